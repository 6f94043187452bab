package cn.policydesk.benefit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a version undecided in a box: the facts that occur where both outcomes are still possible, and how often.
 *
 * <p>Where each fact occurs once, every one of them can change the result: undecided siblings can always be completed so
 * that it is the one that counts. Facts that occur more often are split into cells first ({@link Decision}).
 */
final class Opening {

    private final Map<Fact, Integer> gates = new LinkedHashMap<>();
    private final Map<Fact, Integer> amounts = new LinkedHashMap<>();
    private final Set<Parameter> lacking = new LinkedHashSet<>();
    private final Box box;
    private Map<Fact, Integer> into = gates;

    private Opening(Box box) {
        this.box = box;
    }

    static Opening of(Version version, Box box) {
        Opening opening = new Opening(box);
        opening.condition(version.condition());
        opening.into = opening.amounts;
        opening.formula(version.amount().formula());
        Amount.Term term = version.amount().term();
        if (term != null) {
            opening.term(term);
        }
        Expr total = version.amount().total();
        if (total != null) {
            opening.expr(total);
        }
        return opening;
    }

    /** The facts that decide whether the conditions are met. */
    Set<Fact> gates() {
        return gates.keySet();
    }

    /** All facts, gates first. */
    Set<Fact> facts() {
        Set<Fact> all = new LinkedHashSet<>(gates.keySet());
        all.addAll(amounts.keySet());
        return all;
    }

    /** The parameters without a value and without bound. */
    Set<Parameter> lacking() {
        return lacking;
    }

    /** A fact that occurs more than once, or null. */
    @Nullable
    Fact repeated(Set<Fact> except) {
        for (Fact fact : facts()) {
            if (!except.contains(fact) && gates.getOrDefault(fact, 0) + amounts.getOrDefault(fact, 0) > 1) {
                return fact;
            }
        }
        return null;
    }

    private void add(Fact fact, int times) {
        if (!box.settled(fact)) {
            into.merge(fact, times, Integer::sum);
        }
    }

    private void condition(Condition condition) {
        if (condition.eval(box) != Tri.OPEN) {
            return;
        }
        switch (condition) {
            case Condition.Among among -> add(among.fact(), 1);
            case Condition.Compared compared -> {
                add(compared.fact(), 1);
                expr(compared.value());
            }
            case Condition.Related related -> {
                expr(related.left());
                expr(related.right());
            }
            case Condition.Lasting lasting -> add(lasting.fact(), 1);
            case Condition.OnDay day -> add(day.fact(), 1);
            case Condition.Derived derived -> condition(derived.definition());
            case Condition.All all -> all.parts().forEach(this::condition);
            case Condition.Any any -> any.parts().forEach(this::condition);
            case Condition.Not not -> condition(not.part());
        }
    }

    private void formula(Formula formula) {
        switch (formula) {
            case Formula.Worth worth -> expr(worth.expr());
            case Formula.ByOption table -> rows(table.fact(), Residual.rows(table, box));
            case Formula.ByBand table -> rows(table.fact(), Residual.rows(table, box));
            case Formula.ByYear years -> {}
            case Formula.Limit limit -> expr(limit.expr());
            case Formula.Bounded bounded -> {
                Span inner = bounded.inner().span(box);
                Span limit = bounded.bound().span(box);
                Span below = bounded.cap() ? inner : limit;
                Span above = bounded.cap() ? limit : inner;
                if (!sure(below, above)) {
                    expr(bounded.bound());
                }
                if (!sure(above, below)) {
                    formula(bounded.inner());
                }
            }
            case Formula.Uplift uplift -> {
                formula(uplift.inner());
                if (uplift.when() != null && !zero(uplift.inner().span(box))) {
                    condition(uplift.when());
                }
            }
        }
    }

    /** Whether every number of a lies at or below every number of b. */
    private static boolean sure(Span a, Span b) {
        return a.high() != null && b.low() != null && a.high().compareTo(b.low()) <= 0;
    }

    /** A table's fact is split where its rows differ, so that each row is looked at on its own. */
    private void rows(Fact fact, List<Formula> rows) {
        if (rows.size() == 1) {
            formula(rows.getFirst());
            return;
        }
        Object first = Residual.of(rows.getFirst(), box);
        if (rows.stream().anyMatch(row -> !Residual.of(row, box).equals(first))) {
            add(fact, 2);
        }
        rows.forEach(this::formula);
    }

    private void term(Amount.Term term) {
        Object plain = Residual.of(term.most(), box);
        for (Amount.Change change : term.changes()) {
            Tri truth = change.when().eval(box);
            if (truth == Tri.FALSE) {
                continue;
            }
            if (truth == Tri.OPEN && !Residual.of(change.most(), box).equals(plain)) {
                condition(change.when());
            }
            expr(change.most());
            if (truth == Tri.TRUE) {
                return;
            }
        }
        expr(term.most());
    }

    private void expr(Expr expr) {
        switch (expr) {
            case Expr.Literal literal -> {}
            case Expr.FactTerm term -> add(term.fact(), 1);
            case Expr.DerivedTerm derived -> {
                if (!box.settled(derived.fact())) {
                    expr(derived.definition());
                }
            }
            case Expr.ParameterTerm term -> {
                if (box.lacks(term.parameter()) && term.parameter().range() == null) {
                    lacking.add(term.parameter());
                }
            }
            case Expr.Binary binary -> binary(binary);
        }
    }

    private void binary(Expr.Binary binary) {
        Span a = binary.left().span(box);
        Span b = binary.right().span(box);
        switch (binary.op()) {
            case SMALLER -> {
                if (!sure(b, a)) {
                    expr(binary.left());
                }
                if (!sure(a, b)) {
                    expr(binary.right());
                }
            }
            case LARGER -> {
                if (!sure(a, b)) {
                    expr(binary.left());
                }
                if (!sure(b, a)) {
                    expr(binary.right());
                }
            }
            case TIMES -> {
                if (!zero(b)) {
                    expr(binary.left());
                }
                if (!zero(a)) {
                    expr(binary.right());
                }
            }
            case PLUS, MINUS, OVER -> {
                expr(binary.left());
                expr(binary.right());
            }
        }
    }

    private static boolean zero(Span span) {
        return span.exact() && span.low() != null && span.low().signum() == 0;
    }
}
