package cn.policydesk.telling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the day by which a person wants the policy worked out: 去年的政策呢, 按2021年3月1日算. */
public final class DayWords {

    private static final Pattern RELATIVE = Pattern.compile("(去年|前年|明年|今年)的?(政策|标准|规定|通知)");
    /** 2026年3月还能贷吗: a day on which somebody would apply. */
    private static final Pattern STILL = Pattern.compile(
            "(\\d{4})年(?:(\\d{1,2})月)?(?:份)?(?:(\\d{1,2})[日号])?(?:的时候|我?再?去|还|再|能不能|可不可以|申请|去办|办)[^，。]{0,6}?(?:能|领|贷|办|申请|给|补|行)");

    private static final Pattern DAY =
            Pattern.compile("(?:按|在|如果是)?(\\d{4})年(?:(\\d{1,2})月)?(?:(\\d{1,2})[日号])?(?:的政策|的标准|的规定|算|申请的话|申请)");

    private static final Pattern WORKED_BY = Pattern.compile("按[^，。]{0,12}(?:算|政策|标准|规定)|的(?:政策|标准|规定)");
    private static final Pattern ASKS =
            Pattern.compile("还[^，。]{0,6}(?:吗|么|不|没|能|行|有|给)|[吗么][？?]?$|[能行得给有][不没](?:[能行得给有]|$)|来得及|可不可以|要得不|中不中|得行不");

    private DayWords() {}

    /** The day or year a message asks to be worked by, 按2023年的政策; null where it names none. */
    public static @Nullable LocalDate of(String text, LocalDate today) {
        Matcher relative = RELATIVE.matcher(text);
        if (relative.find()) {
            return switch (relative.group(1)) {
                case "去年" -> today.minusYears(1);
                case "前年" -> today.minusYears(2);
                case "明年" -> today.plusYears(1);
                default -> today;
            };
        }
        Matcher day = DAY.matcher(text);
        if (!day.find()) {
            day = STILL.matcher(text);
            if (!day.find()) {
                return null;
            }
        }
        if (day.group(2) == null && Integer.parseInt(day.group(1)) == today.getYear()) {
            return today;
        }
        int year = Integer.parseInt(day.group(1));
        try {
            int month = day.group(2) == null ? today.getMonthValue() : Integer.parseInt(day.group(2));
            int dayOfMonth = day.group(3) == null ? 1 : Integer.parseInt(day.group(3));
            return year < 2000 || year > 2100 ? null : LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** 2021年1月申请还行吗 asks of a day, where 按2021年1月申请算 wants all worked by it. */
    public static boolean asked(String text) {
        return !WORKED_BY.matcher(text).find() && ASKS.matcher(text).find();
    }

    /** A day as it is told. */
    public static String shown(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
