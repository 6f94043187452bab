package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Span;
import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must be said for a fact to be heard where it was not asked for, and what says that it is not so: the keys 必须说到, 说到就不是 and
 * 说到就不听 of {@code bot/slots.yaml}. The meaning of a fact may hold more than its words do (落户天津5年内的海河英才), and what was not
 * said must not be taken for said.
 *
 * @param musts one of these must be said; empty where the words of the fact say enough
 * @param denials each of these says that the fact is not so, or that nobody is counted in it
 * @param others each of these says that something else is spoken of, so that nothing is heard of the fact
 */
record Stipulations(List<Way> musts, List<Way> denials, List<Way> others) {

    static final String MUSTS = "必须说到";
    static final String DENIALS = "说到就不是";
    static final String OTHERS = "说到就不听";

    /** Nothing beyond the words of the fact. */
    static final Stipulations NONE = new Stipulations(List.of(), List.of(), List.of());

    private static final Pattern GROUP = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern MONTHS = Pattern.compile("([^【】]*)【(至少|至多|不到)(\\d+)(年|月)】");
    private static final Pattern YEARS_OLD = Pattern.compile("【(\\d+)至(\\d+)岁】");
    private static final int MOST = 500;

    Stipulations {
        musts = List.copyOf(musts);
        denials = List.copyOf(denials);
        others = List.copyOf(others);
    }

    /** All of some things are said: of each at least one of its wordings. */
    record Way(List<List<Wording>> all) {
        Way {
            all = all.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A word, a word with a time beside it, or somebody's age.
     *
     * @param word as staff wrote it; empty with an age
     * @param months the time that stands beside the word, or null
     * @param age in years, or null
     */
    record Wording(
            String word, @Nullable Span months, @Nullable Span age) {}

    boolean none() {
        return musts.isEmpty() && denials.isEmpty() && others.isEmpty();
    }

    /** Reads them from a fact's node; what cannot be read is told there. */
    static Stipulations read(Fact fact, StaffNode node, Map<String, List<String>> groups) {
        boolean denied = node.child(DENIALS) != null;
        if (denied && fact.kind() != Kind.YES_NO && fact.kind() != Kind.COUNT) {
            node.fault("“" + fact.id() + "”不能写“" + DENIALS + "”", "只有是否型（就是“否”）和数量型（就是0）能写；别的写“" + OTHERS + "”");
        }
        Stipulations read =
                new Stipulations(ways(node, MUSTS, groups), ways(node, DENIALS, groups), ways(node, OTHERS, groups));
        Set<String> musts = new LinkedHashSet<>(node.texts(MUSTS));
        for (String key : List.of(DENIALS, OTHERS)) {
            node.items(key).stream()
                    .filter(item -> musts.contains(item.text()))
                    .forEach(item -> item.fault("“" + item.text() + "”又写在“" + MUSTS + "”里，又写在“" + key + "”里", "请删去一处"));
        }
        return read;
    }

    private static List<Way> ways(StaffNode node, String key, Map<String, List<String>> groups) {
        List<Way> ways = new ArrayList<>();
        for (StaffNode item : node.items(key)) {
            List<List<Wording>> all = new ArrayList<>();
            for (String part : item.text().split("、", -1)) {
                List<Wording> any = new ArrayList<>();
                for (String one : part.split("/", -1)) {
                    expanded(one.strip(), item, groups).forEach(text -> {
                        Wording wording = wording(text, item);
                        if (wording != null) {
                            any.add(wording);
                        }
                    });
                }
                all.add(any);
            }
            if (all.stream().noneMatch(List::isEmpty)) {
                ways.add(new Way(all));
            }
        }
        return ways;
    }

    /** {@code {外省}户口} with each word of the group in its place. */
    private static List<String> expanded(String text, StaffNode item, Map<String, List<String>> groups) {
        Matcher group = GROUP.matcher(text);
        if (!group.find()) {
            return List.of(text);
        }
        List<String> words = groups.get(group.group(1));
        if (words == null) {
            item.fault(
                    "不认识的词组“" + group.group(1) + "”",
                    groups.isEmpty() ? "请先写在“词组”里" : "是不是“" + StaffNode.nearest(group.group(1), groups.keySet()) + "”");
            return List.of();
        }
        List<String> all = new ArrayList<>();
        for (String word : words) {
            String with = text.substring(0, group.start()) + word + text.substring(group.end());
            all.addAll(all.size() > MOST ? List.of() : expanded(with, item, groups));
        }
        return all;
    }

    private static @Nullable Wording wording(String text, StaffNode item) {
        Matcher age = YEARS_OLD.matcher(text);
        if (age.matches()) {
            return new Wording("", null, new Span(new BigDecimal(age.group(1)), new BigDecimal(age.group(2))));
        }
        Matcher months = MONTHS.matcher(text);
        if (months.matches() && !months.group(1).isEmpty()) {
            BigDecimal number = new BigDecimal(months.group(3))
                    .multiply(BigDecimal.valueOf(months.group(4).equals("年") ? 12 : 1));
            Span span = switch (months.group(2)) {
                case "至少" -> new Span(number, null);
                case "至多" -> new Span(null, number);
                default -> new Span(null, number.subtract(BigDecimal.ONE));
            };
            return new Wording(months.group(1), span, null);
        }
        if (text.isEmpty() || text.contains("【") || text.contains("】")) {
            item.fault(
                    "看不懂“" + item.text() + "”", "写词，词后面可以有时间，例如 失业【至少6月】、落户【不到5年】；年纪写 【16至24岁】；几个词都要说到用“、”，说一个就行用“/”");
            return null;
        }
        return new Wording(text, null, null);
    }
}
