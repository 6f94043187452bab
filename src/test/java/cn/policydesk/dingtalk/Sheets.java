package cn.policydesk.dingtalk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Lists as workbooks, for tests. */
final class Sheets {

    private Sheets() {}

    /** A list of so many people of 东阳, 居民1 and on. */
    static byte[] people(int count) throws IOException {
        List<List<Object>> rows = IntStream.rangeClosed(1, count)
                .mapToObj(i -> List.<Object>of("居民" + i, "东阳", 30 + i % 25, i % 2 == 0 ? "是" : "否", "24个月"))
                .toList();
        return book(List.of("姓名", "地区", "年龄", "灵活就业", "登记失业时间"), rows);
    }

    static byte[] book(List<String> header, List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("名单");
            row(sheet, 0, header);
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, rows.get(i));
            }
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int at, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(at, column, number);
            } else {
                sheet.value(at, column, String.valueOf(cells.get(column)));
            }
        }
    }

    /** The rows of a workbook, the header first. */
    static List<Row> rows(byte[] book) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return read.getFirstSheet().read();
        }
    }

    /** All that stands in a workbook. */
    static String words(byte[] book) throws IOException {
        StringBuilder words = new StringBuilder();
        for (Row row : rows(book)) {
            row.forEach(cell -> words.append(cell == null ? "" : cell.getText()).append('\n'));
        }
        return words.toString();
    }
}
