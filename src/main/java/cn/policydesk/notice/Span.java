package cn.policydesk.notice;

/**
 * A stretch of text.
 *
 * @param start first UTF-16 unit, inclusive
 * @param end last UTF-16 unit, exclusive; not before {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The stretch of the given text. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
