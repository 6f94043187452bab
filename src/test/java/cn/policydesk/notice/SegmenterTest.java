package cn.policydesk.notice;

import static cn.policydesk.notice.TrialNotice.FRONT;
import static cn.policydesk.notice.TrialNotice.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels, wrapped lines and paragraphs, in notices made up for the purpose. */
class SegmenterTest {

    @TempDir
    Path folder;

    @Test
    void gapInTheNumberingIsAFault() {
        TrialNotice.Reading reading =
                TrialNotice.ofClauses("（一）甲。一。", "（三）丙。三。", "（四）丁。四。").read(folder);

        assertThat(reading.faultTexts()).containsExactly(TEXT + " 第4行：条号从上一条跳到了（三），缺（二）。请核对原文；若原文如此，请在文件头“缺陷”里写明这一行");
    }

    @Test
    void numberingThatDoesNotStartAtOneIsAFault() {
        assertThat(TrialNotice.ofClauses("（二）乙。二。").read(folder).faultTexts())
                .singleElement()
                .asString()
                .contains("第3行", "跳到了（二），缺（一）");
        assertThat(TrialNotice.ofClauses("二、乙。这里有一句话。").read(folder).faultTexts())
                .singleElement()
                .asString()
                .contains("第3行", "跳到了二、，缺一、");
    }

    @Test
    void gapThatTheHeaderKnowsIsNone() {
        assertThat(TrialNotice.ofClauses("（一）甲。一。", "（三）丙。三。")
                        .plus("缺陷:\n  - {行: 4, 原文: \"（三）丙\", 说明: 原文缺（二）}")
                        .read(folder)
                        .faultTexts())
                .isEmpty();
    }

    @Test
    void copyThatTheHeaderDeclaresIsNoParagraph() {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（一）甲。一。", "（二）乙。二。", "（一）甲。一。", "（二）乙。")
                .plus("重复:\n  - {行: 5-6, 说明: 重抄}")
                .read(folder);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款", "（二）第1款");
        assertThat(reading.texts(PartKind.COPY)).containsExactly("（一）甲。一。\n（二）乙。");
    }

    @Test
    void halfWidthLabelIsKeptInTheTextAndFullWidthInTheAddress() {
        TrialNotice.Reading reading =
                TrialNotice.ofClauses("(一) 甲标题。一。(责任单位:市人社局)", "（二)乙标题。二。").read(folder);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.paragraph("（一）", 1).text()).isEqualTo("(一) 甲标题。一。(责任单位:市人社局)");
        assertThat(reading.paragraph("（一）", 1).heading()).isEqualTo("甲标题");
        assertThat(reading.paragraph("（一）", 1).body()).isEqualTo("一。");
        assertThat(reading.paragraph("（二）", 1).text()).isEqualTo("（二)乙标题。二。");
    }

    @Test
    void linesBrokenInsideASentenceAreJoinedAcrossBlankLines() {
        TrialNotice.Reading reading = TrialNotice.ofClauses(
                        "（一）甲。对符合条", "", "\u3000\u3000", "  件的", "企业给予补贴。", "（二）乙。二。")
                .read(folder);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款", "（二）第1款");
        assertThat(reading.paragraph("（一）", 1).text()).isEqualTo("（一）甲。对符合条件的企业给予补贴。");
    }

    @Test
    void aBlankIsPutBetweenLatinWordsOnly() {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（一）甲。参加Start", "Your Business的补贴1", "00", "元，用于AI", "面试。")
                .read(folder);

        assertThat(reading.paragraph("（一）", 1).text()).isEqualTo("（一）甲。参加Start Your Business的补贴100元，用于AI面试。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（二）乙。二。", "附件1", "2024年1月1日", "（此件公开发布）", "主题词：就业", "9、其他事项", "某市人民政府\n2024年1月1日"})
    void whatStartsSomethingOfItsOwnIsNotJoinedToAnOpenSentence(String next) {
        TrialNotice.Reading reading =
                TrialNotice.ofClauses("（一）甲。对符合条件的企业给予补", next).read(folder);

        assertThat(reading.paragraph("（一）", 1).text()).isEqualTo("（一）甲。对符合条件的企业给予补");
    }

    @Test
    void lineBehindAFullStopIsTheNextParagraphOfTheClause() {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（一）甲标题。一。", "第二段。", "第三段；", "第四段。（责任单位：市人社局）", "（二）乙标题。二。")
                .read(folder);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款", "（一）第2款", "（一）第3款", "（一）第4款", "（二）第1款");
        assertThat(reading.paragraph("（一）", 3).heading()).isEqualTo("甲标题");
        assertThat(reading.paragraph("（一）", 4).body()).isEqualTo("第四段。");
    }

    @Test
    void clauseMayNameNoDepartments() {
        TrialNotice.Reading reading =
                TrialNotice.ofClauses("（一）甲标题。一（见附件）。", "（二）乙标题。二。（责任单位：市人社局）").read(folder);
        Paragraph first = reading.paragraph("（一）", 1);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(first.departments()).isEmpty();
        assertThat(first.tailStart()).isEqualTo(first.text().length());
        assertThat(first.body()).isEqualTo("一（见附件）。");
    }

    @Test
    void departmentsOnALineOfTheirOwnAreTheTailOfTheParagraphAbove() {
        TrialNotice.Reading reading =
                TrialNotice.ofClauses("（一）甲。一。", "（责任单位：市人社局、市财政局）", "（二）乙。二。").read(folder);

        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款", "（二）第1款");
        assertThat(reading.paragraph("（一）", 1).body()).isEqualTo("一。");
        assertThat(reading.paragraph("（一）", 1).departments())
                .extracting(Department::name)
                .containsExactly("市人社局", "市财政局");
    }

    @Test
    void clauseWithoutRunInHeadingHasItsWholeTextAsBody() {
        String sentence = "对依法参加失业保险并足额缴纳失业保险费满十二个月以上且不裁员或者裁员率不高于控制目标的企业给予返还。";
        TrialNotice.Reading reading =
                TrialNotice.of(FRONT + "（一）" + sentence + "另行规定。\n").read(folder);

        assertThat(reading.paragraph("（一）", 1).heading()).isEmpty();
        assertThat(reading.paragraph("（一）", 1).body()).isEqualTo(sentence + "另行规定。");
    }
}
