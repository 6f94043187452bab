package cn.policydesk.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A month said twice, the second time with its day and no year, is one day: 前年五月头上 5月6号吧. */
final class NearerDay {

    private static final Pattern YEARLESS = Pattern.compile("[\\d一二三四五六七八九十]{1,3}月.*");

    private NearerDay() {}

    /** The figures, such days in the year that was said before, in their place alone. */
    static List<Figure> settled(List<Figure> figures, String text) {
        List<Figure> settled = new ArrayList<>();
        for (Figure figure : figures) {
            Figure last = settled.isEmpty() ? null : settled.getLast();
            if (last instanceof Figure.Day month && figure instanceof Figure.Day day && same(month, day, text)) {
                int years = month.from().getYear() - day.from().getYear();
                settled.set(
                        settled.size() - 1,
                        new Figure.Day(
                                day.from().plusYears(years),
                                day.to().plusYears(years),
                                day.just(),
                                month.start(),
                                day.end()));
            } else {
                settled.add(figure);
            }
        }
        return settled;
    }

    private static boolean same(Figure.Day month, Figure.Day day, String text) {
        return !month.from().equals(month.to())
                && month.from().getMonth() == month.to().getMonth()
                && month.from().getYear() == month.to().getYear()
                && day.from().getMonth() == month.from().getMonth()
                && day.to().getMonth() == month.from().getMonth()
                && !YEARLESS.matcher(text.substring(month.start(), month.end())).matches()
                && YEARLESS.matcher(text.substring(day.start(), day.end())).matches();
    }
}
