package cn.policydesk.dialogue;

import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Quote;
import cn.policydesk.journal.Asker;
import cn.policydesk.journal.Entry;
import cn.policydesk.journal.Giving;
import cn.policydesk.journal.Journal;
import cn.policydesk.journal.QuoteNumber;
import cn.policydesk.library.Library;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes down in the journal what was asked and what was quoted. Where there is no journal, or it does not work, nothing is
 * written and people are still answered.
 */
final class Ledger {

    private final @Nullable Journal journal;

    Ledger(@Nullable Journal journal) {
        this.journal = journal;
    }

    /** For how many days messages, masked, and quotes are kept; 0 where they are not. */
    long days() {
        return journal == null ? 0 : journal.days();
    }

    /** Keeps a quote; its number, or null where it cannot be kept. */
    @Nullable
    String quoted(
            Incoming incoming,
            Quote quote,
            Facts facts,
            Map<String, BigDecimal> figures,
            Library library,
            String said) {
        if (journal == null) {
            return null;
        }
        Giving giving = new Giving(
                incoming.at(),
                asker(incoming),
                incoming.user(),
                quote,
                facts,
                figures,
                library.rules(),
                library.folder(),
                said);
        return journal.keep(giving).map(Object::toString).orElse(null);
    }

    /** Notes a message and what came of it. */
    void note(Incoming incoming, @Nullable String region, Reply reply) {
        if (journal == null) {
            return;
        }
        QuoteReply.Quoted one = reply.quotes().size() == 1 ? reply.quotes().getFirst() : null;
        List<ClauseRef> clauses =
                one == null ? reply.answers().stream().map(ClauseAnswer::ref).toList() : one.cited();
        String number = reply.quoteNumber();
        var _ = journal.note(
                asker(incoming),
                new Entry(
                        incoming.at(),
                        incoming.channel(),
                        kind(reply),
                        region,
                        incoming.text(),
                        clauses,
                        one == null ? null : one.benefit(),
                        one == null ? null : one.outcome(),
                        number == null ? null : QuoteNumber.parse(number).orElse(null)));
    }

    private static Entry.Kind kind(Reply reply) {
        if (!reply.quotes().isEmpty()) {
            return Entry.Kind.QUOTED;
        }
        return switch (reply.outcome()) {
            case "unsure" -> Entry.Kind.UNSURE;
            case "not-found" -> Entry.Kind.NOT_FOUND;
            default -> reply.answers().isEmpty() ? Entry.Kind.ASKED : Entry.Kind.ANSWERED;
        };
    }

    /** Notes whether the last answer was of use; one older than {@code since} is not meant. */
    void judged(Incoming incoming, boolean useful, Instant since) {
        if (journal != null) {
            var _ = journal.judge(asker(incoming), useful, incoming.at(), since);
        }
    }

    /** Erases what was written about a user. */
    void forget(Incoming incoming) {
        if (journal != null) {
            var _ = journal.forget(asker(incoming));
        }
    }

    private static Asker asker(Incoming incoming) {
        return new Asker(incoming.channel(), incoming.user());
    }
}
