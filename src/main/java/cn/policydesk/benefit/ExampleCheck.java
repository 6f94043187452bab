package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the examples of a rule file. */
final class ExampleCheck {

    private final Calculator calculator;

    ExampleCheck(Calculator calculator) {
        this.calculator = calculator;
    }

    /**
     * Reports each example that does not come out as written, and what kinds of example are missing.
     *
     * @return whether all come out as written
     */
    boolean check(RuleFile file) {
        boolean right = true;
        boolean passes = false;
        boolean open = false;
        for (Example example : file.examples()) {
            String wrong = wrong(file.benefit(), example);
            if (wrong != null) {
                example.node().fault(wrong, "请对照原文，改例子或改规则");
                right = false;
            }
            String outcome = example.outcome();
            passes |= outcome == null || outcome.equals("符合") || outcome.equals("最高");
            open |= "待定".equals(outcome) || "缺参数".equals(outcome);
        }
        if (!passes && !file.examples().isEmpty()) {
            file.root().fault("例子里没有一个符合的", "请补一个");
        }
        if (!open && !file.benefit().facts().isEmpty() && !file.examples().isEmpty()) {
            file.root().fault("例子里没有一个缺事实的（待定）", "请补一个，例如 {给: {…: 不知}, 得: 待定, …}");
        }
        return right;
    }

    /** What an example finds wrong with a benefit, or null. */
    @Nullable
    String wrong(Benefit benefit, Example example) {
        Quote quote;
        try {
            quote = calculator.quote(benefit, example.facts(), example.parameters(), example.asOf());
        } catch (Calculator.ContradictoryFacts e) {
            return e.problem();
        }
        return compare(example, quote);
    }

    private static @Nullable String compare(Example example, Quote quote) {
        String got = outcome(quote.outcome());
        String wanted = example.outcome() == null ? "符合" : example.outcome();
        if (!got.equals(wanted)) {
            return "例子写的是" + wanted + "，算出来是" + got + detail(quote);
        }
        return switch (quote.outcome()) {
            case Outcome.Eligible(Payment payment) -> payment(example, payment);
            case Outcome.UpTo(Payment payment) -> payment(example, payment);
            case Outcome.Ineligible(List<Failed> failed) -> failed(example, failed);
            case Outcome.NeedsFacts needs -> needs(example, needs);
            case Outcome.NeedsParameter needs ->
                names(
                        "缺参数",
                        example.lacking(),
                        needs.lacking().stream().map(Parameter::id).toList());
            case Outcome.NotComputable not -> null;
        };
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Eligible eligible -> "符合";
            case Outcome.UpTo upTo -> "最高";
            case Outcome.Ineligible ineligible -> "不符合";
            case Outcome.NeedsFacts needs -> "待定";
            case Outcome.NeedsParameter needs -> "缺参数";
            case Outcome.NotComputable not -> "未写金额";
        };
    }

    private static String detail(Quote quote) {
        return switch (quote.outcome()) {
            case Outcome.Eligible(Payment payment) -> "（" + payment.text() + "）";
            case Outcome.UpTo(Payment payment) -> "（" + payment.text() + "）";
            case Outcome.Ineligible(List<Failed> failed) ->
                "（因为：" + String.join("；", failed.stream().map(Failed::condition).toList()) + "）";
            case Outcome.NeedsFacts needs ->
                "（还缺：" + String.join("、", needs.missing().stream().map(Fact::id).toList()) + "）";
            case Outcome.NeedsParameter needs ->
                "（缺参数："
                        + String.join(
                                "、", needs.lacking().stream().map(Parameter::id).toList()) + "）";
            case Outcome.NotComputable not -> "";
        };
    }

    private static @Nullable String payment(Example example, Payment payment) {
        Unit unit = example.unit();
        if (unit != null && !fits(unit, payment)) {
            return "例子写的单位是" + ExprReading.shown(unit) + "，算出来是" + payment.text();
        }
        if (example.states()) {
            boolean share = payment.unit().equals("%");
            if (!same(shown(example.low(), share), payment.low())
                    || !same(shown(example.high(), share), payment.high())) {
                return "例子写的金额是" + range(example, payment) + "，算出来是" + payment.text();
            }
        }
        if (example.total() != null && !same(example.total(), payment.total())) {
            return "例子写的合计是" + payment.figure(example.total()) + "，算出来是" + payment.figure(payment.total());
        }
        if (example.periods() != null && !same(example.periods(), payment.periods())) {
            return "例子写的期数是" + Shown.plain(example.periods()) + "，算出来是"
                    + (payment.periods() == null ? "没有写" : Shown.plain(payment.periods()));
        }
        return null;
    }

    private static boolean fits(Unit unit, Payment payment) {
        boolean share = payment.unit().equals("%");
        boolean over = share
                ? unit.over().isEmpty()
                : unit.over().equals(List.of(payment.unit().split("·")));
        boolean under = unit.under().isEmpty()
                || unit.under().equals(List.of(payment.per().unit()));
        return over && (under || share);
    }

    private static String range(Example example, Payment payment) {
        boolean share = payment.unit().equals("%");
        BigDecimal low = shown(example.low(), share);
        BigDecimal high = shown(example.high(), share);
        return low != null && high != null && low.compareTo(high) == 0
                ? payment.figure(low)
                : payment.figure(low) + "至" + payment.figure(high);
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal value, boolean share) {
        return value == null || !share ? value : value.movePointRight(2);
    }

    private static @Nullable String failed(Example example, List<Failed> failed) {
        Set<String> got = new HashSet<>();
        failed.forEach(one -> got.addAll(one.facts()));
        for (String fact : example.because()) {
            if (!got.contains(fact)) {
                return "例子写的是因为“" + fact + "”不符合，算出来是因为"
                        + String.join(
                                "、", failed.stream().map(Failed::condition).toList());
            }
        }
        String gap = example.gap();
        if (gap != null && failed.stream().noneMatch(one -> one.gap().contains(gap))) {
            return "例子写的差是“" + gap + "”，算出来是“"
                    + String.join("；", failed.stream().map(Failed::gap).toList()) + "”";
        }
        if (!example.because().isEmpty() && failed.size() > example.because().size()) {
            return "例子写的是因为" + String.join("、", example.because()) + "，算出来还有别的不符合："
                    + String.join("；", failed.stream().map(Failed::condition).toList());
        }
        return null;
    }

    private static @Nullable String needs(Example example, Outcome.NeedsFacts needs) {
        List<String> missing = needs.missing().stream().map(Fact::id).toList();
        List<String> wanted = example.missing();
        if (wanted != null) {
            String wrong = names("缺", wanted, missing);
            if (wrong != null) {
                return wrong;
            }
        }
        Payment payment = needs.payment();
        if (!example.states() || payment == null) {
            return null;
        }
        return payment(example, payment);
    }

    private static @Nullable String names(String key, List<String> wanted, List<String> got) {
        return wanted.isEmpty() && !key.equals("缺") || new HashSet<>(wanted).equals(new HashSet<>(got))
                ? null
                : "例子写的" + key + "是" + String.join("、", wanted) + "，算出来是" + String.join("、", got);
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }
}
