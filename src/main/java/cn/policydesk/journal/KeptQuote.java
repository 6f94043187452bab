package cn.policydesk.journal;

import cn.policydesk.benefit.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quote that was given.
 *
 * @param number its number
 * @param givenAt when
 * @param region the region's id
 * @param benefit the benefit's id
 * @param name what the benefit was called
 * @param asOf the day of application
 * @param ruleSet names the rules it was worked out by
 * @param said the result as it was told; may be empty
 * @param result the result
 * @param told from what it was worked out, or null where that cannot be unsealed any more
 * @param conversation keyed hash of the conversation; empty for none
 */
public record KeptQuote(
        QuoteNumber number,
        Instant givenAt,
        String region,
        String benefit,
        String name,
        LocalDate asOf,
        String ruleSet,
        String said,
        Result result,
        @Nullable Told told,
        String conversation) {

    /** The same worked out again by other rules, for the same day. */
    public Again under(Rulebook rules) {
        return Again.of(this, rules);
    }
}
