package cn.policydesk.batch;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.StaffNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the first row of a list: what each column is for. */
final class Header {

    private static final Set<String> KEPT = Set.of("姓名", "序号");
    private static final String NOTE = "备注";

    private final Map<String, Column> known = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    private Header(Rulebook rules, Collection<Region> regions) {
        for (Region region : regions) {
            for (Parameter parameter : rules.parameters(region.id())) {
                put(parameter.id(), new Column.OfParameter(parameter.id()));
            }
        }
        rules.dictionary().all().forEach(fact -> put(fact.id(), new Column.OfFact(fact)));
        for (Column.Role role : Column.Role.values()) {
            put(role.word(), new Column.OfRole(role));
        }
    }

    private void put(String id, Column column) {
        known.put(Plain.name(id), column);
        ids.put(Plain.name(id), id);
    }

    /**
     * What each column of a table is for.
     *
     * @throws ListRefused where the first row is no header, or one that can be read in two ways
     */
    static List<Column> read(Table table, Rulebook rules, Collection<Region> regions) throws ListRefused {
        Header header = new Header(rules, regions);
        List<Column> columns = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        boolean found = false;
        for (int i = 0; i < table.width(); i++) {
            String text = Table.at(table.header(), i).text().strip();
            header.separators(text);
            Column column = header.column(text, i);
            columns.add(column);
            found |= !(column instanceof Column.Carried(String remark)) || remark.isEmpty() && !text.isEmpty();
            String name = header.unique(column, text);
            Integer before = name.isEmpty() ? null : places.putIfAbsent(name, i + 1);
            if (before != null) {
                throw new ListRefused(
                        "列名“" + shorten(text) + "”写了两次（第 " + before + " 列和第 " + (i + 1) + " 列）。请删去或改名一列。");
            }
        }
        if (!found) {
            throw new ListRefused("第一行没有一个认得的列名，现在写的是“" + shown(table.header()) + "”。第一行要写列名，例如：姓名、年龄、高校毕业生；可以先下载模板。");
        }
        return columns;
    }

    private String unique(Column column, String text) {
        return switch (column) {
            case Column.OfFact(Fact fact) -> Plain.name(fact.id());
            case Column.OfParameter(String name) -> Plain.name(name);
            case Column.OfRole(Column.Role role) -> Plain.name(role.word());
            case Column.Carried carried -> Plain.name(text);
        };
    }

    /** Several names in one cell: parted by a sign that parts nothing. */
    private void separators(String text) throws ListRefused {
        for (String sign : List.of("，", "；", "、", "|")) {
            String[] parts = text.split(java.util.regex.Pattern.quote(sign));
            if (parts.length > 1 && java.util.Arrays.stream(parts).anyMatch(part -> known(part) != null)) {
                throw new ListRefused("列名之间用的是“" + sign + "”，分不成列：“" + shorten(text) + "”。请全部改成英文逗号“,”，或者交 .xlsx。");
            }
        }
    }

    private @Nullable Column known(String text) {
        String name = Plain.name(text);
        return KEPT.contains(name) || name.startsWith(NOTE) ? new Column.Carried("") : known.get(name);
    }

    private Column column(String text, int index) {
        if (text.isEmpty()) {
            return new Column.Carried("");
        }
        Column column = known(text);
        if (column != null) {
            return column;
        }
        String name = Plain.name(text);
        int bracket = name.lastIndexOf('(');
        if (bracket > 0 && name.endsWith(")")) {
            Column inner = known.get(name.substring(0, bracket));
            String added = name.substring(bracket + 1, name.length() - 1);
            if (inner != null) {
                return bracketed(inner, text, added);
            }
        }
        return new Column.Carried("不认识的列“" + shorten(text) + "”（第 " + (index + 1) + " 列），里面的内容没有用到" + advice(name));
    }

    /** A known name with something in brackets after it: taken where it is the unit, as another unit would change the sums. */
    private static Column bracketed(Column inner, String text, String added) {
        String unit = inner instanceof Column.OfFact(Fact fact) ? fact.unitText() : "";
        boolean harmless = inner instanceof Column.OfRole
                || inner instanceof Column.OfFact(Fact of) && !of.kind().ordered()
                || Plain.name(unit).equals(added);
        return harmless
                ? inner
                : new Column.Carried("列“" + shorten(text) + "”括号里的不是它的单位" + (unit.isEmpty() ? "" : "（" + unit + "）")
                        + "，里面的内容没有用到；请去掉括号，单位写在格里");
    }

    private String advice(String name) {
        String nearest = StaffNode.nearest(name, known.keySet());
        return Plain.alike(name, nearest) ? "；是不是“" + ids.get(nearest) + "”" : "";
    }

    private static String shown(List<Cell> header) {
        return shorten(header.stream().map(Cell::text).collect(Collectors.joining("、")));
    }

    static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, line.offsetByCodePoints(0, 20)) + "……";
    }
}
