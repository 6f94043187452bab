package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the best lawful combination by exact search; the groups are small. */
final class Combining {

    private static final BigDecimal A_YEAR = BigDecimal.valueOf(12);

    private final List<Quote> offers;
    private final List<BigDecimal> worth;
    private BigDecimal best = BigDecimal.valueOf(-1);
    private Set<Integer> chosen = Set.of();

    private Combining(List<Quote> offers) {
        this.offers = offers;
        this.worth = offers.stream().map(Combining::worth).toList();
    }

    /** The best combination of what is met, exact in amount, paid as money and payable on the day. */
    static Combination of(List<Quote> quotes) {
        List<Quote> offers = quotes.stream().filter(Combining::offered).toList();
        Combining combining = new Combining(offers);
        combining.search(0, new ArrayList<>());
        return combining.result();
    }

    private static boolean offered(Quote quote) {
        return quote.outcome() instanceof Outcome.Eligible(Payment payment)
                && quote.validity().payable()
                && payment.purpose().paid()
                && payment.high() != null
                && payment.unit().equals("元");
    }

    /** What a benefit comes to in all; where the notice sets no end, in one year. */
    private static BigDecimal worth(Quote quote) {
        if (!(quote.outcome() instanceof Outcome.Eligible(Payment payment)) || payment.high() == null) {
            return BigDecimal.ZERO;
        }
        if (payment.total() != null) {
            return payment.total();
        }
        return payment.per() == Per.MONTH ? payment.high().multiply(A_YEAR) : payment.high();
    }

    private void search(int at, List<Integer> taken) {
        if (at == offers.size()) {
            BigDecimal value = value(taken);
            if (value.compareTo(best) > 0) {
                best = value;
                chosen = new LinkedHashSet<>(taken);
            }
            return;
        }
        boolean alone = taken.stream().noneMatch(other -> excluding(offers.get(at), offers.get(other)) != null);
        if (alone) {
            taken.add(at);
            search(at + 1, taken);
            taken.removeLast();
        }
        if (!alone || rivals(at)) {
            search(at + 1, taken);
        }
    }

    /** Leaving something out can only pay where something later excludes it. */
    private boolean rivals(int at) {
        for (int later = at + 1; later < offers.size(); later++) {
            if (excluding(offers.get(at), offers.get(later)) != null) {
                return true;
            }
        }
        return false;
    }

    /** The rule by which two may not both be taken, or null. */
    private static @Nullable Stacking excluding(Quote a, Quote b) {
        return shared(a, b, true);
    }

    private static @Nullable Stacking shared(Quote a, Quote b, boolean excluding) {
        for (Stacking one : a.benefit().stacking()) {
            for (Stacking other : b.benefit().stacking()) {
                boolean wanted = excluding
                        ? one.rule().excludes() && other.rule().excludes()
                        : one.rule() == Stacking.Rule.SILENT && other.rule() == Stacking.Rule.SILENT;
                if (wanted && one.group().equals(other.group())) {
                    return one;
                }
            }
        }
        return null;
    }

    private BigDecimal value(List<Integer> taken) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, BigDecimal> room = new LinkedHashMap<>();
        for (int index : taken) {
            BigDecimal value = worth.get(index);
            Map<String, BigDecimal> left = new LinkedHashMap<>();
            for (Stacking stacking : offers.get(index).benefit().stacking()) {
                if (stacking.rule() == Stacking.Rule.CAPPED && stacking.cap() != null) {
                    left.put(stacking.group(), room.getOrDefault(stacking.group(), stacking.cap()));
                }
            }
            for (BigDecimal most : left.values()) {
                value = value.min(most);
            }
            for (Map.Entry<String, BigDecimal> group : left.entrySet()) {
                room.put(group.getKey(), group.getValue().subtract(value));
            }
            sum = sum.add(value);
        }
        return sum;
    }

    private Combination result() {
        List<Benefit> take = new ArrayList<>();
        List<Benefit> leave = new ArrayList<>();
        Set<String> because = new LinkedHashSet<>();
        Set<Basis> bases = new LinkedHashSet<>();
        Set<String> silent = new LinkedHashSet<>();
        for (int i = 0; i < offers.size(); i++) {
            Quote offer = offers.get(i);
            (chosen.contains(i) ? take : leave).add(offer.benefit());
            for (int other : chosen) {
                Stacking rule = other == i ? null : excluding(offer, offers.get(other));
                if (!chosen.contains(i) && rule != null) {
                    because.add(offers.get(other).benefit().name() + "与"
                            + offer.benefit().name() + "：" + rule.rule().word() + place(rule));
                    if (rule.basis() != null) {
                        bases.add(rule.basis());
                    }
                }
                Stacking open = chosen.contains(i) && other > i ? shared(offer, offers.get(other), false) : null;
                if (open != null) {
                    silent.add(offer.benefit().name() + "与"
                            + offers.get(other).benefit().name() + "能否同时领，文件未写明"
                            + (open.hint().isEmpty() ? "" : "（" + open.hint() + "）"));
                }
            }
        }
        return new Combination(take, leave, List.copyOf(because), List.copyOf(bases), List.copyOf(silent));
    }

    private static String place(Stacking rule) {
        Basis basis = rule.basis();
        return basis == null ? "" : "（" + basis.ref().place() + "：“" + basis.words() + "”）";
    }
}
