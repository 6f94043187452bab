package cn.policydesk.notice;

import java.util.List;

/**
 * The smallest part of a notice that is cited.
 *
 * @param ref its permanent address
 * @param anchor its address on the notice's page, without {@code #}
 * @param kind what it is
 * @param chapter the chapter it stands in, as printed; empty where there is none
 * @param heading the clause's heading without label and full stop; empty where there is none
 * @param text the words as printed, label and responsible departments included, line breaks inside a sentence removed
 * @param bodyStart where the words after label and heading start in {@code text}
 * @param tailStart where the bracket with the responsible departments starts; the length of {@code text} where there is none
 * @param departments the departments of the clause, in printed order; the same for each of its paragraphs
 * @param searchable false where it only repeats what stands in another paragraph
 */
public record Paragraph(
        ClauseRef ref,
        String anchor,
        PartKind kind,
        String chapter,
        String heading,
        String text,
        int bodyStart,
        int tailStart,
        List<Department> departments,
        boolean searchable) {

    public Paragraph {
        departments = List.copyOf(departments);
    }

    /** The words without label, heading and departments. */
    public String body() {
        return text.substring(bodyStart, tailStart);
    }

    /** The sentences of the body as stretches of {@code text}: cut after 。！？ and ；. */
    public List<Span> sentences() {
        return Sentences.of(text, bodyStart, tailStart);
    }

    Paragraph withDepartments(List<Department> all) {
        return new Paragraph(ref, anchor, kind, chapter, heading, text, bodyStart, tailStart, all, searchable);
    }

    Paragraph notSearchable() {
        return new Paragraph(ref, anchor, kind, chapter, heading, text, bodyStart, tailStart, departments, false);
    }
}
