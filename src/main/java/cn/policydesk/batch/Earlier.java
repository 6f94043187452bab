package cn.policydesk.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the columns of an earlier result off a list that was mended in the result and is handed in again. */
final class Earlier {

    private Earlier() {}

    static Table dropped(Table table) {
        List<String> names =
                Arrays.stream(ResultColumn.values()).map(ResultColumn::word).toList();
        int size = table.header().size();
        int from = size - names.size();
        if (from <= 0
                || !table.header().subList(from, size).stream()
                        .map(Cell::text)
                        .toList()
                        .equals(names)) {
            return table;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<Cell> kept = row.size() <= from ? row : row.subList(0, from);
            if (kept.stream().anyMatch(cell -> !cell.blank())) {
                rows.add(kept);
            }
        }
        List<String> remarks = new ArrayList<>(table.remarks());
        remarks.add("最后几列是上次的结果，已经换成这次的");
        return new Table(table.format(), table.separator(), table.header().subList(0, from), rows, remarks);
    }
}
