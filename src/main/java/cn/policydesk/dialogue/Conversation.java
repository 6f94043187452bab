package cn.policydesk.dialogue;

import cn.policydesk.hearing.InOrder;
import cn.policydesk.telling.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered between two messages of one user.
 *
 * @param region the region it is about, or null while that is not known
 * @param asOf the day the user chose, or null for the day of each message
 * @param person whom it is about
 * @param others people it was about before, by label
 * @param choices the answers offered last, to be picked by number
 * @param waiting a message that waits for the region to be known, or null
 * @param question the last free question, for half sentences that follow it; may be empty
 * @param last the last reply's text, so that none is sent twice in a row
 * @param turn how many messages there were
 * @param ruleSet the rules of the last turn
 * @param at when the last message came
 * @param resting whether the user was asked to go on or start over
 * @param anywhere whether the user was asked where and did not say: then all places answer
 */
record Conversation(
        @Nullable String region,
        @Nullable LocalDate asOf,
        Person person,
        Map<String, Person> others,
        List<Reply.Choice> choices,
        @Nullable String waiting,
        String question,
        String last,
        int turn,
        String ruleSet,
        Instant at,
        boolean resting,
        boolean anywhere) {

    Conversation {
        others = InOrder.copy(others);
        choices = List.copyOf(choices);
    }

    static Conversation begun(@Nullable String region, Instant at, String ruleSet) {
        return new Conversation(
                region, null, Person.called(""), Map.of(), List.of(), null, "", "", 0, ruleSet, at, false, false);
    }

    Conversation with(Person next) {
        return new Conversation(
                region, asOf, next, others, choices, waiting, question, last, turn, ruleSet, at, resting, anywhere);
    }

    Conversation in(@Nullable String place) {
        return new Conversation(
                place, asOf, person, others, choices, waiting, question, last, turn, ruleSet, at, resting, anywhere);
    }

    Conversation on(@Nullable LocalDate day) {
        return new Conversation(
                region, day, person, others, choices, waiting, question, last, turn, ruleSet, at, resting, anywhere);
    }

    Conversation waitingFor(@Nullable String message) {
        return new Conversation(
                region, asOf, person, others, choices, message, question, last, turn, ruleSet, at, resting, anywhere);
    }

    Conversation asked(String text) {
        return new Conversation(
                region, asOf, person, others, choices, waiting, text, last, turn, ruleSet, at, resting, anywhere);
    }

    Conversation offering(List<Reply.Choice> next) {
        return new Conversation(
                region, asOf, person, others, next, waiting, question, last, turn, ruleSet, at, resting, anywhere);
    }

    /** The user does not want to say where; what waited is answered from all places. */
    Conversation anywhere(boolean next) {
        return new Conversation(
                region, asOf, person, others, choices, null, question, last, turn, ruleSet, at, resting, next);
    }

    Conversation resting(boolean next) {
        return new Conversation(
                region, asOf, person, others, choices, waiting, question, last, turn, ruleSet, at, next, anywhere);
    }

    Conversation said(String text, Instant when, String rules) {
        return new Conversation(
                region, asOf, person, others, choices, waiting, question, text, turn, rules, when, resting, anywhere);
    }

    Conversation nextTurn() {
        return new Conversation(
                region, asOf, person, others, choices, waiting, question, last, turn + 1, ruleSet, at, resting,
                anywhere);
    }

    /** The same person by another name. */
    Conversation calling(String label) {
        return with(person.named(label));
    }

    /** The conversation about somebody else; whom it was about before is kept, and the place it was about for them. */
    Conversation about(String label) {
        if (label.equals(person.label())) {
            return this;
        }
        Map<String, Person> rest = new LinkedHashMap<>(others);
        rest.put(person.label(), person.in(region));
        Person known = rest.remove(label);
        while (rest.size() > 20) {
            rest.remove(new ArrayList<>(rest.keySet()).getFirst());
        }
        Person next = known == null ? Person.called(label) : known;
        String place = next.trail().region() == null ? region : next.trail().region();
        return new Conversation(
                place,
                asOf,
                // Outside figures are those of the place, whoever told them.
                Objects.equals(place, region) ? next.knowing(person.figures()) : next,
                rest,
                List.of(),
                null,
                "",
                last,
                turn,
                ruleSet,
                at,
                resting,
                anywhere);
    }
}
