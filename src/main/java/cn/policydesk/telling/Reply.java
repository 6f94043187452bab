package cn.policydesk.telling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said to one message, channel-neutral.
 *
 * @param messages what to show, in order
 * @param asking the question that is open now, or null
 * @param quotes results worked out in this turn
 * @param answers clauses shown in this turn
 * @param combination what to claim together, or null
 * @param given what is known so far, in words
 * @param quoteNumber the number of the quote given, or null
 * @param outcome how a question to the notices was answered, the word of {@link AskReply}; empty where none was put
 */
public record Reply(
        List<Message> messages,
        @Nullable Asking asking,
        List<QuoteReply.Quoted> quotes,
        List<ClauseAnswer> answers,
        QuoteReply.@Nullable Combined combination,
        List<QuoteReply.Given> given,
        @Nullable String quoteNumber,
        String outcome) {

    /** One to what was no question to the notices. */
    public Reply(
            List<Message> messages,
            @Nullable Asking asking,
            List<QuoteReply.Quoted> quotes,
            List<ClauseAnswer> answers,
            QuoteReply.@Nullable Combined combination,
            List<QuoteReply.Given> given,
            @Nullable String quoteNumber) {
        this(messages, asking, quotes, answers, combination, given, quoteNumber, "");
    }

    public Reply {
        messages = List.copyOf(messages);
        quotes = List.copyOf(quotes);
        answers = List.copyOf(answers);
        given = List.copyOf(given);
    }

    /**
     * A piece of text with answers at hand.
     *
     * @param tells what the text puts into words that the reply has as data too: {@code answers}, {@code quotes}, or empty
     */
    public record Message(String text, List<Choice> choices, String tells) {
        public Message {
            choices = List.copyOf(choices);
        }

        public Message(String text, List<Choice> choices) {
            this(text, choices, "");
        }
    }

    /**
     * An answer at hand.
     *
     * @param label what it shows
     * @param text what choosing it sends
     */
    public record Choice(String label, String text) {}

    /**
     * The open question.
     *
     * @param fact what it is about
     * @param why why it is asked
     * @param left how many questions are left at most, this one included
     */
    public record Asking(String fact, String why, int left) {}
}
