package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a benefit pays.
 *
 * @param per for what one amount is due
 * @param purpose what the figure is
 * @param formula the amount of one period
 * @param term how long, or null where nothing is said
 * @param total the most that all periods together pay, or null
 */
record Amount(
        Per per,
        Purpose purpose,
        Formula formula,
        @Nullable Term term,
        @Nullable Expr total,
        @Nullable Basis totalBasis) {

    /**
     * For how many periods at most.
     *
     * @param most the number of periods
     * @param changes conditions under which it is another number; the first that holds counts
     * @param actual a fact that says for how long it is due, never asked for, or null
     * @param perPeriod how many of the fact's units make one period: 12 for months of a yearly amount, otherwise 1
     */
    record Term(Expr most, List<Change> changes, @Nullable Fact actual, int perPeriod, Basis basis) {
        Term {
            changes = List.copyOf(changes);
        }

        Span span(Box box) {
            return actual(box, limit(box));
        }

        private Span limit(Box box) {
            Span hull = null;
            for (Change change : changes) {
                Tri truth = change.when().eval(box);
                if (truth == Tri.FALSE) {
                    continue;
                }
                Span span = change.most().span(box);
                hull = hull == null ? span : hull.hull(span);
                if (truth == Tri.TRUE) {
                    return hull;
                }
            }
            Span plain = most.span(box);
            return hull == null ? plain : hull.hull(plain);
        }

        /** Whether for how long it is due hangs on a fact that nobody told. */
        boolean open(Box box) {
            return actual != null && !said(box, actual);
        }

        private static boolean said(Box box, Fact fact) {
            Span known = box.span(fact);
            return known.high() != null && !known.equals(fact.domain(box.asOf()));
        }

        private Span actual(Box box, Span limit) {
            if (actual == null) {
                return limit;
            }
            Span known = box.span(actual);
            return said(box, actual) ? limit.smaller(known.over(Span.point(BigDecimal.valueOf(perPeriod)))) : limit;
        }
    }

    /** Another number of periods on a condition. */
    record Change(Condition when, Expr most, Basis basis) {}

    /** The same without the fact that says for how long it is due. */
    Amount withoutActual() {
        Term plain = term == null ? null : new Term(term.most(), term.changes(), null, 1, term.basis());
        return new Amount(per, purpose, formula, plain, total, totalBasis);
    }

    /** All periods together, where their number and the amount are known. */
    @Nullable
    Span together(Box box) {
        Span one = formula.span(box);
        Span all = term == null ? one : one.times(term.span(box));
        Formula.ByYear years = years(formula);
        if (years != null) {
            all = Span.point(years.total());
        } else if (term == null && per != Per.ONCE) {
            return total == null
                    ? null
                    : new Span(BigDecimal.ZERO, total.span(box).high());
        }
        return total == null ? all : all.smaller(total.span(box));
    }

    static Formula.@Nullable ByYear years(Formula formula) {
        return formula instanceof Formula.ByYear years ? years : null;
    }
}
