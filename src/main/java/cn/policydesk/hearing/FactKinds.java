package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;

/** What sort of thing a fact tells, by the lists in {@code bot/phrases.yaml}: of the speaker, of whoever is hired, of being without work. */
public final class FactKinds {

    private final HearingWords words;

    FactKinds(HearingWords words) {
        this.words = words;
    }

    /** Whether a fact is of the person who speaks, like an age. */
    public boolean own(Fact fact) {
        return words.has(HearingWords.Bag.OWN, fact.id());
    }

    /** Whether a fact counts whoever is hired, of whatever kind. */
    public boolean everybody(Fact fact) {
        return words.has(HearingWords.Bag.EXCLUDES_SELF, fact.id());
    }

    /** Whether a fact is no more so once somebody works for a unit. */
    public boolean endedByJob(Fact fact) {
        return words.has(HearingWords.Bag.ENDED_BY_JOB, fact.id());
    }
}
