package cn.policydesk.dingtalk.simulator;

import cn.policydesk.simulator.Refused;
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
     * @throws Refused where it is none
     */
    static Table of(byte[] book) throws Refused {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            StringBuilder words = new StringBuilder();
            List<Row> rows = read.getFirstSheet().read();
            rows.forEach(row -> row.forEach(
                    cell -> words.append(cell == null ? "" : cell.getText()).append('\n')));
            return new Table(words.toString(), rows.size() - 1);
        } catch (IOException | ExcelReaderException e) {
            throw new Refused("收到的文件不是 xlsx");
        }
    }
}
