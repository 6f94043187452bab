package cn.policydesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML files as staff write them, and as they should not. */
class StaffNodeTest {

    private final Faults faults = new Faults();

    @Test
    void scalarsStayTheTextOfTheFile() {
        StaffNode root = parse("甲: 007\n乙: yes\n丙: 2024-01-01\n丁: 1.50\n戊: null\n己: ' 空格 '\n");

        assertThat(root.entries().values())
                .extracting(StaffNode::text)
                .containsExactly("007", "yes", "2024-01-01", "1.50", "null", "空格");
        assertThat(faults.none()).isTrue();
    }

    @Test
    void keysKeepTheOrderOfTheFile() {
        assertThat(parse("丙: 1\n甲: 2\n乙: 3\n").entries().keySet()).containsExactly("丙", "甲", "乙");
    }

    @Test
    void singleValueIsAListOfOneAndABlankOneIsNone() {
        StaffNode root = parse("一个: 甲\n几个: [甲, 乙]\n没有:\n");

        assertThat(root.items("一个")).extracting(StaffNode::text).containsExactly("甲");
        assertThat(root.child("几个").texts()).containsExactly("甲", "乙");
        assertThat(root.items("没有")).isEmpty();
        assertThat(root.items("缺")).isEmpty();
        assertThat(root.optional("没有")).isNull();
        assertThat(root.optional("缺")).isNull();
    }

    @Test
    void numbersAndDatesAreReadOrToldWithTheirLine() {
        StaffNode root = parse("款: 3\n至: 2025-12-31\n错款: 三\n错至: 2025-13-01\n");

        assertThat(root.number("款", 1)).isEqualTo(3);
        assertThat(root.number("缺", 7)).isEqualTo(7);
        assertThat(root.date("至")).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(root.date("缺")).isNull();
        assertThat(faults.none()).isTrue();
        assertThat(root.number("错款", 1)).isEqualTo(1);
        assertThat(root.date("错至")).isNull();
        assertThat(faults.all()).extracting(Fault::line).containsExactly(3, 4);
    }

    @Test
    void duplicateKeyIsAFaultOnTheSecondLine() {
        parse("甲: 1\n乙: 2\n甲: 3\n").entries();

        assertThat(faults.all()).containsExactly(new Fault("试.yaml", 3, 1, "键“甲”写了两次", "请删去一处", "甲: 3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"甲: [乙|2", "甲: 1\\n  乙: 2|2", "甲: \"没有收尾|2", "甲: 1\\n\\t乙: 2|2", "甲: *没有|1", "甲: &a 1\\n乙: @坏|2"})
    void wrongSyntaxIsAFaultWithItsLine(String text, int line) {
        assertThat(parse(text.replace("\\n", "\n").replace("\\t", "\t") + "\n")).isNull();
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.column()).isPositive();
            assertThat(fault.message()).isEqualTo("YAML 格式有误");
            assertThat(fault.advice()).isEqualTo("请检查这一行的缩进、冒号后的空格和引号");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# 只有注释\n"})
    void emptyFileIsAFault(String text) {
        assertThat(parse(text)).isNull();
        assertThat(faults.all()).containsExactly(new Fault("试.yaml", 1, "文件是空的", "请按 README 的样子填写"));
    }

    @Test
    void controlCharactersAreAFault() {
        assertThat(parse("甲: 一\u0007二\n")).isNull();
        assertThat(faults.all()).containsExactly(new Fault("试.yaml", 0, "YAML 格式有误", "请检查文件里是否有看不见的控制字符"));
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstKey() {
        assertThat(parse("\ufeff甲: 1\n").required("甲")).isEqualTo("1");
    }

    @Test
    void otherEncodingIsAFault(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("试.yaml"), "标题: 某市就业通知\n".getBytes(Charset.forName("GB18030")));

        assertThat(StaffNode.read(file, "试.yaml", faults)).isNull();
        assertThat(faults.all()).containsExactly(new Fault("试.yaml", 0, "文件不是UTF-8编码", "请用UTF-8重新保存"));
    }

    @Test
    void fileThatIsAFolderIsAFault(@TempDir Path folder) {
        assertThat(StaffNode.read(folder, "试.yaml", faults)).isNull();
        assertThat(faults.all()).containsExactly(new Fault("试.yaml", 0, "文件读不出来", "请检查文件是否存在、能否读取"));
    }

    @Test
    void aliasesThatExplodeAreRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'j'; c++) {
            String before = "*" + (char) (c - 1);
            bomb.append(c + ": &" + c + " ["
                    + String.join(", ", List.of(before, before, before, before, before, before)) + "]\n");
        }

        assertThat(assertTimeout(Duration.ofSeconds(2), () -> parse(bomb.toString())))
                .isNull();
        assertThat(faults.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{甲: ", "- "})
    void nestingWithoutEndIsRefused(String opening) {
        assertThat(parse("甲: \n  " + opening.repeat(20_000))).isNull();
        assertThat(faults.all()).hasSize(1);
    }

    @Test
    void nodeThatHoldsItselfIsOnlyWrong(@TempDir Path folder) {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（一）甲。一。")
                .plus("时效: &a [*a]")
                .plus("定义: &b [{词: *b}]")
                .read(folder);

        assertThat(reading.faults()).isNotEmpty().allMatch(fault -> fault.file().equals(TrialNotice.YAML));
    }

    @Test
    void faultsKnowTheirColumnAndTheLineAsItStands() {
        StaffNode root = parse("甲: {乙: 1,  丙: 2}\n丁: [一, 二, 三]\n");
        root.child("甲").child("丙").fault("错", "");
        root.child("丁").items().get(1).fault("错", "");
        root.child("甲").allow("乙");
        root.child("丁").fault(2, "错", "");

        assertThat(faults.all())
                .containsExactly(
                        new Fault("试.yaml", 1, 15, "错", "", "甲: {乙: 1,  丙: 2}"),
                        new Fault("试.yaml", 2, 8, "错", "", "丁: [一, 二, 三]"),
                        new Fault("试.yaml", 1, 12, "不认识的键“丙”", "是不是想写“乙”", "甲: {乙: 1,  丙: 2}"),
                        new Fault("试.yaml", 2, 4, "错", "", "丁: [一, 二, 三]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "式: 2000元 + 人数;8;1;12",
                "式:   ab;1;1;7",
                "式: \"2000元\";4;1;9",
                "式: '  2000元';0;1;7",
                "式: 😀元 x;3;1;6",
                "式: 一二\\n   三四;4;2;5",
                "式: 一二;99;1;6",
                "式: |\\n  一二\\n  三四;4;3;3",
                "式: >-\\n  一二\\n  三四;1;2;3",
                "# 注\\r\\n式: 一二;1;2;5"
            })
    void faultInsideAValueIsToldAtItsCharacter(String text, int offset, int line, int column) {
        StaffNode value =
                parse(text.replace("\\n", "\n").replace("\\r", "\r") + "\n").child("式");
        value.fault(offset, "错", "");

        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    @Test
    void byteOrderMarkIsNoPartOfAColumn() {
        parse("\ufeff甲: 1\n").allow("乙");

        assertThat(faults.all()).extracting(Fault::column).containsExactly(1);
        assertThat(faults.all()).extracting(Fault::excerpt).containsExactly("甲: 1");
    }

    @ParameterizedTest
    @CsvSource({"时限,时效", "不算时限,不算时效", "成文日,成文日期", "截 止,截止"})
    void nearestNameTakesTheFewestChanges(String text, String name) {
        assertThat(StaffNode.nearest(text, List.of("截止", "时效", "不算时效", "成文日期"))).isEqualTo(name);
        assertThat(StaffNode.nearest(text, List.of())).isEqualTo(text);
    }

    private StaffNode parse(String text) {
        return StaffNode.parse(text, "试.yaml", faults);
    }
}
