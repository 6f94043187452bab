package cn.policydesk.benefit;

import cn.policydesk.notice.StaffNode;
import java.util.List;

/**
 * A rule file as read.
 *
 * @param benefit what it gives
 * @param file its name relative to the home folder
 * @param root its YAML
 * @param examples its examples
 * @param stated the figures that must occur in the words
 * @param exempt mutants that are equivalent, each with a reason
 */
record RuleFile(
        Benefit benefit,
        String file,
        StaffNode root,
        List<Example> examples,
        List<Rules.Stated> stated,
        List<Exempt> exempt) {

    /** A change to the rule that no example needs to notice. */
    record Exempt(StaffNode node, String change, String reason) {}

    RuleFile {
        examples = List.copyOf(examples);
        stated = List.copyOf(stated);
        exempt = List.copyOf(exempt);
    }
}
