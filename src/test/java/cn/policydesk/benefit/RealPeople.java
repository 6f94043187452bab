package cn.policydesk.benefit;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** People and firms made up for the real rules, near the bounds where rules change. */
final class RealPeople {

    static final LocalDate DAY = LocalDate.of(2020, 12, 1);

    private static final Map<Fact, List<Known>> VALUES = new HashMap<>();

    private final Random random;

    RealPeople(long seed) {
        random = new Random(seed);
    }

    /** Somebody who meets all conditions of a benefit, as its file says. */
    static Facts base(Benefit benefit) {
        String name = "knowledge/benefits/" + benefit.region() + "/" + benefit.id() + ".yaml";
        Dictionary dictionary = RealRules.book().dictionary();
        Map<String, Fact> facts = new LinkedHashMap<>();
        dictionary.all().forEach(fact -> facts.put(fact.id(), fact));
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        RealRules.book().parameters(benefit.region()).forEach(parameter -> parameters.put(parameter.id(), parameter));
        StaffNode root = StaffNode.read(Path.of(name), name, new Faults());
        if (root == null) {
            throw new AssertionError(name);
        }
        return new Facts(new ExampleReading(new Names(facts, parameters, dictionary::definition), root).base());
    }

    /** Somebody of whom all is known that a benefit asks: mostly as its file's base case has it, so that many pass. */
    Facts somebody(Benefit benefit) {
        Facts base = base(benefit);
        Map<String, Known> known = new LinkedHashMap<>();
        for (Fact fact : benefit.asked()) {
            Known given = base.get(fact.id());
            boolean keep = exact(given) && random.nextInt(4) > 0;
            known.put(fact.id(), keep ? given : value(fact));
        }
        return new Facts(known);
    }

    private static boolean exact(Known known) {
        return switch (known) {
            case Known.Between(Span span) -> span.exact();
            case Known.OneOf(Set<String> options) -> options.size() == 1;
            case Known.Unknown() -> false;
            case Known.Declined() -> false;
        };
    }

    /** A value near a bound of some rule. */
    Known value(Fact fact) {
        List<Known> values = values(fact);
        return values.get(random.nextInt(values.size()));
    }

    /** An outside figure for each parameter. */
    static Map<String, BigDecimal> figures(String region) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (Parameter parameter : RealRules.book().parameters(region)) {
            boolean share = parameter.unit().over().isEmpty();
            figures.put(parameter.id(), new BigDecimal(share ? "0.0385" : "2073.33"));
        }
        return figures;
    }

    private static synchronized List<Known> values(Fact fact) {
        return VALUES.computeIfAbsent(fact, RealPeople::find);
    }

    private static List<Known> find(Fact fact) {
        List<Known> values = new ArrayList<>();
        if (!fact.kind().ordered()) {
            fact.options().forEach(option -> values.add(new Known.OneOf(Set.of(option))));
            return values;
        }
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        for (Benefit benefit : RealRules.priced()) {
            for (Version version : benefit.versions()) {
                if (Uses.of(benefit).contains(fact)) {
                    Box box = Box.of(RealRules.book().dictionary(), Facts.NONE, figures(benefit.region()), DAY);
                    for (BigDecimal start : Cells.starts(version, fact, box)) {
                        numbers.add(start);
                        numbers.add(start.subtract(fact.step()));
                        numbers.add(start.add(fact.step()));
                    }
                }
            }
        }
        for (int some : new int[] {0, 1, 2, 5, 13, 60, 1000, 100_000}) {
            numbers.add(
                    fact.kind() == Kind.DATE
                            ? BigDecimal.valueOf(DAY.toEpochDay() - some)
                            : fact.kind() == Kind.RATE
                                    ? new BigDecimal(some).movePointLeft(4)
                                    : BigDecimal.valueOf(some));
        }
        Span domain = fact.domain(DAY);
        for (BigDecimal number : numbers) {
            if (Span.point(number).within(domain) && Span.point(number).within(fact.range())) {
                values.add(new Known.Between(Span.point(number)));
            }
        }
        return values;
    }
}
