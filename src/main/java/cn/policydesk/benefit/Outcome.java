package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows for a benefit from what is known. Whether it is payable on the day is told beside it. */
public sealed interface Outcome {

    /** The conditions are met and the amount is known. */
    record Eligible(Payment payment) implements Outcome {}

    /** The conditions are met; the notice only bounds the amount, the office fixes it. */
    record UpTo(Payment payment) implements Outcome {}

    /** Some condition is not met. */
    record Ineligible(List<Failed> failed) implements Outcome {
        public Ineligible {
            failed = List.copyOf(failed);
        }
    }

    /**
     * Some fact can still change the result.
     *
     * @param missing the facts to ask for, in order
     * @param declined facts that would settle it and that the person does not want to say
     * @param payment the amount as far as it is known
     * @param lacking parameters that are missing too
     */
    record NeedsFacts(
            List<Fact> missing,
            List<Fact> declined,
            @Nullable Payment payment,
            List<Parameter> lacking) implements Outcome {
        public NeedsFacts {
            missing = List.copyOf(missing);
            declined = List.copyOf(declined);
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * An outside figure is missing that the notice does not bound.
     *
     * @param lacking which
     * @param formula how the amount follows from it, in words
     * @param met whether the conditions are met whatever it is
     * @param per for what the amount is due
     * @param periods for how many periods at most, or null where nothing is said
     */
    record NeedsParameter(
            List<Parameter> lacking,
            String formula,
            boolean met,
            Per per,
            @Nullable BigDecimal periods) implements Outcome {
        public NeedsParameter {
            lacking = List.copyOf(lacking);
        }
    }

    /** The notice states no figure. */
    record NotComputable() implements Outcome {}

    /** The amount as far as it is known; null where there is none. */
    default @Nullable Payment sum() {
        return switch (this) {
            case Eligible(Payment payment) -> payment;
            case UpTo(Payment payment) -> payment;
            case NeedsFacts needs -> needs.payment();
            case Ineligible ineligible -> null;
            case NeedsParameter needs -> null;
            case NotComputable not -> null;
        };
    }

    /** The outside figures that are missing. */
    default List<Parameter> figures() {
        return switch (this) {
            case NeedsFacts needs -> needs.lacking();
            case NeedsParameter needs -> needs.lacking();
            case Eligible eligible -> List.of();
            case UpTo upTo -> List.of();
            case Ineligible ineligible -> List.of();
            case NotComputable not -> List.of();
        };
    }

    /** The word of the HTTP contract. */
    default String code() {
        return switch (this) {
            case Eligible eligible -> "eligible";
            case UpTo upTo -> "up-to";
            case Ineligible ineligible -> "ineligible";
            case NeedsFacts needs -> "needs-facts";
            case NeedsParameter needs -> "needs-parameter";
            case NotComputable not -> "not-computable";
        };
    }
}
