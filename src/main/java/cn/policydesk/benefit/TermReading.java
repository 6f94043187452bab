package cn.policydesk.benefit;

import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads for how many periods an amount is due. */
final class TermReading {

    private final Rules rules;
    private final ConditionReading conditions;

    TermReading(Rules rules) {
        this.rules = rules;
        this.conditions = new ConditionReading(rules, false);
    }

    Amount.@Nullable Term read(StaffNode node, Per per, Formula formula) {
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
        StaffNode own = Rules.owner(child, node);
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
            Expr periods = longest == null ? null : periods(longest, Rules.owner(item, own), per);
            if (condition == null || periods == null) {
                item.fault("“改”要写“当”和“最长”", "例如 {当: {事实: …}, 最长: 60月}");
                return null;
            }
            changes.add(new Amount.Change(condition, periods, rules.basis(item, own)));
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
        return new Amount.Term(plain, changes, fact, months ? 12 : 1, rules.basis(child, node));
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
}
