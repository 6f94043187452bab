package cn.policydesk.hearing;

import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the days a text names: 2024年6月30号, 2024.6.30, 去年6月, 前年, 上个月, 三年前, 23届, 去年夏天, 刚. */
final class DayFinder {

    private static final Pattern WHOLE = Pattern.compile("((?:19|20)\\d\\d)([-./])(\\d{1,2})(?:\\2(\\d{1,2}))?(?!\\d)");
    private static final Pattern YEAR =
            Pattern.compile("((?:19|20)\\d\\d|[一二][九零][零一二三四五六七八九]{2})(年|届|-(?=\\d{1,2}月))");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d\\d|[零一二三四五六七八九]{2})(年|届)");
    private static final Pattern MONTH = Pattern.compile("(?:的|-)?(\\d{1,2}|[一二三四五六七八九]|十[一二]?)月份?(?!内|租)");
    private static final Pattern DAY =
            Pattern.compile("(?:的)?(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?!人|线|楼|文|文件)");
    private static final Pattern BARE_DAY = Pattern.compile("(\\d{1,2}|[一二三]?十[一二三四五六七八九]?)");
    private static final String DIGITS = "零一二三四五六七八九";

    private static final Pattern FIRST_TIME = Pattern.compile("头(?:一?[次回趟遭家个]|[1一])");

    private final String text;
    private final LocalDate today;
    private final HearingWords words;

    DayFinder(String text, LocalDate today, HearingWords words) {
        this.text = text;
        this.today = today;
        this.words = words;
    }

    /** What starts at a place; null where no day does. */
    Figure.@Nullable Day at(int from) {
        try {
            Figure.Day day = whole(from);
            if (day == null) {
                day = named(from);
            }
            if (day == null) {
                day = year(from);
            }
            return day == null ? month(from) : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time before today: what 三年前 can be when said by somebody who rounds. */
    static Figure.Day ago(LocalDate today, Span months, boolean calendar, int start, int end) {
        BigDecimal least = months.low() == null ? BigDecimal.ZERO : months.low();
        BigDecimal most = months.high() == null ? least.add(BigDecimal.valueOf(240)) : months.high();
        boolean years = least.remainder(BigDecimal.valueOf(12)).signum() == 0 && least.signum() > 0;
        int slack = years && months.exact() ? 6 : 1;
        LocalDate from = today.minusMonths(most.intValue() + (slack == 6 && !calendar ? 12 : slack));
        LocalDate to = today.minusMonths(Math.max(0, least.intValue() - (months.exact() ? slack : 0)));
        if (calendar && slack == 6) {
            LocalDate that = LocalDate.of(today.minusMonths(least.intValue()).getYear(), 1, 1);
            from = that.isBefore(from) ? that : from;
            LocalDate last = that.withMonth(12).withDayOfMonth(31);
            to = last.isAfter(to) ? last : to;
        }
        return new Figure.Day(from, to, false, start, end);
    }

    private Figure.@Nullable Day whole(int from) {
        Matcher whole = match(WHOLE, from);
        if (whole == null) {
            return null;
        }
        int year = Integer.parseInt(whole.group(1));
        int month = Integer.parseInt(whole.group(3));
        if (whole.group(4) == null) {
            return month < 1 || month > 12 || whole.group(2).equals("/") && month > 12
                    ? null
                    : month(year, month, from, whole.end());
        }
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(whole.group(4)));
        return new Figure.Day(day, day, false, from, whole.end());
    }

    private Figure.@Nullable Day named(int from) {
        Map.Entry<String, Integer> year = longest(words.years(), from);
        if (year != null) {
            return inYear(
                    today.getYear() + year.getValue(),
                    from,
                    from + year.getKey().length());
        }
        Map.Entry<String, Integer> month = longest(words.months(), from);
        if (month != null) {
            YearMonth that = YearMonth.from(today).plusMonths(month.getValue());
            return withDay(that, from, from + month.getKey().length());
        }
        Map.Entry<String, Integer> day = longest(words.days(), from);
        if (day != null) {
            LocalDate that = today.plusDays(day.getValue());
            return new Figure.Day(that, that, false, from, from + day.getKey().length());
        }
        int just = words.starts(HearingWords.Bag.JUST, text, from);
        return just == 0 ? null : new Figure.Day(today.minusYears(1), today, true, from, from + just);
    }

    private Figure.@Nullable Day year(int from) {
        Matcher full = match(YEAR, from);
        if (full != null) {
            return inYear(number(full.group(1)), from, full.end());
        }
        Matcher half = match(SHORT_YEAR, from);
        if (half == null || from > 0 && Character.isDigit(text.charAt(from - 1))) {
            return null;
        }
        if (spanned(half.group(1), from, half.end())) {
            return null;
        }
        int two = number(half.group(1));
        int year = two <= today.getYear() % 100 + 1 ? 2000 + two : 1900 + two;
        // 23年 alone is as likely a time of 23 years.
        boolean certain = half.group(2).equals("届")
                || match(MONTH, half.end()) != null
                || half.end() < text.length() && season(half.end()) != null
                || season(half.end() - 1) != null
                || yearAlone(from, two, half.end())
                || half.group(1).startsWith("零")
                || !half.group(1).matches("\\d+")
                || words.starts(HearingWords.Bag.AFTER_YEAR, text, half.end()) > 0;
        return certain ? inYear(year, from, half.end()) : null;
    }

    /** 还差七八年: seven or eight years, where nobody is born and no month follows. */
    private boolean spanned(String digits, int from, int end) {
        int first = "一二三四五六七八九".indexOf(digits.charAt(0));
        boolean next = first >= 0 && "一二三四五六七八九".indexOf(digits.charAt(1)) == first + 1;
        boolean lasting = from == 0 || "差还有得要剩干做交缴满了约莫概个再等".indexOf(text.charAt(from - 1)) >= 0;
        return next
                && lasting
                && match(MONTH, end) == null
                && (end >= text.length() || "的生出底初".indexOf(text.charAt(end)) < 0);
    }

    /** 23年的 alone, not 干了23年的. */
    private boolean yearAlone(int from, int two, int end) {
        boolean before = from == 0 || "了过干做满有".indexOf(text.charAt(from - 1)) < 0;
        boolean over =
                text.startsWith("的", end) && (end + 1 == text.length() || " ，。".indexOf(text.charAt(end + 1)) >= 0);
        return before && over && two >= 15 && two <= today.getYear() % 100;
    }

    /** A month without a year is the last such month, where a past one is spoken of. */
    private Figure.@Nullable Day month(int from) {
        Matcher month = match(MONTH, from);
        if (month == null
                || from > 0
                        && (Character.isDigit(text.charAt(from - 1))
                                || "几多第两到至-~".indexOf(text.charAt(from - 1)) >= 0)) {
            return null;
        }
        int number = number(month.group(1));
        if (number < 1 || number > 12 || text.charAt(month.end() - 1) != '份' && followedByTime(month.end())) {
            return null;
        }
        YearMonth that = YearMonth.of(today.getYear(), number);
        boolean ahead = words.all(HearingWords.Bag.STILL_AT_SCHOOL).stream().anyMatch(text::contains)
                && text.startsWith("毕业", month.end());
        if (ahead) {
            // 大四 六月份毕业
            return withDay(that.isBefore(YearMonth.from(today)) ? that.plusYears(1) : that, from, month.end());
        }
        return withDay(that.isAfter(YearMonth.from(today)) ? that.minusYears(1) : that, from, month.end());
    }

    /** 3月社保 may mean three months of it. */
    private boolean followedByTime(int end) {
        return match(DAY, end) == null && end < text.length() && "社的".indexOf(text.charAt(end)) == 0;
    }

    private Figure.Day inYear(int year, int from, int end) {
        Matcher month = match(MONTH, end);
        if (month == null && end < text.length() && text.charAt(end) == Utterance.BLANK) {
            // 二零二三年 十月
            month = match(MONTH, end + 1);
            month = month != null && followedByTime(month.end()) ? null : month;
        }
        if (month != null) {
            int number = number(month.group(1));
            if (number >= 1 && number <= 12) {
                return withDay(YearMonth.of(year, number), from, month.end());
            }
        }
        int of = text.startsWith("的", end) ? end + 1 : end;
        Map.Entry<String, MonthDay> feast = of < text.length() ? longest(words.feasts(), of) : null;
        if (feast != null
                && words.starts(
                                HearingWords.Bag.AROUND,
                                text,
                                of + feast.getKey().length())
                        == 0) {
            LocalDate day = feast.getValue().atYear(year);
            return new Figure.Day(day, day, false, from, of + feast.getKey().length());
        }
        Map.Entry<String, Span> season = of < text.length() ? season(of) : null;
        if (season == null
                && text.charAt(end - 1) == '年'
                && !FIRST_TIME.matcher(text).region(end, text.length()).lookingAt()) {
            // 2021年初, but not 去年头一回.
            of = end - 1;
            season = season(of);
        }
        if (season != null
                && season.getValue().low() != null
                && season.getValue().high() != null) {
            return new Figure.Day(
                    LocalDate.of(year, season.getValue().low().intValue(), 1),
                    YearMonth.of(year, season.getValue().high().intValue()).atEndOfMonth(),
                    false,
                    from,
                    of + season.getKey().length());
        }
        return new Figure.Day(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false, from, end);
    }

    private Figure.Day withDay(YearMonth month, int from, int end) {
        Matcher day = match(DAY, end);
        if (day == null && end < text.length() && text.charAt(end) == Utterance.BLANK) {
            day = match(DAY, end + 1);
        }
        if (day != null && number(day.group(1)) >= 1 && number(day.group(1)) <= month.lengthOfMonth()) {
            LocalDate that = month.atDay(number(day.group(1)));
            return new Figure.Day(that, that, false, from, day.end());
        }
        Matcher bare = match(BARE_DAY, end);
        if (bare != null
                && dayGoesOn(bare.end())
                && number(bare.group(1)) >= 1
                && number(bare.group(1)) <= month.lengthOfMonth()) {
            LocalDate that = month.atDay(number(bare.group(1)));
            return new Figure.Day(that, that, false, from, bare.end());
        }
        return new Figure.Day(month.atDay(1), month.atEndOfMonth(), false, from, end);
    }

    /** 10月15注册, 10月15: the day without 号; 6月8个人 is none. */
    private boolean dayGoesOn(int end) {
        return end >= text.length()
                || " ，。的".indexOf(text.charAt(end)) >= 0
                || words.starts(HearingWords.Bag.AFTER_YEAR, text, end) > 0;
    }

    private static Figure.Day month(int year, int month, int from, int end) {
        YearMonth that = YearMonth.of(year, month);
        return new Figure.Day(that.atDay(1), that.atEndOfMonth(), false, from, end);
    }

    private Map.@Nullable Entry<String, Span> season(int from) {
        return longest(words.seasons(), from);
    }

    private <T> Map.@Nullable Entry<String, T> longest(Map<String, T> named, int from) {
        Map.Entry<String, T> best = null;
        for (Map.Entry<String, T> entry : named.entrySet()) {
            if (text.startsWith(entry.getKey(), from)
                    && (best == null || entry.getKey().length() > best.getKey().length())) {
                best = entry;
            }
        }
        return best;
    }

    private @Nullable Matcher match(Pattern pattern, int from) {
        if (from >= text.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    /** Digits of either kind, or 十一 and the like. */
    private static int number(String written) {
        if (written.matches("\\d+")) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            int value = 0;
            for (int i = 0; i < written.length(); i++) {
                char c = written.charAt(i);
                value = 10 * value + DIGITS.indexOf(c);
            }
            return value;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0));
        return 10 * tens + (ten + 1 < written.length() ? DIGITS.indexOf(written.charAt(ten + 1)) : 0);
    }
}
