package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.library.Library;
import cn.policydesk.telling.QuoteDesk;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One talk of somebody with the assistant: what they say, what is asked of them, and what the calculator says of them. */
final class ExampleTalk {

    private static final int MOST = 25;

    private final Library library;
    private final Assistant assistant;
    private final QuoteDesk desk;
    private final StoryClock clock;
    private final FactSpeech speech;
    private final WorkedExample example;
    private final String user;
    private final StringBuilder transcript = new StringBuilder();
    private final Set<String> asked = new LinkedHashSet<>();
    private Instant now;
    private int message;
    private @Nullable Reply last;
    private String trouble = "";

    ExampleTalk(
            Library library,
            Assistant assistant,
            QuoteDesk desk,
            StoryClock clock,
            FactSpeech speech,
            WorkedExample example,
            String user) {
        this.library = library;
        this.assistant = assistant;
        this.desk = desk;
        this.clock = clock;
        this.speech = speech;
        this.example = example;
        this.user = user;
        this.now = example.day().atTime(9, 0).atZone(StoryClock.ZONE).toInstant();
    }

    /** Says something; remembers a reply that says nothing or the same again. */
    Reply say(String words) {
        now = now.plusSeconds(20);
        clock.set(now);
        Reply reply = assistant.chat(
                new Incoming(
                        "web", user, "m" + ++message, words, example.benefit().region(), null, now),
                library);
        transcript.append("> ").append(words).append('\n').append(text(reply)).append('\n');
        if (text(reply).isBlank()) {
            trouble("没有回答");
        } else if (last != null && text(last).equals(text(reply))) {
            trouble("和上一句回答一样");
        }
        last = reply;
        return reply;
    }

    /** Answers what is asked as the facts have it, until nothing is. */
    Reply answered(Reply first, Map<String, Known> facts) {
        Reply reply = first;
        for (int i = 0; i < MOST; i++) {
            Reply.Asking asking = reply.asking();
            if (asking == null) {
                String choice = choice(reply);
                if (choice.isEmpty()) {
                    return reply;
                }
                reply = say(choice);
                continue;
            }
            if (!asked.add(asking.fact())) {
                trouble("又问了一遍" + asking.fact());
            }
            needless(asking.fact());
            Fact fact = fact(asking.fact());
            reply = say(speech.answer(fact, facts.getOrDefault(fact.id(), implied(fact, facts))));
        }
        trouble("问个没完");
        return reply;
    }

    /** What follows for a fact from others: a micro firm is a small one. */
    private Known implied(Fact fact, Map<String, Known> facts) {
        List<Known> possible = fact.options().stream()
                .map(option -> (Known) new Known.OneOf(Set.of(option)))
                .filter(known -> {
                    Map<String, Known> with = new LinkedHashMap<>(facts);
                    with.put(fact.id(), known);
                    return oracle(with) != null;
                })
                .toList();
        return possible.size() == 1 ? possible.getFirst() : Known.UNKNOWN;
    }

    /** Which one is meant, where that is asked. */
    private String choice(Reply reply) {
        if (!reply.quotes().isEmpty()) {
            return "";
        }
        return reply.messages().stream()
                .flatMap(one -> one.choices().stream())
                .filter(one -> one.label().contains(example.benefit().name()))
                .map(Reply.Choice::text)
                .findFirst()
                .orElse("");
    }

    /** A question about what cannot change the result any more, by what the conversation knows. */
    private void needless(String fact) {
        Person person = assistant.person("web", user);
        if (person == null) {
            return;
        }
        Map<String, Known> known = new LinkedHashMap<>();
        person.facts().forEach((id, told) -> known.put(id, told.known()));
        QuoteReply.Quoted quoted = oracle(known);
        if (quoted != null && !quoted.missing().contains(fact)) {
            trouble("白问了" + fact);
        }
    }

    /** What the calculator says of these facts; null where they cannot all be true. */
    QuoteReply.@Nullable Quoted oracle(Map<String, Known> facts) {
        return oracle(example.benefit(), facts);
    }

    QuoteReply.@Nullable Quoted oracle(Benefit benefit, Map<String, Known> facts) {
        try {
            return desk.quote(benefit, new Facts(facts), Map.of(), example.day())
                    .quotes()
                    .getFirst();
        } catch (Calculator.ContradictoryFacts e) {
            return null;
        }
    }

    /** What a reply says of the benefit; null where it says no result of it. */
    QuoteReply.@Nullable Quoted quoted(Reply reply) {
        return reply.quotes().stream()
                .filter(one -> one.benefit().equals(example.benefit().id()))
                .findFirst()
                .orElse(null);
    }

    /** Whether both come to the same. */
    static boolean same(QuoteReply.Quoted one, QuoteReply.Quoted other) {
        return one.outcome().equals(other.outcome())
                && Objects.equals(one.amount(), other.amount())
                && (one.amountText().equals(other.amountText()) || open(one) || open(other));
    }

    /** Whether a result leaves open for how long: what is only counted where it is told was not asked. */
    private static boolean open(QuoteReply.Quoted quoted) {
        return quoted.atMost() != null && quoted.atMost().total() == null;
    }

    static boolean decided(QuoteReply.Quoted quoted) {
        return !quoted.outcome().equals("needs-facts");
    }

    static String text(Reply reply) {
        return String.join(
                "\n", reply.messages().stream().map(Reply.Message::text).toList());
    }

    Fact fact(String id) {
        return library.rules().dictionary().find(id).orElseThrow();
    }

    void trouble(String what) {
        if (trouble.isEmpty()) {
            trouble = what;
        }
    }

    /** The first thing that was not as it should be, though no amount is wrong; or nothing. */
    String trouble() {
        return trouble;
    }

    Set<String> asked() {
        return asked;
    }

    /** From here on it is about somebody else: what was asked before may be asked again. */
    void anew() {
        asked.clear();
    }

    String transcript() {
        return transcript.toString();
    }
}
