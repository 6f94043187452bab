package cn.policydesk.hearing;

import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how long something takes or lies back: 8个月, 一年半, 两年多, 半年不到, 差两个月满一年, 三年前. */
final class TimeFinder {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final Pattern MONTHS = Pattern.compile("(?:个|来)?(多|来|半)?个?(多|来|半)?月");
    private static final Pattern HALF = Pattern.compile("([大小多])?半(?:年|个年头)");
    private static final Pattern FROM_MONTH = Pattern.compile("[0-9一二三四五六七八九十]月份?[初中底]?(?:一直)?[到至~—-]$");

    private static final Pattern HALF_MONTH = Pattern.compile("半个?月");

    private final String text;
    private final LocalDate today;
    private final HearingWords words;

    TimeFinder(String text, LocalDate today, HearingWords words) {
        this.text = text;
        this.today = today;
        this.words = words;
    }

    /** 差两个月满一年 */
    @Nullable
    Figure shortOf(int at) {
        int length = words.starts(Bag.SHORT_OF, text, at);
        if (length == 0
                || !(bare(at + length) instanceof Figure.Time lacking)
                || !lacking.months().exact()) {
            return null;
        }
        int to = words.starts(Bag.TO, text, lacking.end());
        if (to == 0 || !(bare(lacking.end() + to) instanceof Figure.Time whole)) {
            return null;
        }
        BigDecimal high = whole.months().high();
        BigDecimal lacks = lacking.months().low();
        if (high == null || lacks == null || lacks.compareTo(high) > 0) {
            return null;
        }
        return new Figure.Time(SpokenNumber.point(high.subtract(lacks)), false, at, whole.end());
    }

    /** 半年, 大半年, 半个月 */
    @Nullable
    Figure half(int at) {
        Matcher half = match(HALF, at);
        if (half != null) {
            boolean more = text.startsWith("多", half.end());
            Span span = switch (half.group(1)) {
                case "大" -> span(7, 11);
                case "小" -> span(3, 5);
                case null, default -> more ? span(6, 11) : span(6, 6);
            };
            return time(at, half.end() + (more ? 1 : 0), span, true);
        }
        Matcher month = match(HALF_MONTH, at);
        return month == null ? null : time(at, month.end(), span(0, 0), false);
    }

    /** A time without the words around it. */
    private @Nullable Figure bare(int at) {
        if (at >= text.length()) {
            return null;
        }
        Matcher half = match(HALF, at);
        if (half != null) {
            return new Figure.Time(span(6, 6), true, at, half.end());
        }
        SpokenNumber number = SpokenNumber.at(text, at, words);
        return number == null ? null : of(at, number, false);
    }

    private static Span span(int low, int high) {
        return new Span(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    /** The time that starts at a place, without the words around it; null where none does. */
    @Nullable
    Figure of(int at) {
        return bare(at);
    }

    /** The time whose number was read at a place, with the words around it; null where no unit of time follows. */
    @Nullable
    Figure of(int at, SpokenNumber number) {
        return of(at, number, true);
    }

    private @Nullable Figure of(int at, SpokenNumber number, boolean compared) {
        int end = number.end();
        Matcher months = match(MONTHS, end);
        if (months != null
                && months.group().length() == 1
                && FROM_MONTH.matcher(text.substring(0, at)).find()) {
            // 2月到9月: the month it ended.
            return null;
        }
        if (months != null && (months.group().length() > 1 || number.span().low() != null)) {
            return finished(
                    at, withDays(months.end()), number.span(), months.group().length() > 1, compared);
        }
        if (text.startsWith("个季度", end) || text.startsWith("季度", end)) {
            int stop = text.indexOf("度", end) + 1;
            return finished(at, stop, SpokenNumber.times(number.span(), BigDecimal.valueOf(3)), true, compared);
        }
        boolean year = text.startsWith("年", end);
        if (!year && !text.startsWith("个年头", end) || text.startsWith("年级", end) || text.startsWith("年代", end)) {
            return null;
        }
        if (year && isCalendarYear(number, end + 1)) {
            return null;
        }
        int stop = end + (year ? 1 : 3);
        Span span = SpokenNumber.times(number.span(), YEAR);
        if (text.startsWith("半", stop)) {
            return finished(at, stop + 1, plus(span, span(6, 6)), false, compared);
        }
        int joined = text.startsWith("零", stop) || text.startsWith("又", stop) ? stop + 1 : stop;
        SpokenNumber rest = joined < text.length() ? SpokenNumber.at(text, joined, words) : null;
        Matcher more = rest == null ? null : match(MONTHS, rest.end());
        if (rest != null && more != null && more.group().startsWith("个")) {
            return finished(at, more.end(), plus(span, rest.span()), false, compared);
        }
        if (number.more() || text.startsWith("多", stop) || text.startsWith("来", stop)) {
            stop += text.startsWith("多", stop) || text.startsWith("来", stop) ? 1 : 0;
            Span some = plus(span, span(0, 11));
            // 满一年多 is no more than 一年多.
            return finished(
                    at, stop, some, false, compared && !text.substring(0, at).endsWith("满"));
        }
        return finished(at, stop, span, true, compared);
    }

    /** 22年参保的 is as likely of the year 2022 as of 22 years. */
    private boolean isCalendarYear(SpokenNumber number, int end) {
        BigDecimal value = number.value();
        return number.arabic()
                && value != null
                && value.intValue() >= 15
                && value.intValue() <= today.getYear() % 100 + 1
                && end < text.length()
                && Glyphs.isHan(text.charAt(end))
                && "了半多以就没还零左".indexOf(text.charAt(end)) < 0;
    }

    /** 八个月零五天: the days do not make a month. */
    private int withDays(int end) {
        SpokenNumber rest =
                text.startsWith("零", end) && end + 1 < text.length() ? SpokenNumber.at(text, end + 1, words) : null;
        return rest != null && text.startsWith("天", rest.end()) ? rest.end() + 1 : end;
    }

    private static Span plus(Span a, Span b) {
        return new Span(
                a.low() == null || b.low() == null ? null : a.low().add(b.low()),
                a.high() == null || b.high() == null ? null : a.high().add(b.high()));
    }

    private Figure finished(int start, int end, Span months, boolean round, boolean compared) {
        return compared ? time(start, end, months, round) : new Figure.Time(months, round, start, end);
    }

    /** A time with the words around it; a day where it lies that long before today. */
    private Figure time(int start, int end, Span months, boolean round) {
        int ago = words.starts(Bag.AGO, text, end);
        if (ago > 0) {
            return DayFinder.ago(today, months, true, start, end + ago);
        }
        Comparison comparison = Comparison.around(text, start, end, words);
        return new Figure.Time(
                comparison.of(months, BigDecimal.ONE, null),
                round && comparison.bag() == null,
                comparison.start(),
                comparison.end());
    }

    /** The length of the weeks' unit that starts at a place; 0 where none does. */
    static int week(String text, int at) {
        for (String week : List.of("个星期", "个礼拜", "星期", "礼拜", "周")) {
            if (text.startsWith(week, at) && !text.startsWith("周岁", at)) {
                return week.length();
            }
        }
        return 0;
    }

    private @Nullable Matcher match(Pattern pattern, int from) {
        if (from >= text.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }
}
