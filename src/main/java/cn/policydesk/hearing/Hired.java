package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.HearingWords.Bag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what is said of people hired from what is said of the speaker: 招了3个登记失业七个月的. */
final class Hired {

    private static final int NEAR = 8;
    private static final int FAR = 18;
    private static final int LOCAL = 4;

    private Hired() {}

    /** Whether words at a place speak of somebody hired, for a fact of the speaker's own. */
    static boolean before(String text, int place, Fact fact, HearingWords words) {
        return words.has(Bag.OWN, fact.id())
                && (hiring(Bag.HIRING, text, place, FAR, true, words)
                        || hiring(Bag.STAFF, text, place, NEAR, false, words));
    }

    /** Whether words at a place, in the same breath, speak of somebody hired. */
    static boolean near(String text, int place, HearingWords words) {
        return hiring(Bag.HIRING, text, place, NEAR, false, words);
    }

    /** Whether the question is of people hired, so that what is said of no 我 is said of them: 25年毕业的 合同一年. */
    static boolean asked(@Nullable Fact open, String text, int place, Fact fact, HearingWords words) {
        return open != null
                && !fact.equals(open)
                && words.has(Bag.ASKING_HIRED, open.id())
                && words.has(Bag.OWN, fact.id())
                && !self(text, place, words);
    }

    /** Whether people counted stand right before a place: 4个本地登记失业的. */
    static boolean counted(String text, int place, List<Figure> figures, HearingWords words) {
        for (Figure figure : figures) {
            if (figure instanceof Figure.Count count
                    && words.measures("人").contains(count.measure())
                    && count.end() <= place
                    && place - count.end() <= LOCAL
                    && text.substring(count.end(), place).chars().noneMatch(c -> parts((char) c))) {
                return true;
            }
        }
        return false;
    }

    /** Whether 我 stands in the same breath before a place. */
    private static boolean self(String text, int place, HearingWords words) {
        for (int at = place; at > 0 && !parts(text.charAt(at - 1)); at--) {
            if (words.ends(Bag.SELF, text, at) > 0 && !text.startsWith("说", at)) {
                return true;
            }
        }
        return words.starts(Bag.SELF, text, place) > 0;
    }

    private static boolean parts(char c) {
        return c == Utterance.COMMA || c == Utterance.STOP || c == Utterance.BLANK;
    }

    private static boolean hiring(Bag bag, String text, int place, int reach, boolean overBlanks, HearingWords words) {
        boolean apart = overBlanks && startsAnew(text, place);
        for (int at = place; at > 0 && place - at <= reach; at--) {
            char c = text.charAt(at - 1);
            if (c == Utterance.COMMA || c == Utterance.STOP || c == Utterance.BLANK && (!overBlanks || apart)) {
                return false;
            }
            if ((overBlanks || bag == Bag.STAFF) && words.ends(Bag.SELF, text, at) > 0) {
                return false;
            }
            if (words.ends(bag, text, at) > 0 && !workplace(text, at, words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text speaks of anybody hired. */
    static boolean anybody(String text, HearingWords words) {
        for (int at = 1; at <= text.length(); at++) {
            if (words.ends(Bag.HIRING, text, at) > 0 && !workplace(text, at, words)) {
                return true;
            }
        }
        return false;
    }

    /** 进了家小厂: the speaker is the one hired. */
    private static boolean workplace(String text, int at, HearingWords words) {
        return words.starts(Bag.WORKPLACE, text, at) > 0;
    }

    /** 请了1个人 2023年6月大学毕业 speaks of the speaker again, 请了1个人 2023年毕业的 need not. */
    private static boolean startsAnew(String text, int place) {
        int from = place;
        while (from > 0 && !parts(text.charAt(from - 1))) {
            from--;
        }
        int to = place;
        while (to < text.length() && !parts(text.charAt(to))) {
            to++;
        }
        String part = text.substring(from, to);
        return part.matches("\\d{2,4}年.*") && !part.endsWith("的");
    }
}
