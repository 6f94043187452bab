package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.HearingWords.Bag;
import java.util.List;
import java.util.regex.Pattern;

/** Which school somebody left, where 刚毕业 or 今年毕业 names none: the notices mean a college, 高中刚毕业 means none. */
final class Schooling {

    /** What a text says of the school. */
    enum School {
        /** A college, or none is named. */
        OPEN,
        /** A lower one is spoken of before, not in the same words. */
        APART,
        /** A lower one, in the same words. */
        LOWER
    }

    private static final Pattern LEAVING = Pattern.compile("毕业|应届");
    private static final Pattern DENIED = Pattern.compile("[没不未].{0,2}$");
    private static final Pattern NO_PUPIL = Pattern.compile("^(?:老师|教师|同学|门口|旁边|对面|食堂|后勤|上班|当)");

    private Schooling() {}

    /** Whether words tell of leaving school and name none. */
    static boolean bare(String said, HearingWords words) {
        return LEAVING.matcher(said).find()
                && words.all(Bag.COLLEGE).stream().noneMatch(said::contains)
                && words.all(Bag.BASIC_SCHOOL).stream().noneMatch(said::contains)
                && words.all(Bag.TRADE_SCHOOL).stream().noneMatch(said::contains);
    }

    /** The school that words at a place are said of, as a fact sees it: to some a 中专 is none of the lower ones. */
    static School of(String text, int place, Fact fact, List<Figure> figures, HearingWords words) {
        boolean trade = words.has(Bag.TAKES_TRADE_SCHOOL, fact.id());
        School found = School.OPEN;
        int end = -1;
        for (int at = 0; at < place; at++) {
            int college = words.starts(Bag.COLLEGE, text, at);
            int basic = words.starts(Bag.BASIC_SCHOOL, text, at);
            int craft = words.starts(Bag.TRADE_SCHOOL, text, at);
            int longest = Math.max(college, Math.max(basic, craft));
            char c = text.charAt(at);
            if (longest == 0) {
                found = c == Utterance.STOP ? School.OPEN : found;
                continue;
            }
            boolean lower = longest != college && (basic == longest || !trade);
            boolean denied =
                    DENIED.matcher(text.substring(Math.max(0, at - 3), at)).find();
            if (lower
                    && !denied
                    && !NO_PUPIL.matcher(text.substring(at + longest)).find()) {
                found = School.LOWER;
                end = at + longest;
            } else if (!lower && !denied) {
                found = School.OPEN;
            }
            at += longest - 1;
        }
        if (found == School.OPEN || end > place) {
            return School.OPEN;
        }
        for (int at = end; at < place; at++) {
            if (words.starts(Bag.SELF, text, at) > 0) {
                return School.OPEN;
            }
        }
        return follows(text, end, place, figures, words) ? School.LOWER : School.APART;
    }

    /** Whether nothing but small words and times stands between: 高中去年才毕业. */
    private static boolean follows(String text, int from, int to, List<Figure> figures, HearingWords words) {
        int at = from;
        while (at < to) {
            int place = at;
            int time = figures.stream()
                    .filter(figure -> figure.start() == place && !(figure instanceof Figure.Count))
                    .mapToInt(figure -> figure.end() - place)
                    .max()
                    .orElse(0);
            int small = Math.max(words.starts(Bag.SOFT, text, at), words.starts(Bag.JUST, text, at));
            boolean filler = words.isFiller(text.charAt(at)) || "刚才生".indexOf(text.charAt(at)) >= 0;
            int step = Math.max(Math.max(time, small), filler || text.charAt(at) == Utterance.BLANK ? 1 : 0);
            if (step == 0) {
                return false;
            }
            at += step;
        }
        return true;
    }
}
