package cn.policydesk.benefit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts: a product of base units over another, such as 元/人·月. Months and years are different units.
 *
 * @param over base units above the line, sorted
 * @param under base units below the line, sorted
 * @param percent whether a number without base units is shown in percent
 */
record Unit(List<String> over, List<String> under, boolean percent) {

    /** The base units a rule file may use, longer ones first. */
    static final List<String> BASES =
            List.of("工作日", "小时", "项目", "元", "人", "月", "年", "次", "户", "家", "个", "场", "岁", "天", "项", "期", "岗");

    static final Unit NONE = new Unit(List.of(), List.of(), false);
    static final Unit PERCENT = new Unit(List.of(), List.of(), true);
    static final Unit YUAN = new Unit(List.of("元"), List.of(), false);
    static final Unit MONTHS = new Unit(List.of("月"), List.of(), false);
    private static final Set<String> KNOWN = Set.copyOf(BASES);

    Unit {
        over = List.copyOf(over);
        under = List.copyOf(under);
    }

    /** Reads such as {@code 元/人·月}, {@code %/年} or an empty text; null where a base unit is unknown. */
    static @Nullable Unit parse(String text) {
        String rest = text;
        boolean percent = rest.startsWith("%");
        if (percent) {
            rest = rest.substring(1);
        }
        List<String> over = new ArrayList<>();
        List<String> under = new ArrayList<>();
        List<String> side = over;
        int from = 0;
        for (int i = 0; i <= rest.length(); i++) {
            boolean end = i == rest.length();
            if (end || rest.charAt(i) == '/' || rest.charAt(i) == '·') {
                String base = rest.substring(from, i);
                if (!base.isEmpty()) {
                    if (!KNOWN.contains(base)) {
                        return null;
                    }
                    side.add(base);
                } else if (i > 0 || !end && rest.charAt(i) != '/') {
                    return null;
                }
                if (!end && rest.charAt(i) == '/') {
                    side = under;
                }
                from = i + 1;
            }
        }
        return of(over, under, percent && under.isEmpty() && over.isEmpty());
    }

    private static Unit of(List<String> over, List<String> under, boolean percent) {
        List<String> top = new ArrayList<>(over);
        List<String> bottom = new ArrayList<>();
        for (String base : under) {
            if (!top.remove(base)) {
                bottom.add(base);
            }
        }
        Collections.sort(top);
        Collections.sort(bottom);
        return new Unit(top, bottom, percent);
    }

    Unit times(Unit other) {
        List<String> top = new ArrayList<>(over);
        top.addAll(other.over);
        List<String> bottom = new ArrayList<>(under);
        bottom.addAll(other.under);
        return of(top, bottom, percent && other.percent);
    }

    Unit per(Unit other) {
        return times(new Unit(/* over= */ other.under, /* under= */ other.over, false));
    }

    /** Whether numbers of both may be added and compared. */
    boolean matches(Unit other) {
        return over.equals(other.over) && under.equals(other.under);
    }

    /** Whether it counts time alone. */
    boolean isTime() {
        return under.isEmpty() && over.size() == 1 && (over.contains("月") || over.contains("年"));
    }

    /** As staff write it; {@code %} where shown in percent. */
    String text() {
        String top = String.join("·", over);
        String all = under.isEmpty() ? top : top + "/" + String.join("·", under);
        return percent ? "%" + all : all;
    }
}
