package cn.policydesk.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff wrote down about a notice; nothing in it that the text does not give.
 *
 * @param id the notice's id, also the file's name
 * @param region the region's id
 * @param title as one cites it between 《》
 * @param shortTitle for lists and short messages
 * @param attachedTitle of the paper a cover letter forwards, or null
 * @param number the document number as printed, or null where the text has none
 * @param issuer the issuing authority
 * @param issuerNote how the issuer is known where the text does not say so; may be empty
 * @param issued the day of issue, or null where the text has none
 * @param start from when it applies
 * @param end until when it applies
 * @param standing what it says of itself
 * @param standingQuote the words that say so; may be empty
 * @param legalBasis the papers it names as its ground, verbatim
 * @param supersedes the papers it withdraws, verbatim
 * @param rules rules over all of its clauses that an answer must carry
 * @param definitions the terms it defines
 * @param windows dates its paragraphs set for themselves
 * @param otherDates dates in its clauses that are no such window
 * @param repeats stretches of the file that repeat others
 * @param defects known faults of the text
 */
public record Header(
        String id,
        String region,
        String title,
        String shortTitle,
        @Nullable String attachedTitle,
        @Nullable String number,
        String issuer,
        String issuerNote,
        @Nullable LocalDate issued,
        Start start,
        End end,
        Standing standing,
        String standingQuote,
        List<String> legalBasis,
        List<String> supersedes,
        List<Remark> rules,
        List<Definition> definitions,
        List<Window> windows,
        List<Remark> otherDates,
        List<Repeat> repeats,
        List<Defect> defects) {

    public Header {
        legalBasis = List.copyOf(legalBasis);
        supersedes = List.copyOf(supersedes);
        rules = List.copyOf(rules);
        definitions = List.copyOf(definitions);
        windows = List.copyOf(windows);
        otherDates = List.copyOf(otherDates);
        repeats = List.copyOf(repeats);
        defects = List.copyOf(defects);
    }

    /**
     * Words of the notice with staff's remark on them.
     *
     * @param label the clause, empty where it is said of the whole notice
     * @param paragraph 1-based
     * @param quote verbatim; may be empty where only the remark is meant
     * @param note the remark; may be empty
     * @param withAnswers whether every answer from the notice carries it
     * @param places the places, such as （六）第1款, whose answers carry it
     */
    public record Remark(
            String label, int paragraph, String quote, String note, boolean withAnswers, List<String> places) {
        public Remark {
            places = List.copyOf(places);
        }

        /** Whether an answer from the place carries it; its own place tells it anyway. */
        public boolean concerns(ClauseRef ref) {
            boolean own = label.equals(ref.label()) && paragraph == ref.paragraph();
            return !own && (withAnswers || places.contains(ref.place()));
        }
    }

    /** A term with the paragraph and the words that define it. */
    public record Definition(String term, String label, int paragraph, String quote) {}

    /**
     * A known fault of the text.
     *
     * @param fromLine first line, 1-based
     * @param toLine last line
     * @param quote the faulty words as they stand
     * @param searchAs the words to search by instead, or null
     * @param note what is wrong
     */
    public record Defect(
            int fromLine,
            int toLine,
            String quote,
            @Nullable String searchAs,
            String note) {}
}
