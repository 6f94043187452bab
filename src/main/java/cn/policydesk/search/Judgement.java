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

    /** Above it the answer is claimed; between the two, candidates are offered. */
    private static final double CLAIM = 0.52;
    /** Below it there is none. */
    private static final double REFUSE = 0.42;

    /** The same where nobody has written yet how people ask: less is known, so candidates are offered sooner. */
    private static final double CLAIM_UNASKED = 0.5;

    private static final double REFUSE_UNASKED = 0.35;

    private Judgement() {}

    static Verdict of(Evidence evidence) {
        double chance = chance(evidence);
        double claim = evidence.asked() ? CLAIM : CLAIM_UNASKED;
        double refuse = evidence.asked() ? REFUSE : REFUSE_UNASKED;
        if (chance >= claim && evidence.vague()) {
            return Verdict.UNSURE;
        }
        return chance >= claim ? Verdict.ANSWERED : chance < refuse ? Verdict.NOT_FOUND : Verdict.UNSURE;
    }

    /** How likely the best paragraph is an answer at all, 0 to 1. */
    static double chance(Evidence evidence) {
        return 1 / (1 + Math.exp(-(evidence.asked() ? asked(evidence) : unasked(evidence))));
    }

    /** Where lines on how people ask were written for the region. */
    private static double asked(Evidence e) {
        return -3.34
                + 2.91 * e.nearest()
                + 1.04 * 10 * e.own()
                + 0.72 * e.coveredTerms()
                + 1.09 * e.coveredPairs()
                + 0.27 * e.coveredSounds()
                + 3.95 * e.coveredChars()
                + 1.32 * e.knownTerms()
                + 2.30 * e.knownPairs()
                + 0.27 * e.knownSounds()
                - 1.05 * one(e.agreed())
                - 2.54 * e.outside()
                + 1.97 * (e.nearest() - e.outside())
                - 4.44 * e.rival()
                - 0.81 * one(e.named())
                - 2.42 * one(e.stranger())
                + 1.39 * Math.min(e.lead(), 1)
                - 0.23 * one(e.sums() && !e.sumHeld())
                + 0.38 * one(e.sumHeld())
                - 1.93 * one(e.brief());
    }

    /** Where nobody wrote any yet: fitted with each notice's lines left out in turn. */
    private static double unasked(Evidence e) {
        return -0.51
                + 3.66 * 10 * e.own()
                - 0.47 * e.coveredTerms()
                + 0.79 * e.coveredPairs()
                + 1.31 * e.coveredSounds()
                + 2.87 * e.coveredChars()
                + 2.19 * e.knownTerms()
                + 0.61 * e.knownPairs()
                + 0.41 * e.knownSounds()
                - 4.77 * e.outside()
                - 0.61 * e.rival()
                - 2.80 * one(e.named())
                - 3.75 * one(e.stranger())
                + 0.30 * Math.min(e.lead(), 1)
                - 0.66 * one(e.sums() && !e.sumHeld())
                + 1.21 * one(e.sumHeld())
                - 3.53 * one(e.brief());
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }
}
