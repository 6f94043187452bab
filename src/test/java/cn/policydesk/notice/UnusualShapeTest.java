package cn.policydesk.notice;

import static cn.policydesk.notice.TrialNotice.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes that the five notices do not have but others do. */
class UnusualShapeTest {

    private static final String CLAUSE = "（一）甲。一。（责任单位：市人社局）";

    @TempDir
    Path folder;

    @Test
    void numberingThatFallsBackFromNinetyNineIsAFaultAndNoFailure() {
        assertThat(TrialNotice.ofClauses("（九十九）甲。一。", "（一）乙。二。").read(folder).faultTexts())
                .hasSize(2)
                .contains(TEXT + " 第4行：条号从上一条跳到了（一），缺（100）。请核对原文；若原文如此，请在文件头“缺陷”里写明这一行");
    }

    @Test
    void bracketWithDepartmentsInsideAParagraphSwallowsNothing() {
        Paragraph paragraph = TrialNotice.ofClauses("（一）甲。给补贴（责任单位：市人社局）。另有规定的除外（详见附件）")
                .read(folder)
                .paragraph("（一）", 1);

        assertThat(paragraph.body()).isEqualTo("给补贴（责任单位：市人社局）。另有规定的除外（详见附件）");
        assertThat(paragraph.departments()).isEmpty();
    }

    @Test
    void bracketThatIsNeverClosedIsStillTheTail() {
        assertThat(TrialNotice.ofClauses("（一）甲。给补贴。（责任单位：市人社局（就业办）")
                        .read(folder)
                        .paragraph("（一）", 1)
                        .body())
                .isEqualTo("给补贴。");
    }

    @Test
    void fullStopInsideABracketLeavesLaterSentencesApart() {
        String text = "（甲。）乙；丙；丁。";

        assertThat(Sentences.of(text, 0, text.length()))
                .extracting(span -> span.of(text))
                .containsExactly("（甲。）", "乙；", "丙；", "丁。");
    }

    @Test
    void shortItemsInsideAClauseAreNoChapters() {
        TrialNotice.Reading reading = TrialNotice.ofClauses(
                        "一、支持企业", "（一）稳岗。条件如下：", "1、依法参保", "2、不裁员", "3、正常经营", "（二）乙。二。")
                .read(folder);

        assertThat(reading.texts(PartKind.CHAPTER)).containsExactly("一、支持企业");
        assertThat(reading.paragraph("（一）", 4).text()).isEqualTo("3、正常经营");
        assertThat(reading.paragraph("（二）", 1).chapter()).isEqualTo("一、支持企业");
    }

    @Test
    void headingMayBeWrapped() {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（一）帮扶困难企业稳定岗位，稳妥安置化", "解过剩产能企业职工。建立台账。", "另一段。")
                .read(folder);

        assertThat(reading.paragraph("（一）", 1).heading()).isEqualTo("帮扶困难企业稳定岗位，稳妥安置化解过剩产能企业职工");
        assertThat(reading.paragraph("（一）", 1).body()).isEqualTo("建立台账。");
        assertThat(reading.paragraph("（一）", 2).heading()).isEqualTo("帮扶困难企业稳定岗位，稳妥安置化解过剩产能企业职工");
    }

    @ParameterizedTest
    @ValueSource(strings = {"二〇二三年十二月二十九日", "二○二四年一月三日", "二零二三年十月三十一日", "（二〇二三年十二月二十九日）", "2023年12月29日"})
    void dateOfASignatureMayBeWrittenInChinese(String date) {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（一）甲。一。", date).read(folder);

        assertThat(reading.texts(PartKind.SIGNATURE)).containsExactly(date);
        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款");
    }

    @Test
    void issuerAboveADateInChineseSignsToo() {
        assertThat(TrialNotice.ofClauses("（一）甲。一。", "某市人民政府", "二〇二三年十二月二十九日")
                        .read(folder)
                        .texts(PartKind.SIGNATURE))
                .containsExactly("某市人民政府", "二〇二三年十二月二十九日");
    }

    @Test
    void rowWithoutATaskLosesNoLaterRow() {
        TrialNotice.Reading reading = TrialNotice.ofClauses(
                        CLAUSE,
                        "附件1",
                        "\t1",
                        "\t建立台账并按月报送。",
                        "\t市人社局",
                        "\t2",
                        "\t",
                        "\t3",
                        "\t组织创业大赛并颁发奖金。",
                        "\t市教育局",
                        "\t4")
                .read(folder);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款", "附件1第1款", "附件1第3款");
        assertThat(reading.paragraph("附件1", 3).text()).isEqualTo("组织创业大赛并颁发奖金。");
    }

    @Test
    void rowWithoutATaskTakesNeitherGroupHeadNorNextAnnex() {
        TrialNotice.Reading reading = TrialNotice.ofClauses(
                        CLAUSE,
                        "附件1",
                        "\t1",
                        "\t（二）创业补贴",
                        "\t2",
                        "\t组织创业大赛并颁发奖金。",
                        "\t市教育局",
                        "\t3",
                        "附件2",
                        "1．困难企业：连续亏损的企业")
                .read(folder);

        assertThat(reading.places()).endsWith("附件1第2款", "附件2第1款");
        assertThat(reading.paragraph("附件1", 2).heading()).isEqualTo("（二）创业补贴");
    }
}
