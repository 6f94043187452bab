package cn.policydesk.benefit;

import cn.policydesk.notice.Validity;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody gets of one benefit.
 *
 * @param benefit which
 * @param outcome whether the conditions are met, and what follows
 * @param working how the amount comes about; empty where there is none
 * @param checks each condition with how it stands
 * @param validity whether it is payable on the day
 * @param asOf the day of application
 * @param readings what is unclear in the notice and how it was read
 */
public record Quote(
        Benefit benefit,
        Outcome outcome,
        List<Step> working,
        List<Check> checks,
        Validity validity,
        LocalDate asOf,
        List<Reading> readings) {

    /**
     * A condition and how it stands.
     *
     * @param wording what is required
     * @param state met, failed or open
     * @param basis the words that require it
     */
    public record Check(String wording, State state, Basis basis) {}

    /** How a condition stands. */
    public enum State {
        MET("met"),
        FAILED("failed"),
        OPEN("open");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word of the HTTP contract. */
        public String code() {
            return code;
        }
    }

    /**
     * Unclear words.
     *
     * @param point what is unclear
     * @param taken the reading taken; may be empty
     * @param other the other reading; may be empty
     * @param amount what it would come to under the other reading; empty where that is not known
     */
    public record Reading(String point, String taken, String other, String amount) {}

    public Quote {
        working = List.copyOf(working);
        checks = List.copyOf(checks);
        readings = List.copyOf(readings);
    }

    /** Whether the conditions are met. */
    public boolean met() {
        return outcome instanceof Outcome.Eligible || outcome instanceof Outcome.UpTo;
    }
}
