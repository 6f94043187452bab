package cn.policydesk.benefit;

import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions from a rule file. */
final class ConditionReading {

    private static final String[] KEYS = {
        "事实", "式", "是", "属于", "不属于", "至少", "不超过", "多于", "少于", "不早于", "不晚于", "距今满", "距今不超过", "距今不足", "说法", "出处", "存疑",
        "推算"
    };

    private final Rules rules;
    /** Whether each condition must say what it requires. */
    private final boolean spoken;

    ConditionReading(Rules rules, boolean spoken) {
        this.rules = rules;
        this.spoken = spoken;
    }

    /** The condition of a node; null, with a fault, where it cannot be read. */
    @Nullable
    Condition read(StaffNode node) {
        if (!node.isMap()) {
            node.fault("条件应当是 {事实: …} 或 全部／任一／不", "请参照 knowledge/benefits/README.md");
            return null;
        }
        for (String word : List.of("全部", "任一")) {
            if (node.child(word) != null) {
                return group(node, word);
            }
        }
        StaffNode not = node.child("不");
        if (not != null) {
            node.allow("不", "说法", "出处", "存疑");
            Condition part = read(not, false);
            return part == null ? null : new Condition.Not(part, says(node, spoken));
        }
        return leaf(node, spoken);
    }

    private @Nullable Condition read(StaffNode node, boolean must) {
        return must == spoken ? read(node) : new ConditionReading(rules, must).read(node);
    }

    private @Nullable Condition group(StaffNode node, String word) {
        node.allow(word, "说法", "出处", "存疑");
        List<Condition> parts = new ArrayList<>();
        boolean broken = false;
        boolean named = node.child("说法") != null;
        for (StaffNode item : node.items(word)) {
            Condition part = read(item, spoken && !named);
            broken |= part == null;
            if (part != null) {
                parts.add(part);
            }
        }
        if (parts.isEmpty() && !broken && word.equals("任一")) {
            node.fault("“任一”下面没有条件", "请写出条件，或删去这一项");
            return null;
        }
        Says says = named ? says(node, true) : null;
        return broken ? null : word.equals("全部") ? new Condition.All(parts, says) : new Condition.Any(parts, says);
    }

    private @Nullable Says says(StaffNode node, boolean must) {
        String wording = node.optional("说法");
        if (wording == null) {
            if (must) {
                node.fault("条件缺少“说法”", "请写一句居民看得懂的要求");
            }
            return null;
        }
        return new Says(wording, rules.basis(node), node.optional("存疑"));
    }

    private @Nullable Condition leaf(StaffNode node, boolean must) {
        node.allow(KEYS);
        Says says = says(node, must);
        StaffNode line = node.child("式");
        if (line != null) {
            Expr left = rules.expr(line, node);
            return left == null ? null : related(node, left, says);
        }
        String name = node.required("事实");
        Fact fact = rules.names().fact(name);
        if (fact == null) {
            if (!name.isEmpty()) {
                StaffNode at = node.child("事实");
                (at == null ? node : at)
                        .fault(
                                "事实字典里没有“" + name + "”",
                                "是不是“" + rules.names().nearestFact(name) + "”；新的事实先写进 knowledge/facts.yaml");
            }
            return null;
        }
        return switch (fact.kind()) {
            case YES_NO -> yesNo(node, fact, says);
            case CHOICE -> choice(node, fact, says);
            case DATE -> date(node, fact, says);
            case COUNT, MONEY, RATE, DURATION -> number(node, fact, says);
        };
    }

    private @Nullable Condition yesNo(StaffNode node, Fact fact, @Nullable Says says) {
        String answer = node.optional("是");
        if (answer == null || !Fact.YES_NO.contains(answer)) {
            node.fault("“" + fact.id() + "”是是否型，条件要写 是: 是 或 是: 否", "请改成 {事实: " + fact.id() + ", 是: 是, …}");
            return null;
        }
        boolean wanted = answer.equals("是");
        Dictionary.Definition definition = rules.names().definition(fact);
        return definition instanceof Dictionary.Definition.Rule(Condition rule) && !fact.whole()
                ? new Condition.Derived(fact, rule, wanted, says)
                : new Condition.Among(fact, wanted ? 1 : 2, says);
    }

    private @Nullable Condition choice(StaffNode node, Fact fact, @Nullable Says says) {
        boolean negated = node.child("不属于") != null;
        Set<String> options = new LinkedHashSet<>();
        for (String key : List.of("是", "属于", "不属于")) {
            node.items(key).forEach(item -> options.add(item.text()));
        }
        if (options.isEmpty()) {
            node.fault("“" + fact.id() + "”是选项型，条件要写 是、属于 或 不属于", "选项有：" + String.join("、", fact.options()));
            return null;
        }
        for (String option : options) {
            if (!fact.options().contains(option)) {
                node.fault(
                        "“" + fact.id() + "”没有选项“" + option + "”",
                        "是不是“" + StaffNode.nearest(option, fact.options()) + "”");
                return null;
            }
        }
        int mask = Box.mask(fact, options);
        return new Condition.Among(fact, negated ? fact.allOptions() & ~mask : mask, says);
    }

    private @Nullable Condition number(StaffNode node, Fact fact, @Nullable Says says) {
        for (Condition.Op op : Condition.Op.values()) {
            StaffNode value = node.child(op.word());
            if (value == null) {
                continue;
            }
            Expr right = rules.expr(value, node);
            if (right == null) {
                return null;
            }
            Expr converted = ExprReading.inUnit(right, fact.unit());
            if (converted != null) {
                right = converted;
            }
            if (!right.unit().matches(fact.unit())) {
                value.fault(
                        "单位对不上：“" + fact.id() + "”是" + ExprReading.shown(fact.unit()) + "，这里是"
                                + ExprReading.shown(right.unit()),
                        "请写成带单位的数，例如 3" + fact.unit().text());
                return null;
            }
            Dictionary.Definition definition = rules.names().definition(fact);
            if (definition instanceof Dictionary.Definition.Sum(Expr sum) && !fact.whole()) {
                return new Condition.Related(new Expr.DerivedTerm(fact, sum), op, right, says);
            }
            return Uses.of(right).isEmpty()
                    ? new Condition.Compared(fact, op, right, says)
                    : new Condition.Related(new Expr.FactTerm(fact), op, right, says);
        }
        node.fault("“" + fact.id() + "”的条件要写 至少、不超过、多于 或 少于", "例如 {事实: " + fact.id() + ", 至少: …}");
        return null;
    }

    private @Nullable Condition related(StaffNode node, Expr left, @Nullable Says says) {
        for (Condition.Op op : Condition.Op.values()) {
            StaffNode value = node.child(op.word());
            if (value == null) {
                continue;
            }
            Expr right = rules.expr(value, node);
            if (right != null && !right.unit().matches(left.unit())) {
                value.fault(
                        "单位对不上：左边是" + ExprReading.shown(left.unit()) + "，右边是" + ExprReading.shown(right.unit()),
                        "请检查单位");
                return null;
            }
            return right == null ? null : new Condition.Related(left, op, right, says);
        }
        node.fault("式的条件要写 至少、不超过、多于 或 少于", "例如 {式: 甲 ÷ 乙, 至少: 20%}");
        return null;
    }

    private @Nullable Condition date(StaffNode node, Fact fact, @Nullable Says says) {
        for (Condition.Since since : Condition.Since.values()) {
            StaffNode value = node.child(since.word());
            if (value != null) {
                return lasting(node, value, fact, since, says);
            }
        }
        for (boolean notBefore : new boolean[] {true, false}) {
            StaffNode value = node.child(notBefore ? "不早于" : "不晚于");
            if (value != null) {
                try {
                    LocalDate day = LocalDate.parse(value.text());
                    rules.state(value, node, day);
                    return new Condition.OnDay(fact, notBefore, day, says);
                } catch (DateTimeParseException e) {
                    value.fault("不是有效的日期：" + value.text(), "请写成 2025-12-31 的样子");
                    return null;
                }
            }
        }
        node.fault("“" + fact.id() + "”是日期，条件要写 距今满、距今不超过、距今不足、不早于 或 不晚于", "例如 {事实: " + fact.id() + ", 距今满: 6月}");
        return null;
    }

    private @Nullable Condition lasting(
            StaffNode node, StaffNode value, Fact fact, Condition.Since since, @Nullable Says says) {
        Quantity quantity = Quantity.parse(value.text());
        Period period = quantity == null ? null : period(quantity);
        if (quantity == null || period == null) {
            value.fault("这里应当是一段时间，现在写的是“" + value.text() + "”", "写成 6月、5年 或 15天 的样子");
            return null;
        }
        rules.state(value, node, List.of(quantity));
        return new Condition.Lasting(fact, since, period, says);
    }

    private static @Nullable Period period(Quantity quantity) {
        BigDecimal value = quantity.value();
        if (value.stripTrailingZeros().scale() > 0
                || value.precision() > 5
                || !quantity.unit().under().isEmpty()) {
            return null;
        }
        int number = value.intValue();
        return switch (String.join("", quantity.unit().over())) {
            case "年" -> Period.ofYears(number);
            case "月" -> Period.ofMonths(number);
            case "天" -> Period.ofDays(number);
            default -> null;
        };
    }
}
