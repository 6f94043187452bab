package cn.policydesk.hearing;

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
    private static final String POINTS = "个点";
    private static final int FOUR = 4;
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

    /** 4.2%, 四个点二: a number with the words of a share behind it; null where they are not. */
    static Figure.@Nullable Share behind(String text, int at, SpokenNumber number, HearingWords words) {
        Figure.Share points = points(text, at, number, words);
        int percent = words.starts(HearingWords.Bag.PERCENT, text, number.end());
        return points != null || percent == 0 ? points : share(text, at, number.end() + percent, number.span(), words);
    }

    /** 四个点二 is 4.2 percent, 3个点45 is 3.45; null where no digits follow the points. */
    private static Figure.@Nullable Share points(String text, int at, SpokenNumber number, HearingWords words) {
        BigDecimal whole = number.value();
        if (whole == null || !text.startsWith(POINTS, number.end())) {
            return null;
        }
        int from = number.end() + POINTS.length();
        int end = from;
        StringBuilder decimals = new StringBuilder();
        while (end < text.length() && decimals.length() < FOUR) {
            int digit = Character.isDigit(text.charAt(end))
                    ? Character.digit(text.charAt(end), 10)
                    : DIGITS.indexOf(text.charAt(end));
            if (digit < 0) {
                break;
            }
            decimals.append(digit);
            end++;
        }
        boolean goesOn = end < text.length() && "十百千万个年月人块元".indexOf(text.charAt(end)) >= 0;
        if (decimals.isEmpty() || goesOn) {
            return null;
        }
        BigDecimal percent = whole.add(new BigDecimal(decimals.toString()).movePointLeft(decimals.length()));
        return share(text, at, end, SpokenNumber.point(percent), words);
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
