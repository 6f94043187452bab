package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Brute force against the calculator, for every benefit: all completions of what is not known are tried one by one, and what
 * the calculator said of the incomplete case must be exactly what they show.
 */
@Tag("real-rules")
class OracleTest {

    private static final int MOST_CASES = 4000;
    private static final int ROUNDS = Integer.getInteger("oracle.rounds", 60);
    private static final BigDecimal FAR = new BigDecimal("9876543.21");

    static List<Benefit> benefits() {
        return RealRules.priced();
    }

    /** What comes of a complete case: null where it fails. */
    private record Result(@Nullable Span amount, @Nullable Span term) {}

    @ParameterizedTest
    @MethodSource("benefits")
    void whatIsSaidOfAnIncompleteCaseIsWhatAllItsCompletionsShow(Benefit benefit) throws Exception {
        Random random = new Random(benefit.id().hashCode());
        Dictionary dictionary = RealRules.book().dictionary();
        for (Version stated : benefit.versions()) {
            Version version = withoutActual(stated);
            List<Fact> facts = deciding(version);
            LocalDate asOf = version.from() != null ? version.from() : LocalDate.of(2026, 3, 1);
            for (int round = 0; round < ROUNDS; round++) {
                Box box = dictionary.box(Facts.NONE, parameters(version), asOf);
                List<Fact> open = new ArrayList<>();
                List<Fact> shuffled = new ArrayList<>(facts);
                java.util.Collections.shuffle(shuffled, random);
                int wanted = 1 + random.nextInt(Math.min(4, Math.max(1, facts.size())));
                for (Fact fact : shuffled) {
                    if (open.size() < wanted && random.nextInt(3) > 0) {
                        open.add(fact);
                        box = random.nextInt(4) == 0 ? narrowed(version, fact, box, random) : box;
                    } else {
                        List<Box> cases = cases(version, fact, box, false);
                        box = cases.get(random.nextInt(cases.size()));
                    }
                }
                compare(benefit, version, open, box);
            }
        }
    }

    /** What shortens the time only where it happens to be known is never asked for. */
    private static Version withoutActual(Version version) {
        Amount amount = version.amount();
        Amount.Term term = amount.term();
        Amount.Term asked = term == null
                ? null
                : new Amount.Term(term.most(), term.changes(), null, term.perPeriod(), term.basis());
        return new Version(
                version.from(),
                version.to(),
                version.bases(),
                version.condition(),
                new Amount(amount.per(), amount.purpose(), amount.formula(), asked, amount.total(), null));
    }

    private static List<Fact> deciding(Version version) {
        Set<Fact> facts = new LinkedHashSet<>();
        Uses.walk(version.condition(), facts::add);
        Uses.walk(version.amount(), facts::add);
        return new ArrayList<>(facts);
    }

    private static Map<String, BigDecimal> parameters(Version version) {
        Map<String, BigDecimal> given = new HashMap<>();
        for (Parameter parameter : Uses.parameters(version)) {
            boolean share = parameter.unit().over().isEmpty();
            given.put(parameter.id(), share ? new BigDecimal("0.035") : new BigDecimal("2000"));
        }
        return given;
    }

    /** A partly known fact: some of its cells. */
    private static Box narrowed(Version version, Fact fact, Box box, Random random) {
        List<Box> cells = Cells.of(version, fact, box);
        int from = random.nextInt(cells.size());
        int to = from + random.nextInt(cells.size() - from);
        if (fact.kind().ordered()) {
            return box.with(
                    fact,
                    new Span(
                            cells.get(from).span(fact).low(),
                            cells.get(to).span(fact).high()));
        }
        int mask = 0;
        for (int i = from; i <= to; i++) {
            mask |= cells.get(i).options(fact);
        }
        return box.with(fact, mask);
    }

    private static Set<Fact> related(Version version) {
        Set<Fact> facts = new HashSet<>();
        related(version.condition(), facts);
        return facts;
    }

    private static void related(Condition condition, Set<Fact> facts) {
        switch (condition) {
            case Condition.Related related -> facts.addAll(Uses.of(related));
            case Condition.All all -> all.parts().forEach(part -> related(part, facts));
            case Condition.Any any -> any.parts().forEach(part -> related(part, facts));
            case Condition.Not not -> related(not.part(), facts);
            case Condition.Derived derived -> related(derived.definition(), facts);
            case Condition.Among among -> {}
            case Condition.Compared compared -> {}
            case Condition.Lasting lasting -> {}
            case Condition.OnDay day -> {}
        }
    }

    /** One case for each end of each cell. */
    private static List<Box> cases(Version version, Fact fact, Box box, boolean far) {
        if (!fact.kind().ordered()) {
            return Cells.of(version, fact, box);
        }
        Set<BigDecimal> values = new LinkedHashSet<>();
        for (Box cell : Cells.of(version, fact, box)) {
            Span span = cell.span(fact);
            BigDecimal low = span.low();
            BigDecimal high = span.high();
            if (low == null) {
                low = high == null ? BigDecimal.ZERO : high.subtract(BigDecimal.valueOf(20_000));
            }
            if (high == null) {
                BigDecimal most = fact.kind() == Kind.MONEY ? FAR : FAR.setScale(0, java.math.RoundingMode.DOWN);
                high = low.max(fact.kind() == Kind.DATE ? low.add(BigDecimal.valueOf(9000)) : most);
            }
            values.add(low);
            values.add(high);
            if (far && span.high() == null && related(version).contains(fact)) {
                values.add(high.multiply(BigDecimal.valueOf(100)).setScale(0, java.math.RoundingMode.DOWN));
            }
            // Facts that are compared with one another have no thresholds of their own: more values between.
            if (fact.kind() != Kind.DATE && related(version).contains(fact)) {
                for (int value : new int[] {1, 4, 5, 9, 10, 19, 20, 100, 189, 200, 4000}) {
                    BigDecimal between = BigDecimal.valueOf(value);
                    if (between.compareTo(low) > 0 && between.compareTo(high) < 0) {
                        values.add(between);
                    }
                }
            }
        }
        return values.stream()
                .map(value -> box.with(fact, new Span(value, value)))
                .toList();
    }

    private static void compare(Benefit benefit, Version version, List<Fact> open, Box box) {
        List<Box> completions = List.of(box);
        List<Map<Fact, Integer>> choices = List.of(Map.of());
        for (Fact fact : open) {
            List<Box> next = new ArrayList<>();
            List<Map<Fact, Integer>> nextChoices = new ArrayList<>();
            for (int i = 0; i < completions.size(); i++) {
                List<Box> cases = cases(version, fact, completions.get(i), true);
                for (int c = 0; c < cases.size(); c++) {
                    next.add(cases.get(c));
                    Map<Fact, Integer> choice = new HashMap<>(choices.get(i));
                    choice.put(fact, c);
                    nextChoices.add(choice);
                }
            }
            completions = next;
            choices = nextChoices;
            if (completions.size() > MOST_CASES) {
                return;
            }
        }
        Map<Map<Fact, Integer>, Result> results = new HashMap<>();
        for (int i = 0; i < completions.size(); i++) {
            results.put(choices.get(i), result(version, completions.get(i)));
        }
        Decision decision = Decision.of(version, box);
        String what = benefit.id() + " with " + open + " open";
        assertThat(decision.passes())
                .as(what + ": passes")
                .isEqualTo(results.values().stream().anyMatch(r -> r.amount() != null));
        assertThat(decision.fails())
                .as(what + ": fails")
                .isEqualTo(results.values().stream().anyMatch(r -> r.amount() == null));
        Set<Fact> relevant = new HashSet<>();
        for (Map.Entry<Map<Fact, Integer>, Result> entry : results.entrySet()) {
            for (Fact fact : open) {
                Map<Fact, Integer> other = new HashMap<>(entry.getKey());
                other.put(fact, 0);
                if (!same(results.get(other), entry.getValue())) {
                    relevant.add(fact);
                }
            }
        }
        assertThat(decision.relevant()).as(what + ": facts that can change it").isEqualTo(relevant);
        hull(what, decision, results.values());
    }

    private static void hull(String what, Decision decision, Iterable<Result> results) {
        Span hull = null;
        for (Result result : results) {
            if (result.amount() != null) {
                hull = hull == null ? result.amount() : hull.hull(result.amount());
            }
        }
        if (hull == null) {
            assertThat(decision.amount()).as(what).isNull();
            return;
        }
        Span said = decision.amount();
        assertThat(said).as(what).isNotNull();
        if (said == null) {
            return;
        }
        if (said.low() != null) {
            assertThat(said.low()).as(what + ": least amount").isEqualByComparingTo(hull.low());
        }
        if (said.high() != null) {
            assertThat(said.high()).as(what + ": greatest amount").isEqualByComparingTo(hull.high());
        }
    }

    private static Result result(Version version, Box box) {
        if (version.condition().eval(box) == Tri.FALSE) {
            return new Result(null, null);
        }
        Amount.Term term = version.amount().term();
        return new Result(version.amount().formula().span(box), term == null ? null : term.span(box));
    }

    private static boolean same(@Nullable Result a, Result b) {
        return a != null && same(a.amount(), b.amount()) && (a.amount() == null || same(a.term(), b.term()));
    }

    private static boolean same(@Nullable Span a, @Nullable Span b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return same(a.low(), b.low()) && same(a.high(), b.high());
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }
}
