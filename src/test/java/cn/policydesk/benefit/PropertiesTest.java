package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of everybody, tried on people made up for the real rules. */
@Tag("real-rules")
class PropertiesTest {

    private static final int PEOPLE = Integer.getInteger("properties.people", 8);

    private final Calculator calculator = new Calculator(RealRules.book());

    static List<Benefit> benefits() {
        return RealRules.priced();
    }

    static Stream<String> regions() {
        return RealRules.book().benefits().stream().map(Benefit::region).distinct();
    }

    @ParameterizedTest
    @MethodSource("benefits")
    void amountIsNeverNegativeAndNeverAboveItsCaps(Benefit benefit) {
        people(benefit, (facts, quote) -> {
            Payment payment = payment(quote);
            if (payment == null) {
                return;
            }
            Version version = benefit.on(RealPeople.DAY);
            Box box = box(benefit, facts);
            assertThat(payment.low() == null ? BigDecimal.ZERO : payment.low()).isNotNegative();
            if (version.amount().formula() instanceof Formula.Bounded(var inner, Expr bound, boolean cap, var basis)
                    && cap
                    && bound.span(box).high() != null) {
                BigDecimal most = bound.span(box).high();
                boolean share = payment.unit().equals("%");
                assertThat(payment.high()).isLessThanOrEqualTo(share ? most.movePointRight(2) : Shown.fen(most));
            }
            Expr total = version.amount().total();
            if (total != null && total.span(box).high() != null) {
                assertThat(payment.total())
                        .isLessThanOrEqualTo(Shown.fen(total.span(box).high()));
            }
            if (payment.total() != null && payment.high() != null && payment.periods() != null) {
                if (payment.years().isEmpty()) {
                    assertThat(payment.total())
                            .isLessThanOrEqualTo(Shown.fen(payment.high().multiply(payment.periods())));
                }
                assertThat(payment.total()).isNotNegative();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("benefits")
    void oneMoreFactChangesNothingThatIsDecidedAndStaysWithinWhatWasShown(Benefit benefit) throws Exception {
        Random random = new Random(benefit.id().hashCode());
        RealPeople people = new RealPeople(random.nextLong());
        for (int i = 0; i < PEOPLE; i++) {
            Facts all = people.somebody(benefit);
            Quote last = quote(benefit, all);
            if (last == null) {
                continue;
            }
            List<String> order = new ArrayList<>(all.known().keySet());
            Collections.shuffle(order, random);
            Facts some = Facts.NONE;
            for (String fact : order) {
                Quote before = quote(benefit, some);
                some = some.with(fact, all.get(fact));
                Quote after = quote(benefit, some);
                assertThat(before).isNotNull();
                assertThat(after).isNotNull();
                holds(benefit + " of " + all, before.outcome(), last.outcome());
                assertThat(Told.of(quote(benefit, some))).isEqualTo(Told.of(after));
            }
            assertThat(Told.of(quote(benefit, some))).isEqualTo(Told.of(last));
        }
    }

    private static void holds(String what, Outcome before, Outcome last) {
        switch (before) {
            case Outcome.Eligible eligible -> assertThat(Told.of(last)).as(what).isEqualTo(Told.of(before));
            case Outcome.UpTo upTo -> assertThat(last).as(what).isInstanceOf(Outcome.UpTo.class);
            case Outcome.Ineligible ineligible -> assertThat(last).as(what).isInstanceOf(Outcome.Ineligible.class);
            case Outcome.NeedsParameter needs -> assertThat(last).as(what).isInstanceOf(Outcome.NeedsParameter.class);
            case Outcome.NotComputable not -> assertThat(last).as(what).isInstanceOf(Outcome.NotComputable.class);
            case Outcome.NeedsFacts(var missing, var declined, var shown, var lacking) -> {
                Payment payment = last instanceof Outcome.Eligible(Payment it)
                        ? it
                        : last instanceof Outcome.UpTo(Payment it) ? it : null;
                if (payment != null) {
                    assertThat(shown).as(what).isNotNull();
                    assertThat(new Span(payment.low(), payment.high()).within(new Span(shown.low(), shown.high())))
                            .as(what + ": " + payment + " within " + shown)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("benefits")
    void everyReasonToldIsReallyFalse(Benefit benefit) {
        people(benefit, (facts, quote) -> {
            if (!(quote.outcome() instanceof Outcome.Ineligible(List<Failed> failed))) {
                return;
            }
            Version version = benefit.on(RealPeople.DAY);
            Box box = box(benefit, facts);
            assertThat(failed).isNotEmpty();
            for (Failed one : failed) {
                if (one.condition().startsWith("有可以补的")) {
                    assertThat(version.condition().eval(box)).isEqualTo(Tri.TRUE);
                } else {
                    assertThat(states(version.condition(), one, box))
                            .as(one + " of " + facts)
                            .contains(Tri.FALSE);
                }
            }
        });
    }

    /** How the conditions stand that have the words of a failure. */
    private static List<Tri> states(Condition condition, Failed failed, Box box) {
        List<Tri> states = new ArrayList<>();
        Says says = condition.says();
        boolean unnamed = says == null && failed.condition().startsWith("至少符合一项") && condition instanceof Condition.Any;
        if (unnamed || says != null && says.wording().equals(failed.condition())) {
            states.add(condition.eval(box));
        }
        List<Condition> parts = switch (condition) {
            case Condition.All all -> all.parts();
            case Condition.Any any -> any.parts();
            case Condition.Not not -> List.of(not.part());
            case Condition.Derived derived -> List.of();
            case Condition.Among among -> List.of();
            case Condition.Compared compared -> List.of();
            case Condition.Related related -> List.of();
            case Condition.Lasting lasting -> List.of();
            case Condition.OnDay day -> List.of();
        };
        parts.forEach(part -> states.addAll(states(part, failed, box)));
        return states;
    }

    @ParameterizedTest
    @MethodSource("benefits")
    void nothingIsAskedOfSomebodyOfWhomAllIsKnown(Benefit benefit) {
        people(
                benefit,
                (facts, quote) -> assertThat(quote.outcome())
                        .as("nothing is asked of " + facts)
                        .isNotInstanceOf(Outcome.NeedsFacts.class));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void sweepIsTheQuotesOneByOneWhateverTheOrder(String region) throws Exception {
        List<Benefit> benefits = RealRules.book().benefits(region);
        Map<String, BigDecimal> figures = RealPeople.figures(region);
        Random random = new Random(region.hashCode());
        RealPeople people = new RealPeople(5);
        for (int i = 0; i < 4 * PEOPLE; i++) {
            Facts facts = crowd(benefits, people, random);
            Sweep sweep;
            try {
                sweep = calculator.sweep(benefits, facts, figures, RealPeople.DAY);
            } catch (Calculator.ContradictoryFacts e) {
                continue;
            }
            List<Benefit> shuffled = new ArrayList<>(benefits);
            Collections.shuffle(shuffled, random);
            Sweep other = calculator.sweep(shuffled, facts, figures, RealPeople.DAY);
            assertThat(other.quotes()).containsExactlyInAnyOrderElementsOf(sweep.quotes());
            assertThat(worth(other, other.combination().take()))
                    .isEqualByComparingTo(worth(sweep, sweep.combination().take()));
            assertThat(other.missing()).isEqualTo(sweep.missing());
            combination(sweep);
            Quote one = sweep.quotes().get(random.nextInt(benefits.size()));
            assertThat(calculator.quote(one.benefit(), facts, figures, RealPeople.DAY))
                    .isEqualTo(one);
        }
    }

    /** Never more than all together, never less than the best alone, nothing that may not be taken together. */
    private static void combination(Sweep sweep) {
        List<Benefit> take = sweep.combination().take();
        BigDecimal total = worth(sweep, take);
        BigDecimal all = BigDecimal.ZERO;
        for (Quote quote : sweep.quotes()) {
            boolean offered = quote.outcome() instanceof Outcome.Eligible(Payment payment)
                    && payment.purpose().paid()
                    && quote.validity().payable();
            BigDecimal worth = offered ? worth(quote) : BigDecimal.ZERO;
            all = all.add(worth);
            assertThat(total).isGreaterThanOrEqualTo(worth);
            if (take.contains(quote.benefit())) {
                assertThat(offered).as(quote.benefit() + " is offered").isTrue();
            }
        }
        assertThat(total).isLessThanOrEqualTo(all);
        for (Benefit one : take) {
            for (Benefit other : take) {
                assertThat(one.equals(other) || !excluded(one, other))
                        .as(one + " with " + other)
                        .isTrue();
            }
        }
    }

    private static boolean excluded(Benefit one, Benefit other) {
        return one.stacking().stream()
                .filter(rule -> rule.rule().excludes())
                .anyMatch(rule -> other.stacking().stream()
                        .anyMatch(its -> its.rule().excludes() && its.group().equals(rule.group())));
    }

    private static BigDecimal worth(Sweep sweep, List<Benefit> take) {
        return sweep.quotes().stream()
                .filter(quote -> take.contains(quote.benefit()))
                .map(PropertiesTest::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal worth(Quote quote) {
        Payment payment = payment(quote);
        if (payment == null || payment.high() == null || !payment.unit().equals("元")) {
            return BigDecimal.ZERO;
        }
        return payment.total() != null
                ? payment.total()
                : payment.per() == Per.MONTH ? payment.high().multiply(BigDecimal.valueOf(12)) : payment.high();
    }

    @Test
    void nothingButFactsFiguresAndDayDecides() throws Exception {
        RealPeople people = new RealPeople(9);
        Calculator other = new Calculator(RealRules.book());
        for (Benefit benefit : benefits()) {
            Facts facts = people.somebody(benefit);
            Map<String, BigDecimal> figures = RealPeople.figures(benefit.region());
            Quote quote = quote(benefit, facts);
            if (quote != null) {
                List<String> names = new ArrayList<>(facts.known().keySet());
                Collections.reverse(names);
                Map<String, Known> turned = new LinkedHashMap<>();
                names.forEach(name -> turned.put(name, facts.get(name)));
                assertThat(other.quote(benefit, new Facts(turned), figures, LocalDate.parse("2020-12-01")))
                        .isEqualTo(quote);
            }
        }
    }

    /** Somebody of whom something is known that several benefits ask. */
    private static Facts crowd(List<Benefit> benefits, RealPeople people, Random random) {
        Map<String, Known> known = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            Benefit benefit = benefits.get(random.nextInt(benefits.size()));
            if (!benefit.versions().isEmpty()) {
                people.somebody(benefit).known().forEach(known::putIfAbsent);
            }
        }
        return new Facts(known);
    }

    private interface Look {
        void at(Facts facts, Quote quote);
    }

    private void people(Benefit benefit, Look look) {
        RealPeople people = new RealPeople(benefit.id().hashCode());
        for (int i = 0; i < PEOPLE; i++) {
            Facts facts = people.somebody(benefit);
            Quote quote = quote(benefit, facts);
            if (quote != null) {
                look.at(facts, quote);
            }
        }
    }

    /** Null where the facts made up cannot all be true. */
    private @Nullable Quote quote(Benefit benefit, Facts facts) {
        try {
            return calculator.quote(benefit, facts, RealPeople.figures(benefit.region()), RealPeople.DAY);
        } catch (Calculator.ContradictoryFacts e) {
            return null;
        }
    }

    private static Box box(Benefit benefit, Facts facts) {
        try {
            return RealRules.book().dictionary().box(facts, RealPeople.figures(benefit.region()), RealPeople.DAY);
        } catch (Dictionary.Contradiction e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Payment payment(Quote quote) {
        return quote.outcome() instanceof Outcome.Eligible(Payment eligible)
                ? eligible
                : quote.outcome() instanceof Outcome.UpTo(Payment most) ? most : null;
    }
}
