package cn.policydesk.dialogue;

import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Talk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is said in one turn. Not safe for use by several threads. */
final class Said {

    private final List<Reply.Message> messages = new ArrayList<>();
    private final List<QuoteReply.Quoted> quotes = new ArrayList<>();
    private final List<ClauseAnswer> answers = new ArrayList<>();
    private QuoteReply.@Nullable Combined combination;
    private Reply.@Nullable Asking asking;
    private List<QuoteReply.Given> given = List.of();
    private @Nullable String number;
    private String outcome = "";
    private final Supplier<String> whom;

    Said() {
        this(() -> "");
    }

    /** @param whom who the questions are about, as {@link Whom} calls them; empty for the asker */
    Said(Supplier<String> whom) {
        this.whom = whom;
    }

    /** A question for a fact about the one it is for. */
    String put(String question) {
        return Whom.asked(whom.get(), question);
    }

    void say(String text) {
        if (!text.isBlank()) {
            messages.add(new Reply.Message(text, List.of()));
        }
    }

    /** Says in words what {@link #quoted} has as data. */
    void tell(String text, List<Reply.Choice> choices) {
        messages.add(new Reply.Message(text, choices, "quotes"));
    }

    void ask(String text, List<Reply.Choice> choices) {
        messages.add(new Reply.Message(text, choices));
    }

    /** Whether a result was told. */
    boolean results() {
        return !quotes.isEmpty();
    }

    /** The outside figures that a result told wants. */
    List<String> wanting() {
        return quotes.stream()
                .filter(one -> one.outcome().equals("needs-parameter"))
                .flatMap(one -> one.missingParameters().stream())
                .map(QuoteReply.MissingParameter::name)
                .distinct()
                .toList();
    }

    /** The one result that was told, in its words; empty where none or several were. */
    String result() {
        return quotes.size() == 1 ? quotes.getFirst().text() : "";
    }

    /** Says one thing in place of all that was said. */
    void instead(String text, List<Reply.Choice> choices) {
        messages.clear();
        quotes.clear();
        number = null;
        ask(text, choices);
    }

    /** Whether a result was told, or a clause answered. */
    boolean settled() {
        return results() || outcome.equals("answered");
    }

    /** One more answer at hand with the last message. */
    void offer(Reply.Choice choice) {
        if (!messages.isEmpty()) {
            Reply.Message last = messages.removeLast();
            List<Reply.Choice> all = new ArrayList<>(last.choices());
            all.add(choice);
            messages.add(new Reply.Message(last.text(), all, last.tells()));
        }
    }

    /** Whether a result was told whose conditions are met. */
    boolean met() {
        return quotes.stream()
                .anyMatch(
                        one -> one.outcome().equals("eligible") || one.outcome().equals("up-to"));
    }

    /** Says something before the last message, whose answers stay at hand. */
    void before(String text) {
        messages.add(Math.max(0, messages.size() - 1), new Reply.Message(text, List.of()));
    }

    void asking(Reply.Asking next) {
        asking = next;
    }

    void answered(AskReply reply, List<Reply.Choice> offers) {
        boolean answered = reply.outcome().equals("answered");
        outcome = reply.outcome();
        messages.add(new Reply.Message(reply.reply(), offers, answered ? "answers" : ""));
        if (answered) {
            answers.addAll(reply.answers());
        }
    }

    void quoted(List<QuoteReply.Quoted> more) {
        quotes.addAll(more);
    }

    void combined(QuoteReply.@Nullable Combined best) {
        combination = best;
    }

    void numbered(String kept) {
        number = kept;
    }

    void given(List<QuoteReply.Given> known) {
        given = known;
    }

    /** Says first whose a result or an answer is, where that is somebody else's and nothing in it says so. */
    void of(String label, String whose) {
        if (settled() && !label.isEmpty() && !text().contains(label)) {
            messages.addFirst(new Reply.Message(whose, List.of()));
        }
    }

    /** The answers offered with the last message. */
    List<Reply.Choice> choices() {
        return messages.isEmpty() ? List.of() : messages.getLast().choices();
    }

    String text() {
        return String.join("\n", messages.stream().map(Reply.Message::text).toList());
    }

    Reply only(String text) {
        return new Reply(
                List.of(new Reply.Message(text, List.of())), null, List.of(), List.of(), null, List.of(), null);
    }

    private static List<QuoteReply.Given> given(Conversation c, Dialogue.Desk desk) {
        Map<String, Known> known = new LinkedHashMap<>();
        c.person().facts().forEach((fact, told) -> known.put(fact, told.known()));
        return desk.quotes().given(new Facts(known));
    }

    /** The reply; never silent, never the same words twice in a row. */
    Reply reply(Conversation c, Dialogue.Desk desk) {
        if (messages.isEmpty()) {
            say(desk.talk().say(Phrase.TALK_HELP));
        }
        if (text().equals(c.last())) {
            Reply.Message first = messages.getFirst();
            messages.set(
                    0,
                    new Reply.Message(
                            desk.talk().say(Phrase.TALK_AGAIN) + "\n" + first.text(), first.choices(), first.tells()));
        }
        List<QuoteReply.Given> known = given.isEmpty() ? given(c, desk) : given;
        return new Reply(messages, asking, quotes, answers, combination, known, number, outcome);
    }

    /** Asks whether it is for somebody or for an employer. */
    void askAudience(Talk talk) {
        ask(talk.say(Phrase.TALK_AUDIENCE), List.of(new Reply.Choice("个人", "个人"), new Reply.Choice("单位", "单位")));
    }
}
