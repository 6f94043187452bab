package cn.policydesk.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked in a time and how it was answered, for staff. Texts are masked, nobody is named.
 *
 * @param from the beginning of the time
 * @param to its end, not included
 * @param kinds how many messages there were, by the code of their {@link Entry.Kind}
 * @param channels the same by channel
 * @param outcomes how single quotes came out, by the word of the HTTP contract
 * @param useful how many answers were said to be of use in the time
 * @param useless how many not
 * @param missed questions the notices held do not answer, the most frequent first
 * @param disliked answers said to be of no use, the newest first
 * @param keeping where and until when all of it is kept
 */
public record Overview(
        Instant from,
        Instant to,
        List<Count> kinds,
        List<Count> channels,
        List<Count> outcomes,
        long useful,
        long useless,
        List<Missed> missed,
        List<Disliked> disliked,
        Keeping keeping) {

    public Overview {
        kinds = List.copyOf(kinds);
        channels = List.copyOf(channels);
        outcomes = List.copyOf(outcomes);
        missed = List.copyOf(missed);
        disliked = List.copyOf(disliked);
    }

    /** How often there was something. */
    public record Count(String what, long times) {}

    /** Words that found no answer; {@code region} is null where none was meant. */
    public record Missed(String text, @Nullable String region, long times, Instant last) {}

    /** An answer that was of no use: what it was given to, on which paragraphs it rests, which quote it was, or null. */
    public record Disliked(
            Instant at,
            @Nullable String region,
            String text,
            List<String> clauses,
            @Nullable String benefit,
            @Nullable String quote) {
        public Disliked {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * How it is kept.
     *
     * @param place where, in words
     * @param days for how many days
     * @param oldest when the oldest message came that is still kept; null where there is none
     * @param lost how much could not be noted since this process started
     * @param waiting how much waits to be written
     */
    public record Keeping(String place, long days, @Nullable Instant oldest, long lost, int waiting) {}
}
