package cn.policydesk.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates that a paragraph sets for itself or for some of its sentences.
 *
 * @param label the clause
 * @param paragraph the governed paragraph, 1-based
 * @param statedIn the paragraph of the clause where the dates stand, 1-based
 * @param whole whether the whole paragraph is governed
 * @param covers where not: verbatim snippets; a sentence that holds one is governed
 * @param from first day, or null where none is set
 * @param to last day, or null where none is set
 * @param computed whether a day or month was computed
 * @param quote the words that set the dates, verbatim
 * @param note what is governed, in staff's words; may be empty
 */
public record Window(
        String label,
        int paragraph,
        int statedIn,
        boolean whole,
        List<String> covers,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean computed,
        String quote,
        String note) {

    public Window {
        covers = List.copyOf(covers);
    }

    /** Whether it concerns the paragraph. */
    public boolean concerns(ClauseRef ref) {
        return label.equals(ref.label()) && paragraph == ref.paragraph();
    }

    /** Whether it governs the sentence, a stretch of the paragraph's text. */
    public boolean governs(Paragraph of, Span sentence) {
        return whole || covers.stream().anyMatch(sentence.of(of.text())::contains);
    }
}
