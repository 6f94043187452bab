package cn.policydesk.batch;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Stacking;
import cn.policydesk.benefit.Sweep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the best combination comes to in all: a number where it may be added up, words where it may not. */
final class Sums {

    private Sums() {}

    /** The cell of 最多合计; empty where nothing of an exact amount is payable. */
    static Cell of(Sweep sweep) {
        Map<String, Payment> payments = new HashMap<>();
        for (Quote quote : sweep.quotes()) {
            if (quote.outcome() instanceof Outcome.Eligible(Payment payment)) {
                payments.put(quote.benefit().id(), payment);
            }
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean known = false;
        List<String> endless = new ArrayList<>();
        Map<String, BigDecimal> room = new HashMap<>();
        for (Benefit benefit : sweep.combination().take()) {
            Payment payment = payments.get(benefit.id());
            if (payment == null) {
                continue;
            }
            BigDecimal total = total(payment);
            if (total == null) {
                endless.add(benefit.name() + payment.text());
            } else {
                known = true;
                sum = sum.add(within(total, benefit, room));
            }
        }
        if (!sweep.combination().silent().isEmpty()) {
            return new Cell.Text(apart(sweep.combination().take(), payments));
        }
        if (!endless.isEmpty()) {
            return new Cell.Text((known ? money(sum) + "元，另有" : "") + String.join("、", endless) + "（没有写最长多久，不能合计）");
        }
        return known ? new Cell.Figure(new BigDecimal(money(sum)), false) : Cell.Text.EMPTY;
    }

    private static @Nullable BigDecimal total(Payment payment) {
        return payment.total() != null ? payment.total() : payment.per() == Per.ONCE ? payment.high() : null;
    }

    /** What is left of a sum under the ceilings that its group shares. */
    private static BigDecimal within(BigDecimal total, Benefit benefit, Map<String, BigDecimal> room) {
        BigDecimal left = total;
        for (Stacking stacking : benefit.stacking()) {
            if (stacking.rule() == Stacking.Rule.CAPPED && stacking.cap() != null) {
                BigDecimal most = room.getOrDefault(stacking.group(), stacking.cap());
                left = left.min(most);
                room.put(stacking.group(), most.subtract(left));
            }
        }
        return left;
    }

    private static String apart(List<Benefit> take, Map<String, Payment> payments) {
        return "能否同时领文件未写明，没有相加："
                + take.stream()
                        .map(benefit -> {
                            Payment payment = payments.get(benefit.id());
                            BigDecimal total = payment == null ? null : total(payment);
                            String amount = total != null ? money(total) + "元" : payment == null ? "" : payment.text();
                            return benefit.name() + amount;
                        })
                        .collect(Collectors.joining("；"));
    }

    /** Yuan with fen only where there are some. */
    static String money(BigDecimal yuan) {
        BigDecimal fen = yuan.setScale(2, RoundingMode.HALF_UP);
        return fen.stripTrailingZeros().scale() <= 0 ? fen.setScale(0).toPlainString() : fen.toPlainString();
    }
}
