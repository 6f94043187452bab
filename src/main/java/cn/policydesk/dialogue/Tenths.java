package cn.policydesk.dialogue;

import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shares told in tenths: 一成四 is 14%, 两成 20%, 三成半 35%.
 *
 * @param percent in percent
 * @param end where it ends, exclusive
 */
record Tenths(Span percent, int end) {

    private static final Pattern SAID =
            Pattern.compile("([一二两三四五六七八九]|\\d)成(半|[一二三四五六七八九]|\\d)?(?!立|功|为|了|都|本|人|年|果|员)");
    private static final String DIGITS = "零一二三四五六七八九";

    /** What starts at a place; null where nothing does. 八成 alone is as likely a word for probably. */
    static @Nullable Tenths at(String text, int from) {
        Matcher said = SAID.matcher(text).region(from, text.length()).useTransparentBounds(true);
        if (!said.lookingAt() || said.group().equals("八成")) {
            return null;
        }
        String behind = said.group(2);
        int percent = 10 * digit(said.group(1)) + (behind == null ? 0 : behind.equals("半") ? 5 : digit(behind));
        return new Tenths(SpokenNumber.point(BigDecimal.valueOf(percent)), said.end());
    }

    private static int digit(String written) {
        return written.equals("两")
                ? 2
                : Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : DIGITS.indexOf(written);
    }
}
