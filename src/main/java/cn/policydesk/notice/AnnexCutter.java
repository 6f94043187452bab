package cn.policydesk.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one annex. A table that was flattened to one cell a line (each led by a tab) becomes rows again: the cell that holds
 * the next row number starts a row, the cell behind it is the task, those behind that the departments; a cell with a clause
 * label is a group head. Without tabs, numbered entries become rows.
 */
final class AnnexCutter {

    private final List<Line> lines;
    private final PartBuilder parts;
    private final Function<Line, @Nullable Repeat> repeats;

    AnnexCutter(List<Line> lines, PartBuilder parts, Function<Line, @Nullable Repeat> repeats) {
        this.lines = lines;
        this.parts = parts;
        this.repeats = repeats;
    }

    /** Cuts the annex whose head is line {@code from}; returns the index of the first line behind it. */
    int cut(int from) {
        int annex = lines.get(from).annex();
        parts.plain(PartKind.ANNEX_TITLE, lines.get(from));
        int i = from + 1;
        int row = 0;
        String group = "";
        while (i < lines.size() && lines.get(i).annex() == 0 && repeats.apply(lines.get(i)) == null) {
            Line line = lines.get(i);
            if (line.tabbed() && line.text().equals(String.valueOf(row + 1))) {
                row++;
                if (i + 1 == lines.size() || !cell(lines.get(i + 1), row)) {
                    parts.plain(PartKind.ANNEX_TITLE, line); // a row without a task
                    i++;
                    continue;
                }
                int end = endOfRow(i + 2, row);
                parts.annexRow(annex, row, group, line, lines.get(i + 1), new ArrayList<>(lines.subList(i + 2, end)));
                i = end;
            } else if (!line.tabbed() && line.entry() == row + 1) {
                row++;
                parts.annexRow(annex, row, "", line, line, List.of());
                i++;
            } else {
                group = line.clauseOrdinal() > 0 ? line.text() : group;
                parts.plain(PartKind.ANNEX_TITLE, line);
                i++;
            }
        }
        return i;
    }

    private int endOfRow(int from, int row) {
        int i = from;
        while (i < lines.size() && cell(lines.get(i), row)) {
            i++;
        }
        return i;
    }

    /** Whether the line is a cell of the given row: no head of a group and not the number of the next row. */
    private static boolean cell(Line line, int row) {
        return line.tabbed() && line.clauseOrdinal() == 0 && !line.text().equals(String.valueOf(row + 1));
    }
}
