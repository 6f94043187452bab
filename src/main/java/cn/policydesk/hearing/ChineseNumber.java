package cn.policydesk.hearing;

import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers in Chinese characters: 三万二, 二零二四, 一千零五, 三点五, 七八. */
public final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String POWERS = "十百千万亿";
    private static final int LONGEST = 15;

    private ChineseNumber() {}

    /** The number in Chinese characters that starts at a place; null where none does. */
    public static @Nullable SpokenNumber at(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && isChinese(text.charAt(end))) {
            end++;
        }
        // 百 and 千 and 万 do not start a number.
        if (end == from || POWERS.indexOf(text.charAt(from)) > 0) {
            return null;
        }
        end = cut(text, from, next(text, from, end));
        String run = text.substring(from, end).replace('两', '二');
        if (run.length() > 1 && run.equals("零".repeat(run.length()))) {
            return null;
        }
        if (text.startsWith("点", end) && end + 1 < text.length() && DIGITS.indexOf(text.charAt(end + 1)) >= 0) {
            return decimal(text, end, value(run));
        }
        for (int i = 0; i + 1 < run.length(); i++) {
            int a = DIGITS.indexOf(run.charAt(i));
            int b = DIGITS.indexOf(run.charAt(i + 1));
            boolean year = run.chars().allMatch(c -> DIGITS.indexOf(c) >= 0) && run.length() > 2;
            if (a > 0 && b == a + 1 && !year) {
                BigDecimal low = value(run.substring(0, i + 1) + run.substring(i + 2));
                BigDecimal high = value(run.substring(0, i) + run.substring(i + 1));
                boolean scaled = run.length() > 2 && run.chars().anyMatch(c -> POWERS.indexOf(c) > 0);
                return new SpokenNumber(new Span(low, high), end, false, scaled, false);
            }
        }
        boolean scaled = run.chars().anyMatch(c -> POWERS.indexOf(c) > 0);
        return SpokenNumber.rough(value(run), text, end, false, scaled, false);
    }

    /** 八万四六十个人 is 八万四 and 六十个人: of two digits in a row behind a 万 the second begins another number, unless they are a range. */
    private static int next(String text, int from, int end) {
        for (int i = from + 1; i + 1 < end; i++) {
            boolean large = POWERS.indexOf(text.charAt(i - 1)) > 0;
            if (large
                    && isDigit(text.charAt(i))
                    && isDigit(text.charAt(i + 1))
                    && DIGITS.indexOf(text.charAt(i + 1)) != DIGITS.indexOf(text.charAt(i)) + 1) {
                return i + 1;
            }
        }
        return end;
    }

    /** 一万二一个月 is 一万二 and 一个月, 十万两年 is 十万 and 两年. */
    private static int cut(String text, int from, int end) {
        boolean unit = text.startsWith("年", end)
                || text.startsWith("个月", end)
                || text.startsWith("个季度", end)
                || text.startsWith("个人", end) && text.charAt(end - 1) == '一';
        if (!unit || end - from < 3 || !isDigit(text.charAt(end - 1))) {
            return end;
        }
        char before = text.charAt(end - 2);
        boolean large = POWERS.indexOf(before) > 0;
        boolean second = isDigit(before) && end - from > 3 && POWERS.indexOf(text.charAt(end - 3)) > 0;
        return large || second ? end - 1 : end;
    }

    private static boolean isDigit(char c) {
        return DIGITS.indexOf(c) > 0 || c == '两';
    }

    private static SpokenNumber decimal(String text, int point, BigDecimal whole) {
        int end = point + 1;
        StringBuilder digits = new StringBuilder();
        while (end < text.length() && DIGITS.indexOf(text.charAt(end)) >= 0) {
            digits.append(DIGITS.indexOf(text.charAt(end++)));
        }
        BigDecimal value = new BigDecimal(whole.toPlainString() + "." + digits);
        BigDecimal factor = end < text.length() ? SpokenNumber.power(text.charAt(end)) : BigDecimal.ONE;
        boolean scaled = factor.compareTo(BigDecimal.ONE) > 0;
        return SpokenNumber.rough(value.multiply(factor), text, scaled ? end + 1 : end, false, scaled, false);
    }

    static boolean isChinese(char c) {
        return DIGITS.indexOf(c) >= 0 || POWERS.indexOf(c) >= 0 || c == '两';
    }

    /** 三万二 is 32000, 二零二四 2024, 一千零五 1005. */
    private static BigDecimal value(String run) {
        if (run.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
            StringBuilder digits = new StringBuilder();
            run.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
            return new BigDecimal(digits.toString());
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal digit = BigDecimal.ZERO;
        BigDecimal last = BigDecimal.ONE;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            int value = DIGITS.indexOf(c);
            if (value == 0) {
                last = BigDecimal.ONE;
            } else if (value > 0) {
                digit = BigDecimal.valueOf(value);
            } else {
                BigDecimal power = SpokenNumber.power(c);
                if (power.compareTo(BigDecimal.valueOf(10_000)) >= 0) {
                    total = total.add(section.add(digit)).multiply(power);
                    section = BigDecimal.ZERO;
                } else {
                    section = section.add(digit.max(BigDecimal.ONE).multiply(power));
                }
                digit = BigDecimal.ZERO;
                last = power;
            }
        }
        BigDecimal rest =
                last.compareTo(BigDecimal.TEN) > 0 ? digit.multiply(last).divide(BigDecimal.TEN) : digit;
        return total.add(section).add(rest);
    }
}
