package cn.policydesk.notice;

import java.util.List;

/**
 * A clause with its paragraphs.
 *
 * @param label as in {@link ClauseRef}
 * @param chapter the chapter it stands in, as printed; empty where there is none
 * @param heading its run-in heading without the full stop; empty where there is none
 * @param paragraphs at least one, in order
 * @param departments the authorities named at its end, in printed order
 */
public record Clause(
        String label, String chapter, String heading, List<Paragraph> paragraphs, List<Department> departments) {

    public Clause {
        paragraphs = List.copyOf(paragraphs);
        departments = List.copyOf(departments);
    }
}
