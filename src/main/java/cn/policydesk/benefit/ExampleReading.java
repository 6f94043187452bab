package cn.policydesk.benefit;

import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the examples of a rule file. */
final class ExampleReading {

    static final List<String> OUTCOMES = List.of("符合", "最高", "不符合", "待定", "缺参数");

    private final Names names;
    private final StaffNode root;
    private final Map<String, Known> base;
    private final Map<String, BigDecimal> parameters;
    private final @Nullable LocalDate asOf;

    ExampleReading(Names names, StaffNode root) {
        this.names = names;
        this.root = root;
        StaffNode given = root.child("基准");
        this.base = given == null ? Map.of() : facts(given);
        StaffNode outside = root.child("参数");
        this.parameters = outside == null ? Map.of() : parameters(outside);
        this.asOf = root.date("申请日");
    }

    Map<String, Known> base() {
        return base;
    }

    List<Example> read() {
        List<Example> examples = new ArrayList<>();
        StaffNode list = root.child("例子");
        if (list == null) {
            root.fault("没有“例子”", "至少写一个符合、一个缺事实、每个条件一个不符合");
            return examples;
        }
        if (asOf == null) {
            root.fault("没有“申请日”", "写例子里的申请日，例如 申请日: 2026-03-01");
            return examples;
        }
        for (StaffNode item : list.items()) {
            Example example = example(item, asOf);
            if (example != null) {
                examples.add(example);
            }
        }
        return examples;
    }

    /** The one case that the node itself is. */
    @Nullable
    Example one() {
        root.allow("待遇", "给", "得", "金额", "范围", "合计", "期数", "因", "差", "缺", "缺参数", "参数", "申请日", "名", "手算", "可领");
        if (asOf == null) {
            root.fault("没有“申请日”", "写申请日，例如 申请日: 2026-03-01");
            return null;
        }
        return read(root, asOf);
    }

    private @Nullable Example example(StaffNode node, LocalDate day) {
        node.allow("给", "空", "得", "金额", "范围", "合计", "期数", "因", "差", "缺", "缺参数", "参数", "申请日", "名");
        return read(node, day);
    }

    private @Nullable Example read(StaffNode node, LocalDate day) {
        Map<String, Known> facts = new LinkedHashMap<>("是".equals(node.optional("空")) ? Map.of() : base);
        StaffNode given = node.child("给");
        if (given != null) {
            facts.putAll(facts(given));
        }
        Map<String, BigDecimal> outside = new LinkedHashMap<>(parameters);
        StaffNode own = node.child("参数");
        if (own != null) {
            own.entries().forEach((name, value) -> {
                if (value.text().equals("不知")) {
                    outside.remove(name);
                }
            });
            outside.putAll(parameters(own));
        }
        String outcome = node.optional("得");
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            node.fault("“得”不认识：" + outcome, "是不是“" + StaffNode.nearest(outcome, OUTCOMES) + "”");
            return null;
        }
        LocalDate own2 = node.date("申请日");
        BigDecimal low = number(node.child("金额"));
        BigDecimal high = low;
        boolean open = false;
        StaffNode range = node.child("范围");
        if (range != null) {
            String[] ends = range.text().split("\\.\\.", 2);
            low = number(range, ends[0]);
            open = ends.length == 2 && ends[1].strip().equals("不限");
            high = open || ends.length < 2 ? null : number(range, ends[1]);
        }
        if (outcome == null && low == null) {
            node.fault("例子没有写得什么", "写 得: … 或 金额: …");
            return null;
        }
        return new Example(
                node,
                new Facts(facts),
                outside,
                own2 == null ? day : own2,
                outcome,
                low,
                high,
                unit(node),
                open,
                number(node.child("合计")),
                number(node.child("期数")),
                texts(node, "因"),
                node.optional("差"),
                node.child("缺") == null ? null : texts(node, "缺"),
                texts(node, "缺参数"));
    }

    private static @Nullable Unit unit(StaffNode node) {
        StaffNode amount = node.child("金额");
        StaffNode range = node.child("范围");
        String text = amount != null
                ? amount.text()
                : range == null ? null : range.text().split("\\.\\.", 2)[0];
        Quantity quantity = text == null ? null : Quantity.parse(text);
        return quantity == null ? null : quantity.unit();
    }

    private static List<String> texts(StaffNode node, String key) {
        return node.items(key).stream().map(StaffNode::text).toList();
    }

    private static @Nullable BigDecimal number(@Nullable StaffNode node) {
        return node == null ? null : number(node, node.text());
    }

    private static @Nullable BigDecimal number(StaffNode node, String text) {
        Quantity quantity = Quantity.parse(text);
        if (quantity == null) {
            node.fault("看不懂的数“" + text + "”", "写成 2000元、36月、50% 的样子");
            return null;
        }
        return quantity.value();
    }

    private Map<String, Known> facts(StaffNode given) {
        Map<String, Known> facts = new LinkedHashMap<>();
        given.entries().forEach((name, value) -> {
            Fact fact = names.fact(name);
            if (fact == null) {
                value.fault("事实字典里没有“" + name + "”", "是不是“" + names.nearestFact(name) + "”");
                return;
            }
            try {
                facts.put(
                        name,
                        value.isText() ? FactWords.read(fact, value.text()) : FactWords.options(fact, value.texts()));
            } catch (FactWords.Wrong e) {
                value.fault(e.problem(), e.advice());
            }
        });
        return facts;
    }

    private Map<String, BigDecimal> parameters(StaffNode given) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        given.entries().forEach((name, value) -> {
            Parameter parameter = names.parameter(name);
            Quantity quantity = Quantity.parse(value.text());
            if (parameter == null) {
                value.fault("没有这个参数：" + name, "参数写在 knowledge/parameters/");
            } else if (quantity != null) {
                values.put(name, quantity.value());
            } else if (!value.text().equals("不知")) {
                value.fault("看不懂的数“" + value.text() + "”", "写成 2000" + parameter.unitText() + " 的样子");
            }
        });
        return values;
    }
}
