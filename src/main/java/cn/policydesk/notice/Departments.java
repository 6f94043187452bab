package cn.policydesk.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every paragraph of a clause the departments that stand at the clause's end. */
final class Departments {

    private Departments() {}

    static List<Part> shareWithinClauses(List<Part> parts) {
        Map<String, List<Department>> byLabel = new HashMap<>();
        for (Part part : parts) {
            Paragraph paragraph = part.paragraph();
            if (paragraph != null
                    && paragraph.kind() == PartKind.CLAUSE
                    && !paragraph.departments().isEmpty()) {
                byLabel.computeIfAbsent(paragraph.ref().label(), label -> new ArrayList<>())
                        .addAll(paragraph.departments());
            }
        }
        List<Part> shared = new ArrayList<>();
        for (Part part : parts) {
            Paragraph paragraph = part.paragraph();
            List<Department> all =
                    paragraph == null ? null : byLabel.get(paragraph.ref().label());
            shared.add(
                    paragraph == null || all == null || paragraph.kind() != PartKind.CLAUSE
                            ? part
                            : part.with(paragraph.withDepartments(all)));
        }
        return List.copyOf(shared);
    }
}
