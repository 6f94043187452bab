package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which order facts are asked for, and in which form.
 *
 * <p>Gates come before amounts, what is sensitive comes last, what settles more benefits comes first, what is easier to
 * answer breaks ties. For one conjunction the optimum is cost over the chance to fail (Greiner et al., Finding optimal
 * satisficing strategies, Artificial Intelligence 170, 2006); across benefits the number of those that need it weighs most.
 */
final class Asking {

    /** What a fact counts that decides whether the conditions are met, beside one of the amount alone. */
    private static final int GATE = 5;

    private static final int AMOUNT = 2;
    /** Facts that count about as much are asked in the order of the dictionary, which is the order people tell them in. */
    private static final int TIERS = 2;

    private Asking() {}

    /**
     * Something to settle.
     *
     * @param decision what is open
     * @param weight how much it counts to settle it; only the ratio to others matters
     */
    record Weighed(Decision decision, int weight) {}

    /** The facts that decisions still need, in the order to ask. */
    static List<Fact> order(Collection<Decision> decisions) {
        Map<Fact, Double> score = new HashMap<>();
        Set<Fact> gates = new LinkedHashSet<>();
        for (Decision decision : decisions) {
            gates.addAll(decision.gates());
            for (Fact fact : decision.relevant()) {
                score.merge(fact, decision.gates().contains(fact) ? 2.5 : 1, Double::sum);
            }
        }
        List<Fact> order = new ArrayList<>(score.keySet());
        order.sort(Comparator.comparingInt((Fact fact) -> fact.sensitive() ? 1 : 0)
                .thenComparingInt(fact -> gates.contains(fact) ? 0 : 1)
                .thenComparingDouble(fact -> cost(fact) - score.getOrDefault(fact, 0.0))
                .thenComparingInt(Fact::index));
        return order;
    }

    /**
     * The facts that decisions of different weight still need, in the order to ask: the amount of what counts much may come
     * before the gate of what counts little, and where only the amount is open its facts are as urgent as gates.
     */
    static List<Fact> weighed(Collection<Weighed> decisions) {
        Map<Fact, Long> score = new HashMap<>();
        for (Weighed open : decisions) {
            Set<Fact> gates = open.decision().gates();
            for (Fact fact : open.decision().relevant()) {
                int urgency = gates.isEmpty() || gates.contains(fact) ? GATE : AMOUNT;
                score.merge(fact, (long) open.weight() * urgency, Long::sum);
            }
        }
        long best = score.values().stream().mapToLong(one -> one).max().orElse(1);
        List<Fact> order = new ArrayList<>(score.keySet());
        order.sort(Comparator.comparingInt((Fact fact) -> fact.sensitive() ? 1 : 0)
                .thenComparingLong(fact -> TIERS * (best - score.getOrDefault(fact, 0L)) / Math.max(1, best))
                .thenComparingInt(Fact::index));
        return order;
    }

    private static double cost(Fact fact) {
        return switch (fact.kind()) {
            case YES_NO, CHOICE -> 0;
            case COUNT, DATE, DURATION -> 1;
            case MONEY, RATE -> 2;
        };
    }

    /**
     * The one number from which on the result is another, where a fact matters by that alone: then it is enough to ask whether
     * it is reached.
     *
     * @return the least number on the far side, or null where the whole number matters
     */
    static @Nullable BigDecimal threshold(Version version, Box box, Fact fact) {
        if (!fact.kind().ordered()) {
            return null;
        }
        BigDecimal threshold = null;
        Object last = null;
        for (Box cell : Cells.of(version, fact, box)) {
            Decision decision = Decision.of(version, cell);
            if (decision.relevant().contains(fact)) {
                return null;
            }
            if (last != null && !last.equals(decision.residual())) {
                if (threshold != null) {
                    return null;
                }
                threshold = cell.span(fact).low();
            }
            last = decision.residual();
        }
        return threshold;
    }
}
