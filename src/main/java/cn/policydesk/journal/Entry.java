package cn.policydesk.journal;

import cn.policydesk.notice.ClauseRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said.
 *
 * @param at when
 * @param channel web, wechat …
 * @param kind what it was
 * @param region the region's id, or null where none is meant
 * @param text the words; stored masked, see {@link Masking}
 * @param clauses the paragraphs an answer rests on
 * @param benefit the benefit's id, or null where none is meant
 * @param outcome how a quote came out, a word of the HTTP contract; null where it is not one quote
 * @param quote the number of the quote given, or null
 */
public record Entry(
        Instant at,
        String channel,
        Kind kind,
        @Nullable String region,
        String text,
        List<ClauseRef> clauses,
        @Nullable String benefit,
        @Nullable String outcome,
        @Nullable QuoteNumber quote) {

    public Entry {
        clauses = List.copyOf(clauses);
    }

    /** One without a quote. */
    public Entry(
            Instant at,
            String channel,
            Kind kind,
            @Nullable String region,
            String text,
            List<ClauseRef> clauses,
            @Nullable String benefit) {
        this(at, channel, kind, region, text, clauses, benefit, null, null);
    }

    /** The same with other words. */
    Entry saying(String words) {
        return new Entry(at, channel, kind, region, words, clauses, benefit, outcome, quote);
    }

    /** What an entry is. */
    public enum Kind {
        /** Somebody asked. */
        ASKED("asked"),
        /** A clause answered. */
        ANSWERED("answered"),
        /** Several clauses were offered. */
        UNSURE("unsure"),
        /** The notices held say nothing. */
        NOT_FOUND("not-found"),
        /** A quote was given. */
        QUOTED("quoted"),
        /** It was not taken: too much, too long, not readable. */
        REFUSED("refused");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word in the database. */
        public String code() {
            return code;
        }

        static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind " + code);
        }
    }
}
