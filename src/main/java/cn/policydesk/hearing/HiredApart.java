package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Different people hired who were told of apart, each measured alike: what comes of it takes the place of what was heard. */
final class HiredApart {

    private final String text;
    private final List<Figure> every;
    private final HearingWords words;
    private final Slots slots;
    private final Set<Fact> sums;
    private final Map<Fact, Known> told;

    /**
     * @param every all figures of the text, in order
     * @param sums the facts that are the sum of others
     * @param told what was told before
     */
    HiredApart(
            String text, List<Figure> every, HearingWords words, Slots slots, Set<Fact> sums, Map<Fact, Known> told) {
        this.text = text;
        this.every = every;
        this.words = words;
        this.slots = slots;
        this.sums = sums;
        this.told = told;
    }

    /** The people a fact is measured of, as they were counted before. */
    Qualifying.AllTold counted(Fact fact) {
        Map<Fact, Known> counted = new LinkedHashMap<>(told);
        counted.keySet()
                .removeIf(one -> !words.linked(Link.COUNTED_IN, fact.id()).contains(one.id()));
        return Qualifying.AllTold.of(counted, sums);
    }

    /** The people hired that were counted before, whatever is measured of them. */
    Qualifying.AllTold counted() {
        Map<Fact, Known> counted = new LinkedHashMap<>(told);
        counted.keySet()
                .removeIf(
                        one -> words.links(Link.COUNTED_IN).values().stream().noneMatch(ids -> ids.contains(one.id())));
        return Qualifying.AllTold.of(counted, sums);
    }

    /** Whether a time nobody asked for is of one of several people, and another one's is told too. */
    boolean unlike(HeardFact one, @Nullable Fact open) {
        return !one.fact().equals(open) && measured(one.fact()) && UnlikeTimes.at(text, one.start(), one.end(), every);
    }

    /** Whether an answer tells of different people; then what comes of it stands in the facts, or nothing does. */
    boolean answered(
            @Nullable Fact open,
            @Nullable BigDecimal asked,
            Function<String, @Nullable Fact> byId,
            Map<Fact, HeardFact> facts) {
        if (open == null || !measured(open)) {
            return false;
        }
        BigDecimal threshold = asked == null ? least(open) : asked;
        if (threshold == null) {
            return false;
        }
        Qualifying.Outcome outcome = new Qualifying(text, every, words).of(open, threshold, counted(open));
        if (outcome.unlike()) {
            facts.remove(open);
            words.linked(Link.COUNTED_IN, open.id()).forEach(id -> facts.remove(byId.apply(id)));
            put(outcome, facts);
        }
        return outcome.unlike();
    }

    /** 四个里头三个交满三个月的, after it was told otherwise. */
    boolean again(@Nullable Fact open, Map<Fact, HeardFact> facts) {
        boolean any = false;
        for (Fact fact : told.keySet()) {
            BigDecimal threshold = measured(fact) ? least(fact) : null;
            Qualifying.AllTold people = counted(fact);
            if (people.all() == 0
                    && open != null
                    && words.linked(Link.COUNTED_IN, fact.id()).contains(open.id())) {
                // Asked anew how many: 四个里头三个交满三个月的 says of how many too.
                people = new Qualifying.AllTold(new Qualifying(text, every, words).total(), List.of(open));
            }
            if (threshold == null || people.all() == 0) {
                continue;
            }
            Qualifying.Outcome outcome = new Qualifying(text, every, words).of(fact, threshold, people);
            if (outcome.unlike() && !outcome.facts().isEmpty()) {
                put(outcome, facts);
                any = true;
            }
        }
        return any;
    }

    private static void put(Qualifying.Outcome outcome, Map<Fact, HeardFact> facts) {
        outcome.facts()
                .forEach(one -> facts.put(
                        one.fact(), new HeardFact(one.fact(), new Known.Between(one.value()), one.start(), one.end())));
    }

    private boolean measured(Fact fact) {
        return fact.kind() == Kind.DURATION && words.has(Bag.OF_HIRED, fact.id());
    }

    /** The number a button of the fact names as enough; null where none does. */
    private @Nullable BigDecimal least(Fact fact) {
        for (Slots.Button button : slots.buttons(fact)) {
            if (BareAnswer.read(fact, button) instanceof Known.Between(Span span) && span.high() == null) {
                return span.low();
            }
        }
        return null;
    }
}
