package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Small changes to a rule: every number by one, every comparison turned round or made strict, every condition dropped, every
 * option of a choice left out or let in. An example that notices none of them proves nothing.
 */
final class Mutants {

    /** A changed rule and what was changed, in Chinese. */
    record Changed<T>(String what, T value) {
        <R> Changed<R> as(Function<T, R> build) {
            return new Changed<>(what, build.apply(value));
        }

        Changed<T> in(String where) {
            return where.isEmpty() ? this : new Changed<>(where + "：" + what, value);
        }
    }

    private Mutants() {}

    /** All changed versions of a benefit, one change each. */
    static List<Changed<Benefit>> of(Benefit benefit) {
        List<Changed<Benefit>> all = new ArrayList<>();
        for (int i = 0; i < benefit.versions().size(); i++) {
            int at = i;
            Version version = benefit.versions().get(i);
            for (Changed<Condition> changed : ConditionMutants.of(version.condition())) {
                all.add(changed.as(condition -> with(
                        benefit,
                        at,
                        new Version(version.from(), version.to(), version.bases(), condition, version.amount()))));
            }
            for (Changed<Amount> changed : AmountMutants.of(version.amount())) {
                all.add(changed.as(amount -> with(
                        benefit,
                        at,
                        new Version(version.from(), version.to(), version.bases(), version.condition(), amount))));
            }
        }
        return all;
    }

    private static Benefit with(Benefit benefit, int at, Version version) {
        List<Version> versions = new ArrayList<>(benefit.versions());
        versions.set(at, version);
        return new Benefit(
                benefit.id(),
                benefit.name(),
                benefit.region(),
                benefit.audiences(),
                benefit.kind(),
                benefit.basis(),
                versions,
                benefit.stacking(),
                benefit.doubts());
    }

    static List<Changed<Expr>> exprs(Expr expr) {
        List<Changed<Expr>> all = new ArrayList<>();
        switch (expr) {
            case Expr.Literal(Quantity quantity) -> {
                for (BigDecimal step : List.of(step(quantity), step(quantity).negate())) {
                    BigDecimal value = quantity.value().add(step);
                    String text = Shown.value(value, quantity.unit());
                    all.add(new Changed<>(
                            quantity.text() + "改成" + text,
                            new Expr.Literal(new Quantity(value, quantity.unit(), text))));
                }
            }
            case Expr.Binary(Expr.Op op, Expr left, Expr right) -> {
                exprs(left).forEach(changed -> all.add(changed.as(e -> new Expr.Binary(op, e, right))));
                exprs(right).forEach(changed -> all.add(changed.as(e -> new Expr.Binary(op, left, e))));
                if (op.function()) {
                    Expr.Op other = op == Expr.Op.SMALLER ? Expr.Op.LARGER : Expr.Op.SMALLER;
                    all.add(new Changed<>(op.sign() + "改成" + other.sign(), new Expr.Binary(other, left, right)));
                }
            }
            case Expr.FactTerm term -> {}
            case Expr.DerivedTerm derived -> {}
            case Expr.ParameterTerm term -> {}
        }
        return all;
    }

    /** One unit of the last digit written; a fraction by a hundredth. */
    private static BigDecimal step(Quantity quantity) {
        String text = quantity.text();
        if (text.contains("/") && Character.isDigit(text.charAt(text.length() - 1))) {
            return new BigDecimal("0.01");
        }
        int dot = text.indexOf('.');
        int digits = 0;
        while (dot >= 0 && dot + 1 + digits < text.length() && Character.isDigit(text.charAt(dot + 1 + digits))) {
            digits++;
        }
        BigDecimal step =
                text.contains("万") || text.contains("亿") ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(digits);
        return text.contains("%") ? step.movePointLeft(2) : step;
    }
}
