package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for a benefit. */
sealed interface Condition {

    /** Whether it holds in all, none or some cases of a box. */
    Tri eval(Box box);

    @Nullable
    Says says();

    /** How two numbers must stand to each other. */
    enum Op {
        AT_LEAST("至少"),
        AT_MOST("不超过"),
        MORE("多于"),
        LESS("少于");

        private final String word;

        Op(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** How a day must stand to the day of application, a period apart. */
    enum Since {
        /** The period is over. */
        FULL("距今满"),
        /** The period is not exceeded; the day on which it is full still counts. */
        WITHIN("距今不超过"),
        /** The period is not full yet. */
        SHORT("距今不足");

        private final String word;

        Since(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A fact is one of some options. */
    record Among(Fact fact, int options, @Nullable Says says) implements Condition {
        @Override
        public Tri eval(Box box) {
            int possible = box.options(fact);
            return (possible & ~options) == 0 ? Tri.TRUE : (possible & options) == 0 ? Tri.FALSE : Tri.OPEN;
        }
    }

    /** A fact stands to a value that does not depend on facts. */
    record Compared(Fact fact, Op op, Expr value, @Nullable Says says) implements Condition {
        @Override
        public Tri eval(Box box) {
            return compare(box.span(fact), op, value.span(box));
        }
    }

    /** One line of arithmetic stands to another. */
    record Related(Expr left, Op op, Expr right, @Nullable Says says) implements Condition {
        @Override
        public Tri eval(Box box) {
            return compare(left.span(box), op, right.span(box));
        }
    }

    /** A day lies so far from the day of application. */
    record Lasting(
            Fact fact, Since since, Period period, @Nullable Says says) implements Condition {
        @Override
        public Tri eval(Box box) {
            return in(box.span(fact), allowed(box.asOf()));
        }

        /** The days that satisfy it, as days since 1970-01-01. */
        Span allowed(LocalDate asOf) {
            // Months of different length move it by less than a week.
            LocalDate day = asOf.minus(period).plusDays(7);
            return switch (since) {
                case FULL -> {
                    while (day.plus(period).isAfter(asOf)) {
                        day = day.minusDays(1);
                    }
                    yield new Span(null, BigDecimal.valueOf(day.toEpochDay()));
                }
                case WITHIN -> {
                    while (!day.minusDays(1).plus(period).isBefore(asOf)) {
                        day = day.minusDays(1);
                    }
                    yield new Span(BigDecimal.valueOf(day.toEpochDay()), null);
                }
                case SHORT -> {
                    while (day.minusDays(1).plus(period).isAfter(asOf)) {
                        day = day.minusDays(1);
                    }
                    yield new Span(BigDecimal.valueOf(day.toEpochDay()), null);
                }
            };
        }
    }

    /** A day is not before, or not after, another. */
    record OnDay(
            Fact fact,
            boolean notBefore,
            LocalDate day,
            @Nullable Says says) implements Condition {
        @Override
        public Tri eval(Box box) {
            return in(box.span(fact), allowed());
        }

        Span allowed() {
            BigDecimal value = BigDecimal.valueOf(day.toEpochDay());
            return notBefore ? new Span(value, null) : new Span(null, value);
        }
    }

    /** A derived fact is, or is not, so; worked out from its parts. */
    record Derived(
            Fact fact,
            Condition definition,
            boolean wanted,
            @Nullable Says says) implements Condition {
        @Override
        public Tri eval(Box box) {
            int known = box.options(fact);
            Tri truth = known == 1 ? Tri.TRUE : known == 2 ? Tri.FALSE : definition.eval(box);
            return wanted ? truth : truth.not();
        }
    }

    /** All hold. */
    record All(List<Condition> parts, @Nullable Says says) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Tri eval(Box box) {
            Tri result = Tri.TRUE;
            for (Condition part : parts) {
                Tri truth = part.eval(box);
                if (truth == Tri.FALSE) {
                    return Tri.FALSE;
                }
                if (truth == Tri.OPEN) {
                    result = Tri.OPEN;
                }
            }
            return result;
        }
    }

    /** At least one holds. */
    record Any(List<Condition> parts, @Nullable Says says) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Tri eval(Box box) {
            Tri result = Tri.FALSE;
            for (Condition part : parts) {
                Tri truth = part.eval(box);
                if (truth == Tri.TRUE) {
                    return Tri.TRUE;
                }
                if (truth == Tri.OPEN) {
                    result = Tri.OPEN;
                }
            }
            return result;
        }
    }

    /** It does not hold. */
    record Not(Condition part, @Nullable Says says) implements Condition {
        @Override
        public Tri eval(Box box) {
            return part.eval(box).not();
        }
    }

    private static Tri in(Span span, Span allowed) {
        return span.within(allowed) ? Tri.TRUE : span.meet(allowed).empty() ? Tri.FALSE : Tri.OPEN;
    }

    private static Tri compare(Span a, Op op, Span b) {
        return switch (op) {
            case AT_LEAST -> sure(a, b, true) ? Tri.TRUE : sure(b, a, false) ? Tri.FALSE : Tri.OPEN;
            case MORE -> sure(a, b, false) ? Tri.TRUE : sure(b, a, true) ? Tri.FALSE : Tri.OPEN;
            case AT_MOST -> sure(b, a, true) ? Tri.TRUE : sure(a, b, false) ? Tri.FALSE : Tri.OPEN;
            case LESS -> sure(b, a, false) ? Tri.TRUE : sure(a, b, true) ? Tri.FALSE : Tri.OPEN;
        };
    }

    /** Whether every number of a lies above every number of b, or on it. */
    private static boolean sure(Span a, Span b, boolean orEqual) {
        if (a.low() == null || b.high() == null) {
            return false;
        }
        int order = a.low().compareTo(b.high());
        return orEqual ? order >= 0 : order > 0;
    }
}
