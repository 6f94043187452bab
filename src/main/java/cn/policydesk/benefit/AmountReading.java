package cn.policydesk.benefit;

import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a benefit pays from a rule file. */
final class AmountReading {

    private static final List<String> SHAPES = List.of("式", "表", "逐年", "最高", "最低");

    private final Rules rules;
    private final ConditionReading conditions;

    AmountReading(Rules rules) {
        this.rules = rules;
        this.conditions = new ConditionReading(rules, false);
    }

    /** The amount of a node; null, with a fault, where it cannot be read. */
    @Nullable
    Amount read(StaffNode node) {
        node.allow("每", "性质", "式", "表", "逐年", "最高", "最低", "封顶", "保底", "上浮", "期限", "累计封顶", "出处", "推算", "说法");
        String every = node.required("每");
        Per per = Per.of(every);
        if (per == null && every.isEmpty()) {
            return null;
        }
        if (per == null) {
            node.fault(
                    "“每”不认识：" + every,
                    "可以写："
                            + String.join(
                                    "、",
                                    Arrays.stream(Per.values()).map(Per::word).toList()));
            return null;
        }
        Purpose purpose = purpose(node);
        Formula formula = shape(node);
        if (formula != null) {
            formula = bounds(node, uplift(node, formula));
        }
        if (formula == null || !fits(node, per, purpose, formula)) {
            return null;
        }
        StaffNode total = node.child("累计封顶");
        Expr most = total == null ? null : rules.expr(value(total), owner(total, node));
        if (total != null && most != null && !sums(most.unit(), formula.unit())) {
            total.fault(
                    "“累计封顶”的单位" + ExprReading.shown(most.unit()) + "与金额的单位" + ExprReading.shown(formula.unit()) + "对不上",
                    "请写成各期加起来的数，例如 60000元");
        }
        Amount.Term term = term(node, per, formula);
        return new Amount(per, purpose, formula, term, most, total == null ? null : basis(total, node));
    }

    /** Whether amounts of one unit add up to another: 元/月 and 元 to 元. */
    private static boolean sums(Unit total, Unit one) {
        return total.over().equals(one.over()) && total.under().isEmpty();
    }

    private Purpose purpose(StaffNode node) {
        String word = node.optional("性质");
        if (word == null) {
            return Purpose.SUBSIDY;
        }
        Purpose purpose = Purpose.of(word);
        if (purpose == null) {
            List<String> words =
                    Arrays.stream(Purpose.values()).map(Purpose::word).toList();
            node.fault("“性质”不认识：" + word, "是不是“" + StaffNode.nearest(word, words) + "”");
            return Purpose.SUBSIDY;
        }
        return purpose;
    }

    private @Nullable Formula shape(StaffNode node) {
        List<String> found =
                SHAPES.stream().filter(key -> node.child(key) != null).toList();
        if (found.size() != 1) {
            node.fault("金额要在 式、表、逐年、最高、最低 里写一个，现在写了" + found.size() + "个", "请只留一个");
            return null;
        }
        StaffNode value = node.child(found.getFirst());
        if (value == null) {
            return null;
        }
        return switch (found.getFirst()) {
            case "表" -> table(value, node);
            case "逐年" -> years(value, node);
            case "最高" -> limit(value, node, true);
            case "最低" -> limit(value, node, false);
            default -> worth(value, node);
        };
    }

    private @Nullable Formula worth(StaffNode value, StaffNode owner) {
        Expr expr = rules.expr(value, owner);
        if (expr == null) {
            return null;
        }
        once(value, expr);
        return new Formula.Worth(expr, rules.basis(owner));
    }

    private @Nullable Formula limit(StaffNode value, StaffNode owner, boolean most) {
        if (value.isMap() && value.child("表") != null) {
            value.allow("表", "出处", "推算");
            StaffNode table = value.child("表");
            Formula rows = table == null ? null : table(table, value, most);
            return rows;
        }
        Expr expr = rules.expr(value(value), owner(value, owner));
        if (expr == null) {
            return null;
        }
        once(value(value), expr);
        return new Formula.Limit(expr, most, basis(value, owner));
    }

    private @Nullable Formula years(StaffNode value, StaffNode owner) {
        List<Quantity> years = new ArrayList<>();
        for (StaffNode item : value.items()) {
            Quantity quantity = Quantity.parse(item.text());
            if (quantity == null) {
                item.fault("看不懂的数“" + item.text() + "”", "写成 50000元 的样子");
                return null;
            }
            rules.state(item, owner, List.of(quantity));
            years.add(quantity);
        }
        if (years.size() < 2) {
            value.fault("“逐年”至少要有两年", "只有一年的写“式”");
            return null;
        }
        return new Formula.ByYear(years, rules.basis(owner));
    }

    private @Nullable Formula table(StaffNode node, StaffNode owner) {
        return table(node, owner, null);
    }

    /** @param limit whether each row is a most, a least, or, where null, the amount itself */
    private @Nullable Formula table(StaffNode node, StaffNode owner, @Nullable Boolean limit) {
        node.allow("按", "行", "段", "出处", "推算");
        String name = node.required("按");
        Fact fact = rules.names().fact(name);
        if (fact == null) {
            node.fault("事实字典里没有“" + name + "”", "是不是“" + rules.names().nearestFact(name) + "”");
            return null;
        }
        StaffNode basis = node.child("出处") == null ? owner : node;
        return fact.kind().ordered() ? bands(node, basis, fact, limit) : options(node, basis, fact, limit);
    }

    private @Nullable Formula options(StaffNode node, StaffNode owner, Fact fact, @Nullable Boolean limit) {
        StaffNode rows = node.child("行");
        if (rows == null) {
            node.fault(
                    "“表”按选项“" + fact.id() + "”分，要写“行”",
                    "例如 行: {" + fact.options().getFirst() + ": 1000元}");
            return null;
        }
        Map<String, Formula> read = new LinkedHashMap<>();
        boolean broken = false;
        for (Map.Entry<String, StaffNode> entry : rows.entries().entrySet()) {
            String option = entry.getKey();
            if (!option.equals("其余") && !fact.options().contains(option)) {
                entry.getValue()
                        .fault(
                                "“" + fact.id() + "”没有选项“" + option + "”",
                                "是不是“" + StaffNode.nearest(option, fact.options()) + "”");
                broken = true;
                continue;
            }
            Formula row = row(entry.getValue(), owner, limit);
            broken |= row == null;
            if (row != null) {
                read.put(option, row);
            }
        }
        for (String option : fact.options()) {
            Formula rest = read.get("其余");
            if (rest != null) {
                read.putIfAbsent(option, rest);
            } else if (!read.containsKey(option) && !broken) {
                rows.fault("表里缺少“" + option + "”一行", "请补上，或写“其余”");
                broken = true;
            }
        }
        return broken || !units(rows, read.values()) ? null : Formula.byOption(fact, read);
    }

    private @Nullable Formula row(StaffNode node, StaffNode owner, @Nullable Boolean limit) {
        if (!node.isMap()) {
            return limit == null ? worth(node, owner) : limit(node, owner, limit);
        }
        node.allow("自", "至", "式", "表", "封顶", "保底", "出处", "推算");
        StaffNode own = node.child("出处") == null && node.child("推算") == null ? owner : node;
        StaffNode inner = node.child("表");
        StaffNode line = node.child("式");
        Formula formula;
        if (inner != null) {
            formula = table(inner, own, limit);
        } else if (line != null) {
            formula = limit == null ? worth(line, own) : limit(line, own, limit);
        } else {
            node.fault("这一行缺少“式”", "请写出这一行的金额");
            return null;
        }
        return formula == null ? null : bounds(node, formula, own);
    }

    private @Nullable Formula bands(StaffNode node, StaffNode owner, Fact fact, @Nullable Boolean limit) {
        List<Formula.ByBand.Band> bands = new ArrayList<>();
        BigDecimal next = fact.range().low();
        boolean open = false;
        for (StaffNode item : node.items("段")) {
            Formula row = row(item, owner, limit);
            Span when = new Span(edge(item, owner, fact, "自"), edge(item, owner, fact, "至"));
            if (row == null) {
                return null;
            }
            if (open || when.low() != null && next != null && when.low().compareTo(next) != 0) {
                boolean gap = !open && when.low() != null && when.low().compareTo(next) > 0;
                item.fault("表的这一段和上一段之间" + (gap ? "有空隙" : "有重叠"), "上一段“至”的下一个数就是这一段的“自”");
                return null;
            }
            BigDecimal low = when.low() == null ? next : when.low();
            bands.add(new Formula.ByBand.Band(new Span(low, when.high()), row));
            open = when.high() == null;
            next = when.high() == null ? null : when.high().add(fact.step());
        }
        if (bands.isEmpty() || !open) {
            node.fault("按“" + fact.id() + "”分段，要从最小写起，最后一段不写“至”", "例如 段: [{至: 2人, 式: 0元}, {自: 3人, 式: …}]");
            return null;
        }
        return units(node, bands.stream().map(Formula.ByBand.Band::row).toList())
                ? new Formula.ByBand(fact, bands)
                : null;
    }

    private @Nullable BigDecimal edge(StaffNode item, StaffNode owner, Fact fact, String key) {
        StaffNode value = item.child(key);
        if (value == null) {
            return null;
        }
        Quantity quantity = Quantity.parse(value.text());
        if (quantity == null || !quantity.unit().matches(fact.unit())) {
            value.fault("这里应当是带单位的数，例如 3" + fact.unit().text(), "现在写的是“" + value.text() + "”");
            return null;
        }
        if (key.equals("自") || item.child("自") == null) {
            rules.state(value, item.child("出处") == null && item.child("推算") == null ? owner : item, List.of(quantity));
        }
        return quantity.value();
    }

    private boolean units(StaffNode node, Iterable<Formula> rows) {
        Unit first = null;
        for (Formula row : rows) {
            boolean nothing = zero(row);
            if (first != null && !nothing && !first.matches(row.unit())) {
                node.fault("各行的单位不一样：" + ExprReading.shown(first) + " 与 " + ExprReading.shown(row.unit()), "请改成一致");
                return false;
            }
            first = nothing ? first : row.unit();
        }
        return true;
    }

    private static boolean zero(Formula formula) {
        return formula instanceof Formula.Worth(Expr.Literal(Quantity quantity), Basis basis)
                && quantity.value().signum() == 0;
    }

    private @Nullable Formula bounds(StaffNode node, @Nullable Formula formula) {
        return formula == null ? null : bounds(node, formula, node);
    }

    private @Nullable Formula bounds(StaffNode node, Formula formula, StaffNode owner) {
        Formula result = formula;
        for (String key : List.of("保底", "封顶")) {
            StaffNode child = node.child(key);
            if (child == null) {
                continue;
            }
            Expr bound = rules.expr(value(child), owner(child, owner));
            if (bound == null) {
                return null;
            }
            if (!bound.unit().matches(result.unit())) {
                child.fault(
                        "“" + key + "”的单位" + ExprReading.shown(bound.unit()) + "与金额的单位"
                                + ExprReading.shown(result.unit()) + "对不上",
                        "请改成一致");
                return null;
            }
            result = new Formula.Bounded(result, bound, key.equals("封顶"), basis(child, owner));
        }
        return result;
    }

    private @Nullable Formula uplift(StaffNode node, Formula formula) {
        StaffNode child = node.child("上浮");
        if (child == null) {
            return formula;
        }
        child.allow("当", "比例", "出处", "推算");
        StaffNode when = child.child("当");
        Condition condition = when == null ? null : conditions.read(when);
        StaffNode share = child.child("比例");
        if (share == null || when != null && condition == null) {
            child.fault("“上浮”要写“比例”", "例如 {当: {…}, 比例: 0%..30%}");
            return null;
        }
        StaffNode own = owner(child, node);
        List<Expr> ends = new ArrayList<>();
        for (String part : share.text().split("\\.\\.", 2)) {
            List<Quantity> literals = new ArrayList<>();
            try {
                ends.add(ExprReading.read(part, rules.names(), literals));
                rules.state(share, own, literals);
            } catch (ExprReading.Wrong e) {
                share.fault(e.problem(), e.advice());
                return null;
            }
        }
        Expr least = ends.getFirst();
        Expr most = ends.getLast();
        if (!least.unit().matches(Unit.NONE) || !most.unit().matches(Unit.NONE) || upsideDown(least, most)) {
            share.fault("“比例”看不懂：" + share.text(), "写成 50% 或 0%..30% 的样子，小的在前");
            return null;
        }
        return new Formula.Uplift(formula, condition, least, most, basis(child, node));
    }

    private static boolean upsideDown(Expr least, Expr most) {
        return least instanceof Expr.Literal(Quantity low)
                && most instanceof Expr.Literal(Quantity high)
                && low.value().compareTo(high.value()) > 0;
    }

    private Amount.@Nullable Term term(StaffNode node, Per per, Formula formula) {
        StaffNode child = node.child("期限");
        if (child == null) {
            Formula.ByYear years = Amount.years(formula);
            if (years == null) {
                return null;
            }
            Quantity count = new Quantity(
                    BigDecimal.valueOf(years.years().size()), new Unit(List.of("年"), List.of(), false), "");
            return new Amount.Term(new Expr.Literal(count), List.of(), null, 1, rules.basis(node));
        }
        child.allow("最长", "改", "实际", "出处", "推算");
        StaffNode own = owner(child, node);
        StaffNode most = child.child("最长");
        Expr plain = most == null ? null : periods(most, own, per);
        if (plain == null) {
            if (most == null) {
                child.fault("“期限”缺少“最长”", "例如 期限: {最长: 36月}");
            }
            return null;
        }
        List<Amount.Change> changes = new ArrayList<>();
        for (StaffNode item : child.items("改")) {
            item.allow("当", "最长", "出处", "推算");
            StaffNode when = item.child("当");
            StaffNode longest = item.child("最长");
            Condition condition = when == null ? null : conditions.read(when);
            Expr periods = longest == null ? null : periods(longest, owner(item, own), per);
            if (condition == null || periods == null) {
                item.fault("“改”要写“当”和“最长”", "例如 {当: {事实: …}, 最长: 60月}");
                return null;
            }
            changes.add(new Amount.Change(condition, periods, basis(item, own)));
        }
        String actual = child.optional("实际");
        Fact fact = actual == null ? null : rules.names().fact(actual);
        if (actual != null && fact == null) {
            child.fault("事实字典里没有“" + actual + "”", "是不是“" + rules.names().nearestFact(actual) + "”");
        }
        boolean months = per == Per.YEAR && fact != null && fact.unit().matches(Unit.MONTHS);
        if (fact != null && !months && !fact.unit().matches(plain.unit())) {
            child.fault("“实际”的单位" + ExprReading.shown(fact.unit()) + "与“每: " + per.word() + "”对不上", "请换一个事实");
        }
        return new Amount.Term(plain, changes, fact, months ? 12 : 1, basis(child, node));
    }

    private @Nullable Expr periods(StaffNode node, StaffNode owner, Per per) {
        Expr expr = rules.expr(node, owner);
        if (expr == null) {
            return null;
        }
        Unit wanted = Unit.parse(per.unit());
        Expr converted = wanted == null ? null : ExprReading.inUnit(expr, wanted);
        Expr result = converted == null ? expr : converted;
        if (wanted == null || !result.unit().matches(wanted)) {
            node.fault(
                    "“最长”的单位" + ExprReading.shown(expr.unit()) + "与“每: " + per.word() + "”对不上",
                    "请写成" + (per.unit().isEmpty() ? "没有期限" : per.unit()) + "的数");
            return null;
        }
        return result;
    }

    /** A figure may stand alone or in a group with its own words. */
    private static StaffNode value(StaffNode node) {
        StaffNode value = node.isMap() ? node.child("值") : null;
        return value == null ? node : value;
    }

    private static StaffNode owner(StaffNode node, StaffNode otherwise) {
        return node.isMap() && (node.child("出处") != null || node.child("推算") != null) ? node : otherwise;
    }

    private Basis basis(StaffNode node, StaffNode otherwise) {
        return rules.basis(node.isMap() && node.child("出处") != null ? node : otherwise);
    }

    /** A payment per month must not be a sum per year. */
    private boolean fits(StaffNode node, Per per, Purpose purpose, Formula formula) {
        Unit unit = formula.unit();
        boolean money = unit.over().equals(List.of("元"));
        boolean plain = unit.under().isEmpty();
        boolean periodic = unit.under().equals(List.of(per.unit()));
        if (purpose.paid() && !money && !unit.percent()) {
            node.fault("算出来的单位是" + ExprReading.shown(unit) + "，不是钱", "不是发钱的待遇请写“性质”，否则检查式里的单位");
            return false;
        }
        if (money && !plain && !periodic) {
            node.fault("算出来的单位是" + unit.text() + "，与“每: " + per.word() + "”对不上", "请检查式里的单位，或改“每”");
            return false;
        }
        return true;
    }

    /** Interval arithmetic is exact only where no number occurs twice. */
    private static void once(StaffNode node, Expr expr) {
        Map<Fact, Integer> seen = new LinkedHashMap<>();
        Uses.walk(expr, fact -> seen.merge(fact, 1, Integer::sum), parameter -> {});
        seen.forEach((fact, times) -> {
            if (times > 1) {
                node.fault("“" + fact.id() + "”在一个式里出现了" + times + "次", "请改写成只出现一次，或用“表”分段");
            }
        });
    }
}
