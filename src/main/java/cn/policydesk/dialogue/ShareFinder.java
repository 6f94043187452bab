package cn.policydesk.dialogue;

import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shares that are told by words: 百分之五, 千分之八, 两成, 一成四 (14%), 三成半 (35%). */
final class ShareFinder {

    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final Pattern PARTS = Pattern.compile("([百千])分之");
    private static final Pattern TENTHS =
            Pattern.compile("([一二两三四五六七八九]|\\d)成(半|[一二三四五六七八九]|\\d)?(?!立|功|为|了|都|本|人|年|果|员)");
    private static final String DIGITS = "零一二三四五六七八九";

    private ShareFinder() {}

    /** The share that starts at a place, with the words around it; null where none does. 八成 alone is as likely a word for probably. */
    static Figure.@Nullable Share at(String text, int at, HearingWords words) {
        Matcher parts = match(PARTS, text, at);
        if (parts != null) {
            SpokenNumber number = SpokenNumber.at(text, parts.end(), words);
            BigDecimal factor = parts.group(1).equals("百") ? BigDecimal.ONE : TENTH;
            return number == null
                    ? null
                    : share(text, at, number.end(), SpokenNumber.times(number.span(), factor), words);
        }
        Matcher tenths = match(TENTHS, text, at);
        if (tenths == null || tenths.group().equals("八成")) {
            return null;
        }
        String behind = tenths.group(2);
        int percent = 10 * digit(tenths.group(1)) + (behind == null ? 0 : behind.equals("半") ? 5 : digit(behind));
        return share(text, at, tenths.end(), SpokenNumber.point(BigDecimal.valueOf(percent)), words);
    }

    /** A share with the words around it, of a text from {@code start} to {@code end}. */
    static Figure.Share share(String text, int start, int end, Span percent, HearingWords words) {
        Comparison comparison = Comparison.around(text, start, end, words);
        return new Figure.Share(comparison.of(percent, FEN, null), comparison.start(), comparison.end());
    }

    private static @Nullable Matcher match(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private static int digit(String written) {
        return written.equals("两")
                ? 2
                : Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : DIGITS.indexOf(written);
    }
}
