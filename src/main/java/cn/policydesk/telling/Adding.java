package cn.policydesk.telling;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Stacking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what several benefits come to, where they may be had together; where they may not, or the notice does not say, it says
 * so instead of adding.
 */
public final class Adding {

    private static final BigDecimal A_YEAR = BigDecimal.valueOf(12);

    private final Talk talk;

    /** In these words. */
    public Adding(Talk talk) {
        this.talk = talk;
    }

    /**
     * What somebody gets of several benefits whose conditions are met, line by line, and the sum of those that go together.
     *
     * @param oneHire whether all of them are for one and the same employee
     */
    public String of(List<Quote> met, boolean oneHire) {
        List<String> lines = new ArrayList<>();
        met.forEach(quote -> lines.add("· " + words(quote)));
        Set<Quote> apart = new LinkedHashSet<>();
        Set<String> why = new LinkedHashSet<>();
        for (int i = 0; i < met.size(); i++) {
            for (int j = i + 1; j < met.size(); j++) {
                Stacking rule = between(met.get(i), met.get(j));
                if (rule != null && rule.sameHire() && !oneHire) {
                    why.add(talk.say(Phrase.TALK_TOTAL_HIRES, "待遇", names(met.get(i), met.get(j)), "说明", rule.hint()));
                } else if (rule != null) {
                    apart.add(met.get(i));
                    apart.add(met.get(j));
                    why.add(reason(met.get(i), met.get(j), rule));
                }
            }
        }
        List<Quote> summed =
                met.stream().filter(quote -> !apart.contains(quote)).toList();
        lines.addAll(why);
        if (summed.size() > 1) {
            lines.add(talk.say(apart.isEmpty() ? Phrase.TALK_TOTAL_SUM : Phrase.TALK_TOTAL_REST, "合计", sum(summed)));
        } else if (!apart.isEmpty()) {
            lines.add(talk.say(Phrase.TALK_TOTAL_APART));
        }
        List<Quote> together = apart.isEmpty() ? List.of() : new Together(met, oneHire).most();
        if (!together.isEmpty()) {
            lines.add(talk.say(
                    Phrase.TALK_TOTAL_TOGETHER,
                    "待遇",
                    String.join(
                            "、",
                            together.stream().map(one -> one.benefit().name()).toList()),
                    "合计",
                    sum(together)));
        }
        List<Quote> year = together.isEmpty() ? summed : together;
        String first = year.size() > 1 ? firstYear(year) : "";
        if (!first.isEmpty()) {
            lines.add(talk.say(Phrase.TALK_TOTAL_FIRST_YEAR, "合计", first));
        }
        return String.join("\n", lines);
    }

    private static String names(Quote one, Quote other) {
        return one.benefit().name() + "与" + other.benefit().name();
    }

    /** What several come to in the first year, where some run for longer; empty where none does, or it is not known. */
    private static String firstYear(List<Quote> quotes) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        boolean longer = false;
        boolean most = false;
        for (Quote quote : quotes) {
            Payment payment = quote.outcome().sum();
            BigDecimal top = payment == null ? null : payment.high();
            if (payment == null || top == null || !payment.settled() && payment.per() == Per.MONTH) {
                return "";
            }
            BigDecimal periods = payment.periods();
            if (payment.per() == Per.MONTH && periods == null) {
                // Where the notice does not say for how many months, nobody knows that it is a whole year.
                return "";
            }
            BigDecimal count = payment.per() == Per.MONTH && periods != null ? periods.min(A_YEAR) : BigDecimal.ONE;
            if (payment.per() != Per.ONCE && payment.per() != Per.MONTH && payment.per() != Per.YEAR) {
                return "";
            }
            longer |= payment.per() != Per.ONCE && (periods == null || periods.compareTo(count) > 0);
            most |= quote.outcome() instanceof Outcome.UpTo;
            BigDecimal least = payment.low() == null ? BigDecimal.ZERO : payment.low();
            boolean uneven = !payment.years().isEmpty();
            BigDecimal all = uneven
                    ? payment.years().getFirst()
                    : Objects.requireNonNullElse(payment.over(count), top.multiply(count));
            high = high.add(all);
            low = low.add(payment.exact() || uneven ? all : least.multiply(count));
        }
        return !longer
                ? ""
                : low.compareTo(high) == 0
                        ? (most ? "最多" : "") + yuan(high)
                        : low.signum() == 0 ? "最多" + yuan(high) : yuan(low) + "至" + yuan(high);
    }

    private String reason(Quote one, Quote other, Stacking rule) {
        String names = names(one, other);
        String place = rule.basis() == null
                ? ""
                : "，见" + rule.basis().ref().label() + "第" + rule.basis().ref().paragraph() + "款";
        return rule.rule() == Stacking.Rule.SILENT
                ? talk.say(Phrase.TALK_TOTAL_SILENT, "待遇", names, "说明", rule.hint())
                : talk.say(
                        Phrase.TALK_TOTAL_EXCLUDED,
                        "待遇",
                        names,
                        "规则",
                        rule.rule().word() + place);
    }

    /** Of benefits met that cannot be claimed yet: those of which the notice does not say that both may be had. */
    public List<String> notYet(List<Quote> shown) {
        List<Quote> waiting = shown.stream()
                .filter(Quote::met)
                .filter(quote -> !quote.validity().payable())
                .toList();
        Set<String> silent = new LinkedHashSet<>();
        for (int i = 0; i < waiting.size(); i++) {
            for (int j = i + 1; j < waiting.size(); j++) {
                Stacking rule = between(waiting.get(i), waiting.get(j));
                if (rule != null && rule.rule() == Stacking.Rule.SILENT) {
                    silent.add(reason(waiting.get(i), waiting.get(j), rule));
                }
            }
        }
        return List.copyOf(silent);
    }

    /** The rule by which two sums may not be added, or null. */
    public static @Nullable Stacking between(Quote a, Quote b) {
        return between(a.benefit(), b.benefit());
    }

    /** The rule by which two benefits may not both be had, or that is silent on it; null where there is none. */
    public static @Nullable Stacking between(Benefit a, Benefit b) {
        for (Stacking one : a.stacking()) {
            for (Stacking other : b.stacking()) {
                if (one.group().equals(other.group())
                        && one.rule() != Stacking.Rule.TOGETHER
                        && other.rule() != Stacking.Rule.TOGETHER) {
                    return one.sameHire() ? other : one;
                }
            }
        }
        return null;
    }

    /** The rule that says in the notice's words that two benefits go together; null where it does not say so. */
    public static @Nullable Stacking together(Benefit a, Benefit b) {
        return a.stacking().stream()
                .filter(one -> one.rule() == Stacking.Rule.TOGETHER && one.basis() != null)
                .filter(one -> b.stacking().stream()
                        .anyMatch(other -> other.rule() == Stacking.Rule.TOGETHER
                                && other.group().equals(one.group())))
                .findFirst()
                .orElse(null);
    }

    /** Benefits with what they come to, in one line. */
    public static String listed(List<Quote> met) {
        return String.join("；", met.stream().map(Adding::words).toList());
    }

    private static String words(Quote quote) {
        Payment payment = quote.outcome().sum();
        return quote.benefit().name() + "：" + (payment == null ? "" : AmountWords.amount(payment));
    }

    /** What several amounts come to: those paid once or with an end in all, the others by the month or year. */
    public static String sum(List<Quote> quotes) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        List<String> running = new ArrayList<>();
        boolean most = false;
        boolean any = false;
        for (Quote quote : quotes) {
            Payment payment = quote.outcome().sum();
            BigDecimal top = payment == null ? null : payment.high();
            if (payment == null || top == null) {
                continue;
            }
            BigDecimal all = payment.per() == Per.ONCE ? top : payment.total();
            if (all == null) {
                running.add(payment.text());
                continue;
            }
            any = true;
            most |= payment.per() != Per.ONCE || quote.outcome() instanceof Outcome.UpTo;
            BigDecimal least = payment.low();
            low = low.add(payment.per() == Per.ONCE && least != null ? least : all);
            high = high.add(all);
        }
        String sum =
                !any ? "" : low.compareTo(high) == 0 ? (most ? "最多" : "") + yuan(high) : yuan(low) + "至" + yuan(high);
        if (running.isEmpty()) {
            return sum;
        }
        return (sum.isEmpty() ? "" : sum + "，另外") + String.join("、", running);
    }

    private static String yuan(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString() + "元";
    }
}
