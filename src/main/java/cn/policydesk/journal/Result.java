package cn.policydesk.journal;

import cn.policydesk.benefit.Basis;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.notice.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a quote as it is kept: the fields of the HTTP contract, without what can be read up elsewhere.
 *
 * @param outcome the word of the contract
 * @param amount null where there is none
 * @param atMost null where nothing is said
 * @param years the amounts of successive years where they differ
 * @param working how the amount comes about
 * @param failed the conditions that are not met
 * @param missing the facts that could still change something, in the order to ask
 * @param missingParameters the names of outside figures that are missing
 * @param validity where it stood on the day of application
 */
public record Result(
        String outcome,
        @Nullable Sum amount,
        @Nullable Most atMost,
        List<String> years,
        List<Line> working,
        List<NotMet> failed,
        List<String> missing,
        List<String> missingParameters,
        Standing validity) {

    /** An amount; null where nothing bounds it. */
    public record Sum(@Nullable String low, @Nullable String high, String unit, String per) {}

    /** For how many periods at most, and what they come to together; null where that is not known. */
    public record Most(
            @Nullable BigDecimal periods, @Nullable String total) {}

    /** One line of the working, with the words that say so. */
    public record Line(String step, String result, String clause, int paragraph, String quote) {}

    /** A condition that is not met, and how far off it is. */
    public record NotMet(String condition, String gap, String clause, int paragraph) {}

    /** Where it stood. */
    public record Standing(
            String status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean payable) {}

    public Result {
        years = List.copyOf(years);
        working = List.copyOf(working);
        failed = List.copyOf(failed);
        missing = List.copyOf(missing);
        missingParameters = List.copyOf(missingParameters);
    }

    /** The result of a quote. */
    public static Result of(Quote quote) {
        Outcome outcome = quote.outcome();
        Payment payment = outcome.sum();
        Validity validity = quote.validity();
        return new Result(
                outcome.code(),
                payment == null ? null : sum(payment),
                payment == null ? null : most(payment),
                payment == null
                        ? List.of()
                        : payment.years().stream()
                                .map(BigDecimal::toPlainString)
                                .toList(),
                quote.working().stream()
                        .map(step -> line(step.text(), step.result(), step.basis()))
                        .toList(),
                outcome instanceof Outcome.Ineligible(var failed)
                        ? failed.stream()
                                .map(each -> new NotMet(
                                        each.condition(),
                                        each.gap(),
                                        each.basis().ref().label(),
                                        each.basis().ref().paragraph()))
                                .toList()
                        : List.of(),
                outcome instanceof Outcome.NeedsFacts needs
                        ? needs.missing().stream().map(Fact::id).toList()
                        : List.of(),
                outcome.figures().stream().map(Parameter::id).toList(),
                new Standing(validity.status().code(), validity.from(), validity.to(), validity.payable()));
    }

    private static Line line(String step, String result, Basis basis) {
        return new Line(step, result, basis.ref().label(), basis.ref().paragraph(), basis.words());
    }

    private static Sum sum(Payment payment) {
        return new Sum(
                plain(payment.low()),
                plain(payment.high()),
                payment.unit(),
                payment.per().code());
    }

    /** Only money adds up over the periods. */
    private static @Nullable Most most(Payment payment) {
        BigDecimal periods = payment.periods();
        BigDecimal total = payment.unit().equals("元") ? payment.total() : null;
        return periods == null && total == null
                ? null
                : new Most(periods == null ? null : new BigDecimal(periods.toPlainString()), plain(total));
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    /** Whether it says the same as another, however it was worked out. */
    boolean says(Result other) {
        return withoutWorking().equals(other.withoutWorking());
    }

    private Result withoutWorking() {
        return new Result(outcome, amount, atMost, years, List.of(), failed, missing, missingParameters, validity);
    }
}
