package cn.policydesk.web;

import cn.policydesk.library.Library;
import cn.policydesk.notice.Region;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a request gives, with a clear word where it cannot be taken. */
final class Inputs {

    private Inputs() {}

    /** The region's id, or null for none; a region's name is taken too. */
    static @Nullable String region(@Nullable String given, Library library) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String name = given.strip();
        for (Region region : library.regions()) {
            if (region.id().equals(name)
                    || region.shortName().equals(name)
                    || region.name().equals(name)) {
                return region.id();
            }
        }
        String known = library.regions().stream()
                .map(region -> region.id() + "（" + region.shortName() + "）")
                .collect(Collectors.joining("、"));
        throw new BadInput("不认识的地区“" + shorten(name) + "”。可以写：" + known + "；不写就查全部。");
    }

    /** The day of application; today where none is given. */
    static LocalDate asOf(@Nullable String given, Clock clock) {
        if (given == null || given.isBlank()) {
            return LocalDate.now(clock);
        }
        try {
            LocalDate day = LocalDate.parse(given.strip());
            if (day.getYear() >= 1949 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, like a year nobody means
        }
        throw new BadInput("日期“" + shorten(given) + "”不对。请写真实存在的日期，例如 2026-03-01。");
    }

    private static String shorten(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
