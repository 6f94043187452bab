package cn.policydesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annexes of made-up notices: tables flattened to one tab-led cell a line, and lists of numbered entries. */
class AnnexTest {

    private static final String CLAUSES =
            "某市通知\n提出如下意见。\n（一）稳岗返还。对不裁员的企业返还失业保险费。（责任单位：市人社局）\n" + "（二）创业补贴。对初次创业的给予补贴。（责任单位：市财政局）\n";

    @TempDir
    Path folder;

    @Test
    void cellsBecomeRowsUnderTheirGroupHead() {
        TrialNotice.Reading reading = read("附件1\n分工表\n\t序号\n\t任务\n\t单位\n\t（一）稳岗返还\n\t1\n\t建立台账并按月报送。\n\t市人社局、市税务局\n"
                + "\t（二）创业补贴\n\t2\n\t组织创业大赛并颁发奖金。\n\t市财政局\n\t市科技局\n");

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.texts(PartKind.ANNEX_ROW)).containsExactly("建立台账并按月报送。", "组织创业大赛并颁发奖金。");
        assertThat(reading.paragraph("附件1", 1).heading()).isEqualTo("（一）稳岗返还");
        assertThat(reading.paragraph("附件1", 2).heading()).isEqualTo("（二）创业补贴");
        assertThat(reading.paragraph("附件1", 1).departments())
                .extracting(Department::name)
                .containsExactly("市人社局", "市税务局");
        assertThat(reading.paragraph("附件1", 2).departments())
                .extracting(Department::name)
                .containsExactly("市财政局", "市科技局");
        assertThat(reading.texts(PartKind.ANNEX_TITLE))
                .containsExactly("附件1", "分工表", "序号", "任务", "单位", "（一）稳岗返还", "（二）创业补贴");
    }

    @Test
    void labelsInATableMakeNoClause() {
        TrialNotice.Reading reading = read("附件1\n\t（一）稳岗返还\n\t1\n\t建立台账并按月报送。\n\t市人社局\n");

        assertThat(reading.notice().clauses()).extracting(Clause::label).containsExactly("（一）", "（二）");
    }

    @Test
    void emptyMergedDepartmentCellLeavesARowWithoutDepartments() {
        TrialNotice.Reading reading =
                read("附件1\n\t1\n\t建立台账并按月报送。\n\t市人社局\n\t2\n\t组织创业大赛并颁发奖金。\n\t\n\t3\n\t评选先进集体和先进个人。\n\t市财政局\n");

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.texts(PartKind.ANNEX_ROW)).containsExactly("建立台账并按月报送。", "组织创业大赛并颁发奖金。", "评选先进集体和先进个人。");
        assertThat(reading.paragraph("附件1", 2).departments()).isEmpty();
        assertThat(reading.paragraph("附件1", 3).departments())
                .extracting(Department::name)
                .containsExactly("市财政局");
    }

    @Test
    void rowThatOnlyRepeatsItsClauseIsNotSearchable() {
        TrialNotice.Reading reading = read("附件1\n\t（一）稳岗返还\n\t1\n\t对不裁员的企业，返还失业保险费\n\t市人社局\n"
                + "\t2\n\t对不裁员的企业返还失业保险费（养老、医疗除外）。\n\t市人社局\n\t（二）创业补贴\n\t3\n\t对不裁员的企业返还失业保险费。\n\t市人社局\n");

        assertThat(reading.paragraph("附件1", 1).searchable()).isFalse();
        assertThat(reading.paragraph("附件1", 2).searchable()).as("adds words").isTrue();
        assertThat(reading.paragraph("附件1", 3).searchable())
                .as("repeats another clause")
                .isTrue();
    }

    @Test
    void slipOfThePenMakesNoRowSearchable() {
        TrialNotice.Reading reading = read("附件1\n\t（一）稳岗返还\n\t1\n\t对没裁员的企业返还失业保险费。\n\t市人社局\n");

        assertThat(reading.paragraph("附件1", 1).searchable()).isFalse();
    }

    @Test
    void copyBehindAnAnnexIsNoPartOfIt() {
        TrialNotice.Reading reading = TrialNotice.of(CLAUSES + "附件1\n1．困难企业：连续亏损的企业\n2．又抄一遍\n")
                .plus("重复: [{行: 7}]")
                .read(folder);

        assertThat(reading.texts(PartKind.COPY)).containsExactly("2．又抄一遍");
        assertThat(reading.places()).endsWith("附件1第1款");
    }

    @Test
    void entriesWithoutTabsBecomeRowsToo() {
        TrialNotice.Reading reading = read("附件2\n名词解释\n1．困难企业：连续亏损的企业\n2.重点人群：高校毕业生\n3、其他：另行规定\n");

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.texts(PartKind.ANNEX_ROW)).containsExactly("1．困难企业：连续亏损的企业", "2.重点人群：高校毕业生", "3、其他：另行规定");
        assertThat(reading.paragraph("附件2", 2).anchor()).isEqualTo("a2-2");
        assertThat(reading.paragraph("附件2", 2).searchable()).isTrue();
    }

    @Test
    void annexesAreCountedApart() {
        TrialNotice.Reading reading = read("附件1\n\t1\n\t建立台账并按月报送。\n\t市人社局\n附件2\n1．困难企业：连续亏损的企业\n");

        assertThat(reading.places()).endsWith("附件1第1款", "附件2第1款");
    }

    @Test
    void annexWithoutNumberIsTheFirst() {
        assertThat(read("附 件\n1．困难企业：连续亏损的企业\n").places()).endsWith("附件1第1款");
    }

    @Test
    void sameAnnexTwiceIsAFault() {
        assertThat(read("附件1\n1．困难企业：连续亏损的企业\n附件1\n1．困难企业：连续亏损的企业\n").faultTexts())
                .containsExactly(TrialNotice.TEXT + " 第8行：条号附件1出现了两次。请核对原文；若是重复副本，请在文件头“重复”里声明行号");
    }

    @Test
    void listOfAnnexesIsNoParagraph() {
        TrialNotice.Reading reading = read("附件：1．分工表\n2．名词解释\n附件1\n1．困难企业：连续亏损的企业\n");

        assertThat(reading.texts(PartKind.ANNEX_TITLE)).containsExactly("附件：1．分工表", "2．名词解释", "附件1");
        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款", "（二）第1款", "附件1第1款");
    }

    @Test
    void numberOfAnAnnexAboveTheTitleStartsNone() {
        TrialNotice.Reading reading = TrialNotice.of("附件1\n" + CLAUSES).read(folder);

        assertThat(reading.texts(PartKind.TITLE)).containsExactly("附件1", "某市通知");
        assertThat(reading.texts(PartKind.ANNEX_TITLE)).isEmpty();
    }

    private TrialNotice.Reading read(String annex) {
        return TrialNotice.of(CLAUSES + annex).read(folder);
    }
}
