package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An outcome with all its fields in one line, so that a test can expect it whole. */
final class Told {

    private Told() {}

    static String of(Quote quote) {
        return of(quote.outcome());
    }

    static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Eligible(Payment payment) -> "符合 " + of(payment);
            case Outcome.UpTo(Payment payment) -> "最高 " + of(payment);
            case Outcome.Ineligible(List<Failed> failed) ->
                "不符合 " + String.join("；", failed.stream().map(Told::of).toList());
            case Outcome.NeedsFacts needs -> needs(needs);
            case Outcome.NeedsParameter needs ->
                "缺参数 " + parameters(needs.lacking()) + " " + needs.formula() + (needs.met() ? "" : "（条件未定）");
            case Outcome.NotComputable() -> "未写金额";
        };
    }

    private static String of(Failed failed) {
        return failed.condition()
                + (failed.gap().isEmpty() ? "" : "（" + failed.gap() + "）")
                + failed.facts()
                + (failed.doubt().isEmpty() ? "" : "存疑" + failed.doubt());
    }

    private static String needs(Outcome.NeedsFacts needs) {
        List<String> parts = new ArrayList<>();
        parts.add("待定 缺" + facts(needs.missing()));
        if (!needs.declined().isEmpty()) {
            parts.add("不愿说" + facts(needs.declined()));
        }
        if (!needs.lacking().isEmpty()) {
            parts.add("缺参数" + parameters(needs.lacking()));
        }
        Payment payment = needs.payment();
        if (payment != null) {
            parts.add(of(payment));
        }
        return String.join(" ", parts);
    }

    private static List<String> facts(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }

    private static List<String> parameters(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::id).toList();
    }

    /** Such as 每月2000元 24期 合计48000元. */
    static String of(Payment payment) {
        StringBuilder text = new StringBuilder(payment.text());
        BigDecimal periods = payment.periods();
        if (payment.per() != Per.ONCE || periods == null || periods.compareTo(BigDecimal.ONE) != 0) {
            text.append(periods == null ? " 期数未写" : " " + Shown.plain(periods) + "期");
        }
        BigDecimal total = payment.total();
        if (total == null) {
            text.append(" 合计未知");
        } else if (payment.per() != Per.ONCE || payment.high() == null || total.compareTo(payment.high()) != 0) {
            text.append(" 合计").append(payment.figure(total));
        }
        if (!payment.years().isEmpty()) {
            text.append(" 逐年").append(payment.years().stream().map(Shown::plain).toList());
        }
        return text.toString();
    }
}
