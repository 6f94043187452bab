package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits or in Chinese, at a place of a text.
 *
 * @param values its value; two for a rough 两三
 * @param factor what the 万 or the like behind digits multiplies them by; already in the values
 * @param chinese whether it is written in Chinese
 * @param end where it ends in the text, exclusive
 */
record FigureNumber(List<BigDecimal> values, BigDecimal factor, boolean chinese, int end) {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String POWERS = "十百千万亿";
    /** What says that there are some more: 2000余名, 10多万元. */
    private static final String ABOUT = "余多来";
    /** More digits than any sum of money; the rest is no number. */
    private static final int LONGEST = 18;

    /** Reads the number that starts at a place; null where none does. The text has one form for each digit. */
    static @Nullable FigureNumber at(String text, int from) {
        return arabic(text, from) ? ofDigits(text, from) : ofChinese(text, from);
    }

    private static FigureNumber ofDigits(String text, int from) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal factor = BigDecimal.ONE;
        int end = from;
        // 2万5千 is two such numbers with falling powers.
        BigDecimal last = null;
        while (true) {
            int digits = digitsEnd(text, end);
            BigDecimal value = new BigDecimal(text.substring(end, digits).replace(",", ""));
            int power = digits;
            if (about(text, power) && power + 1 < text.length() && POWERS.indexOf(text.charAt(power + 1)) >= 0) {
                power++;
            }
            BigDecimal times = BigDecimal.ONE;
            int powersEnd = power;
            while (powersEnd < text.length() && POWERS.indexOf(text.charAt(powersEnd)) >= 0) {
                times = times.multiply(power(text.charAt(powersEnd++)));
            }
            if (last != null && (powersEnd == power || times.compareTo(last) >= 0)) {
                break;
            }
            total = total.add(value.multiply(times));
            factor = last == null ? times : BigDecimal.ONE;
            end = powersEnd > power ? powersEnd : digits;
            last = times;
            if (powersEnd == power || !arabic(text, end)) {
                break;
            }
        }
        return new FigureNumber(List.of(total), factor, false, about(text, end) ? end + 1 : end);
    }

    /** Digits, with thousands apart by commas or not, and decimals. */
    private static int digitsEnd(String text, int from) {
        int end = from;
        while (arabic(text, end) && end - from < LONGEST) {
            end++;
        }
        int groups = end;
        while (end - from <= 3
                && groups - from < LONGEST
                && text.startsWith(",", groups)
                && threeDigits(text, groups + 1)) {
            groups += 4;
        }
        end = groups;
        if (text.startsWith(".", end) && arabic(text, end + 1)) {
            end++;
            while (arabic(text, end) && end - from < 2 * LONGEST) {
                end++;
            }
        }
        return end;
    }

    private static boolean threeDigits(String text, int from) {
        return arabic(text, from) && arabic(text, from + 1) && arabic(text, from + 2) && !arabic(text, from + 3);
    }

    private static @Nullable FigureNumber ofChinese(String text, int from) {
        int end = from;
        while (end < text.length()
                && end - from < LONGEST
                && (DIGITS.indexOf(text.charAt(end)) >= 0 || POWERS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        // 百 and 千 and 万 do not start a number: 万户, 千家.
        if (end == from || POWERS.indexOf(text.charAt(from)) > 0) {
            return null;
        }
        List<BigDecimal> values = chinese(text.substring(from, end));
        int decimals = end + 1;
        while (text.startsWith("点", end)
                && decimals < text.length()
                && decimals - end < LONGEST
                && DIGITS.indexOf(text.charAt(decimals)) >= 0) {
            decimals++;
        }
        if (decimals > end + 1) {
            BigDecimal part = positional(text.substring(end + 1, decimals)).movePointLeft(decimals - end - 1);
            BigDecimal times = decimals < text.length() && POWERS.indexOf(text.charAt(decimals)) >= 0
                    ? power(text.charAt(decimals))
                    : BigDecimal.ONE;
            values = values.stream().map(part::add).map(times::multiply).toList();
            end = times.compareTo(BigDecimal.ONE) == 0 ? decimals : decimals + 1;
        }
        return new FigureNumber(values, BigDecimal.ONE, true, about(text, end) ? end + 1 : end);
    }

    private static List<BigDecimal> chinese(String text) {
        boolean plain = text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        if (plain && text.length() == 2 && text.indexOf('零') < 0) {
            return List.of(positional(text.substring(0, 1)), positional(text.substring(1)));
        }
        return List.of(plain ? positional(text) : sum(text));
    }

    private static BigDecimal positional(String text) {
        BigDecimal value = BigDecimal.ZERO;
        for (int i = 0; i < text.length(); i++) {
            value = value.movePointRight(1).add(BigDecimal.valueOf(DIGITS.indexOf(text.charAt(i))));
        }
        return value;
    }

    private static BigDecimal sum(String text) {
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal digit = BigDecimal.ZERO;
        BigDecimal last = BigDecimal.TEN;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DIGITS.indexOf(c) >= 0) {
                digit = BigDecimal.valueOf(DIGITS.indexOf(c));
                last = c == '零' ? BigDecimal.TEN : last;
            } else if (c == '万' || c == '亿') {
                BigDecimal below = whole.add(part).add(digit);
                whole = c == '亿'
                        ? below.multiply(power(c))
                        : whole.add(part.add(digit).multiply(power(c)));
                part = BigDecimal.ZERO;
                digit = BigDecimal.ZERO;
                last = power(c);
            } else {
                part = part.add((digit.signum() == 0 ? BigDecimal.ONE : digit).multiply(power(c)));
                digit = BigDecimal.ZERO;
                last = power(c);
            }
        }
        // A digit left over stands one power below the last: 一千五. Behind 十 or 零 it is a one.
        return whole.add(part).add(digit.multiply(last.movePointLeft(1)));
    }

    private static BigDecimal power(char c) {
        return switch (c) {
            case '十' -> BigDecimal.TEN;
            case '百' -> BigDecimal.valueOf(100);
            case '千' -> BigDecimal.valueOf(1_000);
            case '万' -> BigDecimal.valueOf(10_000);
            default -> BigDecimal.valueOf(100_000_000);
        };
    }

    private static boolean arabic(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean about(String text, int at) {
        return at < text.length() && ABOUT.indexOf(text.charAt(at)) >= 0;
    }
}
