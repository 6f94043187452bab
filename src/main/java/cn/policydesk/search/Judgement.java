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
    private static final double CLAIM = 0.62;
    /** Below it there is none. */
    private static final double REFUSE = 0.54;

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
        return -2.34
                + 2.20 * e.nearest()
                + 1.14 * 10 * e.own()
                + 0.86 * e.coveredTerms()
                + 1.35 * e.coveredPairs()
                + 0.46 * e.coveredSounds()
                + 2.91 * e.coveredChars()
                + 1.23 * e.knownTerms()
                + 1.77 * e.knownPairs()
                + 0.37 * e.knownSounds()
                - 0.78 * one(e.agreed())
                - 3.18 * e.outside()
                + 1.97 * (e.nearest() - e.outside())
                - 4.52 * e.rival()
                - 0.87 * one(e.named())
                - 2.06 * one(e.stranger())
                + 1.51 * Math.min(e.lead(), 1)
                - 0.66 * one(e.sums() && !e.sumHeld())
                - 0.14 * one(e.sumHeld())
                - 2.36 * one(e.brief());
    }

    /** Where nobody wrote any yet: fitted with each notice's lines left out in turn. */
    private static double unasked(Evidence e) {
        return -0.55
                + 3.70 * 10 * e.own()
                - 0.34 * e.coveredTerms()
                + 0.60 * e.coveredPairs()
                + 1.38 * e.coveredSounds()
                + 2.53 * e.coveredChars()
                + 2.06 * e.knownTerms()
                + 0.56 * e.knownPairs()
                + 0.41 * e.knownSounds()
                - 5.25 * e.outside()
                - 0.52 * e.rival()
                - 2.81 * one(e.named())
                - 2.75 * one(e.stranger())
                + 0.80 * Math.min(e.lead(), 1)
                - 0.92 * one(e.sums() && !e.sumHeld())
                + 0.71 * one(e.sumHeld())
                - 4.38 * one(e.brief());
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }
}
