package cn.policydesk.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when a notice applies, as far as its text tells.
 *
 * @param date the first day, or null where the text gives none
 * @param year the year, where that is all the text gives, else null
 * @param quote the words that say so, verbatim; empty where there are none
 * @param note staff's remark; may be empty
 */
public record Start(@Nullable LocalDate date, @Nullable Integer year, String quote, String note) {

    /** Whether the notice surely did not apply yet on the day; unknown counts as no. */
    public boolean after(LocalDate day) {
        return date != null ? day.isBefore(date) : year != null && day.getYear() < year;
    }
}
