package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down how an amount comes about, one line a step, each with the words that say so. */
final class Working {

    private final Box box;
    private final List<Step> steps = new ArrayList<>();
    private String prefix = "";
    private boolean floored;

    private Working(Box box) {
        this.box = box;
    }

    /** The steps to a payment. */
    static List<Step> of(Version version, Box box, Payment payment) {
        Working working = new Working(box);
        Amount amount = version.amount();
        working.formula(amount.formula());
        working.together(amount, payment, version.bases().getFirst());
        return working.steps;
    }

    /** How an amount follows, with the names of what is not known. */
    static String words(Version version, Box box) {
        Working working = new Working(box);
        working.formula(version.amount().formula());
        return String.join("；", working.steps.stream().map(Step::text).toList());
    }

    private void formula(Formula formula) {
        switch (formula) {
            case Formula.Worth worth ->
                step(line(worth.expr(), 0), worth.expr().span(box), worth.unit(), worth.basis());
            case Formula.ByOption table -> row(table.fact(), Residual.rows(table, box), table);
            case Formula.ByBand table -> row(table.fact(), Residual.rows(table, box), table);
            case Formula.ByYear years -> years(years);
            case Formula.Limit limit ->
                step(
                        (limit.most() ? "最高 " : "不低于 ") + line(limit.expr(), 0),
                        limit.expr().span(box),
                        limit.unit(),
                        limit.basis());
            case Formula.Bounded bounded -> bounded(bounded);
            case Formula.Uplift uplift -> uplift(uplift);
        }
    }

    private void row(Fact fact, List<Formula> rows, Formula table) {
        if (rows.size() == 1) {
            prefix = fact.id() + "：" + Shown.value(fact, box) + "，";
            formula(rows.getFirst());
            return;
        }
        List<String> lines = rows.stream().map(this::worth).distinct().toList();
        if (lines.size() == 1 && !lines.getFirst().isEmpty()) {
            // Whichever row it is, the same is worked out.
            formula(rows.getFirst());
            return;
        }
        step("按" + fact.id() + "分档", table.span(box), table.unit(), basis(rows.getFirst()));
    }

    /** What a row works out, in words; empty where it is a figure as it stands, which its table tells best. */
    private String worth(Formula formula) {
        return formula instanceof Formula.Worth worth && worth.expr() instanceof Expr.Binary sum ? line(sum, 0) : "";
    }

    private static Basis basis(Formula formula) {
        return switch (formula) {
            case Formula.Worth worth -> worth.basis();
            case Formula.ByOption table -> basis(table.rows().getFirst());
            case Formula.ByBand table -> basis(table.bands().getFirst().row());
            case Formula.ByYear years -> years.basis();
            case Formula.Limit limit -> limit.basis();
            case Formula.Bounded bounded -> bounded.basis();
            case Formula.Uplift uplift -> uplift.basis();
        };
    }

    private void years(Formula.ByYear years) {
        StringBuilder text = new StringBuilder();
        int year = 1;
        for (Quantity quantity : years.years()) {
            text.append(year == 1 ? "" : "、")
                    .append('第')
                    .append(year++)
                    .append('年')
                    .append(quantity.text());
        }
        step(text.toString(), years.span(box), years.unit(), years.basis());
    }

    private void bounded(Formula.Bounded bounded) {
        formula(bounded.inner());
        Span inner = bounded.inner().span(box);
        Span limit = bounded.bound().span(box);
        if (bounded.cap() ? sure(inner, limit) : sure(limit, inner)) {
            return;
        }
        Span result = bounded.span(box);
        String word = bounded.cap() ? "最多" : "最少";
        step(word + line(bounded.bound(), 0), result, bounded.unit(), bounded.basis());
    }

    /** Whether every number of a lies at or below every number of b. */
    private static boolean sure(Span a, Span b) {
        return a.high() != null && b.low() != null && a.high().compareTo(b.low()) <= 0;
    }

    private void uplift(Formula.Uplift uplift) {
        formula(uplift.inner());
        Tri truth = uplift.when() == null ? Tri.TRUE : uplift.when().eval(box);
        if (truth == Tri.FALSE) {
            return;
        }
        Span least = uplift.least().span(box);
        Span most = uplift.most().span(box);
        String share = least.equals(most) && most.exact()
                ? "上浮" + share(most.high())
                : "上浮" + share(least.low()) + "至" + share(most.high()) + "，具体由经办核定";
        step((truth == Tri.OPEN ? "可能" : "") + share, uplift.span(box), uplift.unit(), uplift.basis());
    }

    private static String share(@Nullable BigDecimal value) {
        return value == null ? "未定" : Shown.plain(value.movePointRight(2)) + "%";
    }

    private void together(Amount amount, Payment payment, Basis main) {
        if (payment.total() == null || payment.periods() == null || payment.per() == Per.ONCE) {
            capOnly(amount, payment);
            return;
        }
        Amount.Term term = amount.term();
        Basis basis = term == null ? main : term.basis();
        String times = payment.years().isEmpty()
                ? payment.figure(payment.high()) + " × " + payment.per().times(payment.periods())
                : "各年相加";
        BigDecimal plain = payment.high() == null ? null : payment.high().multiply(payment.periods());
        boolean capped = payment.years().isEmpty()
                && plain != null
                && plain.compareTo(payment.total()) > 0
                && !payment.rounded();
        String text = "最多合计：" + times + (capped ? "，累计最多" + payment.figure(payment.total()) : "");
        Basis words = capped && amount.totalBasis() != null ? amount.totalBasis() : basis;
        steps.add(new Step(text, Shown.fen(payment.total()).toPlainString(), words));
    }

    private void capOnly(Amount amount, Payment payment) {
        if (amount.totalBasis() != null && payment.total() != null && payment.per() != Per.ONCE) {
            steps.add(new Step(
                    "累计最多" + payment.figure(payment.total()),
                    Shown.fen(payment.total()).toPlainString(),
                    amount.totalBasis()));
        }
    }

    private void step(String text, Span result, Unit unit, Basis basis) {
        steps.add(new Step(prefix + text + (floored ? "（不到0的按0算）" : ""), result(result, unit), basis));
        prefix = "";
        floored = false;
    }

    private static String result(Span span, Unit unit) {
        if (span.exact() && span.low() != null) {
            return figure(span.low(), unit);
        }
        return (span.low() == null ? "" : figure(span.low(), unit)) + "至"
                + (span.high() == null ? "不限" : figure(span.high(), unit));
    }

    private static String figure(BigDecimal value, Unit unit) {
        return unit.over().contains("元") ? Shown.fen(value).toPlainString() : Shown.value(value, unit);
    }

    /** An expression with the values of what is known, the names of the rest. */
    private String line(Expr expr, int depth) {
        return switch (expr) {
            case Expr.Literal literal -> literal.quantity().text();
            case Expr.FactTerm term -> term(term.fact());
            case Expr.DerivedTerm derived -> {
                Span span = derived.span(box);
                yield span.exact() && span.low() != null
                        ? Shown.value(derived.fact(), span.low())
                        : derived.fact().id();
            }
            case Expr.ParameterTerm term -> {
                Span span = box.parameter(term.parameter());
                yield span.exact() && span.low() != null
                        ? term.parameter().id()
                                + Shown.value(span.low(), term.parameter().unit())
                        : term.parameter().id();
            }
            case Expr.Binary binary -> binary(binary, depth);
        };
    }

    private String term(Fact fact) {
        Span span = box.span(fact);
        return span.exact() && span.low() != null ? Shown.value(fact, span.low()) : fact.id();
    }

    /** The operands of nested choices of the same kind, in order. */
    private void operands(Expr expr, Expr.Op op, List<String> into) {
        if (expr instanceof Expr.Binary(var inner, var left, var right) && inner == op) {
            operands(left, op, into);
            operands(right, op, into);
        } else {
            into.add(line(expr, 0));
        }
    }

    private String binary(Expr.Binary binary, int depth) {
        Expr.Op op = binary.op();
        if (op.function()) {
            return choice(binary, depth);
        }
        int own = op == Expr.Op.PLUS || op == Expr.Op.MINUS ? 1 : 2;
        boolean tight = op == Expr.Op.MINUS || op == Expr.Op.OVER;
        String text = line(binary.left(), own) + " " + op.sign() + " " + line(binary.right(), tight ? own + 1 : own);
        return own < depth ? "(" + text + ")" : text;
    }

    /**
     * The smaller or larger of several: where the numbers show already which one it is, that one alone, with what it stands for where
     * a limit bites; a floor of nothing is told once behind the line.
     */
    private String choice(Expr.Binary binary, int depth) {
        Expr.Op op = binary.op();
        boolean before = binary.left() instanceof Expr.Literal;
        Expr limit = before ? binary.left() : binary.right();
        Expr plain = before ? binary.right() : binary.left();
        if (depth > 0 && limit instanceof Expr.Literal literal && !(plain instanceof Expr.Literal)) {
            Span a = plain.span(box);
            Span b = literal.span(box);
            boolean most = op == Expr.Op.SMALLER;
            if (most ? sure(a, b) : sure(b, a)) {
                return line(plain, depth);
            }
            if (most ? sure(b, a) : sure(a, b)) {
                return line(literal, depth) + (most ? "（最多，原来是" : "（最少，原来是") + line(plain, 0) + "）";
            }
            if (!most && b.exact() && b.low() != null && b.low().signum() == 0) {
                floored = true;
                return line(plain, depth);
            }
        }
        List<String> parts = new ArrayList<>();
        operands(binary, op, parts);
        String last = parts.removeLast();
        String all = parts.size() == 1
                ? parts.getFirst() + "和" + last + "中" + op.sign() + "的"
                : String.join("、", parts) + "和" + last + "中" + op.sign().replace("较", "最") + "的";
        return depth > 0 ? "(" + all + ")" : all;
    }
}
