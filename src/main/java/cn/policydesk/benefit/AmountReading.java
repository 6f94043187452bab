package cn.policydesk.benefit;

import cn.policydesk.notice.StaffNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a benefit pays from a rule file. */
final class AmountReading {

    private static final List<String> SHAPES = List.of("式", "表", "逐年", "最高", "最低");

    private final Rules rules;
    private final ConditionReading conditions;
    private final FormulaReading formulas;

    AmountReading(Rules rules) {
        this.rules = rules;
        this.conditions = new ConditionReading(rules, false);
        this.formulas = new FormulaReading(rules);
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
            Formula raised = uplift(node, formula);
            formula = raised == null ? null : formulas.bounds(node, raised, node);
        }
        if (formula == null || !fits(node, per, purpose, formula)) {
            return null;
        }
        StaffNode total = node.child("累计封顶");
        Expr most = total == null ? null : rules.expr(Rules.value(total), Rules.owner(total, node));
        if (total != null && most != null && !sums(most.unit(), formula.unit())) {
            total.fault(
                    "“累计封顶”的单位" + ExprReading.shown(most.unit()) + "与金额的单位" + ExprReading.shown(formula.unit()) + "对不上",
                    "请写成各期加起来的数，例如 60000元");
        }
        Amount.Term term = new TermReading(rules).read(node, per, formula);
        return new Amount(per, purpose, formula, term, most, total == null ? null : rules.basis(total, node));
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
            case "表" -> formulas.table(value, node, null);
            case "逐年" -> formulas.years(value, node);
            case "最高" -> formulas.limit(value, node, true);
            case "最低" -> formulas.limit(value, node, false);
            default -> formulas.worth(value, node);
        };
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
        StaffNode own = Rules.owner(child, node);
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
        return new Formula.Uplift(formula, condition, least, most, rules.basis(child, node));
    }

    private static boolean upsideDown(Expr least, Expr most) {
        return least instanceof Expr.Literal(Quantity low)
                && most instanceof Expr.Literal(Quantity high)
                && low.value().compareTo(high.value()) > 0;
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
}
