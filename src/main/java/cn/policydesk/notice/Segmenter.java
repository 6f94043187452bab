package cn.policydesk.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of any notice into its parts, by signs alone: labels, run-in headings, department brackets, sentences left
 * open at a line's end, signatures, annex heads, tab-led table cells.
 *
 * <p>A document may hold another one behind its signature (a cover letter that forwards a paper): then titles and preamble
 * start again. Single use, not safe for use by several threads.
 */
final class Segmenter {

    private final String source;
    private final List<Line> lines;
    private final List<Repeat> repeats;
    private final PartBuilder parts;

    private boolean front = true;
    /** Whether a clause may still go on with an unlabelled paragraph. */
    private boolean inClause;

    private int chapters;

    Segmenter(String notice, String source, List<Repeat> repeats) {
        this.source = source;
        this.lines = Line.of(source);
        this.repeats = repeats;
        this.parts = new PartBuilder(notice, source);
    }

    List<Part> cut() {
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            Repeat repeat = repeatAt(line);
            if (repeat != null) {
                i = copy(i, repeat);
            } else if (line.annex() > 0 && !front) {
                i = new AnnexCutter(lines, parts, this::repeatAt).cut(i);
            } else {
                take(line, i + 1 < lines.size() ? lines.get(i + 1) : null);
                i++;
            }
        }
        return parts.done();
    }

    private void take(Line line, @Nullable Line next) {
        if (line.clauseOrdinal() > 0) {
            parts.clause("（" + Numeral.chinese(line.clauseOrdinal()) + "）", line);
            front = false;
            inClause = true;
        } else if (isNumbered(line) && line.hasSentences()) {
            parts.clause(Numeral.chinese(line.pointOrdinal()) + "、", line);
            front = false;
            inClause = true;
        } else if (isNumbered(line)) {
            chapters = line.pointOrdinal();
            parts.chapter(line, line.text().substring(line.labelLength()).strip());
            inClause = false;
        } else if (parts.open() && !line.opens(next)) {
            parts.join(line);
        } else if (front) {
            takeFront(line, next);
        } else {
            takeBody(line, next);
        }
        if (parts.closedByDepartments()) {
            inClause = false;
        }
    }

    /** A chapter or point label; an Arabic one only where it continues the count outside a clause, since items and sums start lines too. */
    private boolean isNumbered(Line line) {
        int ordinal = line.pointOrdinal();
        boolean arabic = Character.isDigit(line.text().charAt(0));
        return ordinal > 0 && (!arabic || !inClause && ordinal == chapters + 1 && !line.hasSentences());
    }

    private void takeFront(Line line, @Nullable Line next) {
        if (line.date() || line.remark() || signs(line, next)) {
            parts.plain(PartKind.SIGNATURE, line);
        } else if (line.prose()) {
            parts.preamble(line);
        } else {
            parts.plain(PartKind.TITLE, line);
        }
    }

    private void takeBody(Line line, @Nullable Line next) {
        if (line.date() || line.remark() || signs(line, next)) {
            parts.plain(PartKind.SIGNATURE, line);
            inClause = false;
            front = !inTail(line);
            if (front) {
                chapters = 0;
            }
        } else if (line.annexList() || (parts.lastKind() == PartKind.ANNEX_TITLE && line.entry() > 0)) {
            parts.plain(PartKind.ANNEX_TITLE, line);
        } else if (line.tailOnly()) {
            parts.join(line);
        } else if (inClause && !line.speaksOfNotice()) {
            parts.nextParagraph(line);
        } else if (line.prose()) {
            parts.closing(line);
            inClause = false;
        } else {
            parts.plain(PartKind.SIGNATURE, line);
        }
    }

    /** An issuer's line above a date; a date in brackets belongs to a title instead. */
    private static boolean signs(Line line, @Nullable Line next) {
        return next != null
                && next.date()
                && "（(".indexOf(next.text().charAt(0)) < 0
                && !line.prose()
                && line.text().length() <= 30;
    }

    /** Whether no clause follows any more: then this signature closes the notice and opens no forwarded document. */
    private boolean inTail(Line line) {
        for (Line later : lines) {
            if (later.number() > line.number()
                    && repeatAt(later) == null
                    && (later.clauseOrdinal() > 0 && !later.tabbed()
                            || later.pointOrdinal() > 0 && later.hasSentences())) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Repeat repeatAt(Line line) {
        for (Repeat repeat : repeats) {
            if (line.number() >= repeat.fromLine() && line.number() <= repeat.toLine()) {
                return repeat;
            }
        }
        return null;
    }

    private int copy(int from, Repeat repeat) {
        int i = from;
        while (i < lines.size() && lines.get(i).number() <= repeat.toLine()) {
            i++;
        }
        int start = lines.get(from).span().start();
        int end = lines.get(i - 1).span().end();
        parts.raw(PartKind.COPY, source.substring(start, end), new Span(start, end));
        return i;
    }
}
