package cn.policydesk.benefit;

import cn.policydesk.benefit.Mutants.Changed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Small changes to amounts. */
final class AmountMutants {

    private AmountMutants() {}

    /** All changed amounts, one change each. */
    static List<Changed<Amount>> of(Amount amount) {
        List<Changed<Amount>> all = new ArrayList<>();
        formulas(amount.formula())
                .forEach(changed -> all.add(changed.in("金额")
                        .as(f -> new Amount(
                                amount.per(),
                                amount.purpose(),
                                f,
                                amount.term(),
                                amount.total(),
                                amount.totalBasis()))));
        Expr total = amount.total();
        if (total != null) {
            Mutants.exprs(total)
                    .forEach(changed -> all.add(changed.in("累计封顶")
                            .as(e -> new Amount(
                                    amount.per(),
                                    amount.purpose(),
                                    amount.formula(),
                                    amount.term(),
                                    e,
                                    amount.totalBasis()))));
        }
        Amount.Term term = amount.term();
        if (term != null && Amount.years(amount.formula()) == null) {
            terms(term)
                    .forEach(changed -> all.add(changed.in("期限")
                            .as(t -> new Amount(
                                    amount.per(),
                                    amount.purpose(),
                                    amount.formula(),
                                    t,
                                    amount.total(),
                                    amount.totalBasis()))));
        }
        return all;
    }

    private static List<Changed<Amount.Term>> terms(Amount.Term term) {
        List<Changed<Amount.Term>> all = new ArrayList<>();
        Mutants.exprs(term.most())
                .forEach(changed -> all.add(changed.as(
                        e -> new Amount.Term(e, term.changes(), term.actual(), term.perPeriod(), term.basis()))));
        for (int i = 0; i < term.changes().size(); i++) {
            int at = i;
            Amount.Change change = term.changes().get(i);
            List<Amount.Change> rest = new ArrayList<>(term.changes());
            rest.remove(at);
            all.add(new Changed<>(
                    "去掉“改”第" + (i + 1) + "项",
                    new Amount.Term(term.most(), rest, term.actual(), term.perPeriod(), term.basis())));
            List<Changed<Amount.Change>> changes = new ArrayList<>();
            ConditionMutants.of(change.when())
                    .forEach(c -> changes.add(c.as(when -> new Amount.Change(when, change.most(), change.basis()))));
            Mutants.exprs(change.most())
                    .forEach(c -> changes.add(c.as(most -> new Amount.Change(change.when(), most, change.basis()))));
            for (Changed<Amount.Change> changed : changes) {
                all.add(changed.as(c -> {
                    List<Amount.Change> next = new ArrayList<>(term.changes());
                    next.set(at, c);
                    return new Amount.Term(term.most(), next, term.actual(), term.perPeriod(), term.basis());
                }));
            }
        }
        return all;
    }

    static List<Changed<Formula>> formulas(Formula formula) {
        List<Changed<Formula>> all = new ArrayList<>();
        switch (formula) {
            case Formula.Worth(Expr expr, Basis basis) ->
                Mutants.exprs(expr).forEach(changed -> all.add(changed.as(e -> new Formula.Worth(e, basis))));
            case Formula.Limit(Expr expr, boolean most, Basis basis) ->
                Mutants.exprs(expr).forEach(changed -> all.add(changed.as(e -> new Formula.Limit(e, most, basis))));
            case Formula.ByOption(Fact fact, List<Formula> rows) -> {
                for (int i = 0; i < rows.size(); i++) {
                    int at = i;
                    formulas(rows.get(i))
                            .forEach(changed ->
                                    all.add(changed.in("“" + fact.options().get(at) + "”一行")
                                            .as(row -> new Formula.ByOption(fact, replaced(rows, at, row)))));
                }
            }
            case Formula.ByBand(Fact fact, List<Formula.ByBand.Band> bands) -> bands(fact, bands, all);
            case Formula.ByYear(List<Quantity> years, Basis basis) -> {
                for (int i = 0; i < years.size(); i++) {
                    int at = i;
                    Mutants.exprs(new Expr.Literal(years.get(i)))
                            .forEach(changed -> all.add(changed.as(e ->
                                    new Formula.ByYear(replaced(years, at, ((Expr.Literal) e).quantity()), basis))));
                }
            }
            case Formula.Bounded(Formula inner, Expr bound, boolean cap, Basis basis) -> {
                formulas(inner).forEach(changed -> all.add(changed.as(f -> new Formula.Bounded(f, bound, cap, basis))));
                Mutants.exprs(bound)
                        .forEach(changed -> all.add(
                                changed.in(cap ? "封顶" : "保底").as(e -> new Formula.Bounded(inner, e, cap, basis))));
            }
            case Formula.Uplift uplift -> uplift(uplift, all);
        }
        return all;
    }

    private static void uplift(Formula.Uplift uplift, List<Changed<Formula>> all) {
        Condition when = uplift.when();
        Expr least = uplift.least();
        Expr most = uplift.most();
        Basis basis = uplift.basis();
        formulas(uplift.inner())
                .forEach(changed -> all.add(changed.as(f -> new Formula.Uplift(f, when, least, most, basis))));
        if (when != null) {
            all.add(new Changed<>("上浮的条件去掉", new Formula.Uplift(uplift.inner(), null, least, most, basis)));
            ConditionMutants.of(when)
                    .forEach(changed -> all.add(
                            changed.in("上浮").as(c -> new Formula.Uplift(uplift.inner(), c, least, most, basis))));
        }
        if (uplift.fixed()) {
            Mutants.exprs(most)
                    .forEach(changed ->
                            all.add(changed.in("上浮").as(e -> new Formula.Uplift(uplift.inner(), when, e, e, basis))));
            return;
        }
        Mutants.exprs(least)
                .forEach(changed ->
                        all.add(changed.in("上浮").as(e -> new Formula.Uplift(uplift.inner(), when, e, most, basis))));
        Mutants.exprs(most)
                .forEach(changed ->
                        all.add(changed.in("上浮").as(e -> new Formula.Uplift(uplift.inner(), when, least, e, basis))));
    }

    private static void bands(Fact fact, List<Formula.ByBand.Band> bands, List<Changed<Formula>> all) {
        for (int i = 0; i < bands.size(); i++) {
            int at = i;
            Formula.ByBand.Band band = bands.get(i);
            formulas(band.row())
                    .forEach(changed -> all.add(changed.in("第" + (at + 1) + "段")
                            .as(row -> new Formula.ByBand(
                                    fact, replaced(bands, at, new Formula.ByBand.Band(band.when(), row))))));
            BigDecimal edge = band.when().high();
            if (edge == null || i + 1 == bands.size()) {
                continue;
            }
            for (BigDecimal step : List.of(fact.step(), fact.step().negate())) {
                BigDecimal moved = edge.add(step);
                Formula.ByBand.Band next = bands.get(i + 1);
                List<Formula.ByBand.Band> shifted = replaced(
                        bands, i, new Formula.ByBand.Band(new Span(band.when().low(), moved), band.row()));
                shifted = replaced(
                        shifted,
                        i + 1,
                        new Formula.ByBand.Band(
                                new Span(moved.add(fact.step()), next.when().high()), next.row()));
                all.add(new Changed<>(
                        "第" + (i + 1) + "段的“至”改成" + Shown.value(fact, moved), new Formula.ByBand(fact, shifted)));
            }
        }
    }

    private static <T> List<T> replaced(List<T> list, int at, T item) {
        List<T> next = new ArrayList<>(list);
        next.set(at, item);
        return next;
    }
}
