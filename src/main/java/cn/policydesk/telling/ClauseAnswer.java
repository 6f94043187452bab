package cn.policydesk.telling;

import cn.policydesk.notice.ClauseRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph given as an answer.
 *
 * @param notice the notice's id
 * @param title its title
 * @param shortTitle its short title
 * @param documentNumber its number, or null
 * @param region its region's id
 * @param regionName what one calls the region
 * @param clause the clause's label
 * @param paragraph 1-based
 * @param heading the clause's heading; may be empty
 * @param gist what the paragraph gives, in its own words
 * @param text the whole paragraph, verbatim
 * @param highlights the matching sentences as [start, end) in UTF-16 units of {@code text}
 * @param excerpt {@code text} trimmed around them
 * @param excerptCut whether something was cut off in front or behind
 * @param validity where it stands on the day
 * @param departments the responsible departments, in printed order
 * @param benefits ids of the benefits it grants
 * @param notes what to add, such as that the notice does not tell where to apply
 * @param url its address on the notice's page
 * @param score how much speaks for it
 */
public record ClauseAnswer(
        String notice,
        String title,
        String shortTitle,
        @Nullable String documentNumber,
        String region,
        String regionName,
        String clause,
        int paragraph,
        String heading,
        String gist,
        String text,
        List<List<Integer>> highlights,
        List<Piece> excerpt,
        Cut excerptCut,
        Standing validity,
        List<String> departments,
        List<String> benefits,
        List<String> notes,
        String url,
        float score) {

    public ClauseAnswer {
        highlights = List.copyOf(highlights);
        excerpt = List.copyOf(excerpt);
        departments = List.copyOf(departments);
        benefits = List.copyOf(benefits);
        notes = List.copyOf(notes);
    }

    /** The paragraph it is. */
    public ClauseRef ref() {
        return new ClauseRef(notice, clause, paragraph);
    }

    /** A stretch of an excerpt, verbatim, and whether it answers the question. */
    public record Piece(String text, boolean highlight) {}

    /** Whether an excerpt leaves something out in front or behind. */
    public record Cut(boolean front, boolean back) {}

    /**
     * Where a paragraph stands on a day, see {@link cn.policydesk.notice.Validity}.
     *
     * @param note in words
     * @param quote the notice's own words that decide; may be empty
     */
    public record Standing(
            String status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean payable,
            String note,
            String quote) {}
}
