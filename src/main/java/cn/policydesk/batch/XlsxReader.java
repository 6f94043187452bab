package cn.policydesk.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of a workbook that {@link XlsxGuard} let pass; a formula counts as the value last shown. */
final class XlsxReader {

    /** Stands where a formula was never worked out. */
    static final String NO_VALUE = "公式没有算出值";

    private final Map<String, Cell> seen = new HashMap<>();
    private final Map<String, Boolean> dates = new HashMap<>();

    private XlsxReader() {}

    static Table read(byte[] bytes) throws ListRefused {
        try {
            return new XlsxReader().table(bytes, true);
        } catch (RuntimeException | IOException e) {
            // Some programs write workbooks without styles; then nothing says which numbers are days.
            try {
                return new XlsxReader().table(bytes, false);
            } catch (RuntimeException | IOException again) {
                throw XlsxGuard.broken();
            }
        }
    }

    private Table table(byte[] bytes, boolean styles) throws IOException, ListRefused {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(styles, true))) {
            List<Sheet> visible = book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            if (visible.isEmpty()) {
                throw XlsxGuard.broken();
            }
            Sheet sheet = visible.getFirst();
            List<List<Cell>> rows = rows(sheet);
            if (rows.isEmpty()) {
                throw new ListRefused("工作表“" + sheet.getName() + "”里没有内容。请把名单放在第一张工作表。");
            }
            List<String> remarks = visible.size() == 1
                    ? List.of()
                    : List.of("文件里有 " + visible.size() + " 张工作表，只读了第一张“" + sheet.getName() + "”，别的没有用到");
            return new Table(Format.XLSX, ',', rows.getFirst(), rows.subList(1, rows.size()), remarks);
        }
    }

    private List<List<Cell>> rows(Sheet sheet) throws IOException, ListRefused {
        List<List<Cell>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                List<Cell> row = row(all.next());
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > Table.MOST_ROWS + 1) {
                    throw new ListRefused(CsvReader.tooManyRows());
                }
            }
        }
        return rows;
    }

    /** The cells up to the last that holds something. */
    private List<Cell> row(Row row) throws ListRefused {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            org.dhatim.fastexcel.reader.Cell given = row.getOptionalCell(column).orElse(null);
            Cell cell = given == null ? Cell.Text.EMPTY : cell(given);
            if (!cell.blank()) {
                if (column >= Table.MOST_COLUMNS) {
                    throw new ListRefused(CsvReader.tooManyColumns());
                }
                while (cells.size() < column) {
                    cells.add(Cell.Text.EMPTY);
                }
                cells.add(cell);
            }
        }
        return cells;
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell given) {
        Object value = given.getValue();
        return switch (value) {
            case null -> given.getType() == CellType.FORMULA ? text(NO_VALUE) : Cell.Text.EMPTY;
            case BigDecimal number -> number(given, number);
            case Boolean flag -> new Cell.Flag(flag);
            default -> text(value.toString());
        };
    }

    private Cell text(String text) {
        return text.isEmpty() ? Cell.Text.EMPTY : seen.computeIfAbsent(text, Cell.Text::new);
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell given, BigDecimal number) {
        Integer id = given.getDataFormatId();
        String format = given.getDataFormatString();
        boolean possible = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0;
        if (possible && day(id, format)) {
            return new Cell.Day(given.asDate());
        }
        return new Cell.Figure(number, format != null && format.contains("%"));
    }

    /** Whether a number format shows a day; the ids without a format are the ones of Chinese Excel. */
    private boolean day(@Nullable Integer id, @Nullable String format) {
        if (id == null) {
            return false;
        }
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return true;
        }
        return format != null && dates.computeIfAbsent(format, XlsxReader::showsDay);
    }

    private static boolean showsDay(String format) {
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "")
                .replace("General", "")
                .toLowerCase(Locale.ROOT);
        return plain.contains("y") || plain.contains("d") && plain.contains("m");
    }
}
