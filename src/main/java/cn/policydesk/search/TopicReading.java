package cn.policydesk.search;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what the notices do not decide: {@code outside.yaml} of them all, {@code absent/} of each. */
final class TopicReading {

    private TopicReading() {}

    /** The topics of all notices, then those of each; what is wrong goes to {@code faults}. */
    static List<OutsideTopic> topics(Path folder, Faults faults) {
        List<OutsideTopic> topics = new ArrayList<>(outside(folder, faults));
        for (NoticeFile file : NoticeFile.all(folder, "absent")) {
            topics.addAll(absent(file, faults));
        }
        return topics;
    }

    private static List<OutsideTopic> outside(Path folder, Faults faults) {
        List<OutsideTopic> topics = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        StaffNode root = StaffNode.read(folder.resolve("outside.yaml"), "index/outside.yaml", faults);
        for (StaffNode item : root == null ? List.<StaffNode>of() : root.items()) {
            item.allow("主题", "词", "问", "去处", "答");
            // A topic that is answered in words of its own carries no name.
            String says = item.optional("答");
            String whereTo = says == null ? item.optional("去处") : says;
            String name = says == null ? item.required("主题") : "";
            if (!name.isEmpty() && !seen.add(name)) {
                item.fault("主题“" + name + "”写了两次", "请并成一项");
            }
            topics.add(new OutsideTopic(null, name, item.texts("词"), item.texts("问"), whereTo == null ? "" : whereTo));
        }
        return topics;
    }

    /** The topics one notice is silent on. */
    private static List<OutsideTopic> absent(NoticeFile file, Faults faults) {
        List<OutsideTopic> topics = new ArrayList<>();
        StaffNode root = file.read("没有", faults);
        for (StaffNode item : root == null ? List.<StaffNode>of() : root.items("没有")) {
            item.allow("主题", "问");
            topics.add(new OutsideTopic(file.notice(), item.required("主题"), List.of(), item.texts("问"), ""));
        }
        return topics;
    }
}
