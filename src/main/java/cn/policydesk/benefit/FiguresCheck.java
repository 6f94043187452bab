package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.List;

/** Checks that every figure a rule states occurs in the words it rests on, whatever way those write it. */
final class FiguresCheck {

    private FiguresCheck() {}

    static void check(List<Rules.Stated> stated) {
        for (Rules.Stated one : stated) {
            Figures figures = Figures.in(one.words());
            if (!held(figures, one)) {
                Quantity quantity = one.quantity();
                String what = quantity != null ? quantity.text() : String.valueOf(one.day());
                List<String> spoken = figures.spoken();
                one.node()
                        .fault(
                                "原文里找不到“" + what + "”",
                                (spoken.isEmpty() ? "原文里没有数" : "原文里的数有：" + String.join("、", spoken))
                                        + "；原文没有而必须写的，在这一项写 推算: 理由");
            }
        }
    }

    private static boolean held(Figures figures, Rules.Stated one) {
        Quantity quantity = one.quantity();
        if (quantity == null) {
            return one.day() != null && figures.hold(one.day());
        }
        String text = quantity.text();
        int slash = text.indexOf('/');
        if (slash > 0 && text.chars().allMatch(c -> c == '/' || c >= '0' && c <= '9')) {
            return figures.holdFraction(
                    Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }
        if (text.contains("%")) {
            BigDecimal percent = quantity.value().movePointRight(2);
            return figures.hold(percent, "%");
        }
        List<String> over = quantity.unit().over();
        return figures.hold(quantity.value(), over.isEmpty() ? "" : over.getFirst());
    }
}
