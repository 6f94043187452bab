package cn.policydesk.dingtalk.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * What a result file is worth looking at: its words, and how many rows there are under the first. Pure.
 *
 * @param words what stands in the cells, each on a line of its own
 */
record Table(String words, int rows) {

    /**
     * Looks at a workbook.
     *
     * @throws IOException where it is none
     */
    static Table of(byte[] book) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            StringBuilder words = new StringBuilder();
            List<Row> rows = read.getFirstSheet().read();
            rows.forEach(row -> row.forEach(
                    cell -> words.append(cell == null ? "" : cell.getText()).append('\n')));
            return new Table(words.toString(), rows.size() - 1);
        } catch (ExcelReaderException e) {
            throw new IOException("收到的文件不是 xlsx", e);
        }
    }
}
