package cn.policydesk.search;

import cn.policydesk.notice.ClauseRef;
import java.util.List;

/**
 * What the index holds of a paragraph.
 *
 * @param ref its address
 * @param region its region's id
 * @param heading the clause's heading; may be empty
 * @param text the words to search by
 * @param asked how people ask for it
 */
public record Unit(ClauseRef ref, String region, String heading, String text, List<String> asked) {

    public Unit {
        asked = List.copyOf(asked);
    }
}
