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
    private static final double CLAIM = 0.55;
    /** Below it there is none. */
    private static final double REFUSE = 0.40;

    private Judgement() {}

    static Verdict of(Evidence evidence) {
        double chance = chance(evidence);
        return chance >= CLAIM ? Verdict.ANSWERED : chance < REFUSE ? Verdict.NOT_FOUND : Verdict.UNSURE;
    }

    /** How likely the best paragraph is an answer at all, 0 to 1. */
    static double chance(Evidence e) {
        double z = -11.30
                + 4.03 * e.nearest()
                + 1.99 * 10 * e.own()
                + 2.36 * e.coveredTerms()
                + 0.88 * e.coveredPairs()
                + 2.38 * e.coveredSounds()
                + 3.23 * e.coveredChars()
                + 2.43 * e.knownTerms()
                + 3.27 * e.knownPairs()
                + 0.71 * e.knownSounds()
                - 0.75 * one(e.agreed())
                - 2.16 * e.outside()
                + 2.91 * (e.nearest() - e.outside())
                - 1.68 * e.elsewhere()
                - 2.67 * one(e.named())
                - 3.40 * one(e.stranger())
                + 3.68 * Math.min(e.lead(), 1)
                - 2.09 * one(e.sums() && !e.sumHeld())
                + 0.44 * one(e.sumHeld())
                - 5.69 * one(e.brief());
        return 1 / (1 + Math.exp(-z));
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }
}
