package cn.policydesk.hearing;

import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a number make of it: 至少3个, 3个以上, 不到一年, 快五十, 10个左右.
 *
 * @param bag which words, or null where there are none
 * @param start where number and words start
 * @param end where they end
 */
record Comparison(@Nullable Bag bag, int start, int end) {

    private static final List<Bag> BEFORE =
            List.of(Bag.EXACTLY, Bag.AT_LEAST, Bag.AT_MOST, Bag.LESS, Bag.NEARLY, Bag.ABOUT);
    private static final List<Bag> BEHIND = List.of(Bag.AT_LEAST, Bag.AT_MOST, Bag.LESS, Bag.ABOUT);
    /** 满 before a whole year is of the year. */
    private static final Pattern NEXT = Pattern.compile("(?:满|够|足)(?:了|过)?(?:[1一]年|12个月)");

    /** 3个期满了，2个还没满: those 2 are not yet at the end of their term, they are not fewer than 2. */
    private static final Pattern TERM = Pattern.compile("还?[没未](?:到期|满期|期满|满(?=[呢的 ，。]|$))");

    private static final Pattern TERM_SAID = Pattern.compile("期满|满期|到期|满了");

    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SIXTH = new BigDecimal("0.15");

    /** The words around what stands from {@code start} to {@code end}. */
    static Comparison around(String text, int start, int stop, HearingWords words) {
        int before = start;
        Bag bag = null;
        int longest = 0;
        for (int end = start; end >= 0; end--) {
            for (Bag one : BEFORE) {
                int length = words.ends(one, text, end);
                // 连我在内五个人: 内 bounds what stands before it.
                length = length == words.ends(Bag.WITHIN, text, end) ? 0 : length;
                if (length + start - end > longest && length > 0) {
                    longest = length + start - end;
                    bag = one;
                    before = end;
                }
            }
            if (end == 0 || !words.isFiller(text.charAt(end - 1))) {
                break;
            }
        }
        longest -= start - before;
        if (words.ends(Bag.WHOLE, text, before) > longest) {
            bag = null;
            longest = 0;
        }
        if (bag != null && bag != Bag.ABOUT) {
            return new Comparison(bag, before - longest, stop);
        }
        int behind = stop;
        while (behind < text.length()
                && text.charAt(behind) != Utterance.BLANK
                && words.isFiller(text.charAt(behind))) {
            behind++;
        }
        int longestBehind = 0;
        Bag bagBehind = null;
        for (Bag one : BEHIND) {
            int length = words.starts(one, text, behind);
            // 3户满1年: 满 is of the year.
            if (length > longestBehind
                    && !NEXT.matcher(text.substring(behind)).lookingAt()
                    && !ofTerm(text, behind, stop)) {
                longestBehind = length;
                bagBehind = one;
            }
        }
        return bagBehind != null
                ? new Comparison(bagBehind, start, behind + longestBehind)
                : new Comparison(bag, start - (start - before) * (bag == null ? 0 : 1) - longest, stop);
    }

    private static boolean ofTerm(String text, int behind, int stop) {
        boolean people = stop > 0 && "个名位人".indexOf(text.charAt(stop - 1)) >= 0;
        return people
                && TERM.matcher(text).region(behind, text.length()).lookingAt()
                && TERM_SAID.matcher(text).find();
    }

    /**
     * The numbers left.
     *
     * @param step from one number to the next smaller
     * @param near how far 快 reaches down at most, or null for a quarter
     */
    Span of(Span span, BigDecimal step, @Nullable BigDecimal near) {
        BigDecimal low = span.low();
        BigDecimal high = span.high();
        return switch (bag) {
            case AT_LEAST -> new Span(low, null);
            case AT_MOST -> new Span(null, high == null ? low : high);
            case LESS -> high == null ? span : new Span(null, high.subtract(step));
            case NEARLY ->
                high == null
                        ? span
                        // 快满一个月 is no month, however near.
                        : nearly(high, near).compareTo(high) >= 0
                                ? new Span(high.subtract(step), high.subtract(step))
                                : new Span(
                                        nearly(high, near), high.subtract(step).max(nearly(high, near)));
            case ABOUT -> low == null || high == null || !span.exact() || told(low) ? span : about(low, high, near);
            case null, default -> span;
        };
    }

    /** 大概186块, 差不多三十八个: a number with so many digits is the one that is meant. */
    private static boolean told(BigDecimal number) {
        int digits = number.stripTrailingZeros().precision();
        return digits > 2 || digits == 2 && number.compareTo(HUNDRED) < 0;
    }

    private static BigDecimal nearly(BigDecimal high, @Nullable BigDecimal near) {
        return near != null
                ? high.subtract(near)
                : high.multiply(THREE_QUARTERS).setScale(0, RoundingMode.CEILING);
    }

    private static Span about(BigDecimal low, BigDecimal high, @Nullable BigDecimal near) {
        BigDecimal slack = near != null ? near : high.multiply(SIXTH).max(BigDecimal.ONE);
        return new Span(
                low.subtract(slack).max(BigDecimal.ZERO).setScale(0, RoundingMode.FLOOR),
                high.add(slack).setScale(0, RoundingMode.CEILING));
    }
}
