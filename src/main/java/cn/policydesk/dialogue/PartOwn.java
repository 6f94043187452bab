package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 5个里边有一个保费才80块, where 150 each was told: what is told of some is theirs alone, so these are worked out with it and the others as before.
 * It is never taken for what is so of all. One per message.
 */
final class PartOwn {

    private final Scene scene;
    private final Benefit benefit;

    PartOwn(Scene scene, Benefit benefit) {
        this.scene = scene;
        this.benefit = benefit;
    }

    /** Tells both sums and what they come to; false where nothing is told of them that is another value for the others. */
    boolean take(PartTold part, Fact count, BigDecimal had) throws ContradictoryFacts {
        Map.Entry<Fact, Known> own = own(part);
        if (own == null) {
            return false;
        }
        BigDecimal some = BigDecimal.valueOf(part.number());
        BigDecimal others = had.subtract(some);
        Quote theirs = quote(Map.of(count, Known.exactly(some), own.getKey(), own.getValue()));
        Quote rest = quote(Map.of(count, Known.exactly(others)));
        Payment both = both(theirs, rest);
        if (both == null) {
            return false;
        }
        scene.say(
                Phrase.TALK_PART_OWN,
                "几",
                FactValues.shown(count, some),
                "话",
                part.words(),
                "自己",
                Supposing.line(theirs),
                "其余几",
                FactValues.shown(count, others),
                "其余",
                Supposing.line(rest),
                "合计",
                AmountWords.amount(both),
                "时效",
                scene.standing(benefit));
        return true;
    }

    /** Whether several people were told of whom the benefit does not count: 有一个还差3年退休 is not so of all of them. */
    boolean lone(@Nullable PartTold part) {
        return part != null
                && scene.hear(part.said(), null).facts().stream()
                        .anyMatch(one -> one.fact().kind() == Kind.DURATION
                                && scene.desk
                                        .library()
                                        .rules()
                                        .needed(benefit)
                                        .contains(one.fact().id()))
                && benefit.facts().stream().noneMatch(fact -> fact.kind() == Kind.COUNT)
                && scene.person().facts().entrySet().stream()
                        .anyMatch(one -> several(one.getKey(), one.getValue().known()));
    }

    private boolean several(String id, Known known) {
        boolean count = scene.desk.library().rules().dictionary().find(id).stream()
                .anyMatch(fact -> fact.kind() == Kind.COUNT && fact.unitText().equals("人"));
        return count && KindsApart.exactly(known) > 1;
    }

    /** The one sum for each of them that is told otherwise than for all; null where there is none, or several. */
    private Map.@Nullable Entry<Fact, Known> own(PartTold part) {
        List<Fact> sums = benefit.facts().stream()
                .filter(fact -> fact.kind() == Kind.MONEY
                        && fact.unitText().contains("人")
                        && scene.person().facts().containsKey(fact.id()))
                .toList();
        return new Fitting(scene).of(part.said(), sums);
    }

    private Quote quote(Map<Fact, Known> facts) throws ContradictoryFacts {
        Person person = scene.person();
        for (Map.Entry<Fact, Known> one : facts.entrySet()) {
            person = person.with(Map.of(
                    one.getKey().id(), new Told(one.getValue(), "", scene.c().turn())));
        }
        return new Supposing(scene).quote(benefit, person);
    }

    /** Two sums of the same kind in one; null where one of them is no sum. */
    private static @Nullable Payment both(Quote one, Quote other) {
        if (!(one.outcome() instanceof Outcome.Eligible(Payment first))
                || !(other.outcome() instanceof Outcome.Eligible(Payment second))
                || !first.exact()
                || !second.exact()
                || first.per() != second.per()
                || !alike(first.periods(), second.periods())) {
            return null;
        }
        BigDecimal sum = Objects.requireNonNull(first.low()).add(Objects.requireNonNull(second.low()));
        BigDecimal a = first.total();
        BigDecimal b = second.total();
        return new Payment(
                first.per(),
                first.purpose(),
                first.unit(),
                sum,
                sum,
                first.periods(),
                a == null || b == null ? null : a.add(b),
                first.settled(),
                List.of());
    }

    private static boolean alike(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }
}
