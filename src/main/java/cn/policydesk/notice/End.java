package cn.policydesk.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a notice applies, as far as its text tells.
 *
 * @param date the last day, or null where the text gives none
 * @param computed whether the day was computed from words such as 有效期5年
 * @param quote the words that say so, verbatim; empty where there are none
 * @param note staff's remark; may be empty
 */
public record End(@Nullable LocalDate date, boolean computed, String quote, String note) {}
