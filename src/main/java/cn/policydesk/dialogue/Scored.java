package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import java.util.Comparator;
import java.util.List;

/**
 * A benefit and how much speaks for it; and what is made of several, the likeliest first. The limits are set on one half of
 * {@code bot/examples-wanted}.
 *
 * @param unsaid whether it is a graduate's own, and no word of studies is said
 */
record Scored(RegionBenefits.Entry entry, double score, boolean unsaid) {

    /** So many are offered at most. */
    static final int SHOWN = 5;

    /** What speaks for a benefit at least, beside what speaks for the first. */
    private static final double LEAST = 0.65;
    /** By how much one without a figure must be ahead for its clause to be the answer. */
    private static final double CLAUSE_ONLY = 1.2;
    /** One without a figure that is ahead by more leaves it open whether a figure is asked for: the clause comes first then. */
    private static final double AHEAD = 1.1;
    /** By how much one alone must be ahead of those without a figure. */
    private static final double RIVAL = 1.05;
    /** What must speak for any at all. */
    private static final double ANY = 5;

    /** What may be offered, the likeliest first. */
    static List<Benefit> offers(List<Scored> scored) {
        if (scored.isEmpty() || scored.getFirst().score() < ANY || clauseOnly(scored)) {
            return List.of();
        }
        List<Scored> payable =
                scored.stream().filter(one -> one.entry().payable()).toList();
        return payable.stream()
                .filter(one -> one.score() >= LEAST * payable.getFirst().score())
                .limit(SHOWN)
                .sorted(Comparator.comparing(Scored::unsaid))
                .map(one -> one.entry().benefit())
                .toList();
    }

    /** Whether one without a figure may be meant as well: then the clause is shown first. */
    static boolean disputed(List<Scored> scored) {
        return best(scored, false) > AHEAD * best(scored, true);
    }

    /** Whether one without a figure comes so near that the one with a figure is not clearly meant. */
    static boolean rivalled(List<Scored> scored) {
        return RIVAL * best(scored, false) > best(scored, true);
    }

    private static double best(List<Scored> scored, boolean payable) {
        return scored.stream()
                .filter(one -> one.entry().payable() == payable)
                .mapToDouble(Scored::score)
                .max()
                .orElse(0);
    }

    /** Whether what is meant most has no figure, and nothing that has one comes near. */
    private static boolean clauseOnly(List<Scored> scored) {
        double payable = best(scored, true);
        return payable <= 0
                || !scored.getFirst().entry().payable() && scored.getFirst().score() > CLAUSE_ONLY * payable;
    }
}
