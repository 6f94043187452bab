package cn.policydesk.hearing;

import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a time told reaches the time a question of yes or no names: 毕业五年了 to 毕业还没超过2年吗 is a no. Pure. */
final class Reaching {

    private static final Pattern LIMIT = Pattern.compile(
            "(不满|没有?超过|不超过|不到|未满|不足|满|达到|超过|至少)?(\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)(个月|年)(以内|之内|内|及以上|以上|或者更长|或以上)?");
    private static final Pattern LESS = Pattern.compile("不|没|未|内");
    private static final Pattern MORE_THAN = Pattern.compile("多|了");

    private Reaching() {}

    /**
     * The answer; null where the question names no time, or several, or the time told decides nothing.
     *
     * @param question in the form messages are read in, without what explains it
     * @param time told in the answer
     * @param part the part of the answer it stands in
     */
    static @Nullable Answer of(String question, Figure.Time time, String part) {
        Matcher limit = LIMIT.matcher(question);
        BigDecimal months = null;
        boolean less = false;
        while (limit.find()) {
            if (limit.group(1) == null && limit.group(4) == null) {
                continue;
            }
            if (months != null) {
                return null;
            }
            boolean years = limit.group(3).equals("年");
            months = limit.group(2).equals("半") ? BigDecimal.valueOf(6) : WrittenNumber.months(limit.group(2), years);
            less = LESS.matcher(String.valueOf(limit.group(1)) + limit.group(4)).find();
        }
        return months == null ? null : compared(time.months(), months, less, part);
    }

    private static @Nullable Answer compared(Span told, BigDecimal limit, boolean less, String part) {
        int low = told.low() == null ? -1 : told.low().compareTo(limit);
        int high = told.high() == null ? 1 : told.high().compareTo(limit);
        if (less) {
            if (low == 0 && high == 0 && MORE_THAN.matcher(part).find()) {
                return null;
            }
            return low > 0 ? Answer.NO : high <= 0 ? Answer.YES : null;
        }
        return low >= 0 ? Answer.YES : high < 0 ? Answer.NO : null;
    }

    /** The only time of an answer; null where there is none, or several. */
    static Figure.@Nullable Time only(List<Figure> figures) {
        List<Figure> times =
                figures.stream().filter(Figure.Time.class::isInstance).toList();
        return times.size() == 1 && times.getFirst() instanceof Figure.Time time ? time : null;
    }
}
