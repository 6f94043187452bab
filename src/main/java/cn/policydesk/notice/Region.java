package cn.policydesk.notice;

import java.util.List;

/**
 * A place for which notices are held.
 *
 * @param id the region's id
 * @param name its full name
 * @param shortName what one calls it
 * @param parents the places it belongs to; naming one of them does not name the region
 * @param aliases other names for it
 * @param not expressions that look like it but mean another place or no place
 * @param notices its notices' ids, newest first
 * @param namesakes full names of other places that people call the same and that are not held
 * @param officeHint what to say where a notice does not tell where to apply
 */
public record Region(
        String id,
        String name,
        String shortName,
        List<String> parents,
        List<String> aliases,
        List<String> not,
        List<String> notices,
        List<String> namesakes,
        String officeHint) {

    public Region {
        parents = List.copyOf(parents);
        aliases = List.copyOf(aliases);
        not = List.copyOf(not);
        notices = List.copyOf(notices);
        namesakes = List.copyOf(namesakes);
    }

    /** Reads {@code knowledge/regions.yaml}; what is wrong goes to the faults behind the node. */
    public static List<Region> readAll(StaffNode root) {
        return root.items().stream().map(Region::read).toList();
    }

    private static Region read(StaffNode node) {
        node.allow("编号", "名称", "简称", "上级", "别名", "不是", "同名", "通知", "经办提示");
        return new Region(
                node.required("编号"),
                node.required("名称"),
                node.required("简称"),
                texts(node, "上级"),
                texts(node, "别名"),
                texts(node, "不是"),
                texts(node, "通知"),
                texts(node, "同名"),
                node.required("经办提示"));
    }

    private static List<String> texts(StaffNode node, String key) {
        return node.items(key).stream().map(StaffNode::text).toList();
    }
}
