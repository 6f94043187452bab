package cn.policydesk.notice;

import static cn.policydesk.notice.TrialNotice.FRONT;
import static cn.policydesk.notice.TrialNotice.TEXT;
import static cn.policydesk.notice.TrialNotice.YAML;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as they come: other line ends and blanks, empty, huge, damaged. */
class UnusualTextTest {

    private static final String CLAUSES = "（一）甲。对符合条\n件的企业给予补贴。（责任单位：市人社局）\n（二）乙。二。\n";

    @TempDir
    Path folder;

    @Test
    void carriageReturnsChangeNothing() {
        TrialNotice.Reading plain = TrialNotice.of(FRONT + CLAUSES).read(folder);
        TrialNotice.Reading reading =
                TrialNotice.of((FRONT + CLAUSES).replace("\n", "\r\n")).read(folder);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.notice().paragraphs()).isEqualTo(plain.notice().paragraphs());
        assertThat(reading.paragraph("（一）", 1).text()).isEqualTo("（一）甲。对符合条件的企业给予补贴。（责任单位：市人社局）");
    }

    @Test
    void ideographicAndNonBreakingBlanksAroundALineAreDropped() {
        TrialNotice.Reading reading = TrialNotice.of(
                        "\u3000\u3000某市通知\n\u00a0提出如下意见。\n\u3000\u3000（一）甲。一。\u3000\n\u3000（二）乙。二。\n")
                .read(folder);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.texts(PartKind.TITLE)).containsExactly("某市通知");
        assertThat(reading.paragraph("前言", 1).text()).isEqualTo("提出如下意见。");
        assertThat(reading.paragraph("（一）", 1).text()).isEqualTo("（一）甲。一。");
    }

    @Test
    void byteOrderMarkIsNoPartOfTheTitle() {
        TrialNotice.Reading reading = TrialNotice.of("\ufeff" + FRONT + CLAUSES).read(folder);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.texts(PartKind.TITLE)).containsExactly("某市就业通知");
        assertThat(reading.notice().source()).startsWith("\ufeff某市");
    }

    @Test
    void lastLineNeedsNoLineEnd() {
        assertThat(TrialNotice.of(FRONT + "（一）甲。一。")
                        .read(folder)
                        .paragraph("（一）", 1)
                        .body())
                .isEqualTo("一。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \n\u3000\n\t\r\n", "\ufeff", FRONT, "附件1\n\t1\n\t甲\n\t乙\n"})
    void textWithoutAnyClauseIsAFault(String text) {
        TrialNotice.Reading reading = TrialNotice.of(text).read(folder);

        assertThat(reading.faultTexts()).containsExactly(TEXT + "：没有找到任何一条。条应当以（一）或 一、 开头");
        assertThat(reading.notice().clauses()).isEmpty();
    }

    @Test
    void textOfTwoThousandLinesIsReadAtOnce() {
        StringBuilder text = new StringBuilder(FRONT);
        for (int clause = 1; clause <= 90; clause++) {
            text.append("（").append(Numeral.chinese(clause)).append("）标题。第一段。\n");
            text.append("又一段写明金额和条件的文字，共计若干元。\n".repeat(21));
        }
        TrialNotice trial = TrialNotice.of(text.toString());
        TrialNotice.Reading reading = assertTimeout(Duration.ofSeconds(5), () -> trial.read(folder));

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.notice().clauses())
                .hasSize(90)
                .allMatch(clause -> clause.paragraphs().size() == 22);
        assertThat(reading.paragraph("（九十）", 22).anchor()).isEqualTo("c90-22");
    }

    @Test
    void oneVeryLongLineIsRead() {
        TrialNotice trial = TrialNotice.of(FRONT + "（一）甲。" + "对符合条件的企业给予补贴；".repeat(20_000) + "完。\n");
        TrialNotice.Reading reading = assertTimeout(Duration.ofSeconds(5), () -> trial.read(folder));

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.paragraph("（一）", 1).sentences()).hasSize(20_001);
    }

    @Test
    void textInAnotherEncodingIsAFault() {
        TrialNotice.Reading reading = TrialNotice.of((FRONT + CLAUSES).getBytes(Charset.forName("GB18030")))
                .read(folder);

        assertThat(reading.notice()).isNull();
        assertThat(reading.faultTexts()).containsExactly(TEXT + "：通知正文不是UTF-8编码。请用UTF-8重新保存，不要改动文字");
    }

    @Test
    void missingFilesAreFaultsOfTheirOwn() throws IOException {
        assertThat(TrialNotice.readFiles(folder).faultTexts())
                .containsExactly(YAML + "：文件读不出来。请检查文件是否存在、能否读取", TEXT + "：通知正文读不出来。请检查文件是否存在、能否读取");

        Files.writeString(folder.resolve("trial-2024.txt"), FRONT + CLAUSES, UTF_8);

        assertThat(TrialNotice.readFiles(folder).faultTexts()).containsExactly(YAML + "：文件读不出来。请检查文件是否存在、能否读取");
        assertThat(TrialNotice.readFiles(folder).notice()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noTextAtAllMakesItFailOrLoseACharacter(long seed) {
        String[] pieces = ("（ ） ( ) 一 二 三 十 、 。 ； ： : \n \n \t \u3000 1 2 23 附件 年 月 日 本通知 （一） （二） （三） 二、 1、 "
                        + "责任单位： （责任单位：市人社局） 《 》 “ ” 补贴 企业给予补贴，每人500元。 a B")
                .split(" ");
        Random random = new Random(seed);
        for (int n = 0; n < 60; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            TrialNotice.Reading reading = TrialNotice.of(text.toString()).read(folder);

            assertThat(reading.faultTexts()).as(text.toString()).noneMatch(fault -> fault.contains("归入"));
        }
    }
}
