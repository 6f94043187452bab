package cn.policydesk.dialogue;

import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Standings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days as somebody calls it: 2020年, 明年1月, 下个月, 明天.
 *
 * @param words as it is told
 */
record TimeAsked(String words, LocalDate from, LocalDate to) {

    private static final Pattern YEAR =
            Pattern.compile("(20\\d{2}(?=\\s*年)|20[1-3]\\d)\\s*年?(?!\\d)(?!\\s*(?:[-/.月元块个人户家]|一次))");
    private static final Pattern MONTH = Pattern.compile("(?<![\\d一二三四五六七八九十])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])\\s*月");
    /** 一月份再去, 3月去: the next month of that name. */
    private static final Pattern MONTH_THEN = Pattern.compile(
            "(?<![\\d一二三四五六七八九十年])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|初|中旬)?[我们]{0,2}(?:[再才去来就还]|$)");

    /** 1月5号左右再去, 下个月3号去办: a day of a month, and something done on it. */
    private static final Pattern DAY_THEN = Pattern.compile(
            "(?<![0-9年])(1[0-2]|[1-9])月(?:份)?([12][0-9]|3[01]|[1-9])[号日](?:左右|前后|那天|以后|之后|过后)*[我们]{0,2}(?:再|才|去|来|就|还)");

    /** The time other than today that a message speaks of; null where it speaks of none. */
    static @Nullable TimeAsked in(Scene scene, String text) {
        LocalDate today = scene.asOf();
        Matcher year = YEAR.matcher(text);
        if (year.find()) {
            return year(year.group(1) + "年", Integer.parseInt(year.group(1)));
        }
        TimeAsked day = day(text, today);
        if (day != null) {
            return day;
        }
        Cues cues = scene.desk.words().cues();
        if (cues.said(Cue.NEW_YEAR, text)) {
            LocalDate first = LocalDate.of(today.getYear() + 1, 1, 1);
            return new TimeAsked(first.getYear() + "年元旦以后", first, first);
        }
        if (cues.said(Cue.NEXT_YEAR, text)) {
            Matcher month = MONTH.matcher(text);
            if (month.find()) {
                return month(YearMonth.of(today.getYear() + 1, WrittenNumber.of(month.group(1))));
            }
            return year(today.getYear() + 1 + "年", today.getYear() + 1);
        }
        if (cues.said(Cue.LAST_YEAR, text) && !PaidSum.told(text)) {
            return year(today.getYear() - 1 + "年", today.getYear() - 1);
        }
        if (cues.said(Cue.NEXT_MONTH, text)) {
            return month(YearMonth.from(today).plusMonths(1));
        }
        if (cues.said(Cue.TOMORROW, text)) {
            return new TimeAsked(Standings.day(today.plusDays(1)), today.plusDays(1), today.plusDays(1));
        }
        Matcher month = MONTH_THEN.matcher(text);
        if (month.find() && cues.said(Cue.APPLIES_THEN, text)) {
            YearMonth now = YearMonth.from(today);
            YearMonth that = now.withMonth(WrittenNumber.of(month.group(1)));
            return month(that.isBefore(now) ? that.plusYears(1) : that);
        }
        return null;
    }

    /** The next day of that name; null where no such day is spoken of. */
    private static @Nullable TimeAsked day(String text, LocalDate today) {
        Matcher day = DAY_THEN.matcher(text);
        if (!day.find()) {
            return null;
        }
        YearMonth month = YearMonth.of(today.getYear(), Integer.parseInt(day.group(1)));
        int of = Integer.parseInt(day.group(2));
        if (of > month.lengthOfMonth()) {
            return null;
        }
        LocalDate that = month.atDay(of);
        LocalDate next = that.isBefore(today) ? that.plusYears(1) : that;
        return new TimeAsked(Standings.day(next), next, next);
    }

    static TimeAsked month(YearMonth month) {
        return new TimeAsked(month.getYear() + "年" + month.getMonthValue() + "月", month.atDay(1), month.atEndOfMonth());
    }

    private static TimeAsked year(String words, int year) {
        return new TimeAsked(words, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
