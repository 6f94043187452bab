package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The option that times alone choose: 三年 to 签了多长的合同, whose sayings tell 一年以上 by 签了【至少1年】. */
final class TimedOption {

    private static final Pattern BRACES = Pattern.compile("【(至少|不到|不满)(\\d+)(年|月)】");

    private static final int REST = 1;

    private TimedOption() {}

    /** Whether little beside times is said, and nothing denied: 还没签 干了两个月 tells of no contract. */
    static boolean alone(String text, List<Figure> figures, HearingWords words) {
        int rest = 0;
        for (int at = 0; at < text.length(); at++) {
            int place = at;
            boolean inside = figures.stream().anyMatch(one -> one.start() <= place && place < one.end());
            if (inside || Surroundings.parts(text.charAt(at)) || words.isFiller(text.charAt(at))) {
                continue;
            }
            if (words.starts(Bag.NOT, text, at) > 0) {
                return false;
            }
            int small = Math.max(words.starts(Bag.SOFT, text, at), words.starts(Bag.LEADING, text, at));
            at += Math.max(0, small - 1);
            rest += small == 0 ? 1 : 0;
        }
        return rest <= REST;
    }

    /** The option all times of an answer choose; null where there is none, or other numbers are told. */
    static @Nullable Known of(Fact open, Map<String, List<String>> sayings, List<Figure> figures) {
        Set<String> chosen = new LinkedHashSet<>();
        for (Figure figure : figures) {
            if (figure instanceof Figure.Time time) {
                chosen.add(option(sayings, time));
            } else if (!(figure instanceof Figure.Count)) {
                return null;
            }
        }
        String option = chosen.size() == 1 ? chosen.iterator().next() : "";
        return option.isEmpty() || !open.options().contains(option) ? null : new Known.OneOf(Set.of(option));
    }

    /** The option whose sayings hold such a time; empty where none does, or several. */
    private static String option(Map<String, List<String>> sayings, Figure.Time time) {
        Set<String> found = new LinkedHashSet<>();
        sayings.forEach((option, said) -> {
            if (said.stream().anyMatch(one -> holds(one, time))) {
                found.add(option);
            }
        });
        return found.size() == 1 ? found.iterator().next() : "";
    }

    private static boolean holds(String saying, Figure.Time time) {
        Matcher braces = BRACES.matcher(saying);
        // 没签【至少1年】 says the opposite.
        if (!braces.find() || saying.startsWith("没")) {
            return false;
        }
        BigDecimal months = new BigDecimal(braces.group(2))
                .multiply(BigDecimal.valueOf(braces.group(3).equals("年") ? 12 : 1));
        BigDecimal low = time.months().low();
        BigDecimal high = time.months().high();
        return braces.group(1).equals("至少")
                ? low != null && low.compareTo(months) >= 0
                : high != null && high.compareTo(months) < 0;
    }
}
