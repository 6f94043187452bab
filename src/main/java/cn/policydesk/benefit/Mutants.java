package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
            for (Changed<Condition> changed : conditions(version.condition())) {
                all.add(changed.as(condition -> with(
                        benefit,
                        at,
                        new Version(version.from(), version.to(), version.bases(), condition, version.amount()))));
            }
            for (Changed<Amount> changed : amounts(version.amount())) {
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

    static List<Changed<Condition>> conditions(Condition condition) {
        Says says = condition.says();
        String where = says == null ? "" : "条件“" + says.wording() + "”";
        return plain(condition).stream().map(changed -> changed.in(where)).toList();
    }

    private static List<Changed<Condition>> plain(Condition condition) {
        List<Changed<Condition>> all = new ArrayList<>();
        switch (condition) {
            case Condition.All(List<Condition> parts, @Nullable Says says) ->
                group(parts, all, next -> new Condition.All(next, says));
            case Condition.Any(List<Condition> parts, @Nullable Says says) ->
                group(parts, all, next -> new Condition.Any(next, says));
            case Condition.Not(Condition part, @Nullable Says says) -> {
                all.add(new Changed<>("去掉“不”", part));
                conditions(part).forEach(changed -> all.add(changed.as(c -> new Condition.Not(c, says))));
            }
            case Condition.Among among -> among(among, all);
            case Condition.Compared(Fact fact, Condition.Op op, Expr value, @Nullable Says says) -> {
                ops(op, fact.kind() == Kind.MONEY || fact.kind() == Kind.RATE)
                        .forEach(other -> all.add(new Changed<>(
                                op.word() + "改成" + other.word(), new Condition.Compared(fact, other, value, says))));
                exprs(value).forEach(changed -> all.add(changed.as(e -> new Condition.Compared(fact, op, e, says))));
            }
            case Condition.Related(Expr left, Condition.Op op, Expr right, @Nullable Says says) -> {
                ops(op, true)
                        .forEach(other -> all.add(new Changed<>(
                                op.word() + "改成" + other.word(), new Condition.Related(left, other, right, says))));
                exprs(left).forEach(changed -> all.add(changed.as(e -> new Condition.Related(e, op, right, says))));
                exprs(right).forEach(changed -> all.add(changed.as(e -> new Condition.Related(left, op, e, says))));
            }
            case Condition.Lasting lasting -> lasting(lasting, all);
            case Condition.OnDay(Fact fact, boolean notBefore, var day, @Nullable Says says) -> {
                all.add(new Changed<>("不早于、不晚于互换", new Condition.OnDay(fact, !notBefore, day, says)));
                all.add(new Changed<>("推后一天", new Condition.OnDay(fact, notBefore, day.plusDays(1), says)));
                all.add(new Changed<>("提前一天", new Condition.OnDay(fact, notBefore, day.minusDays(1), says)));
            }
            case Condition.Derived(Fact fact, Condition definition, boolean wanted, @Nullable Says says) ->
                all.add(new Changed<>("是否反过来", new Condition.Derived(fact, definition, !wanted, says)));
        }
        return all;
    }

    private static void among(Condition.Among among, List<Changed<Condition>> all) {
        Fact fact = among.fact();
        if (fact.kind() == Kind.YES_NO) {
            all.add(new Changed<>("是否反过来", new Condition.Among(fact, 3 & ~among.options(), among.says())));
            return;
        }
        for (int i = 0; i < fact.options().size(); i++) {
            int options = among.options() ^ 1 << i;
            boolean out = (among.options() & 1 << i) != 0;
            if (options != 0) {
                all.add(new Changed<>(
                        (out ? "去掉" : "加上") + "选项“" + fact.options().get(i) + "”",
                        new Condition.Among(fact, options, among.says())));
            }
        }
    }

    private static void lasting(Condition.Lasting lasting, List<Changed<Condition>> all) {
        Fact fact = lasting.fact();
        for (Condition.Since other : Condition.Since.values()) {
            if (other != lasting.since()) {
                all.add(new Changed<>(
                        lasting.since().word() + "改成" + other.word(),
                        new Condition.Lasting(fact, other, lasting.period(), lasting.says())));
            }
        }
        for (int change : new int[] {1, -1}) {
            Period period = lasting.period().plusDays(change);
            all.add(new Changed<>(
                    (change > 0 ? "多" : "少") + "一天",
                    new Condition.Lasting(fact, lasting.since(), period, lasting.says())));
        }
    }

    private static List<Condition.Op> ops(Condition.Op op, boolean fine) {
        Condition.Op opposite = switch (op) {
            case AT_LEAST -> Condition.Op.LESS;
            case AT_MOST -> Condition.Op.MORE;
            case MORE -> Condition.Op.AT_MOST;
            case LESS -> Condition.Op.AT_LEAST;
        };
        Condition.Op strict = switch (op) {
            case AT_LEAST -> Condition.Op.MORE;
            case AT_MOST -> Condition.Op.LESS;
            case MORE -> Condition.Op.AT_LEAST;
            case LESS -> Condition.Op.AT_MOST;
        };
        return fine ? List.of(opposite, strict) : List.of(opposite);
    }

    private static void group(
            List<Condition> parts, List<Changed<Condition>> all, Function<List<Condition>, Condition> build) {
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            Condition part = parts.get(i);
            List<Condition> rest = new ArrayList<>(parts);
            rest.remove(at);
            all.add(new Changed<>("去掉条件“" + name(part) + "”", build.apply(rest)));
            for (Changed<Condition> changed : conditions(part)) {
                all.add(changed.as(c -> {
                    List<Condition> next = new ArrayList<>(parts);
                    next.set(at, c);
                    return build.apply(next);
                }));
            }
        }
    }

    private static String name(Condition condition) {
        Says says = condition.says();
        return says != null
                ? says.wording()
                : String.join("、", Uses.of(condition).stream().map(Fact::id).toList());
    }

    static List<Changed<Amount>> amounts(Amount amount) {
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
            exprs(total)
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
        exprs(term.most())
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
            conditions(change.when())
                    .forEach(c -> changes.add(c.as(when -> new Amount.Change(when, change.most(), change.basis()))));
            exprs(change.most())
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
                exprs(expr).forEach(changed -> all.add(changed.as(e -> new Formula.Worth(e, basis))));
            case Formula.Limit(Expr expr, boolean most, Basis basis) ->
                exprs(expr).forEach(changed -> all.add(changed.as(e -> new Formula.Limit(e, most, basis))));
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
                    exprs(new Expr.Literal(years.get(i)))
                            .forEach(changed -> all.add(changed.as(e ->
                                    new Formula.ByYear(replaced(years, at, ((Expr.Literal) e).quantity()), basis))));
                }
            }
            case Formula.Bounded(Formula inner, Expr bound, boolean cap, Basis basis) -> {
                formulas(inner).forEach(changed -> all.add(changed.as(f -> new Formula.Bounded(f, bound, cap, basis))));
                exprs(bound)
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
            conditions(when)
                    .forEach(changed -> all.add(
                            changed.in("上浮").as(c -> new Formula.Uplift(uplift.inner(), c, least, most, basis))));
        }
        if (uplift.fixed()) {
            exprs(most)
                    .forEach(changed ->
                            all.add(changed.in("上浮").as(e -> new Formula.Uplift(uplift.inner(), when, e, e, basis))));
            return;
        }
        exprs(least)
                .forEach(changed ->
                        all.add(changed.in("上浮").as(e -> new Formula.Uplift(uplift.inner(), when, e, most, basis))));
        exprs(most)
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
