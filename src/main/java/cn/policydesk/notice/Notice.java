package cn.policydesk.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A notice: its header, its source text byte for byte, and the parts it was cut into.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Notice {

    private final Header header;
    private final String source;
    private final List<Part> parts;
    private final Map<ClauseRef, Paragraph> paragraphs;
    private final List<Clause> clauses;

    Notice(Header header, String source, List<Part> parts) {
        this.header = header;
        this.source = source;
        this.parts = List.copyOf(parts);
        this.paragraphs = new LinkedHashMap<>();
        for (Part part : parts) {
            Paragraph paragraph = part.paragraph();
            if (paragraph != null) {
                paragraphs.put(paragraph.ref(), paragraph);
            }
        }
        this.clauses = group();
    }

    private List<Clause> group() {
        Map<String, List<Paragraph>> byLabel = new LinkedHashMap<>();
        for (Paragraph paragraph : paragraphs.values()) {
            if (paragraph.kind() == PartKind.CLAUSE) {
                byLabel.computeIfAbsent(paragraph.ref().label(), label -> new ArrayList<>())
                        .add(paragraph);
            }
        }
        List<Clause> grouped = new ArrayList<>();
        byLabel.forEach((label, of) -> {
            Paragraph first = of.getFirst();
            grouped.add(new Clause(label, first.chapter(), first.heading(), of, first.departments()));
        });
        return List.copyOf(grouped);
    }

    /** The notice's id. */
    public String id() {
        return header.id();
    }

    /** What staff wrote down about it. */
    public Header header() {
        return header;
    }

    /** The text as received. */
    public String source() {
        return source;
    }

    /** All parts in order; they cover every non-blank character of the source once. */
    public List<Part> parts() {
        return parts;
    }

    /** All paragraphs in order: of clauses, preamble, closing parts and annexes. */
    public List<Paragraph> paragraphs() {
        return List.copyOf(paragraphs.values());
    }

    /** The clauses in order, points such as 一、 with text of their own included. */
    public List<Clause> clauses() {
        return clauses;
    }

    /** The paragraph at an address. */
    public Optional<Paragraph> paragraph(ClauseRef ref) {
        return Optional.ofNullable(paragraphs.get(ref));
    }

    /** The paragraph at an address, given label and number. */
    public Optional<Paragraph> paragraph(String label, int number) {
        return paragraph(new ClauseRef(id(), label, number));
    }

    /** The words to search a paragraph by: its body, known defects mended. */
    public String searchText(Paragraph paragraph) {
        String text = paragraph.body();
        for (Header.Defect defect : header.defects()) {
            String instead = defect.searchAs();
            if (instead != null && !defect.quote().isEmpty()) {
                text = text.replace(defect.quote(), instead);
            }
        }
        return text;
    }
}
