package cn.policydesk.benefit;

import java.util.Objects;

/** A line of arithmetic. Units were checked when it was read. */
sealed interface Expr {

    /** All values it can have in the cases of a box; exact where no fact occurs twice. */
    Span span(Box box);

    Unit unit();

    /** A number with its unit. */
    record Literal(Quantity quantity) implements Expr {
        @Override
        public Span span(Box box) {
            return Span.point(quantity.value());
        }

        @Override
        public Unit unit() {
            return quantity.unit();
        }
    }

    /** The value of a fact. */
    record FactTerm(Fact fact) implements Expr {
        @Override
        public Span span(Box box) {
            return box.span(fact);
        }

        @Override
        public Unit unit() {
            return fact.unit();
        }
    }

    /** The value of a derived fact that is worked out from its parts. */
    record DerivedTerm(Fact fact, Expr definition) implements Expr {
        @Override
        public Span span(Box box) {
            return box.span(fact).meet(definition.span(box));
        }

        @Override
        public Unit unit() {
            return fact.unit();
        }
    }

    /** The value of a parameter. */
    record ParameterTerm(Parameter parameter) implements Expr {
        @Override
        public Span span(Box box) {
            return box.parameter(parameter);
        }

        @Override
        public Unit unit() {
            return parameter.unit();
        }
    }

    /** What stands between two expressions. */
    enum Op {
        PLUS("+"),
        MINUS("−"),
        TIMES("×"),
        OVER("÷"),
        SMALLER("较小"),
        LARGER("较大");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean function() {
            return this == SMALLER || this == LARGER;
        }
    }

    /** Two expressions put together. */
    record Binary(Op op, Expr left, Expr right) implements Expr {
        public Binary {
            Objects.requireNonNull(op);
        }

        @Override
        public Span span(Box box) {
            Span a = left.span(box);
            Span b = right.span(box);
            return switch (op) {
                case PLUS -> a.plus(b);
                case MINUS -> a.plus(b.negate());
                case TIMES -> a.times(b);
                case OVER -> a.over(b);
                case SMALLER -> a.smaller(b);
                case LARGER -> a.larger(b);
            };
        }

        @Override
        public Unit unit() {
            return switch (op) {
                case PLUS, MINUS, SMALLER, LARGER -> left.unit();
                case TIMES -> left.unit().times(right.unit());
                case OVER -> left.unit().per(right.unit());
            };
        }
    }
}
