package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.library.Library;
import cn.policydesk.telling.QuoteDesk;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private WorkedExample example;
    private final String user;
    private final StringBuilder transcript = new StringBuilder();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> lengths = new LinkedHashSet<>();
    private final Set<String> set = new LinkedHashSet<>();
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
                if (!choice.isEmpty()) {
                    reply = say(choice);
                    continue;
                }
                Reply behind = corrected(reply, facts);
                behind = behind.equals(reply) ? lasting(reply, facts) : behind;
                if (behind.equals(reply)) {
                    return reply;
                }
                reply = behind;
                continue;
            }
            if (!asked.add(asking.fact()) && exact(facts.get(asking.fact()))) {
                trouble("又问了一遍" + asking.fact());
            }
            needless(asking.fact());
            Fact fact = fact(asking.fact());
            reply = say(speech.answer(
                    fact,
                    facts.getOrDefault(
                            fact.id(), ImpliedFact.of(fact, facts, library, known -> oracle(known) != null))));
        }
        trouble("问个没完");
        return reply;
    }

    /** Whether it may not be asked for again: 2至3人 may, where it has to be exact. */
    private static boolean exact(@Nullable Known known) {
        return switch (known) {
            case Known.Between(Span span) -> span.exact();
            case Known.OneOf(var options) -> options.size() == 1;
            case null, default -> true;
        };
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

    /** What the calculator says of what was told so far, with one fact supposed. */
    QuoteReply.@Nullable Quoted supposed(Fact fact, Known other) {
        Map<String, Known> known = told();
        known.put(fact.id(), other);
        return oracle(known);
    }

    /** A question about what cannot change the result any more, by what the conversation knows. */
    private void needless(String fact) {
        if (assistant.person("web", user) == null) {
            return;
        }
        QuoteReply.Quoted quoted = oracle(told());
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
        return alike(one, other) && one.amountText().equals(other.amountText());
    }

    /** Whether both are due by the same sum, whatever they say of how long. */
    static boolean alike(QuoteReply.Quoted one, QuoteReply.Quoted other) {
        return one.outcome().equals(other.outcome()) && Objects.equals(one.amount(), other.amount());
    }

    /** Whether a result leaves open what it comes to in all: that hangs on how long it is due, which is never asked for. */
    static boolean open(QuoteReply.Quoted quoted) {
        return quoted.amountText().contains("一共多少看实际");
    }

    /** Tells for how long it is, behind a result that hangs on it and where it is known; else the same reply. */
    private Reply lasting(Reply reply, Map<String, Known> facts) {
        QuoteReply.Quoted quoted = quoted(reply);
        Fact length = example.benefit().length();
        Known known = length == null ? null : facts.get(length.id());
        if (quoted == null
                || length == null
                || !open(quoted)
                || !(known instanceof Known.Between(Span span))
                || !span.exact()
                || !lengths.add(length.id())) {
            return reply;
        }
        return say(speech.lasting(length, known));
    }

    /** What was heard that is not so, as 这笔贷款是创业担保贷款 from the benefit's name, is set right behind the result. */
    private Reply corrected(Reply reply, Map<String, Known> facts) {
        Person person = assistant.person("web", user);
        if (person == null || quoted(reply) == null) {
            return reply;
        }
        for (Map.Entry<String, Told> one : person.facts().entrySet()) {
            Known mine = facts.get(one.getKey());
            Fact fact = fact(one.getKey());
            boolean other = fact.kind() == Kind.YES_NO
                    && mine instanceof Known.OneOf
                    && !mine.equals(one.getValue().known());
            if (other
                    && !asked.contains(one.getKey())
                    && !transcript.toString().contains(speech.told(fact, mine))
                    && set.add(one.getKey())) {
                return say(speech.told(fact, mine));
            }
        }
        return reply;
    }

    /** What the conversation knows of them. */
    Map<String, Known> told() {
        Map<String, Known> known = new LinkedHashMap<>();
        Person person = assistant.person("web", user);
        if (person != null) {
            person.facts().forEach((id, told) -> known.put(id, told.known()));
        }
        return known;
    }

    /** What is known of somebody: their facts, and what else they told by the name they asked for. */
    Map<String, Known> withNamed(Map<String, Known> facts) {
        Map<String, Known> all = new LinkedHashMap<>(facts);
        told().forEach((id, known) -> {
            boolean named = fact(id).kind() == Kind.YES_NO
                    && known.equals(Known.YES)
                    && speech.told(fact(id), Known.YES).contains("贷款")
                    && !(facts.get(id) instanceof Known.OneOf)
                    && !(facts.get(id) instanceof Known.Between);
            if (named) {
                all.put(id, known);
            }
        });
        return all;
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

    /** Whether a fact was told as part of a sum, and not by itself. */
    boolean withinSum(Fact part) {
        return asked.stream()
                .anyMatch(id -> library.rules().dictionary().parts(fact(id)).contains(part));
    }

    Set<String> asked() {
        return asked;
    }

    /** From here on it is about another benefit of the same person; what was told stays told. */
    void turn(WorkedExample other) {
        example = other;
    }

    /** From here on it is about somebody else: what was asked before may be asked again. */
    void anew() {
        asked.clear();
        lengths.clear();
        set.clear();
    }

    String transcript() {
        return transcript.toString();
    }
}
