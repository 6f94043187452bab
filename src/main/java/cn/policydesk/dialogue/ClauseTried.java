package cn.policydesk.dialogue;

import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Talk;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of a reading that {@link EachClause} tried: a number, whether it failed, whether it answers, and the two put together. */
final class ClauseTried {

    /** Nothing was changed. */
    private static final List<Phrase> UNHEARD = List.of(Phrase.AMEND_UNHEARD, Phrase.SAME_RESULT);
    /** Or what stands in the clause was quoted, which answers no statement. */
    private static final List<Phrase> UNHEARD_OR_QUOTED = List.of(
            Phrase.AMEND_UNHEARD,
            Phrase.SAME_RESULT,
            Phrase.VIEW_OWN,
            Phrase.VIEW_NOT_AMONG,
            Phrase.VIEW_SAME_SENTENCE,
            Phrase.ELSEWHERE_OWN_WORDS);

    private ClauseTried() {}

    static @Nullable BigDecimal exact(@Nullable Known known) {
        return known instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }

    /** Whether one number went to two facts. */
    static boolean twice(Map<String, Known> changed) {
        List<BigDecimal> numbers = changed.values().stream()
                .map(ClauseTried::exact)
                .flatMap(Stream::ofNullable)
                .toList();
        return Set.copyOf(numbers).size() < numbers.size();
    }

    /** Whether a message was not understood, or answered by a clause of the notice alone. */
    static boolean failed(Conversations.Turn whole, boolean plain, Talk talk) {
        List<Phrase> unheard = plain ? UNHEARD_OR_QUOTED : UNHEARD;
        return !whole.reply().outcome().isEmpty()
                || whole.reply().messages().stream()
                        .anyMatch(one -> unheard.stream().anyMatch(phrase -> talk.says(phrase, one.text())))
                || whole.reply().messages().getLast().choices().stream()
                        .anyMatch(one -> one.text().startsWith(Amending.PICKED));
    }

    /** Whether a question is answered of the same benefit, changing nothing. */
    static boolean answers(Conversations.Turn answer, Conversations.Turn result, Conversation standing) {
        Conversation after = answer.conversation();
        Set<ClauseRef> own = new HashSet<>();
        result.reply().quotes().forEach(one -> own.addAll(one.cited()));
        return after != null
                && after.person().facts().equals(standing.person().facts())
                && after.person().goal().equals(standing.person().goal())
                && after.person().asked() == null
                && answer.reply().quotes().isEmpty()
                && (answer.reply().outcome().isEmpty()
                        || answer.reply().outcome().equals("answered"))
                && answer.reply().answers().stream().allMatch(one -> own.contains(one.ref()))
                && answer.reply().messages().getLast().choices().stream()
                        .noneMatch(one -> one.text().startsWith(Amending.PICKED));
    }

    static Conversations.Turn told(
            Incoming incoming,
            Conversation next,
            Reply first,
            List<Reply.Message> messages,
            List<ClauseAnswer> answers) {
        Reply reply = new Reply(
                messages,
                first.asking(),
                first.quotes(),
                answers,
                first.combination(),
                first.given(),
                first.quoteNumber(),
                first.outcome());
        String text =
                String.join("\n", messages.stream().map(Reply.Message::text).toList());
        return new Conversations.Turn(
                next.offering(messages.getLast().choices()).said(text, incoming.at(), next.ruleSet()), reply);
    }

    static String label(Conversations.Turn turn) {
        return turn.conversation() == null ? "" : turn.conversation().person().label();
    }
}
