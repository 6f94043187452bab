package cn.policydesk.hearing;

import cn.policydesk.hearing.HearingWords.Bag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the speaker is the one who learns in somebody's firm: 我在一个公司见习 tells of no firm of his own and of nobody hired. */
final class Learner {

    private static final Pattern SELF = Pattern.compile("(?:我|本人)(?!们|公司|厂|单位|店|家)");
    private static final Pattern PLACE = Pattern.compile("在[^，。们我]{0,5}(?:当|做)$");
    private static final Pattern OTHERS = Pattern.compile("[，。们招收接带有两三四五六七八九十几2-9]");
    private static final int NEAR = 10;

    private Learner() {}

    static boolean speaks(String text, HearingWords words) {
        for (int at = 0; at < text.length(); at++) {
            if (words.starts(Bag.LEARNING, text, at) > 0 && self(text.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean self(String before) {
        if (PLACE.matcher(before).find()) {
            return true;
        }
        Matcher self = SELF.matcher(before);
        int end = -1;
        while (self.find()) {
            end = self.end();
        }
        return end >= 0
                && before.length() - end <= NEAR
                && !OTHERS.matcher(before.substring(end)).find();
    }
}
