package cn.policydesk.benefit;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the outside figures of a region: {@code knowledge/parameters/<region>.yaml}. */
final class ParameterFile {

    private ParameterFile() {}

    /** The parameters by name; empty where the region has no file. */
    static Map<String, Parameter> read(Path folder, String region, Faults faults) {
        String name = "knowledge/parameters/" + region + ".yaml";
        Path path = folder.resolve(name);
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        if (!Files.exists(path)) {
            return parameters;
        }
        StaffNode root = StaffNode.read(path, name, faults);
        StaffNode all = root == null ? null : root.child("参数");
        if (root != null) {
            root.allow("参数");
        }
        if (all != null) {
            all.entries().forEach((id, node) -> {
                Parameter parameter = parameter(id, region, node);
                if (parameter != null) {
                    for (Parameter other : parameters.values()) {
                        if (parameter.aliases().stream()
                                .anyMatch(alias -> other.id().equals(alias)
                                        || other.aliases().contains(alias))) {
                            node.fault("“" + id + "”的别名也是“" + other.id() + "”的名字", "一个名字只能指一个数，请改掉一个");
                        }
                    }
                    parameters.put(id, parameter);
                }
            });
        }
        return parameters;
    }

    private static @Nullable Parameter parameter(String id, String region, StaffNode node) {
        node.allow("单位", "说明", "查", "范围", "别名", "值");
        Unit unit = Unit.parse(node.required("单位"));
        if (unit == null) {
            node.fault("不认识的单位“" + node.optional("单位") + "”", "单位有：" + String.join(" ", Unit.BASES));
            return null;
        }
        return new Parameter(
                id,
                region,
                unit,
                node.required("说明"),
                node.required("查"),
                range(node, unit),
                aliases(id, node),
                values(node, unit));
    }

    /** Other names: each of at least two characters, and none the parameter's own. */
    private static List<String> aliases(String id, StaffNode node) {
        List<String> aliases = new ArrayList<>();
        for (StaffNode item : node.items("别名")) {
            String alias = item.text();
            if (alias.length() < 2 || alias.equals(id) || aliases.contains(alias)) {
                item.fault("别名“" + alias + "”太短、重复，或者就是本名", "写人们平常的叫法，例如 别名: [低保标准]");
            } else {
                aliases.add(alias);
            }
        }
        return aliases;
    }

    private static @Nullable Span range(StaffNode node, Unit unit) {
        String written = node.optional("范围");
        if (written == null) {
            return null;
        }
        String[] ends = written.split("\\.\\.", 2);
        Quantity low = Quantity.parse(ends[0]);
        Quantity high = ends.length < 2 ? null : Quantity.parse(ends[1]);
        if (low == null
                || high == null
                || !low.unit().matches(unit)
                || !high.unit().matches(unit)
                || low.value().compareTo(high.value()) > 0) {
            node.fault("“范围”看不懂：" + written, "写成 0%..30% 的样子，单位与“单位”一致");
            return null;
        }
        return new Span(low.value(), high.value());
    }

    private static List<Parameter.Dated> values(StaffNode node, Unit unit) {
        List<Parameter.Dated> values = new ArrayList<>();
        LocalDate last = null;
        for (StaffNode item : node.items("值")) {
            item.allow("自", "至", "数", "来源");
            LocalDate from = item.date("自");
            Quantity quantity = Quantity.parse(item.required("数"));
            String source = item.required("来源");
            if (from == null || quantity == null || !quantity.unit().matches(unit)) {
                item.fault("参数的值要写“自”“数”“来源”", "例如 {自: 2024-01-01, 数: 2000" + unit.text() + ", 来源: …}");
                continue;
            }
            if (last != null && !from.isAfter(last)) {
                item.fault("参数的值要按“自”从早到晚写", "请调整次序");
            }
            last = from;
            LocalDate to = item.date("至");
            if (to != null && to.isBefore(from)) {
                item.fault("参数的值“至”早于“自”", "请检查日期");
            }
            values.add(new Parameter.Dated(from, to, quantity.value(), source));
        }
        return values;
    }
}
