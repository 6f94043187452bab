package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one period's amount is. */
sealed interface Formula {

    /** All amounts it can have in the cases of a box. */
    Span span(Box box);

    Unit unit();

    /** An amount by a line of arithmetic. */
    record Worth(Expr expr, Basis basis) implements Formula {
        @Override
        public Span span(Box box) {
            return expr.span(box);
        }

        @Override
        public Unit unit() {
            return expr.unit();
        }
    }

    /** A row for each option of a fact, in the options' order. */
    record ByOption(Fact fact, List<Formula> rows) implements Formula {
        public ByOption {
            rows = List.copyOf(rows);
        }

        @Override
        public Span span(Box box) {
            Span hull = null;
            int possible = box.options(fact);
            for (int i = 0; i < rows.size(); i++) {
                if ((possible & 1 << i) != 0) {
                    Span row = rows.get(i).span(box);
                    hull = hull == null ? row : hull.hull(row);
                }
            }
            return hull == null ? Span.ANY : hull;
        }

        @Override
        public Unit unit() {
            return rows.getFirst().unit();
        }
    }

    /** A row for each band of a number; bands follow one another without gap. */
    record ByBand(Fact fact, List<Band> bands) implements Formula {
        public ByBand {
            bands = List.copyOf(bands);
        }

        /** The numbers of the fact for which a row holds. */
        record Band(Span when, Formula row) {}

        @Override
        public Span span(Box box) {
            Span hull = null;
            Span value = box.span(fact);
            for (Band band : bands) {
                Span part = value.meet(band.when());
                if (!part.empty()) {
                    Span row = band.row().span(box.with(fact, part));
                    hull = hull == null ? row : hull.hull(row);
                }
            }
            return hull == null ? Span.ANY : hull;
        }

        @Override
        public Unit unit() {
            return bands.getFirst().row().unit();
        }
    }

    /** One amount for each year; the first is the one that is due now. */
    record ByYear(List<Quantity> years, Basis basis) implements Formula {
        public ByYear {
            years = List.copyOf(years);
        }

        @Override
        public Span span(Box box) {
            return Span.point(years.getFirst().value());
        }

        @Override
        public Unit unit() {
            return years.getFirst().unit();
        }

        BigDecimal total() {
            return years.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Only a limit is stated; the office fixes the amount up to it, or above it where it is a least. */
    record Limit(Expr expr, boolean most, Basis basis) implements Formula {
        @Override
        public Span span(Box box) {
            Span limit = expr.span(box);
            return most ? new Span(BigDecimal.ZERO, limit.high()) : new Span(limit.low(), null);
        }

        @Override
        public Unit unit() {
            return expr.unit();
        }
    }

    /** An amount that does not exceed, or fall below, another. */
    record Bounded(Formula inner, Expr bound, boolean cap, Basis basis) implements Formula {
        @Override
        public Span span(Box box) {
            Span limit = bound.span(box);
            return cap ? inner.span(box).smaller(limit) : inner.span(box).larger(limit);
        }

        @Override
        public Unit unit() {
            return inner.unit();
        }
    }

    /** An amount raised by a share, always or on a condition; the office fixes the share where it is a span. */
    record Uplift(Formula inner, @Nullable Condition when, Expr least, Expr most, Basis basis) implements Formula {
        @Override
        public Span span(Box box) {
            Span plain = inner.span(box);
            Tri truth = when == null ? Tri.TRUE : when.eval(box);
            return switch (truth) {
                case FALSE -> plain;
                case TRUE -> plain.times(factor(box));
                case OPEN -> plain.hull(plain.times(factor(box)));
            };
        }

        private Span factor(Box box) {
            Span one = Span.point(BigDecimal.ONE);
            return one.plus(new Span(least.span(box).low(), most.span(box).high()));
        }

        boolean fixed() {
            return least.equals(most);
        }

        @Override
        public Unit unit() {
            return inner.unit();
        }
    }

    /** Rows of a table by option. */
    static Formula byOption(Fact fact, Map<String, Formula> rows) {
        return new ByOption(fact, fact.options().stream().map(rows::get).toList());
    }
}
