package cn.policydesk.hearing;

import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number at a place of a text: 12, 3.5, 1.2万, 3千2, 三万二, 十几, 两三, 20多, 三到五.
 *
 * @param span what it can be
 * @param end where it ends, exclusive
 * @param arabic whether it is written in digits
 * @param scaled whether it is made with 百, 千, 万 or the like
 * @param more whether 多 or the like makes it rough; then the span is that of the number alone
 */
public record SpokenNumber(Span span, int end, boolean arabic, boolean scaled, boolean more) {

    private static final String POWERS = "十百千万亿";
    private static final String SUFFIXES = "kw";
    private static final String MORE = "多余来";
    private static final String RANGE = "-~到至";
    private static final String YUAN = "元块";
    private static final List<String> PERIODS = List.of("每个月", "每月", "每年");
    private static final int LONGEST = 15;
    private static final BigDecimal TEN = BigDecimal.TEN;

    /** The number or the range that starts at a place; null where none does. */
    static @Nullable SpokenNumber at(String text, int from, HearingWords words) {
        SpokenNumber first = single(text, from, words);
        if (first == null || first.end >= text.length()) {
            return first;
        }
        // 4000元到6000元, 4000到每月6000元
        boolean yuan = YUAN.indexOf(text.charAt(first.end)) >= 0;
        int range = yuan ? first.end + 1 : first.end;
        if (range >= text.length() || RANGE.indexOf(text.charAt(range)) < 0) {
            return first;
        }
        int to = range + 1;
        for (String period : PERIODS) {
            to = text.startsWith(period, to) ? to + period.length() : to;
        }
        SpokenNumber second = single(text, to, words);
        if (second == null
                || first.span.low() == null
                || second.span.high() == null
                || yuan && (second.end >= text.length() || YUAN.indexOf(text.charAt(second.end)) < 0)) {
            return first;
        }
        BigDecimal low = first.span.low();
        BigDecimal high = second.span.high();
        // 三到五万: the power behind the second is meant for both.
        BigDecimal factor = second.scaled && !first.scaled && low.compareTo(TEN) < 0 ? power(high) : BigDecimal.ONE;
        BigDecimal scaled = low.multiply(factor);
        return scaled.compareTo(high) >= 0
                ? first
                : new SpokenNumber(new Span(scaled, high), second.end, second.arabic, second.scaled, second.more);
    }

    /** The exact number, or null. */
    @Nullable
    public BigDecimal value() {
        return span.exact() ? span.low() : null;
    }

    private static @Nullable SpokenNumber single(String text, int from, HearingWords words) {
        if (from >= text.length()) {
            return null;
        }
        SpokenNumber vague = vague(text, from, words);
        if (vague != null) {
            return vague;
        }
        char c = text.charAt(from);
        return c >= '0' && c <= '9' ? arabic(text, from) : ChineseNumber.at(text, from);
    }

    private static @Nullable SpokenNumber vague(String text, int from, HearingWords words) {
        String best = "";
        for (String word : words.vague().keySet()) {
            if (word.length() > best.length() && text.startsWith(word, from)) {
                best = word;
            }
        }
        Span span = words.vague().get(best);
        if (span == null) {
            return null;
        }
        int end = from + best.length();
        BigDecimal factor = end < text.length() ? power(text.charAt(end)) : BigDecimal.ONE;
        boolean scaled = factor.compareTo(BigDecimal.ONE) > 0;
        return new SpokenNumber(times(span, factor), scaled ? end + 1 : end, false, scaled, false);
    }

    // ---- digits

    private static SpokenNumber arabic(String text, int from) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal last = null;
        int end = from;
        boolean more = false;
        while (end < text.length() && digit(text, end)) {
            int stop = end;
            while (digit(text, stop) && stop - end < LONGEST) {
                stop++;
            }
            if (point(text, stop) && digit(text, stop + 1)) {
                stop++;
                while (digit(text, stop) && stop - end < 2 * LONGEST) {
                    stop++;
                }
            }
            BigDecimal value = new BigDecimal(text.substring(end, stop).replace('点', '.'));
            boolean about = stop + 1 < text.length()
                    && MORE.indexOf(text.charAt(stop)) >= 0
                    && isPower(text.charAt(stop + 1), text, stop + 2);
            int powers = about ? stop + 1 : stop;
            BigDecimal factor = BigDecimal.ONE;
            while (powers < text.length() && isPower(text.charAt(powers), text, powers + 1)) {
                factor = factor.multiply(power(text.charAt(powers++)));
            }
            boolean plain = factor.compareTo(BigDecimal.ONE) == 0;
            if (last != null && plain) {
                // 3千2: one digit stands one power below. 2万3个月 is two numbers.
                if (stop - end == 1 && last.compareTo(TEN) > 0 && !unitBehind(text, stop)) {
                    total = total.add(value.multiply(last).divide(TEN));
                    end = stop;
                }
                break;
            }
            if (last != null && factor.compareTo(last) >= 0) {
                break;
            }
            total = total.add(value.multiply(factor));
            end = plain ? stop : powers;
            more |= about;
            last = factor;
            if (plain || about) {
                break;
            }
        }
        boolean scaled = last != null && last.compareTo(BigDecimal.ONE) > 0;
        return rough(total, text, end, true, scaled, more);
    }

    private static boolean point(String text, int at) {
        return text.startsWith(".", at) || text.startsWith("点", at);
    }

    private static boolean unitBehind(String text, int at) {
        return at < text.length() && "个年月人天岁名位家户次%".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean digit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isPower(char c, String text, int after) {
        return POWERS.indexOf(c) > 0
                || SUFFIXES.indexOf(c) >= 0
                        && (after >= text.length() || text.charAt(after) < 'a' || text.charAt(after) > 'z');
    }

    // ---- rough numbers

    /** A number made rough by 多, 几 or 来 behind it, or as it is. */
    static SpokenNumber rough(BigDecimal value, String text, int end, boolean arabic, boolean scaled, boolean more) {
        char behind = end < text.length() ? text.charAt(end) : 0;
        boolean some = behind == '几' && value.remainder(TEN).signum() == 0 && value.signum() > 0;
        if (more || some || MORE.indexOf(behind) >= 0 && behind != 0) {
            int stop = more ? end : end + 1;
            // 十多万, 二十几万
            BigDecimal factor = !more && stop < text.length() ? power(text.charAt(stop)) : BigDecimal.ONE;
            boolean powered = factor.compareTo(BigDecimal.ONE) > 0;
            BigDecimal step = power(value);
            boolean near = behind == '来' && !more;
            BigDecimal tenth = value.divide(TEN, 0, RoundingMode.DOWN);
            Span span = near
                    ? new Span(value.subtract(tenth), value.add(tenth))
                    : step.compareTo(BigDecimal.ONE) <= 0
                            ? point(value)
                            : new Span(
                                    value.add(BigDecimal.ONE), value.add(step).subtract(BigDecimal.ONE));
            return new SpokenNumber(times(span, factor), powered ? stop + 1 : stop, arabic, scaled || powered, true);
        }
        return new SpokenNumber(point(value), end, arabic, scaled, false);
    }

    /** The power of ten of the last digit that is not 0. */
    private static BigDecimal power(BigDecimal value) {
        int zeros = value.signum() == 0
                ? 0
                : Math.max(0, -value.stripTrailingZeros().scale());
        return BigDecimal.ONE.movePointRight(zeros);
    }

    /** A number that is exactly that. */
    public static Span point(BigDecimal value) {
        return new Span(value, value);
    }

    static Span times(Span span, BigDecimal factor) {
        return new Span(
                span.low() == null ? null : span.low().multiply(factor),
                span.high() == null ? null : span.high().multiply(factor));
    }

    /** The power of ten a character stands for; 1 for any other. */
    static BigDecimal power(char c) {
        return switch (c) {
            case '十' -> TEN;
            case '百' -> BigDecimal.valueOf(100);
            case '千', 'k' -> BigDecimal.valueOf(1_000);
            case '万', 'w' -> BigDecimal.valueOf(10_000);
            case '亿' -> BigDecimal.valueOf(100_000_000);
            default -> BigDecimal.ONE;
        };
    }

    /** The characters a number can start with. */
    static boolean mayStart(char c, Map<String, Span> vague) {
        return c >= '0' && c <= '9'
                || ChineseNumber.isChinese(c)
                || vague.keySet().stream().anyMatch(word -> word.charAt(0) == c);
    }
}
