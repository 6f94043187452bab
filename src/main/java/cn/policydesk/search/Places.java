package cn.policydesk.search;

import cn.policydesk.notice.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which place a question is about. A place somebody only comes from, works or studied in is not what is asked about.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class Places {

    private static final int HIRING = 9;

    /** What in front of a place says that it is somebody's background. */
    private static final Pattern BACKGROUND_BEFORE =
            Pattern.compile(".*(从|离开|老家[是在]?|户口[是在]?|户籍[是在]?|籍贯[是在]?|原来在|以前在|之前在|去年在|前年在|刚从|来自|[交缴保]在|人在|身在)$");
    /** What behind a place says the same. */
    private static final Pattern BACKGROUND_BEHIND = Pattern.compile(
            "^(省|市|县|区)?(人(?![才社力大事口员群数])|籍|户口|户籍|毕业(?!生)|回来|打工|上班|上学|读书|读大学|念书|过来|来的|那边回|那边打工|那边上班|大学毕业|学院毕业|的大学|的学校|务工|嫁).*");

    /** 广东路, 重庆小面, 和平街: a street or a dish is named for a place and is no place asked about. */
    private static final Pattern NAMED_FOR_BEHIND = Pattern.compile(
            "^(?:[东西南北中]?[一二三四五六七八九十0-9]?路(?![费上补程])|[东西南北中老新]?[一二三四五六七八九十]?街(?!道)|大道|步行街|巷|小区|花园|广场|商场|新村|公寓|大厦|话|菜|口味|小面|拉面|面馆|粉|米线|小吃|烧烤|火锅|烤鸭|烧饼|牛肉|炸鸡|奶茶|烤肉|炒货|特产|风味).*");

    /** 招了两个奉节的: where somebody hired comes from. */
    private static final Pattern HIRED_BEFORE = Pattern.compile(
            ".*(?:[招雇聘请收]|吸纳|录用)(?:用|了|过|到|来|进|的)*(?:[一两二三四五六七八九十几0-9]*[个名位批些](?:人)?(?:是|叫)?|的?人?(?:都|也)?是)$");
    /** 人是奉节的. */
    private static final Pattern PERSON_BEFORE =
            Pattern.compile(".*(?:(?<![本我们责])人|小伙子?|姑娘|工人|员工|师傅|徒弟)(?:们)?(?:都|也)?是$");

    private static final Pattern OF_PERSON_BEHIND = Pattern.compile("^(?:那边|那里)?的?(?:$|[，,。 ]|噻|哦|啊|吗|嘛|也).*");

    private final List<Region> regions;
    private final List<Name> held = new ArrayList<>();
    private final List<String> masks = new ArrayList<>();
    private final List<String> others;

    /** An expression that names a region. */
    private record Name(String text, String region) {}

    Places(List<Region> regions, Set<String> others) {
        this.regions = List.copyOf(regions);
        for (Region region : regions) {
            held.add(new Name(Normaliser.normalise(region.shortName()), region.id()));
            held.add(new Name(Normaliser.normalise(region.name()), region.id()));
            region.aliases().forEach(alias -> held.add(new Name(Normaliser.normalise(alias), region.id())));
            region.not().forEach(not -> masks.add(Normaliser.normalise(not)));
        }
        held.sort(Comparator.comparingInt((Name name) -> name.text().length()).reversed());
        masks.sort(Comparator.comparingInt(String::length).reversed());
        Set<String> elsewhere = new LinkedHashSet<>(others);
        // What a province or a prefecture grants is another notice's matter.
        regions.forEach(region -> elsewhere.addAll(region.parents()));
        this.others = elsewhere.stream()
                .map(Normaliser::normalise)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Where to look for the answer to a question, given the region that alone may answer, if any. */
    Scope of(String question, @Nullable String region) {
        String text = TextAnalysis.cut(question);
        String unmasked = text;
        for (String mask : masks) {
            unmasked = unmasked.replace(mask, " ".repeat(mask.length()));
        }
        Set<String> named = named(unmasked, false);
        if (region != null && named.contains(region)) {
            return new Scope.Within(region);
        }
        Set<String> asked = named(unmasked, true);
        if (asked.size() == 1) {
            String only = asked.iterator().next();
            return region == null ? new Scope.Within(only) : new Scope.OtherRegion(only);
        }
        if (!asked.isEmpty()) {
            return region == null
                    ? new Scope.Within(null)
                    : new Scope.OtherRegion(asked.iterator().next());
        }
        // 老家在巫山，现在在东阳打工: the place where one is now is meant, where no other is.
        Set<String> lived = lived(unmasked);
        if (region == null && lived.size() == 1) {
            return new Scope.Within(lived.iterator().next());
        }
        String elsewhere = elsewhere(text, region);
        return elsewhere == null ? new Scope.Within(region) : new Scope.NotHeld(elsewhere);
    }

    /** The question without the names of a region, or of all where that is null: they say where to look, not what for. */
    String without(String question, @Nullable String region) {
        String text = TextAnalysis.cut(question);
        String masked = text;
        for (String mask : masks) {
            masked = masked.replace(mask, "\u0000".repeat(mask.length()));
        }
        for (Name name : held) {
            if ((region == null || name.region().equals(region)) && name.text().length() > 1) {
                for (int at = masked.indexOf(name.text()); at >= 0; at = masked.indexOf(name.text(), at + 1)) {
                    int end = at + name.text().length();
                    masked = masked.substring(0, at) + " ".repeat(name.text().length()) + masked.substring(end);
                    text = text.substring(0, at) + " ".repeat(name.text().length()) + text.substring(end);
                }
            }
        }
        return text.isBlank() ? question : text;
    }

    private Set<String> lived(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Name name : held) {
            int at = text.indexOf(name.text());
            if (at >= 0
                    && !BACKGROUND_BEFORE
                            .matcher(text.substring(Math.max(0, at - 5), at))
                            .matches()) {
                found.add(name.region());
            }
        }
        return found;
    }

    private Set<String> named(String text, boolean asked) {
        Set<String> found = new LinkedHashSet<>();
        String rest = text;
        for (Name name : held) {
            for (int at = rest.indexOf(name.text()); at >= 0; at = rest.indexOf(name.text(), at + 1)) {
                if (!asked || isAskedAbout(rest, at, at + name.text().length())) {
                    found.add(name.region());
                }
                rest = rest.substring(0, at)
                        + " ".repeat(name.text().length())
                        + rest.substring(at + name.text().length());
            }
        }
        return found;
    }

    private @Nullable String elsewhere(String text, @Nullable String region) {
        String rest = withoutParents(text, region);
        for (String place : others) {
            for (int at = rest.indexOf(place); at >= 0; at = rest.indexOf(place, at + 1)) {
                if (isAskedAbout(rest, at, at + place.length()) && isWord(rest, at, at + place.length())) {
                    return place;
                }
            }
        }
        return null;
    }

    /** Naming the province a region lies in is no question about elsewhere. */
    private String withoutParents(String text, @Nullable String region) {
        String rest = text;
        for (Region each : regions) {
            if (each.id().equals(region)) {
                for (String parent : each.parents()) {
                    rest = rest.replace(Normaliser.normalise(parent), " ".repeat(parent.length()));
                }
            }
        }
        return rest;
    }

    /** Whether the stretch is made of whole words, so that 搬迁安置 names no 迁安. */
    private static boolean isWord(String text, int start, int end) {
        int at = 0;
        boolean starts = false;
        for (String word : SmartWords.of(text)) {
            int found = text.indexOf(word, at);
            if (found < 0) {
                continue;
            }
            starts |= found == start;
            at = found + word.length();
            if (found < start && at > start || found < end && at > end) {
                return false;
            }
        }
        return starts;
    }

    private static boolean isAskedAbout(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - 5), start);
        String behind = text.substring(end, Math.min(text.length(), end + 6));
        String front = text.substring(Math.max(0, start - HIRING), start);
        boolean hired = HIRED_BEFORE.matcher(front).matches()
                || PERSON_BEFORE.matcher(front).matches()
                        && OF_PERSON_BEHIND.matcher(behind).matches();
        return !hired
                && !BACKGROUND_BEFORE.matcher(before).matches()
                && !BACKGROUND_BEHIND.matcher(behind).matches()
                && !NAMED_FOR_BEHIND.matcher(behind).matches();
    }
}
