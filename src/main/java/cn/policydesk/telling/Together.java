package cn.policydesk.telling;

import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Stacking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of several sums that may not all be added: those that go together for sure and come to the most. */
final class Together {

    /** So many are tried in every way. */
    private static final int MOST = 8;

    private final List<Quote> met;
    private final boolean oneHire;

    /** @param oneHire whether all of them are for one and the same employee */
    Together(List<Quote> met, boolean oneHire) {
        this.met = List.copyOf(met);
        this.oneHire = oneHire;
    }

    /** They, in the order given; none where some sum is open, or one cap is for all. */
    List<Quote> most() {
        if (met.size() > MOST || met.stream().anyMatch(quote -> worth(quote) == null) || capped()) {
            return List.of();
        }
        List<Quote> best = List.of();
        BigDecimal most = BigDecimal.ZERO;
        for (int chosen = 1; chosen < 1 << met.size(); chosen++) {
            List<Quote> some = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < met.size(); i++) {
                BigDecimal worth = (chosen >> i & 1) == 1 ? worth(met.get(i)) : null;
                if (worth != null) {
                    some.add(met.get(i));
                    sum = sum.add(worth);
                }
            }
            if (sum.compareTo(most) > 0 && free(some)) {
                best = some;
                most = sum;
            }
        }
        return best;
    }

    private boolean capped() {
        for (Quote one : met) {
            for (Quote other : met) {
                Stacking rule = one.equals(other) ? null : Adding.between(one, other);
                if (rule != null && rule.rule() == Stacking.Rule.CAPPED) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean free(List<Quote> some) {
        for (int i = 0; i < some.size(); i++) {
            for (int j = i + 1; j < some.size(); j++) {
                Stacking rule = Adding.between(some.get(i), some.get(j));
                if (rule != null && (oneHire || !rule.sameHire())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What it comes to in all; null where that is not known. */
    private static @Nullable BigDecimal worth(Quote quote) {
        Payment payment = quote.outcome().sum();
        if (payment == null || !payment.purpose().paid() || !AmountWords.money(payment)) {
            return null;
        }
        return payment.per() == Per.ONCE ? payment.high() : payment.total();
    }
}
