package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is left of a rule when a box has decided all it can. Two boxes with equal residuals give the same result however the
 * open facts turn out; unequal ones nearly always differ.
 */
final class Residual {

    private Residual() {}

    private record Node(Object what, Object first, Object second) {}

    private record Group(boolean all, Set<Object> parts) {}

    static Object of(Version version, Box box) {
        Tri truth = version.condition().eval(box);
        if (truth == Tri.FALSE) {
            return Tri.FALSE;
        }
        Amount amount = version.amount();
        Object term = amount.term() == null ? List.of() : of(amount.term(), box);
        return List.of(of(version.condition(), box), of(amount.formula(), box), term);
    }

    static Object of(Condition condition, Box box) {
        Tri truth = condition.eval(box);
        if (truth != Tri.OPEN) {
            return truth;
        }
        return switch (condition) {
            case Condition.All all -> group(true, all.parts(), box);
            case Condition.Any any -> group(false, any.parts(), box);
            case Condition.Not not -> new Node("not", of(not.part(), box), "");
            case Condition.Derived derived ->
                derived.wanted() ? of(derived.definition(), box) : new Node("not", of(derived.definition(), box), "");
            case Condition.Related related -> new Node(related.op(), of(related.left(), box), of(related.right(), box));
            case Condition.Compared compared -> new Node(compared.op(), compared.fact(), of(compared.value(), box));
            case Condition.Among among -> new Node("among", among.fact(), among.options() & box.options(among.fact()));
            case Condition.Lasting lasting -> new Node("lasting", lasting.fact(), lasting.allowed(box.asOf()));
            case Condition.OnDay day -> new Node("day", day.fact(), day.allowed());
        };
    }

    private static Object group(boolean all, List<Condition> parts, Box box) {
        Set<Object> open = new HashSet<>();
        for (Condition part : parts) {
            Object rest = of(part, box);
            if (!(rest instanceof Tri)) {
                open.add(rest);
            }
        }
        return open.size() == 1 ? open.iterator().next() : new Group(all, open);
    }

    static Object of(Formula formula, Box box) {
        Span span = formula.span(box);
        if (span.exact() && span.low() != null) {
            return span.low().stripTrailingZeros();
        }
        return switch (formula) {
            case Formula.Worth worth -> of(worth.expr(), box);
            case Formula.ByOption table -> rest(table.fact(), rows(table, box), box);
            case Formula.ByBand table -> rest(table.fact(), rows(table, box), box);
            case Formula.ByYear years -> years.years();
            case Formula.Limit limit -> new Node(limit.most(), of(limit.expr(), box), "limit");
            case Formula.Bounded bounded -> new Node(bounded.cap(), of(bounded.inner(), box), of(bounded.bound(), box));
            case Formula.Uplift uplift ->
                new Node(
                        of(uplift.inner(), box),
                        uplift.when() == null ? Tri.TRUE : of(uplift.when(), box),
                        List.of(of(uplift.least(), box), of(uplift.most(), box)));
        };
    }

    private static Object rest(Fact fact, List<Formula> rows, Box box) {
        if (rows.size() == 1) {
            return of(rows.getFirst(), box);
        }
        return new Node("table", fact, rows.stream().map(row -> of(row, box)).toList());
    }

    /** The rows that are possible in a box. */
    static List<Formula> rows(Formula.ByOption table, Box box) {
        List<Formula> possible = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            if ((box.options(table.fact()) & 1 << i) != 0) {
                possible.add(table.rows().get(i));
            }
        }
        return possible;
    }

    /** The rows that are possible in a box. */
    static List<Formula> rows(Formula.ByBand table, Box box) {
        Span value = box.span(table.fact());
        return table.bands().stream()
                .filter(band -> !value.meet(band.when()).empty())
                .map(Formula.ByBand.Band::row)
                .toList();
    }

    private static Object of(Amount.Term term, Box box) {
        List<Object> parts = new ArrayList<>();
        for (Amount.Change change : term.changes()) {
            Object when = of(change.when(), box);
            if (when != Tri.FALSE) {
                parts.add(new Node("change", when, of(change.most(), box)));
            }
        }
        parts.add(of(term.most(), box));
        return parts;
    }

    static Object of(Expr expr, Box box) {
        Span span = expr.span(box);
        if (span.exact() && span.low() != null) {
            BigDecimal value = span.low();
            return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
        return switch (expr) {
            case Expr.Literal literal -> literal.quantity().value();
            case Expr.FactTerm term -> term.fact();
            case Expr.DerivedTerm derived -> of(derived.definition(), box);
            case Expr.ParameterTerm term -> term.parameter().id();
            case Expr.Binary binary -> binary(binary.op(), of(binary.left(), box), of(binary.right(), box));
        };
    }

    /** Adding nothing and taking once change nothing. */
    private static Object binary(Expr.Op op, Object left, Object right) {
        boolean sum = op == Expr.Op.PLUS || op == Expr.Op.MINUS;
        BigDecimal neutral = sum ? BigDecimal.ZERO : BigDecimal.ONE;
        if ((sum || op == Expr.Op.TIMES) && is(right, neutral)) {
            return left;
        }
        if ((op == Expr.Op.PLUS || op == Expr.Op.TIMES) && is(left, neutral)) {
            return right;
        }
        return new Node(op, left, right);
    }

    private static boolean is(Object part, BigDecimal value) {
        return part instanceof BigDecimal number && number.compareTo(value) == 0;
    }
}
