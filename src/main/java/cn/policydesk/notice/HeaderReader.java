package cn.policydesk.notice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the header file of a notice. What is wrong with it goes to the {@link Faults} behind the node. */
final class HeaderReader {

    private HeaderReader() {}

    static Header read(StaffNode root) {
        root.allow(
                "编号", "地区", "标题", "简称", "附件标题", "文号", "发文机关", "发文机关说明", "成文日期", "施行", "截止", "状态", "法律依据", "取代", "通则",
                "定义", "时效", "不算时效", "重复", "缺陷", "校验");
        String title = root.required("标题");
        String shortTitle = root.optional("简称");
        String note = root.optional("发文机关说明");
        StaffNode standing = root.child("状态");
        return new Header(
                root.required("编号"),
                root.required("地区"),
                title,
                shortTitle == null ? title : shortTitle,
                root.optional("附件标题"),
                none(root.required("文号"), "无"),
                root.required("发文机关"),
                note == null ? "" : note,
                issued(root),
                start(root),
                end(root),
                standing(root, standing),
                quote(standing),
                list(root, "法律依据"),
                supersedes(root),
                remarks(root, "通则"),
                definitions(root),
                windows(root),
                remarks(root, "不算时效"),
                repeats(root),
                defects(root));
    }

    private static @Nullable String none(String text, String word) {
        return text.equals(word) || text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate issued(StaffNode root) {
        StaffNode node = root.child("成文日期");
        if (node == null) {
            root.required("成文日期");
            return null;
        }
        if (node.isText()) {
            if (!node.text().equals("未载明")) {
                node.fault("“成文日期”不能只写“" + node.text() + "”", "请写 未载明，或写 {日期: 2023-12-29, 原文: 2023年12月29日}");
            }
            return null;
        }
        node.allow("日期", "原文", "说明");
        node.required("日期");
        node.required("原文");
        return node.date("日期");
    }

    private static Start start(StaffNode root) {
        StaffNode node = root.child("施行");
        if (node == null || node.isText()) {
            root.fault("缺少“施行”", "请写 {日期: 2020-06-30 或 未定, 原文: …}，只知年份写 {年: 2019, 原文: …}");
            return new Start(null, null, "", "");
        }
        node.allow("日期", "年", "原文", "说明");
        boolean open = "未定".equals(node.optional("日期"));
        int year = node.number("年", 0);
        if (node.child("日期") == null && node.child("年") == null) {
            node.fault("“施行”既没有“日期”也没有“年”", "请写其中一项；施行日期空白的写 日期: 未定");
        }
        return new Start(open ? null : node.date("日期"), year == 0 ? null : year, quote(node), note(node));
    }

    private static End end(StaffNode root) {
        StaffNode node = root.child("截止");
        if (node == null) {
            root.required("截止");
            return new End(null, false, "", "");
        }
        if (node.isText()) {
            if (!node.text().equals("未写")) {
                node.fault("“截止”不能只写“" + node.text() + "”", "请写 未写，或写 {日期: 2025-06-30, 推算: true, 原文: …}");
            }
            return new End(null, false, "", "");
        }
        node.allow("日期", "推算", "原文", "说明");
        node.required("日期");
        node.required("原文");
        return new End(node.date("日期"), flag(node, "推算"), quote(node), note(node));
    }

    private static Standing standing(StaffNode root, @Nullable StaffNode node) {
        if (node == null || !node.isMap()) {
            root.fault("缺少“状态”", "请写 {值: 草案 或 现行 或 废止, 原文: …}");
            return Standing.DRAFT;
        }
        node.allow("值", "原文", "说明");
        String word = node.required("值");
        for (Standing standing : Standing.values()) {
            if (standing.word().equals(word)) {
                return standing;
            }
        }
        node.fault("“状态”的值“" + word + "”不认识", "只能写 草案、现行 或 废止");
        return Standing.DRAFT;
    }

    private static List<String> list(StaffNode root, String key) {
        return root.items(key).stream().map(StaffNode::text).toList();
    }

    private static List<String> supersedes(StaffNode root) {
        List<String> quotes = new ArrayList<>();
        for (StaffNode item : root.items("取代")) {
            item.allow("标题", "文号", "原文", "说明");
            quotes.add(item.required("原文"));
        }
        return quotes;
    }

    private static List<Header.Remark> remarks(StaffNode root, String key) {
        List<Header.Remark> remarks = new ArrayList<>();
        for (StaffNode item : root.items(key)) {
            item.allow("条", "款", "原文", "说明", "随答");
            String label = item.optional("条");
            remarks.add(new Header.Remark(
                    label == null ? "" : label,
                    item.number("款", 1),
                    quote(item),
                    note(item),
                    places(item).isEmpty() && flag(item, "随答"),
                    places(item)));
        }
        return remarks;
    }

    private static List<String> places(StaffNode item) {
        StaffNode node = item.child("随答");
        return node == null || node.isText() ? List.of() : node.texts();
    }

    private static List<Header.Definition> definitions(StaffNode root) {
        List<Header.Definition> definitions = new ArrayList<>();
        for (StaffNode item : root.items("定义")) {
            item.allow("词", "条", "款", "原文", "说明");
            definitions.add(new Header.Definition(
                    item.required("词"), item.required("条"), item.number("款", 1), item.required("原文")));
        }
        return definitions;
    }

    private static List<Window> windows(StaffNode root) {
        List<Window> windows = new ArrayList<>();
        for (StaffNode item : root.items("时效")) {
            item.allow("条", "款", "范围", "管到", "管到款", "自", "至", "推算", "原文", "说明");
            String scope = item.required("范围");
            if (!scope.equals("整款") && !scope.equals("部分")) {
                item.fault("“范围”的值“" + scope + "”不认识", "只能写 整款 或 部分");
            }
            List<String> covers = item.items("管到").stream().map(StaffNode::text).toList();
            if (scope.equals("部分") && covers.isEmpty()) {
                item.fault("“范围: 部分”没有写“管到”", "请列出受这个日期限制的句子里的原文片段");
            }
            LocalDate from = item.date("自");
            LocalDate to = item.date("至");
            if (from == null && to == null) {
                item.fault("“时效”既没有“自”也没有“至”", "请至少写一个日期");
            } else if (from != null && to != null && to.isBefore(from)) {
                item.fault("“至”早于“自”", "请核对两个日期");
            }
            int own = item.number("款", 1);
            windows.add(new Window(
                    item.required("条"),
                    item.number("管到款", own),
                    own,
                    scope.equals("整款"),
                    covers,
                    from,
                    to,
                    flag(item, "推算"),
                    item.required("原文"),
                    note(item)));
        }
        return windows;
    }

    private static List<Repeat> repeats(StaffNode root) {
        List<Repeat> repeats = new ArrayList<>();
        for (StaffNode item : root.items("重复")) {
            item.allow("行", "说明");
            int[] range = range(item);
            repeats.add(new Repeat(range[0], range[1], note(item)));
        }
        return repeats;
    }

    private static List<Header.Defect> defects(StaffNode root) {
        List<Header.Defect> defects = new ArrayList<>();
        for (StaffNode item : root.items("缺陷")) {
            item.allow("行", "原文", "检索按", "说明");
            int[] range = range(item);
            defects.add(new Header.Defect(range[0], range[1], quote(item), item.optional("检索按"), note(item)));
        }
        return defects;
    }

    private static int[] range(StaffNode item) {
        String text = item.required("行");
        try {
            String[] ends = text.split("[-—–]", 2);
            int from = Integer.parseInt(ends[0].strip());
            int to = ends.length == 1 ? from : Integer.parseInt(ends[1].strip());
            if (from >= 1 && to >= from) {
                return new int[] {from, to};
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            // told below, like a range that runs backwards
        }
        item.fault("“行”写的是“" + text + "”", "请写 61-138 或 80 的样子");
        return new int[] {0, 0};
    }

    private static boolean flag(StaffNode node, String key) {
        StaffNode child = node.child(key);
        String text = child == null || !child.isText() ? null : child.text();
        return text != null && List.of("true", "是").contains(text);
    }

    private static String quote(@Nullable StaffNode node) {
        String text = node == null || !node.isMap() ? null : node.optional("原文");
        return text == null ? "" : text;
    }

    private static String note(StaffNode node) {
        String text = node.optional("说明");
        return text == null ? "" : text;
    }
}
