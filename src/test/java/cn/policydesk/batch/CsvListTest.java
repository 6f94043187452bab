package cn.policydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files as people have them. */
class CsvListTest {

    private static final String CSV = "姓名,灵活就业,备注\n𠮷野㐂,是,\"甲,乙\"\n";

    private static void refused(byte[] bytes, String name, String... words) {
        assertThatThrownBy(() -> Lists.read(bytes, name, Lists.DONGYANG))
                .isInstanceOfSatisfying(
                        ListRefused.class,
                        refusal -> assertThat(refusal.problem()).contains(words).endsWith("。"));
    }

    private static void refused(String text, String... words) {
        refused(text.getBytes(StandardCharsets.UTF_8), "名单.csv", words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void utf8WithAndWithoutMarkAndGb18030AreRead(String charset) throws Exception {
        List<Map<String, String>> rows = Lists.rows(
                Lists.answer(Lists.read(CSV.getBytes(Charset.forName(charset)), "a.csv", Lists.DONGYANG)), ',');
        assertThat(rows.getFirst()).containsEntry("姓名", "𠮷野㐂").containsEntry("备注", "甲,乙");
        byte[] marked = ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8);
        assertThat(Lists.rows(Lists.answer(Lists.read(marked, "a.csv", Lists.DONGYANG)), ','))
                .isEqualTo(rows);
    }

    @Test
    void gbkOfOldExcelIsRead() throws Exception {
        byte[] bytes = "姓名,灵活就业\n张三,是\n".getBytes(Charset.forName("GBK"));
        assertThat(Lists.rows(Lists.answer(Lists.read(bytes, "a.csv", Lists.DONGYANG)), ',')
                        .getFirst())
                .containsEntry("姓名", "张三")
                .containsEntry("灵活就业", "是");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void commaTabAndSemicolonPartTheCellsAndStayAsTheyWere(String separator) throws Exception {
        String csv = "姓名,灵活就业,备注\n张三,是,x".replace(",", separator);
        byte[] answer = Lists.answer(Lists.read(csv, Lists.DONGYANG));
        assertThat(Lists.rows(answer, separator.charAt(0)).getFirst())
                .containsEntry("姓名", "张三")
                .containsEntry("备注", "x")
                .containsKey("能领");
    }

    @Test
    void quotesLineBreaksAndBlanksInCellsComeBackUntouched() throws Exception {
        String csv = "姓名,备注,灵活就业\r\n\"张\n三\",\"他说\"\"好\"\", 来\", 是 \r\n\r\n,,\r\n 李四 ,  ,否\r\n";
        List<CSVRecord> records = Lists.records(Lists.answer(Lists.read(csv, Lists.DONGYANG)), ',');
        assertThat(records).as("lines without anything are left out").hasSize(3);
        assertThat(records.get(1).toList().subList(0, 3)).containsExactly("张\n三", "他说\"好\", 来", " 是 ");
        assertThat(records.get(2).toList().subList(0, 3)).containsExactly(" 李四 ", "  ", "否");
    }

    @ParameterizedTest
    @CsvSource({
        "'=1+1', '''=1+1'",
        "'+86139', '+86139'",
        "'+cmd', '''+cmd'",
        "'-5', '-5'",
        "'-5.50', '-5.50'",
        "'-2+3', '''-2+3'",
        "'@SUM(1)', '''@SUM(1)'",
        "'＝1+1', '''＝1+1'",
        "'张=三', '张=三'",
        "'-1,234.5', '-1,234.5'"
    })
    void whatASpreadsheetWouldReckonWithGetsAMark(String cell, String harmless) throws Exception {
        String csv = "姓名,灵活就业\n\"" + cell + "\",是";
        assertThat(Lists.answered(csv, Lists.DONGYANG).getFirst().get("姓名")).isEqualTo(harmless);
    }

    @Test
    void aTabBeforeAFormulaIsNoWayRound() throws Exception {
        assertThat(Lists.answered("姓名,灵活就业\n\"\t=1\",是", Lists.DONGYANG)
                        .getFirst()
                        .get("姓名"))
                .isEqualTo("'\t=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名，灵活就业\n张三，是", "姓名；灵活就业\n张三；是", "姓名、灵活就业、年龄\n张三"})
    void aHeaderWithFullWidthSignsIsRefusedWithAdvice(String csv) {
        refused(csv, "分不成列", "英文逗号");
    }

    @Test
    void aFileWithoutAnythingOrWithoutPeopleIsRefused() {
        refused("", "空的");
        refused("\uFEFF", "没有内容");
        refused("  \n , , \n", "没有内容");
        refused("姓名,灵活就业\n", "没有一个人");
        refused("姓名,灵活就业\n,\n , \n", "没有一个人");
    }

    @Test
    void aFileWithoutAHeaderIsRefused() {
        refused("张三,25,是\n李四,30,否", "第一行", "张三", "列名");
    }

    @Test
    void anOpenQuoteIsToldWithItsLine() {
        refused("姓名,灵活就业\n甲,是\n\"乙,是\n丙,否\n", "第 3 行", "没有配对");
        refused("姓名,灵活就业\n甲,是\n\"乙\"x,是\n", "第 3 行", "双引号");
    }

    @Test
    void whatIsNoTextIsRefused() {
        refused(new byte[] {'a', 0, 'b', ',', 'c'}, "a.csv", "不是 CSV");
        refused(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}, "a.csv", "编码");
        refused("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), "a.csv", "PDF");
        refused("<html><table>".getBytes(StandardCharsets.UTF_8), "a.csv", "网页格式");
        refused("<html><table>".getBytes(StandardCharsets.UTF_8), "a.xls", ".xls");
        refused(CSV.getBytes(StandardCharsets.UTF_8), "a.json", ".json");
    }

    @Test
    void fiveMegabytesTwentyThousandRowsAndThreeHundredColumnsAreTheMost() throws Exception {
        byte[] big = ("姓名,灵活就业\n" + "x".repeat(Table.MOST_BYTES)).getBytes(StandardCharsets.UTF_8);
        refused(big, "a.csv", "5 MB");
        refused("姓名,灵活就业\n" + "甲,是\n".repeat(20_001), "20000 行");
        assertThat(Lists.read("姓名,灵活就业\n" + "甲,是\n".repeat(20_000), Lists.DONGYANG)
                        .rows())
                .isEqualTo(20_000);
        StringBuilder wide = new StringBuilder("姓名");
        for (int i = 2; i <= 300; i++) {
            wide.append(",备注").append(i);
        }
        assertThat(Lists.read(wide + "\n甲", Lists.DONGYANG).rows()).isEqualTo(1);
        refused(wide + ",年龄\n甲", "300 列");
        refused("姓名,年龄\n甲" + ",".repeat(300) + "x", "300 列");
    }

    @Test
    void theAnswerIsNamedAfterTheListWithoutAnyPath() throws Exception {
        byte[] bytes = CSV.getBytes(StandardCharsets.UTF_8);
        assertThat(Lists.read(bytes, "C:\\用户\\三月.CSV", Lists.DONGYANG).answerName())
                .isEqualTo("三月-结果.CSV");
        assertThat(Lists.read(bytes, "../../etc/名单.txt", Lists.DONGYANG).answerName())
                .isEqualTo("名单-结果.txt");
        assertThat(Lists.read(bytes, "", Lists.DONGYANG).answerName()).isEqualTo("名单-结果.csv");
    }
}
