package cn.policydesk.benefit;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dictionary of facts.
 *
 * <p>Not safe for use by several threads; one per reading.
 */
final class FactFile {

    static final String FILE = "knowledge/facts.yaml";
    private static final Span ANYTHING = new Span(BigDecimal.ZERO, null);

    private final Map<String, Notice> notices;
    private final Faults faults;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<Fact, StaffNode> derived = new LinkedHashMap<>();
    private final Map<Fact, Dictionary.Definition> definitions = new LinkedHashMap<>();
    private final Set<Fact> under = new HashSet<>();
    private final Set<Fact> broken = new HashSet<>();
    private final List<Rules.Stated> stated = new ArrayList<>();
    private final Names names;

    private FactFile(Map<String, Notice> notices, Faults faults) {
        this.notices = notices;
        this.faults = faults;
        this.names = new Names(facts, Map.of(), this::definition);
    }

    /**
     * Reads the file.
     *
     * @param folder holds {@code knowledge/}
     * @param stated receives the figures that must occur in the words of a definition
     */
    static Dictionary read(Path folder, Map<String, Notice> notices, List<Rules.Stated> stated, Faults faults) {
        FactFile file = new FactFile(notices, faults);
        StaffNode root = StaffNode.read(folder.resolve(FILE), FILE, faults);
        StaffNode all = root == null ? null : root.child("事实");
        if (root != null) {
            root.allow("事实", "不可能");
        }
        if (all != null) {
            all.entries().forEach(file::fact);
        }
        file.names.refresh();
        List.copyOf(file.derived.keySet()).forEach(file::definition);
        stated.addAll(file.stated);
        List<Condition> impossible = new ArrayList<>();
        if (root != null) {
            Rules rules = new Rules(file.names, notices, List.of(), faults);
            for (StaffNode node : root.items("不可能")) {
                Condition condition = new ConditionReading(rules, false).read(node);
                if (condition != null && condition.says() == null) {
                    node.fault("“不可能”的一项缺少“说法”", "请写一句哪里对不上");
                } else if (condition != null) {
                    impossible.add(condition);
                }
            }
        }
        return new Dictionary(List.copyOf(file.facts.values()), file.definitions, impossible);
    }

    private void fact(String id, StaffNode node) {
        node.allow("类型", "单位", "选项", "范围", "推出", "合问", "敏感", "可在将来", "说明", "出处", "推算");
        Kind kind = kind(node);
        if (kind == null) {
            return;
        }
        List<String> options = new ArrayList<>();
        if (kind == Kind.YES_NO) {
            options.addAll(Fact.YES_NO);
        } else if (kind == Kind.CHOICE) {
            node.items("选项").forEach(item -> options.add(item.text()));
            if (options.size() < 2 || options.size() > 30 || new HashSet<>(options).size() != options.size()) {
                node.fault("“" + id + "”的选项要有2到30个，不能重复", "例如 选项: [男, 女]");
                return;
            }
        }
        Unit unit = unit(node, kind);
        if (unit == null) {
            return;
        }
        Span range = kind == Kind.DATE ? Span.ANY : range(node, kind, unit);
        Fact fact = new Fact(
                id,
                facts.size(),
                kind,
                unit,
                options,
                range,
                "是".equals(node.optional("可在将来")),
                "是".equals(node.optional("敏感")),
                "是".equals(node.optional("合问")),
                node.optional("说明") == null ? "" : node.required("说明"),
                basis(node));
        facts.put(id, fact);
        StaffNode definition = node.child("推出");
        if (definition != null) {
            derived.put(fact, node);
        } else if (fact.whole()) {
            node.fault("“合问”只用在有“推出”的事实上", "请删去“合问”，或写“推出”");
        }
    }

    private @Nullable Kind kind(StaffNode node) {
        String word = node.required("类型");
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        if (word.isEmpty()) {
            return null;
        }
        List<String> words = Arrays.stream(Kind.values()).map(Kind::word).toList();
        node.fault("“类型”不认识：" + word, "是不是“" + StaffNode.nearest(word, words) + "”");
        return null;
    }

    private @Nullable Unit unit(StaffNode node, Kind kind) {
        String written = node.optional("单位");
        if (written == null) {
            return switch (kind) {
                case MONEY -> Unit.YUAN;
                case RATE -> Unit.PERCENT;
                case DURATION -> Unit.MONTHS;
                case YES_NO, CHOICE, DATE -> Unit.NONE;
                case COUNT -> {
                    node.fault("数量要写“单位”", "例如 单位: 人");
                    yield null;
                }
            };
        }
        Unit unit = Unit.parse(written);
        if (unit == null) {
            node.fault("不认识的单位“" + written + "”", "单位有：" + String.join(" ", Unit.BASES));
        }
        return unit;
    }

    private Span range(StaffNode node, Kind kind, Unit unit) {
        String written = node.optional("范围");
        if (written == null) {
            return kind == Kind.RATE ? new Span(BigDecimal.ZERO, BigDecimal.ONE) : ANYTHING;
        }
        String[] ends = written.split("\\.\\.", 2);
        Quantity low = Quantity.parse(ends[0]);
        Quantity high = ends.length < 2 ? null : Quantity.parse(ends[1]);
        boolean known = low != null && high != null && low.value().compareTo(high.value()) <= 0;
        if (!known
                || low == null
                || high == null
                || !low.unit().matches(unit)
                || !high.unit().matches(unit)) {
            node.fault("“范围”看不懂：" + written, "写成 0" + unit.text() + "..100" + unit.text() + " 的样子，单位与“单位”一致");
            return ANYTHING;
        }
        return new Span(low.value(), high.value());
    }

    private @Nullable Basis basis(StaffNode node) {
        StaffNode words = node.child("出处");
        if (words == null) {
            return null;
        }
        if (words.child("通知") == null) {
            words.fault("事实的出处要写“通知”", "例如 {通知: dongyang-draft, 条: （五）, 款: 1, 原文: …}");
            return null;
        }
        return new Rules(names, notices, List.of(), faults)
                .read(words, new cn.policydesk.notice.ClauseRef(words.required("通知"), "", 1));
    }

    private Dictionary.@Nullable Definition definition(Fact fact) {
        Dictionary.Definition known = definitions.get(fact);
        StaffNode node = derived.get(fact);
        if (known != null || node == null || broken.contains(fact)) {
            return known;
        }
        if (!under.add(fact)) {
            broken.add(fact);
            node.fault("“" + fact.id() + "”绕了一圈又由自己推出", "请检查“推出”");
            return null;
        }
        Dictionary.Definition definition = work(fact, node);
        under.remove(fact);
        if (definition == null) {
            broken.add(fact);
        } else {
            definitions.put(fact, definition);
        }
        return definition;
    }

    private Dictionary.@Nullable Definition work(Fact fact, StaffNode node) {
        StaffNode rule = node.child("推出");
        if (rule == null) {
            return null;
        }
        Rules rules = new Rules(names, notices, fact.basis() == null ? List.of() : List.of(fact.basis()), faults);
        if (fact.kind() == Kind.YES_NO) {
            Condition condition = new ConditionReading(rules, false).read(rule);
            if (fact.basis() != null) {
                stated.addAll(rules.stated());
            }
            return condition == null ? null : new Dictionary.Definition.Rule(condition);
        }
        StaffNode line = rule.child("式");
        if (!fact.kind().ordered() || line == null) {
            rule.fault("“推出”要写条件（是否型）或 式（数）", "例如 推出: {式: 甲人数 + 乙人数}");
            return null;
        }
        Expr expr = rules.expr(line, rule);
        if (expr != null && !expr.unit().matches(fact.unit())) {
            line.fault("式的单位与“" + fact.id() + "”对不上", "请检查单位");
            return null;
        }
        return expr == null ? null : new Dictionary.Definition.Sum(expr);
    }
}
