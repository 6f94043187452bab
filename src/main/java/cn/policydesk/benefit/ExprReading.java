package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of arithmetic such as {@code 2000元 + 1000元/人 × (带动人数 − 3人)} by recursive descent and checks its units.
 *
 * <p>Not safe for use by several threads; one per line.
 */
final class ExprReading {

    /** What is wrong, at an offset of the text. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final int offset;
        private final String advice;

        Wrong(int offset, String message, String advice) {
            super(message);
            this.offset = offset;
            this.advice = advice;
        }

        int offset() {
            return offset;
        }

        String advice() {
            return advice;
        }

        String problem() {
            return String.valueOf(getMessage());
        }
    }

    private static final String STOPS = " \t+＋−－–-×*÷,，()（）<>=≤≥";
    private final String text;
    private final Names names;
    private final List<Quantity> literals = new ArrayList<>();
    private int at;

    private ExprReading(String text, Names names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Reads a line.
     *
     * @param literals receives the numbers in it
     */
    static Expr read(String text, Names names, List<Quantity> literals) throws Wrong {
        ExprReading reading = new ExprReading(text, names);
        Expr expr = reading.sum();
        reading.blanks();
        if (reading.at < text.length()) {
            throw new Wrong(reading.at, "式到这里看不懂：“" + text.substring(reading.at) + "”", "请检查运算符和括号");
        }
        literals.addAll(reading.literals);
        return expr;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean takes(String signs) {
        blanks();
        if (at < text.length() && signs.indexOf(text.charAt(at)) >= 0) {
            at++;
            return true;
        }
        return false;
    }

    private Expr sum() throws Wrong {
        Expr left = product();
        while (true) {
            int from = at;
            if (takes("+＋")) {
                left = same(Expr.Op.PLUS, left, product(), from);
            } else if (takes("−－–-")) {
                left = same(Expr.Op.MINUS, left, product(), from);
            } else {
                return left;
            }
        }
    }

    private Expr product() throws Wrong {
        Expr left = factor();
        while (true) {
            if (takes("×*")) {
                left = new Expr.Binary(Expr.Op.TIMES, left, factor());
            } else if (takes("÷")) {
                left = new Expr.Binary(Expr.Op.OVER, left, factor());
            } else {
                return left;
            }
        }
    }

    private Expr factor() throws Wrong {
        if (takes("(（")) {
            Expr inner = sum();
            close();
            return inner;
        }
        blanks();
        if (at >= text.length()) {
            throw new Wrong(at, "式没有写完", "请补上数或名字");
        }
        String name = names.at(text, at);
        if (name != null) {
            return named(name);
        }
        for (Expr.Op op : List.of(Expr.Op.SMALLER, Expr.Op.LARGER)) {
            if (text.startsWith(op.sign(), at)) {
                return function(op);
            }
        }
        return Character.isDigit(text.charAt(at)) ? number() : unknown();
    }

    private void close() throws Wrong {
        if (!takes(")）")) {
            throw new Wrong(at, "括号没有关上", "请补上“)”");
        }
    }

    private Expr function(Expr.Op op) throws Wrong {
        int from = at;
        at += op.sign().length();
        if (!takes("(（")) {
            throw new Wrong(at, "“" + op.sign() + "”后面要有括号", "写成 " + op.sign() + "(甲, 乙)");
        }
        Expr result = sum();
        while (takes(",，")) {
            result = same(op, result, sum(), from);
        }
        close();
        return result;
    }

    private Expr named(String name) throws Wrong {
        int from = at;
        at += name.length();
        Parameter parameter = names.parameter(name);
        if (parameter != null) {
            return new Expr.ParameterTerm(parameter);
        }
        Fact fact = names.fact(name);
        if (fact == null || !fact.kind().ordered() || fact.kind() == Kind.DATE) {
            throw new Wrong(from, "“" + name + "”不是数，不能放进式里", "请改用数量、金额、比率、时长的事实");
        }
        Dictionary.Definition definition = names.definition(fact);
        return definition instanceof Dictionary.Definition.Sum(Expr sum) && !fact.whole()
                ? new Expr.DerivedTerm(fact, sum)
                : new Expr.FactTerm(fact);
    }

    private Expr number() throws Wrong {
        int from = at;
        while (at < text.length() && STOPS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String written = text.substring(from, at);
        Quantity quantity = Quantity.parse(written);
        if (quantity == null) {
            throw new Wrong(from, "看不懂的数“" + written + "”", "写成 2000元、2万元、1000元/人、50%、1.5%/年、2/3 的样子，单位见 README");
        }
        literals.add(quantity);
        return new Expr.Literal(quantity);
    }

    private Expr unknown() throws Wrong {
        int from = at;
        while (at < text.length() && STOPS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String written = text.substring(from, Math.max(at, Math.min(text.length(), from + 1)));
        throw new Wrong(
                from, "不认识的名字“" + written + "”", "是不是“" + names.nearest(written) + "”；新的事实先写进 knowledge/facts.yaml");
    }

    private static Expr same(Expr.Op op, Expr left, Expr right, int from) throws Wrong {
        if (left.unit().matches(right.unit())) {
            return new Expr.Binary(op, left, right);
        }
        if (!zero(left) && !zero(right)) {
            throw new Wrong(
                    from,
                    "“" + op.sign() + "”两边的单位对不上：" + shown(left.unit()) + " 与 " + shown(right.unit()),
                    "请检查两边的单位");
        }
        return zero(left)
                ? new Expr.Binary(op, nothing(right.unit()), right)
                : new Expr.Binary(op, left, nothing(left.unit()));
    }

    /** A zero without unit is nothing of whatever it stands beside. */
    private static Expr nothing(Unit unit) {
        return new Expr.Literal(new Quantity(BigDecimal.ZERO, unit, "0"));
    }

    private static boolean zero(Expr expr) {
        return expr instanceof Expr.Literal(Quantity quantity)
                && quantity.value().compareTo(BigDecimal.ZERO) == 0
                && quantity.unit().matches(Unit.NONE);
    }

    static String shown(Unit unit) {
        String text = unit.text();
        return text.isEmpty() ? "没有单位" : text;
    }

    /** A time literal in another unit of time; null where it is no whole number of them. */
    static @Nullable Expr inUnit(Expr expr, Unit unit) {
        if (!(expr instanceof Expr.Literal(Quantity quantity))
                || !unit.isTime()
                || expr.unit().matches(unit)) {
            return null;
        }
        BigDecimal months = quantity.months();
        if (months == null) {
            return null;
        }
        BigDecimal twelve = BigDecimal.valueOf(12);
        boolean years = unit.over().contains("年");
        if (years && months.remainder(twelve).signum() != 0) {
            return null;
        }
        BigDecimal value = years ? months.divide(twelve) : months;
        return new Expr.Literal(new Quantity(value, unit, quantity.text()));
    }
}
