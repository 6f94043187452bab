package cn.policydesk.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the annex rows that only repeat the clause they belong to. A row counts as saying more when it holds a run of words
 * that its clause has not; punctuation, figures' script and single slips do not count.
 */
final class AnnexEcho {

    /** Shortest run of new characters that is more than a slip of the pen. */
    private static final int NEW_RUN = 4;

    private AnnexEcho() {}

    static List<Part> mark(List<Part> parts) {
        Map<String, StringBuilder> clauses = new HashMap<>();
        for (Part part : parts) {
            Paragraph paragraph = part.paragraph();
            if (paragraph != null && paragraph.kind() == PartKind.CLAUSE) {
                clauses.computeIfAbsent(paragraph.ref().label(), label -> new StringBuilder())
                        .append(plain(paragraph.text()));
            }
        }
        String label = "";
        List<Part> marked = new ArrayList<>();
        for (Part part : parts) {
            if (part.kind() == PartKind.ANNEX_TITLE
                    && part.text().startsWith("（")
                    && part.text().indexOf('）') > 0) {
                label = part.text().substring(0, part.text().indexOf('）') + 1);
            }
            Paragraph paragraph = part.paragraph();
            StringBuilder clause = clauses.get(label);
            boolean echo = paragraph != null
                    && paragraph.kind() == PartKind.ANNEX_ROW
                    && clause != null
                    && longestNewRun(plain(paragraph.text()), clause.toString()) < NEW_RUN;
            marked.add(echo && paragraph != null ? part.with(paragraph.notSearchable()) : part);
        }
        return List.copyOf(marked);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Punct}，。；：、（）“”—·]", "")
                .replace('一', '1')
                .replaceAll("[至]", "");
    }

    /** The longest stretch of the row that is left over when it is laid along the clause greedily. */
    private static int longestNewRun(String row, String clause) {
        int run = 0;
        int longest = 0;
        int at = 0;
        for (int i = 0; i < row.length(); i++) {
            int window = Math.min(row.length(), i + 3);
            int found = clause.indexOf(row.substring(i, window), at);
            if (found >= 0 && found - at < 200 || clause.startsWith(row.substring(i, i + 1), at)) {
                at = (found >= 0 ? found : at) + 1;
                run = 0;
            } else {
                run++;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }
}
