package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.dialogue.HearingWords.Bag;

/** Tells what is said of people hired from what is said of the speaker: 招了3个登记失业七个月的. */
final class Hired {

    private static final int NEAR = 8;
    private static final int FAR = 18;

    private Hired() {}

    /** Whether words at a place speak of somebody hired, for a fact of the speaker's own. */
    static boolean before(String text, int place, Fact fact, HearingWords words) {
        return words.has(Bag.OWN, fact.id()) && hiring(text, place, FAR, true, words);
    }

    /** Whether words at a place, in the same breath, speak of somebody hired. */
    static boolean near(String text, int place, HearingWords words) {
        return hiring(text, place, NEAR, false, words);
    }

    private static boolean hiring(String text, int place, int reach, boolean overBlanks, HearingWords words) {
        for (int at = place; at > 0 && place - at <= reach; at--) {
            char c = text.charAt(at - 1);
            if (c == Utterance.COMMA || c == Utterance.STOP || c == Utterance.BLANK && !overBlanks) {
                return false;
            }
            if (overBlanks && words.ends(Bag.SELF, text, at) > 0) {
                return false;
            }
            if (words.ends(Bag.HIRING, text, at) > 0) {
                return true;
            }
        }
        return false;
    }
}
