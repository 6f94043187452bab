package cn.policydesk.benefit;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one benefit from its rule file. Not safe for use by several threads. */
final class BenefitReading {

    private final String region;
    private final Names names;
    private final Map<String, Notice> notices;
    private final Faults faults;
    private final List<Coverage.Cited> cited = new ArrayList<>();

    BenefitReading(String region, Names names, Map<String, Notice> notices, Faults faults) {
        this.region = region;
        this.names = names;
        this.notices = notices;
        this.faults = faults;
    }

    /** The words that the benefits read so far rest on. */
    List<Coverage.Cited> cited() {
        return cited;
    }

    private void cite(Rules rules, String benefit) {
        rules.cited().forEach(basis -> cited.add(new Coverage.Cited(basis.ref(), basis.words(), benefit)));
    }

    /** The rule file; null, with faults, where it cannot be read. */
    @Nullable
    RuleFile read(StaffNode root, String file, String expectedId) {
        root.allow(
                "编号", "名称", "通知", "对象", "类型", "出处", "又见", "条件", "金额", "版本", "叠加", "存疑", "说明", "申请日", "基准", "参数", "例子",
                "变异豁免");
        String id = root.required("编号");
        if (!id.isEmpty() && !id.equals(expectedId)) {
            root.fault("编号“" + id + "”与文件名“" + expectedId + "”不一致", "请改成一致");
        }
        Rules rules = new Rules(names, notices, List.of(), faults);
        List<Basis> bases = bases(root, rules, root.required("通知"));
        Benefit.Kind kind = kind(root);
        if (bases.isEmpty() || kind == null) {
            return null;
        }
        rules.rest(bases);
        List<Version> versions = versions(root, rules, bases);
        if (versions.isEmpty()) {
            return null;
        }
        List<Doubt> doubts = doubts(root, rules);
        Benefit benefit = new Benefit(
                id,
                root.required("名称"),
                region,
                audiences(root),
                kind,
                bases.getFirst(),
                versions,
                stacking(root, rules, bases.getFirst().ref()),
                doubts);
        cite(rules, id);
        List<Example> examples = new ExampleReading(names, root).read();
        return new RuleFile(benefit, file, root, examples, rules.stated(), exempt(root));
    }

    /** A benefit without figure: an item of a list. */
    @Nullable
    Benefit informational(StaffNode node) {
        node.allow("编号", "名称", "通知", "对象", "条", "款", "原文", "说明");
        Rules rules = new Rules(names, notices, List.of(), faults);
        ClauseRef ref = new ClauseRef(node.required("通知"), node.required("条"), node.number("款", 1));
        Basis basis = rules.words(node, ref);
        String id = node.required("编号");
        cite(rules, id);
        return id.isEmpty()
                ? null
                : new Benefit(
                        id,
                        node.required("名称"),
                        region,
                        audiences(node),
                        Benefit.Kind.INFORMATIONAL,
                        basis,
                        List.of(),
                        List.of(),
                        List.of());
    }

    private static List<Basis> bases(StaffNode root, Rules rules, String notice) {
        StaffNode main = root.child("出处");
        if (main == null) {
            root.fault("缺少“出处”", "写 出处: {条: （六）, 款: 3, 原文: …}");
            return List.of();
        }
        List<Basis> bases = new ArrayList<>();
        Basis first = rules.read(main, new ClauseRef(notice, "", 1));
        bases.add(first);
        root.items("又见").forEach(node -> bases.add(rules.read(node, first.ref())));
        return bases;
    }

    private static Benefit.@Nullable Kind kind(StaffNode root) {
        String word = root.required("类型");
        for (Benefit.Kind kind : Benefit.Kind.values()) {
            if (kind.word().equals(word) && kind != Benefit.Kind.INFORMATIONAL) {
                return kind;
            }
        }
        if (word.isEmpty()) {
            return null;
        }
        root.fault("“类型”不认识：" + word, "可以写 可算、只有上限、只有比例；没有写金额的写进 informational.yaml");
        return null;
    }

    private static Set<Benefit.Audience> audiences(StaffNode root) {
        Set<Benefit.Audience> audiences = new LinkedHashSet<>();
        for (StaffNode item : root.items("对象")) {
            String word = item.text();
            Benefit.Audience found = Arrays.stream(Benefit.Audience.values())
                    .filter(audience -> audience.word().equals(word))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                item.fault("“对象”不认识：" + word, "可以写 个人、单位、机构、平台");
            } else {
                audiences.add(found);
            }
        }
        if (audiences.isEmpty()) {
            root.fault("缺少“对象”", "可以写 个人、单位、机构、平台");
        }
        return audiences;
    }

    private List<Version> versions(StaffNode root, Rules rules, List<Basis> bases) {
        StaffNode several = root.child("版本");
        if (several == null) {
            Version version = version(root, rules, bases, null, null);
            return version == null ? List.of() : List.of(version);
        }
        List<Version> versions = new ArrayList<>();
        if (several.items().isEmpty()) {
            several.fault("“版本”下面没有内容", "请写出各个时期，或删去“版本”");
        }
        for (StaffNode node : several.items()) {
            node.allow("自", "至", "取代", "出处", "又见", "条件", "金额");
            List<Basis> own = bases;
            if (node.child("出处") != null) {
                own = bases(node, rules, bases.getFirst().ref().notice());
                rules.rest(own);
            }
            Version version = version(node, rules, own, node.date("自"), node.date("至"));
            rules.rest(bases);
            if (version == null) {
                return List.of();
            }
            overlap(node, versions, version);
            versions.add(version);
        }
        return versions;
    }

    private static void overlap(StaffNode node, List<Version> earlier, Version version) {
        if (earlier.isEmpty()) {
            return;
        }
        Version last = earlier.getLast();
        boolean after =
                version.from() != null && last.to() != null && version.from().isAfter(last.to());
        boolean replaces = node.child("取代") != null
                && version.from() != null
                && (last.from() == null || version.from().isAfter(last.from()));
        if (replaces && !after && version.from() != null) {
            earlier.set(
                    earlier.size() - 1,
                    new Version(
                            last.from(), version.from().minusDays(1), last.bases(), last.condition(), last.amount()));
        } else if (!after) {
            node.fault("有一天两个版本同时有效", "版本从早到晚写；前一个写“至”，后一个“自”在它之后，或写“取代”");
        }
    }

    private static @Nullable Version version(
            StaffNode node, Rules rules, List<Basis> bases, @Nullable LocalDate from, @Nullable LocalDate to) {
        StaffNode when = node.child("条件");
        StaffNode pays = node.child("金额");
        if (when == null || pays == null) {
            node.fault("缺少“" + (when == null ? "条件" : "金额") + "”", "没有条件写 条件: {全部: []}；没有写金额的待遇写进 informational.yaml");
            return null;
        }
        Condition condition = new ConditionReading(rules, true).read(when);
        Amount amount = new AmountReading(rules).read(pays);
        return condition == null || amount == null ? null : new Version(from, to, bases, condition, amount);
    }

    private static List<Stacking> stacking(StaffNode root, Rules rules, ClauseRef near) {
        List<Stacking> all = new ArrayList<>();
        for (StaffNode node : root.items("叠加")) {
            node.allow("组", "规则", "出处", "提示", "值", "推算", "同一人");
            String word = node.required("规则");
            Stacking.Rule rule = Arrays.stream(Stacking.Rule.values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElse(null);
            if (rule == null) {
                List<String> words = Arrays.stream(Stacking.Rule.values())
                        .map(Stacking.Rule::word)
                        .toList();
                node.fault("“规则”不认识：" + word, "是不是“" + StaffNode.nearest(word, words) + "”");
                continue;
            }
            StaffNode words = node.child("出处");
            Basis basis = words == null ? null : rules.read(words, near);
            if (basis == null && rule != Stacking.Rule.SILENT) {
                node.fault("“" + word + "”要写“出处”", "通知没有写的用“未写明”");
            }
            String hint = node.optional("提示");
            all.add(new Stacking(
                    node.required("组"),
                    rule,
                    cap(node, rule),
                    hint == null ? "" : hint,
                    basis,
                    "是".equals(node.optional("同一人"))));
        }
        return all;
    }

    private static @Nullable BigDecimal cap(StaffNode node, Stacking.Rule rule) {
        StaffNode value = node.child("值");
        if (rule != Stacking.Rule.CAPPED) {
            return null;
        }
        Quantity quantity = value == null ? null : Quantity.parse(value.text());
        if (quantity == null || !quantity.unit().matches(Unit.YUAN)) {
            node.fault("“合计封顶”要写“值”", "例如 值: 100000元");
            return null;
        }
        return quantity.value();
    }

    private static List<Doubt> doubts(StaffNode root, Rules rules) {
        List<Doubt> doubts = new ArrayList<>();
        for (StaffNode node : root.items("存疑")) {
            if (node.isText()) {
                doubts.add(new Doubt(node.text(), "", "", "", null));
                continue;
            }
            node.allow("点", "采用", "另读", "另式", "说明", "推算", "出处");
            StaffNode line = node.child("另式");
            doubts.add(new Doubt(
                    node.required("点"),
                    text(node, "采用"),
                    text(node, "另读"),
                    text(node, "说明"),
                    line == null ? null : rules.expr(line, node)));
        }
        return doubts;
    }

    private static String text(StaffNode node, String key) {
        String text = node.optional(key);
        return text == null ? "" : text;
    }

    private static List<RuleFile.Exempt> exempt(StaffNode root) {
        List<RuleFile.Exempt> all = new ArrayList<>();
        for (StaffNode node : root.items("变异豁免")) {
            node.allow("改", "因");
            all.add(new RuleFile.Exempt(node, node.required("改"), node.required("因")));
        }
        return all;
    }
}
