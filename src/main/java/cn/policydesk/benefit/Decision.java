package cn.policydesk.benefit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a box for a version.
 *
 * @param passes whether some case meets the conditions
 * @param fails whether some case does not
 * @param amount one period's amounts over the cases that pass, or null where none does
 * @param term the numbers of periods over the cases that pass, or null where none is stated
 * @param gates the facts that can change whether the conditions are met
 * @param relevant the facts that can change the result, gates first
 * @param lacking the parameters without value that can change it
 * @param residual what is left of the rule
 */
record Decision(
        boolean passes,
        boolean fails,
        @Nullable Span amount,
        @Nullable Span term,
        Set<Fact> gates,
        Set<Fact> relevant,
        Set<Parameter> lacking,
        Object residual) {

    private static final Decision FAILS =
            new Decision(false, true, null, null, Set.of(), Set.of(), Set.of(), Tri.FALSE);

    /**
     * Decides exactly: facts that occur more than once are split into the cells of their tests, the rest is interval
     * arithmetic over expressions in which no fact repeats.
     */
    static Decision of(Version version, Box box) {
        return of(version, box, Set.of());
    }

    private static Decision of(Version version, Box box, Set<Fact> split) {
        Tri truth = version.condition().eval(box);
        if (truth == Tri.FALSE) {
            return FAILS;
        }
        Opening opening = Opening.of(version, box);
        Fact repeated = opening.repeated(split);
        if (repeated != null) {
            Set<Fact> next = new HashSet<>(split);
            next.add(repeated);
            List<Box> cells = Cells.of(version, repeated, box);
            if (cells.size() == 1) {
                return of(version, box, next);
            }
            return merge(
                    repeated,
                    cells.stream().map(cell -> of(version, cell, next)).toList());
        }
        Amount amount = version.amount();
        Object residual = opening.facts().isEmpty() && opening.lacking().isEmpty()
                ? List.of(truth, amount.formula().span(box), term(amount, box) == null ? "" : term(amount, box))
                : Residual.of(version, box);
        return new Decision(
                true,
                truth == Tri.OPEN,
                amount.formula().span(box),
                term(amount, box),
                opening.gates(),
                opening.facts(),
                opening.lacking(),
                residual);
    }

    private static @Nullable Span term(Amount amount, Box box) {
        return amount.term() == null ? null : amount.term().span(box);
    }

    private static Decision merge(Fact fact, List<Decision> cells) {
        boolean passes = cells.stream().anyMatch(Decision::passes);
        boolean fails = cells.stream().anyMatch(Decision::fails);
        Span amount = null;
        Span term = null;
        Set<Fact> gates = new LinkedHashSet<>();
        Set<Fact> amounts = new LinkedHashSet<>();
        Set<Parameter> lacking = new LinkedHashSet<>();
        List<Object> residuals = new ArrayList<>();
        boolean mixed = false;
        Decision first = cells.getFirst();
        for (Decision cell : cells) {
            if (cell.passes) {
                amount = amount == null || cell.amount == null ? cell.amount : amount.hull(cell.amount);
                term = term == null || cell.term == null ? cell.term : term.hull(cell.term);
            }
            gates.addAll(cell.gates);
            amounts.addAll(cell.relevant);
            lacking.addAll(cell.lacking);
            residuals.add(cell.residual);
            mixed |= cell.passes != first.passes || cell.fails != first.fails;
        }
        boolean same = residuals.stream().allMatch(residuals.getFirst()::equals);
        if (mixed) {
            gates.add(fact);
        } else if (!same) {
            amounts.add(fact);
        }
        Set<Fact> relevant = new LinkedHashSet<>(gates);
        relevant.addAll(amounts);
        return new Decision(
                passes,
                fails,
                amount,
                term,
                gates,
                relevant,
                lacking,
                same ? residuals.getFirst() : List.of(fact, residuals));
    }
}
