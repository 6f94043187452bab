package cn.policydesk.telling;

import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts in words: how much, how often, for how long, and what it comes to in all. */
public final class AmountWords {

    private AmountWords() {}

    /** Whether what is paid is a sum of yuan. */
    public static boolean money(Payment payment) {
        return payment.unit().equals("元");
    }

    /** The amount in words: 每年6000元，最多3年，合计最多18000元; empty where nothing is known of it yet. */
    public static String amount(Payment payment) {
        BigDecimal low = payment.low();
        if (payment.high() == null && (low == null || low.compareTo(BigDecimal.ONE) < 0)) {
            // 不少于0.01元 says nothing.
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (!payment.years().isEmpty()) {
            StringBuilder years = new StringBuilder();
            for (int i = 0; i < payment.years().size(); i++) {
                years.append(i == 0 ? "第" : "、第")
                        .append(i + 1)
                        .append('年')
                        .append(payment.figure(payment.years().get(i)));
            }
            parts.add(years.toString());
        } else {
            parts.add(shorter(payment.text()));
        }
        if (payment.years().isEmpty()) {
            parts.add(periods(payment.per(), payment.periods()));
        }
        BigDecimal total = payment.total();
        if (!payment.settled() && payment.per() != Per.ONCE && payment.years().isEmpty()) {
            // The most there could be would look like a promise.
            parts.add("一共多少看实际有几"
                    + (payment.per() == Per.MONTH ? "个月" : payment.per().word()));
        } else if (payment.per() != Per.ONCE && total != null && money(payment)) {
            parts.add("合计最多" + payment.figure(total));
        }
        if (!payment.purpose().paid() && money(payment)) {
            parts.add("不是直接发的钱");
        }
        parts.removeIf(String::isEmpty);
        return String.join("，", parts);
    }

    /** 时限最高24个月, 次数每年最高1次 as people say it: 最长24个月, 每年最多1次. */
    private static String shorter(String text) {
        return text.replace("时限最高", "最长").replaceFirst("^次数(每[年月])?最高", "$1最多");
    }

    /** How an amount follows from outside figures: 每月 月最低工资标准 × 50%，最多36个月. */
    public static String formula(Outcome.NeedsParameter needs) {
        String periods = periods(needs.per(), needs.periods());
        return (needs.per() == Per.ONCE ? "" : "每" + needs.per().word() + " ")
                + needs.formula()
                + (periods.isEmpty() ? "" : "，" + periods);
    }

    /** For how long at most: 最多36个月; empty where nothing is said or it is paid once. */
    public static String periods(Per per, @Nullable BigDecimal periods) {
        return periods == null || per == Per.ONCE ? "" : "最多" + per.lasting(periods);
    }
}
