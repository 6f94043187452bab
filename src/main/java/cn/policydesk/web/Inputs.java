package cn.policydesk.web;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Mistake;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.StaffNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a request gives, with a clear word where it cannot be taken. */
final class Inputs {

    private Inputs() {}

    /** The region's id, or null for none; a region's name is taken too. */
    static @Nullable String region(@Nullable String given, Library library) {
        List<Mistake> mistakes = new ArrayList<>();
        String region = region(given, library, mistakes);
        if (!mistakes.isEmpty()) {
            throw new BadInput(
                    mistakes.getFirst().problem() + "。" + mistakes.getFirst().advice() + "；不写就查全部。");
        }
        return region;
    }

    /** The same, with what is wrong added to the mistakes. */
    static @Nullable String region(@Nullable String given, Library library, List<Mistake> mistakes) {
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
        mistakes.add(new Mistake("region", "不认识的地区“" + shorten(name) + "”", "可以写：" + regions(library)));
        return null;
    }

    /** The regions there are, for messages. */
    static String regions(Library library) {
        return library.regions().stream()
                .map(region -> region.id() + "（" + region.shortName() + "）")
                .collect(Collectors.joining("、"));
    }

    /** The day of application; today where none is given. */
    static LocalDate asOf(@Nullable String given, Clock clock) {
        List<Mistake> mistakes = new ArrayList<>();
        LocalDate day = asOf(given, clock, mistakes);
        if (day == null) {
            throw new BadInput(
                    mistakes.getFirst().problem() + "。" + mistakes.getFirst().advice() + "。");
        }
        return day;
    }

    /** The same, with what is wrong added to the mistakes; then null. */
    static @Nullable LocalDate asOf(@Nullable String given, Clock clock, List<Mistake> mistakes) {
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
        mistakes.add(new Mistake("asOf", "日期“" + shorten(given) + "”不对", "请写真实存在的日期，例如 2026-03-01"));
        return null;
    }

    /** For whom, or null for all; the words of the contract and of people are taken. */
    static Benefit.@Nullable Audience audience(@Nullable String given, List<Mistake> mistakes) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String name = given.strip();
        List<String> codes = new ArrayList<>();
        for (Benefit.Audience audience : Benefit.Audience.values()) {
            if (audience.code().equals(name) || audience.word().equals(name)) {
                return audience;
            }
            codes.add(audience.code());
        }
        mistakes.add(new Mistake(
                "for",
                "不认识的对象“" + shorten(name) + "”",
                "是不是 " + StaffNode.nearest(shorten(name), codes)
                        + "；可以写 citizen（个人）、employer（单位）、institution（机构）、platform（平台），不写就是全部"));
        return null;
    }

    /** The text shortened, for messages. */
    static String shorten(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
