package cn.policydesk.benefit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A benefit as it stands for a time.
 *
 * @param from first day, or null where the rule file sets none
 * @param to last day, or null
 * @param bases the words it rests on, the main passage first
 * @param condition what must hold
 * @param amount what it pays
 */
record Version(
        @Nullable LocalDate from, @Nullable LocalDate to, List<Basis> bases, Condition condition, Amount amount) {
    Version {
        bases = List.copyOf(bases);
    }

    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
