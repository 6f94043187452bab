package cn.policydesk.benefit;

import cn.policydesk.notice.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Quotes benefits to one person on one day. Not safe for use by several threads. */
final class Quoting {

    private final Rulebook book;
    private final Facts facts;
    private final Box box;
    private final Map<String, Decision> open = new LinkedHashMap<>();

    Quoting(Rulebook book, Facts facts, Box box) {
        this.book = book;
        this.facts = facts;
        this.box = box;
    }

    Quote quote(Benefit benefit) {
        LocalDate asOf = box.asOf();
        if (benefit.versions().isEmpty()) {
            Validity validity = book.standing().of(benefit, asOf);
            return new Quote(benefit, new Outcome.NotComputable(), List.of(), List.of(), validity, asOf, List.of());
        }
        Version version = benefit.on(asOf);
        Decision decision = Decision.of(version, box);
        Outcome outcome = outcome(benefit, version, decision);
        Payment payment = payment(outcome);
        return new Quote(
                benefit,
                outcome,
                payment == null ? List.of() : Working.of(version, box, payment),
                Checks.of(version, box),
                book.standing().of(benefit, asOf),
                asOf,
                Readings.of(benefit, version, box, outcome));
    }

    /** The facts that quotes so far still need, in the order to ask. */
    List<Fact> missing() {
        return Asking.order(open.values()).stream()
                .filter(fact -> !declined(fact))
                .toList();
    }

    /** What quotes so far leave open, by the benefit's id. */
    Map<String, Decision> open() {
        return open;
    }

    Box box() {
        return box;
    }

    boolean declined(Fact fact) {
        return facts.get(fact.id()) instanceof Known.Declined;
    }

    private Outcome outcome(Benefit benefit, Version version, Decision decision) {
        if (!decision.passes()) {
            return new Outcome.Ineligible(Failures.of(version, box));
        }
        Payment payment = decision.amount() == null
                ? null
                : Payment.of(version.amount(), box, decision.amount(), decision.term());
        List<Parameter> lacking = List.copyOf(decision.lacking());
        if (!decision.relevant().isEmpty()) {
            open.put(benefit.id(), decision);
            Set<Fact> relevant = decision.relevant();
            return new Outcome.NeedsFacts(
                    Asking.order(List.of(decision)).stream()
                            .filter(fact -> !declined(fact))
                            .toList(),
                    relevant.stream().filter(this::declined).toList(),
                    payment,
                    lacking);
        }
        if (payment == null || !lacking.isEmpty()) {
            Span term = decision.term();
            return new Outcome.NeedsParameter(
                    lacking,
                    Working.words(version, box),
                    !decision.fails(),
                    version.amount().per(),
                    term == null ? null : term.high());
        }
        if (decision.fails()) {
            return undecided(version);
        }
        if (nothing(payment)) {
            return new Outcome.Ineligible(List.of(zero(version, payment)));
        }
        return payment.exact() && !limited(version.amount().formula())
                ? new Outcome.Eligible(payment)
                : new Outcome.UpTo(payment);
    }

    /** All is known, and still the conditions cannot be decided: that must not be called eligible. */
    private Outcome undecided(Version version) {
        List<Parameter> lacking =
                Uses.parameters(version).stream().filter(box::lacks).toList();
        return lacking.isEmpty()
                ? new Outcome.Ineligible(Failures.undecided(version, box))
                : new Outcome.NeedsParameter(
                        lacking,
                        Working.words(version, box),
                        false,
                        version.amount().per(),
                        null);
    }

    /** Whether what would be paid comes to nothing: to call that eligible would mislead. */
    private static boolean nothing(Payment payment) {
        boolean none = payment.high() != null && payment.high().signum() <= 0;
        boolean never = payment.periods() != null && payment.periods().signum() <= 0;
        return payment.purpose().paid() && (none || never);
    }

    private Failed zero(Version version, Payment payment) {
        boolean never = payment.periods() != null && payment.periods().signum() <= 0;
        Amount.Term term = version.amount().term();
        Basis basis = never && term != null ? term.basis() : version.bases().getFirst();
        String wording = never ? "有可以补的时间（算出来是0个" + payment.per().word() + "）" : "有可以补的金额（算出来是0元）";
        return new Failed(wording, "", basis, List.of(), "");
    }

    private static boolean limited(Formula formula) {
        return switch (formula) {
            case Formula.Limit limit -> true;
            case Formula.Bounded bounded -> limited(bounded.inner());
            case Formula.Uplift uplift -> limited(uplift.inner());
            case Formula.ByOption table -> table.rows().stream().anyMatch(Quoting::limited);
            case Formula.ByBand table -> table.bands().stream().anyMatch(band -> limited(band.row()));
            case Formula.Worth worth -> false;
            case Formula.ByYear years -> false;
        };
    }

    private static @Nullable Payment payment(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Eligible(Payment payment) -> payment;
            case Outcome.UpTo(Payment payment) -> payment;
            case Outcome.NeedsFacts needs -> null;
            case Outcome.NeedsParameter needs -> null;
            case Outcome.Ineligible ineligible -> null;
            case Outcome.NotComputable not -> null;
        };
    }

    /** How each condition stands. */
    private static final class Checks {

        static List<Quote.Check> of(Version version, Box box) {
            List<Quote.Check> checks = new ArrayList<>();
            walk(version.condition(), box, checks);
            return checks;
        }

        private static void walk(Condition condition, Box box, List<Quote.Check> checks) {
            Says says = condition.says();
            if (says != null) {
                Quote.State state = switch (condition.eval(box)) {
                    case TRUE -> Quote.State.MET;
                    case FALSE -> Quote.State.FAILED;
                    case OPEN -> Quote.State.OPEN;
                };
                checks.add(new Quote.Check(says.wording(), state, says.basis()));
            } else if (condition instanceof Condition.All all) {
                all.parts().forEach(part -> walk(part, box, checks));
            } else if (condition instanceof Condition.Any any) {
                List<Condition> met = any.parts().stream()
                        .filter(part -> part.eval(box) == Tri.TRUE)
                        .toList();
                (met.isEmpty() ? any.parts() : met.subList(0, 1)).forEach(part -> walk(part, box, checks));
            }
        }
    }

    /** What is unclear, with the amount under the other reading where it differs. */
    private static final class Readings {

        static List<Quote.Reading> of(Benefit benefit, Version version, Box box, Outcome outcome) {
            Stream<Quote.Reading> own = benefit.doubts().stream().map(doubt -> reading(doubt, box, outcome));
            List<Quote.Reading> readings = new ArrayList<>(own.toList());
            conditions(version.condition(), readings);
            return readings;
        }

        private static Quote.Reading reading(Doubt doubt, Box box, Outcome outcome) {
            String amount = "";
            Payment payment = payment(outcome);
            if (doubt.formula() != null && payment != null) {
                Span other = doubt.formula().span(box);
                BigDecimal value = other.low();
                if (other.exact()
                        && value != null
                        && (payment.high() == null || payment.high().compareTo(value) != 0)) {
                    amount = Shown.value(value, doubt.formula().unit());
                }
            }
            return new Quote.Reading(doubt.point(), doubt.taken(), doubt.other(), amount);
        }

        private static void conditions(Condition condition, List<Quote.Reading> readings) {
            Says says = condition.says();
            String doubt = says == null ? null : says.doubt();
            if (says != null && doubt != null) {
                readings.add(new Quote.Reading(says.wording(), doubt, "", ""));
            }
            if (condition instanceof Condition.All all) {
                all.parts().forEach(part -> conditions(part, readings));
            } else if (condition instanceof Condition.Any any) {
                any.parts().forEach(part -> conditions(part, readings));
            }
        }
    }
}
