package cn.policydesk.benefit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Walks rules for the facts they use; a derived fact that is worked out counts as its parts. */
final class Uses {

    private Uses() {}

    static List<Fact> of(Benefit benefit) {
        Set<Fact> facts = new LinkedHashSet<>();
        for (Version version : benefit.versions()) {
            walk(version.condition(), facts::add);
            walk(version.amount(), facts::add);
        }
        return new ArrayList<>(facts);
    }

    static List<Fact> asked(Benefit benefit) {
        Set<Fact> facts = new LinkedHashSet<>();
        for (Version version : benefit.versions()) {
            walk(version.condition(), facts::add);
            walk(version.amount().withoutActual(), facts::add);
        }
        return new ArrayList<>(facts);
    }

    static List<Fact> of(Condition condition) {
        Set<Fact> facts = new LinkedHashSet<>();
        walk(condition, facts::add);
        return new ArrayList<>(facts);
    }

    static List<Fact> of(Expr expr) {
        Set<Fact> facts = new LinkedHashSet<>();
        walk(expr, facts::add, parameter -> {});
        return new ArrayList<>(facts);
    }

    static Set<Parameter> parameters(Version version) {
        Set<Parameter> found = new LinkedHashSet<>();
        walk(version.condition(), fact -> {}, found::add);
        walk(version.amount(), fact -> {}, found::add);
        return found;
    }

    static void walk(Condition condition, Consumer<Fact> facts) {
        walk(condition, facts, parameter -> {});
    }

    static void walk(Amount amount, Consumer<Fact> facts) {
        walk(amount, facts, parameter -> {});
    }

    static void walk(Condition condition, Consumer<Fact> facts, Consumer<Parameter> parameters) {
        switch (condition) {
            case Condition.Among among -> facts.accept(among.fact());
            case Condition.Compared compared -> {
                facts.accept(compared.fact());
                walk(compared.value(), facts, parameters);
            }
            case Condition.Related related -> {
                walk(related.left(), facts, parameters);
                walk(related.right(), facts, parameters);
            }
            case Condition.Lasting lasting -> facts.accept(lasting.fact());
            case Condition.OnDay day -> facts.accept(day.fact());
            case Condition.Derived derived -> walk(derived.definition(), facts, parameters);
            case Condition.All all -> all.parts().forEach(part -> walk(part, facts, parameters));
            case Condition.Any any -> any.parts().forEach(part -> walk(part, facts, parameters));
            case Condition.Not not -> walk(not.part(), facts, parameters);
        }
    }

    static void walk(Expr expr, Consumer<Fact> facts, Consumer<Parameter> parameters) {
        switch (expr) {
            case Expr.Literal literal -> {}
            case Expr.FactTerm term -> facts.accept(term.fact());
            case Expr.DerivedTerm derived -> walk(derived.definition(), facts, parameters);
            case Expr.ParameterTerm term -> parameters.accept(term.parameter());
            case Expr.Binary binary -> {
                walk(binary.left(), facts, parameters);
                walk(binary.right(), facts, parameters);
            }
        }
    }

    static void walk(Formula formula, Consumer<Fact> facts, Consumer<Parameter> parameters) {
        switch (formula) {
            case Formula.Worth worth -> walk(worth.expr(), facts, parameters);
            case Formula.ByOption table -> {
                facts.accept(table.fact());
                table.rows().forEach(row -> walk(row, facts, parameters));
            }
            case Formula.ByBand table -> {
                facts.accept(table.fact());
                table.bands().forEach(band -> walk(band.row(), facts, parameters));
            }
            case Formula.ByYear years -> {}
            case Formula.Limit limit -> walk(limit.expr(), facts, parameters);
            case Formula.Bounded bounded -> {
                walk(bounded.inner(), facts, parameters);
                walk(bounded.bound(), facts, parameters);
            }
            case Formula.Uplift uplift -> {
                walk(uplift.inner(), facts, parameters);
                if (uplift.when() != null) {
                    walk(uplift.when(), facts, parameters);
                }
                walk(uplift.least(), facts, parameters);
                walk(uplift.most(), facts, parameters);
            }
        }
    }

    static void walk(Amount amount, Consumer<Fact> facts, Consumer<Parameter> parameters) {
        walk(amount.formula(), facts, parameters);
        Amount.Term term = amount.term();
        if (term != null) {
            walk(term.most(), facts, parameters);
            for (Amount.Change change : term.changes()) {
                walk(change.when(), facts, parameters);
                walk(change.most(), facts, parameters);
            }
            if (term.actual() != null) {
                facts.accept(term.actual());
            }
        }
        if (amount.total() != null) {
            walk(amount.total(), facts, parameters);
        }
    }
}
