package cn.policydesk.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a paragraph stands on a day.
 *
 * @param status the standing; a draft stays a draft whatever its dates
 * @param from first day of what was asked about, or null where the text gives none
 * @param to last day, or null where the text gives none; never invented
 * @param computed whether {@code to} or {@code from} was computed from the words
 * @param quote the words that decide, verbatim; empty where the text has none
 * @param window the window of the paragraph that decides, or null where the notice itself does
 * @param others windows of other sentences of the paragraph
 */
public record Validity(
        Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean computed,
        String quote,
        @Nullable Window window,
        List<Window> others) {

    /** Standing of a paragraph on a day, as the HTTP contract names it. */
    public enum Status {
        DRAFT("draft"),
        NOT_YET("not-yet"),
        IN_FORCE("in-force"),
        EXPIRED("expired"),
        SUPERSEDED("superseded");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The word of the HTTP contract. */
        public String code() {
            return code;
        }
    }

    public Validity {
        others = List.copyOf(others);
    }

    /** Whether it can be paid on the day. */
    public boolean payable() {
        return status == Status.IN_FORCE;
    }

    /** Where the notice as a whole stands on a day. */
    public static Validity of(Header header, LocalDate asOf) {
        Start start = header.start();
        End end = header.end();
        Status status = switch (header.standing()) {
            case DRAFT -> Status.DRAFT;
            case REPEALED -> Status.SUPERSEDED;
            case ISSUED -> byDates(start, end, asOf);
        };
        String quote = status == Status.EXPIRED
                ? end.quote()
                : status == Status.DRAFT ? header.standingQuote() : start.quote();
        return new Validity(status, start.date(), end.date(), end.computed(), quote, null, List.of());
    }

    /**
     * Where a paragraph stands on a day.
     *
     * @param focus the sentences that answer the question, as stretches of the paragraph's text; empty for the whole
     */
    public static Validity of(Header header, Paragraph paragraph, List<Span> focus, LocalDate asOf) {
        Validity base = of(header, asOf);
        List<Span> asked = focus.isEmpty() ? paragraph.sentences() : focus;
        Window deciding = null;
        List<Window> others = new ArrayList<>();
        for (Window window : header.windows()) {
            if (!window.concerns(paragraph.ref())) {
                continue;
            }
            boolean all = !asked.isEmpty() && asked.stream().allMatch(sentence -> window.governs(paragraph, sentence));
            if (all && (deciding == null || !window.whole())) {
                if (deciding != null) {
                    others.add(deciding);
                }
                deciding = window;
            } else {
                others.add(window);
            }
        }
        if (deciding == null) {
            return new Validity(base.status, base.from, base.to, base.computed, base.quote, null, others);
        }
        LocalDate from = deciding.from() == null ? base.from : deciding.from();
        LocalDate to = deciding.to() == null ? base.to : deciding.to();
        Status status = base.status == Status.IN_FORCE || base.status == Status.NOT_YET
                ? windowStatus(deciding, base.status, asOf)
                : base.status;
        return new Validity(status, from, to, deciding.computed(), deciding.quote(), deciding, others);
    }

    private static Status byDates(Start start, End end, LocalDate asOf) {
        if (start.after(asOf)) {
            return Status.NOT_YET;
        }
        return end.date() != null && asOf.isAfter(end.date()) ? Status.EXPIRED : Status.IN_FORCE;
    }

    private static Status windowStatus(Window window, Status base, LocalDate asOf) {
        if (window.to() != null && asOf.isAfter(window.to())) {
            return Status.EXPIRED;
        }
        if (window.from() != null && asOf.isBefore(window.from())) {
            return Status.NOT_YET;
        }
        return base;
    }

    /** The same without what other sentences of the paragraph say. */
    public Validity alone() {
        return others.isEmpty() ? this : new Validity(status, from, to, computed, quote, window, List.of());
    }
}
