package cn.policydesk.hearing;

import cn.policydesk.hearing.HearingWords.Bag;
import java.util.regex.Pattern;

/** Tells what is said of some from what is said of all: 大部分签了, 有一个没签, 三个签了两个没签. */
final class Partly {

    private static final Pattern SOME_NOT =
            Pattern.compile("[一二两三四五六七八九十几\\d]+个(?!也|都|月|季度|人都|人也).{0,3}[没只不](?!落下|少|差|漏|缺)");

    private Partly() {}

    /** Whether a text speaks of some of them only. */
    static boolean says(String text, HearingWords words) {
        for (int at = 0; at < text.length(); at++) {
            int length = words.starts(Bag.PARTLY, text, at);
            // 有的 alone is a yes.
            if (length > 0 && at + length < text.length() && !separates(text.charAt(at + length))) {
                return true;
            }
        }
        return SOME_NOT.matcher(text).find();
    }

    private static boolean separates(char c) {
        return c == Utterance.STOP || c == Utterance.COMMA || c == Utterance.BLANK;
    }
}
