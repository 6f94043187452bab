package cn.policydesk.batch;

import cn.policydesk.benefit.Benefit.Audience;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for rows that do not say it themselves.
 *
 * @param region the region's id, or null where every row must say it
 * @param audience for whom
 * @param asOf the day of application
 */
public record Defaults(@Nullable String region, Audience audience, LocalDate asOf) {}
