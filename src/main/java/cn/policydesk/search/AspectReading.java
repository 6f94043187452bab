package cn.policydesk.search;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code aspects.yaml}; both maps are by {@link Aspect#word}.
 *
 * @param said how people ask for an aspect
 * @param telling what a paragraph has that tells of it
 */
record AspectReading(Map<String, List<String>> said, Map<String, List<String>> telling) {

    /** The aspects of a folder; what is wrong goes to {@code faults}. */
    static AspectReading of(Path folder, Faults faults) {
        AspectReading reading = new AspectReading(new LinkedHashMap<>(), new LinkedHashMap<>());
        StaffNode root = StaffNode.read(folder.resolve("aspects.yaml"), "index/aspects.yaml", faults);
        for (StaffNode item : root == null ? List.<StaffNode>of() : root.items()) {
            reading.add(item);
        }
        return reading;
    }

    private void add(StaffNode item) {
        List<String> known = Arrays.stream(Aspect.values()).map(Aspect::word).toList();
        item.allow("方面", "说法", "文中有");
        String name = item.required("方面");
        if (!name.isEmpty() && !known.contains(name)) {
            item.fault("没有“" + name + "”这种方面", "是不是 " + StaffNode.nearest(name, known));
        } else if (said.put(name, item.texts("说法")) != null) {
            item.fault("“" + name + "”写了两次", "请并成一项");
        }
        telling.put(name, item.texts("文中有"));
    }
}
