package cn.policydesk.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of one sheet: numbers as numbers, days as days, all else as text, which no spreadsheet reckons with. */
final class XlsxWriter implements TableWriter {

    private static final int ROWS_AT_ONCE = 200;
    private static final double WIDE = 48;
    private static final double NARROW = 14;

    private final Workbook book;
    private final Worksheet sheet;
    private final int wideFrom;
    private int row;

    /**
     * @param out stays open
     * @param columns how many columns come
     * @param wideFrom the first column with long words in it
     */
    XlsxWriter(OutputStream out, int columns, int wideFrom) {
        this.book = new Workbook(out, "PolicyDesk", "1.0");
        this.sheet = book.newWorksheet("名单");
        this.wideFrom = wideFrom;
        for (int column = 0; column < columns; column++) {
            sheet.width(column, column < wideFrom ? NARROW : WIDE);
        }
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> {
                String kept = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
                if (column >= wideFrom) {
                    sheet.inlineString(row, column, kept); // hardly two rows alike: not worth a table of strings
                } else if (!text.isEmpty()) {
                    sheet.value(row, column, kept);
                }
            }
            case Cell.Figure number -> {
                sheet.value(row, column, number.value());
                if (number.percent()) {
                    sheet.style(row, column).format("0.00%").set();
                } else if (column >= wideFrom && number.text().contains(".")) {
                    sheet.style(row, column).format("0.00").set();
                }
            }
            case Cell.Day day -> {
                sheet.value(row, column, day.at());
                sheet.style(row, column)
                        .format(day.whole() ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm")
                        .set();
            }
            case Cell.Flag(boolean on) -> sheet.value(row, column, on);
        }
        if (row == 0) {
            sheet.style(row, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        } else if (column >= wideFrom) {
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    @Override
    public void finish() throws IOException {
        book.finish();
    }
}
