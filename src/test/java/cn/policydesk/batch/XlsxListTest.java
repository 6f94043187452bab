package cn.policydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as people have them, and workbooks that mean harm. */
class XlsxListTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static byte[] book(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            fill.accept(book.newWorksheet("名单"));
        }
        return out.toByteArray();
    }

    private static void header(Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
        }
    }

    private static byte[] people() throws IOException {
        return book(sheet -> {
            header(sheet, "姓名", "灵活就业");
            sheet.value(1, 0, "张三");
            sheet.value(1, 1, "是");
        });
    }

    /** A workbook with one of its parts replaced, added or, where the text is empty, left out. */
    private static byte[] with(byte[] book, String part, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                        .get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(zip);
                }
            }
            if (!text.isEmpty()) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String sheet(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>带动人数</t></is></c></row>"
                + rows + "</sheetData></worksheet>";
    }

    private static List<Row> rows(byte[] book) throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(book), new ReadingOptions(true, false))) {
            return read.getFirstSheet().read();
        }
    }

    private static List<Row> answered(byte[] book, Defaults defaults) throws Exception {
        return rows(Lists.answer(Lists.read(book, "名单.xlsx", defaults)));
    }

    private static String cell(List<Row> rows, int row, String column) {
        List<String> header = rows.getFirst().stream()
                .map(each -> each == null ? "" : each.getText())
                .toList();
        return rows.get(row).getCellText(header.indexOf(column));
    }

    private static void refused(byte[] bytes, String name, String... words) {
        assertThatThrownBy(() -> Lists.read(bytes, name, Lists.DONGYANG))
                .isInstanceOfSatisfying(
                        ListRefused.class,
                        refusal -> assertThat(refusal.problem()).contains(words).endsWith("。"));
    }

    @Test
    void aListMayBeAnsweredInTheOtherKindOfFile() throws Exception {
        PeopleList text = Lists.read("姓名,证号,灵活就业,备注\n张三,007,是,=1+1\n", Lists.DONGYANG);
        PeopleList asBook = text.as(Format.XLSX);
        List<Row> rows = rows(Lists.answer(asBook));
        assertThat(rows.get(1).getCell(1).getType())
                .as("no number: it has noughts in front")
                .isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(1)).isEqualTo("007");
        assertThat(rows.get(1).getCellText(3)).isEqualTo("=1+1");
        assertThat(cell(rows, 1, "可能能领（还缺）")).isNotEmpty();
        assertThat(asBook.answerName()).isEqualTo("名单-结果.xlsx");
        assertThat(asBook.answer(new ByteArrayOutputStream(), Progress.NONE).format())
                .isEqualTo(Format.XLSX);

        PeopleList asText = Lists.read(people(), "三月.xlsx", Lists.DONGYANG).as(Format.CSV);
        assertThat(Lists.rows(Lists.answer(asText), ',').getFirst())
                .containsEntry("姓名", "张三")
                .containsEntry("灵活就业", "是");
        assertThat(asText.answerName()).isEqualTo("三月-结果.csv");
    }

    @Test
    void daysNumbersPercentagesAndTicksAreReadByTheirTypeAndComeBackAsSuch() throws Exception {
        byte[] book = book(sheet -> {
            header(sheet, "姓名", "待遇", "登记日期", "带动人数", "初次创业", "东阳重点人群", "东阳其他单位参保", "东阳带动参保时间", "备注", "备注2");
            sheet.value(1, 0, "张三");
            sheet.value(1, 1, "创业带动就业补贴");
            sheet.value(1, 2, LocalDate.of(2024, 6, 1));
            sheet.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 3, 7);
            sheet.value(1, 4, true);
            sheet.value(1, 5, "是");
            sheet.value(1, 6, false);
            sheet.value(1, 7, 14.0);
            sheet.value(1, 8, "=1+1");
            sheet.value(1, 9, new BigDecimal("0.1"));
        });
        List<Row> rows = answered(book, Lists.DONGYANG);
        assertThat(cell(rows, 1, "能领")).startsWith("创业带动就业补贴（草案，现在不能领）：每年6000元");
        assertThat(cell(rows, 1, "问题")).isEmpty();
        Row row = rows.get(1);
        assertThat(row.getCell(2).asDate().toLocalDate()).isEqualTo("2024-06-01");
        assertThat(row.getCell(2).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(3).asNumber()).isEqualByComparingTo("7");
        assertThat(row.getCell(4).asBoolean()).isTrue();
        assertThat(row.getCell(8).getType()).as("words, not a formula").isEqualTo(CellType.STRING);
        assertThat(row.getCell(8).getText()).isEqualTo("=1+1");
        assertThat(row.getCell(9).asNumber()).isEqualByComparingTo("0.1");
    }

    @Test
    void aRateShownInPercentIsTakenAndABareOneIsAskedFor() throws Exception {
        byte[] book = book(sheet -> {
            header(sheet, "姓名", "贷款年利率", "贷款本金");
            sheet.value(1, 1, 0.0475);
            sheet.style(1, 1).format("0.00%").set();
            sheet.value(1, 2, 0.1 + 0.2);
            sheet.value(2, 1, 0.0475);
            sheet.value(2, 2, 200000);
        });
        List<Row> rows = answered(book, Lists.DONGYANG);
        assertThat(cell(rows, 1, "问题"))
                .as("binary fractions are what a spreadsheet shows")
                .isEmpty();
        assertThat(cell(rows, 2, "问题")).contains("“贷款年利率”要写百分号");
        assertThat(rows.get(1).getCell(1).getDataFormatString()).isEqualTo("0.00%");
    }

    @Test
    void formulasCountByTheValueLastShown() throws Exception {
        byte[] book = with(
                people(),
                SHEET,
                sheet(
                        "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>A1&amp;\"x\"</f><v>张三</v></c><c r=\"B2\"><f>3+4</f><v>7</v></c></row>"
                                + "<row r=\"3\"><c r=\"A3\"><f>1+1</f></c><c r=\"B3\"><f>B2</f></c></row>"
                                + "<row r=\"4\"><c r=\"B4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"));
        List<Row> rows = answered(book, Lists.DONGYANG);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("张三");
        assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("7");
        assertThat(cell(rows, 1, "问题")).isEmpty();
        assertThat(cell(rows, 2, "问题")).contains("“带动人数”", "公式没有算出值");
        assertThat(cell(rows, 3, "问题")).contains("“带动人数”", "#DIV/0!");
    }

    @Test
    void sharedStringsBlankRowsAndFormattedEmptyCellsAreNoPeople() throws Exception {
        byte[] book = with(
                people(),
                SHEET,
                sheet(
                        "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>0</v></c></row><row r=\"9\"/><row r=\"90000\"><c r=\"XFD90000\" s=\"0\"/></row>"));
        PeopleList list = Lists.read(book, "a.xlsx", Lists.DONGYANG);
        assertThat(list.rows()).isEqualTo(1);
        assertThat(rows(Lists.answer(list)).get(1).getCellText(0)).isEqualTo("姓名");
    }

    @Test
    void onlyTheFirstVisibleSheetIsReadAndTheOthersAreTold() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet hidden = book.newWorksheet("旧");
            hidden.value(0, 0, "x");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            Worksheet sheet = book.newWorksheet("三月");
            header(sheet, "姓名", "灵活就业");
            sheet.value(1, 0, "张三");
            book.newWorksheet("四月").value(0, 0, "姓名");
        }
        PeopleList list = Lists.read(out.toByteArray(), "a.xlsx", Lists.DONGYANG);
        assertThat(list.rows()).isEqualTo(1);
        assertThat(list.remarks()).singleElement().asString().contains("2 张工作表", "三月");
    }

    @Test
    void aWorkbookWithoutStylesIsReadToo() throws Exception {
        byte[] book = with(with(people(), "xl/styles.xml", ""), "[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
        assertThat(Lists.read(book, "a.xlsx", Lists.DONGYANG).rows()).isEqualTo(1);
    }

    @Test
    void theAnswerIsAWorkbookThatIsReadAgain() throws Exception {
        byte[] answer = Lists.answer(Lists.read(people(), "a.xlsx", Lists.DONGYANG));
        PeopleList again = Lists.read(answer, "a.xlsx", Lists.DONGYANG);
        assertThat(again.remarks()).containsExactly("最后几列是上次的结果，已经换成这次的");
        List<Row> rows = rows(Lists.answer(again));
        assertThat(rows.getFirst().stream().map(Cell::getText))
                .containsExactly("姓名", "灵活就业", "能领", "最多合计", "可能能领（还缺）", "不符合", "最优组合", "还缺的事实", "未写明", "问题");
        assertThat(cell(rows, 1, "可能能领（还缺）")).contains("\n");
    }

    @Test
    void sumsAreNumbersWhereTheyMayBeAddedUp() throws Exception {
        byte[] book = book(sheet -> {
            header(sheet, "江阴创业补贴人群", "在江阴创业", "江阴首次成功创业", "正常经营时间", "年租金");
            List<Object> row = List.of("是", "是", "是", 8, 4800.5);
            for (int i = 0; i < row.size(); i++) {
                switch (row.get(i)) {
                    case Number number -> sheet.value(1, i, number);
                    case Object text -> sheet.value(1, i, text.toString());
                }
            }
        });
        List<Row> rows = answered(book, Lists.JIANGYIN);
        Cell sum = rows.get(1).getCell(6);
        assertThat(sum.asNumber()).isEqualByComparingTo("20401.5");
        assertThat(sum.getDataFormatString()).isEqualTo("0.00");
    }

    @Test
    void filesOfOtherKindsAndRenamedOnesAreNamed() throws Exception {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        refused(old, "a.xls", ".xls", ".xlsx");
        refused(old, "a.xlsx", ".xls", "密码");
        refused(people(), "a.csv", "改回 .xlsx");
        refused("姓名,年龄\n甲,1".getBytes(StandardCharsets.UTF_8), "a.xlsx", "不是 Excel");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, String> other : Map.of(
                        "word/document.xml", "Word", "ppt/slides.xml", "演示", "x.txt", "压缩包", "content.xml", "ODS")
                .entrySet()) {
            out.reset();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
            }
            refused(out.toByteArray(), "a.xlsx", other.getValue());
        }
        refused(out.toByteArray(), "a.docx", "Word");
        refused("PK\u0003\u0004 cut off".getBytes(StandardCharsets.UTF_8), "a.xlsx", "坏了");
        byte[] half = people();
        refused(java.util.Arrays.copyOf(half, half.length / 2), "a.xlsx", "坏了");
        refused(with(people(), SHEET, "<worksheet><sheetData><row"), "a.xlsx", "坏了");
    }

    @Test
    void moreRowsOrColumnsThanAllowedAreRefused() throws Exception {
        refused(
                book(sheet -> {
                    header(sheet, "姓名", "灵活就业");
                    for (int i = 1; i <= 20_001; i++) {
                        sheet.value(i, 0, "甲");
                    }
                }),
                "a.xlsx",
                "20000 行");
        refused(
                book(sheet -> {
                    header(sheet, "姓名", "灵活就业");
                    sheet.value(1, 300, "甲");
                }),
                "a.xlsx",
                "300 列");
    }

    @Test
    void whatUnpacksIntoTooMuchIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(Table.MOST_BYTES);
        refused(out.toByteArray(), "a.xlsx", "解开后太大");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ2", "A99999999999", "<", "a1"})
    void aCellFarOffIsRefused(String address) throws Exception {
        byte[] book = with(
                people(),
                SHEET,
                sheet("<row r=\"2\"><c r=\"" + address.replace("<", "&lt;") + "\"><v>1</v></c></row>"));
        refused(book, "a.xlsx", "太大");
    }

    @Test
    void formulasThatAreCopiedOverAndOverAreRefused() throws Exception {
        StringBuilder rows = new StringBuilder("<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\" ref=\"A2:A9\">"
                + "A1+".repeat(100_000) + "1</f><v>1</v></c></row>");
        for (int i = 3; i < 103; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>");
        }
        refused(with(people(), SHEET, sheet(rows.toString())), "a.xlsx", "太大");
    }

    @Test
    void anEntityFromElsewhereIsNotRead() throws Exception {
        String xml = sheet("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>")
                .replace("<worksheet", "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet");
        List<String> told = new ArrayList<>();
        try {
            told.add(new String(
                    Lists.answer(Lists.read(with(people(), SHEET, xml), "a.xlsx", Lists.DONGYANG)),
                    StandardCharsets.ISO_8859_1));
        } catch (ListRefused e) {
            told.add(e.problem());
        }
        assertThat(told).singleElement().asString().doesNotContain("root:");
    }
}
