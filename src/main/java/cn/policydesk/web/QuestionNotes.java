package cn.policydesk.web;

import cn.policydesk.journal.Entry;
import cn.policydesk.journal.Journal;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.QuoteReply;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Notes in the journal what was asked outside a conversation, and how it was answered: not by whom, and not with which facts.
 *
 * <p>Never waits. Safe for use by several threads.
 */
@Component
class QuestionNotes {

    /** The channel of our own pages. */
    static final String WEB = "web";

    private static final int MOST_CLAUSES = 20;

    private final Journal journal;
    private final Clock clock;

    QuestionNotes(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** A question and its answer. */
    void asked(String question, AskReply reply, String channel) {
        List<ClauseRef> clauses =
                reply.answers().stream().map(ClauseAnswer::ref).toList();
        String region = reply.region() == null && !reply.answers().isEmpty()
                ? reply.answers().getFirst().region()
                : reply.region();
        Entry.Kind kind = switch (reply.outcome()) {
            case "answered" -> Entry.Kind.ANSWERED;
            case "unsure" -> Entry.Kind.UNSURE;
            default -> Entry.Kind.NOT_FOUND;
        };
        note(new Entry(clock.instant(), channel, kind, region, question, clauses, null));
    }

    /** What was worked out: one benefit, or which of many somebody gets. */
    void quoted(QuoteReply reply, boolean one, String channel) {
        QuoteReply.Quoted single = one ? reply.quotes().getFirst() : null;
        List<ClauseRef> clauses = reply.quotes().stream()
                .filter(quote -> one || got(quote))
                .flatMap(quote -> quote.cited().stream())
                .distinct()
                .limit(MOST_CLAUSES)
                .toList();
        note(new Entry(
                clock.instant(),
                channel,
                Entry.Kind.QUOTED,
                reply.region(),
                single == null ? "" : single.name(),
                clauses,
                single == null ? null : single.benefit(),
                single == null ? null : single.outcome(),
                null));
    }

    private static boolean got(QuoteReply.Quoted quote) {
        return quote.outcome().equals("eligible") || quote.outcome().equals("up-to");
    }

    private void note(Entry entry) {
        var _ = journal.note(null, entry);
    }

    /** Where a call of the interface comes from: browsers say so where it is one of our own pages. */
    static String channel(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site")) ? WEB : "api";
    }
}
