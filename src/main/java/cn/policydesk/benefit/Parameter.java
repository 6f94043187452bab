package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a notice refers to and does not give, such as the minimum wage.
 *
 * @param id its Chinese name, unique in its region
 * @param region the region's id
 * @param unit what it counts
 * @param note what it is
 * @param source where to look it up
 * @param range what the notice bounds it to, or null where it does not
 * @param aliases other names people use for it, such as 低保标准; may be empty
 * @param values dated values, by the day from which each holds, ascending
 */
public record Parameter(
        String id,
        String region,
        Unit unit,
        String note,
        String source,
        @Nullable Span range,
        List<String> aliases,
        List<Dated> values) {

    /**
     * A value that held from a day on.
     *
     * @param from first day
     * @param to last day, or null where none is known
     * @param value the figure; a percentage as a share of one
     * @param source the paper it is taken from, in Chinese
     */
    public record Dated(LocalDate from, @Nullable LocalDate to, BigDecimal value, String source) {}

    public Parameter {
        aliases = List.copyOf(aliases);
        values = List.copyOf(values);
    }

    /** The unit as staff write it. */
    public String unitText() {
        return unit.over().isEmpty() && !unit.under().isEmpty() ? "%" + unit.text() : unit.text();
    }

    /** The value that held on a day, or null where none is held; a value past its last day does not count. */
    @Nullable
    Dated on(LocalDate day) {
        Dated found = null;
        for (Dated value : values) {
            if (!value.from().isAfter(day)) {
                found = value;
            }
        }
        return found == null || found.to() != null && found.to().isBefore(day) ? null : found;
    }
}
