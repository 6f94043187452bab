package cn.policydesk.batch;

import java.util.List;

/**
 * A file as read: its header and its rows, the cells untouched. Rows without anything are left out.
 *
 * @param format what it was
 * @param separator what parts the cells of a CSV
 * @param header the first row
 * @param rows the others, each with its own number of cells
 * @param remarks what was not read, in Chinese
 */
record Table(Format format, char separator, List<Cell> header, List<List<Cell>> rows, List<String> remarks) {

    /** Most bytes of a file. */
    static final int MOST_BYTES = 5 * 1024 * 1024;
    /** Most rows after the header. */
    static final int MOST_ROWS = 20_000;
    /** Most columns. */
    static final int MOST_COLUMNS = 300;

    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** How many columns the widest row has. */
    int width() {
        return Math.max(header.size(), rows.stream().mapToInt(List::size).max().orElse(0));
    }

    /** The cell of a row, empty where the row ends before it. */
    static Cell at(List<Cell> row, int column) {
        return column < row.size() ? row.get(column) : Cell.Text.EMPTY;
    }
}
