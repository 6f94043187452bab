package cn.policydesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The larger shape of a notice: chapters, cover letters, closing paragraphs, signatures. */
class DocumentShapeTest {

    private static final String COVER = """
            某市文件
            关于转发就业办法的通知
            各区县：
            现转发给你们，并提出如下意见。
            一、抓紧落实。各区要抓紧落实。
            二、加强宣传。各区要加强宣传。
            某市人民政府
            2024年3月1日
            （此件公开发布）
            某省就业办法
            （2024年2月1日）
            为促进就业，制定本办法。
            """;

    @TempDir
    Path folder;

    @Test
    void coverLetterWithPointsMayForwardADocumentWithChapters() {
        TrialNotice.Reading reading =
                TrialNotice.of(COVER + "一、扩大就业\n（一）甲。一。\n二、稳定就业\n（二）乙。二。\n").read(folder);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.places()).containsExactly("前言第1款", "前言第2款", "一、第1款", "二、第1款", "前言第3款", "（一）第1款", "（二）第1款");
        assertThat(reading.texts(PartKind.TITLE)).containsExactly("某市文件", "关于转发就业办法的通知", "某省就业办法");
        assertThat(reading.texts(PartKind.SIGNATURE)).containsExactly("某市人民政府", "2024年3月1日", "（此件公开发布）", "（2024年2月1日）");
        assertThat(reading.texts(PartKind.CHAPTER)).containsExactly("一、扩大就业", "二、稳定就业");
        assertThat(reading.paragraph("（二）", 1).chapter()).isEqualTo("二、稳定就业");
        assertThat(reading.paragraph("二、", 1).heading()).isEqualTo("加强宣传");
    }

    @Test
    void coverLetterMayHaveNoPoints() {
        TrialNotice.Reading reading = TrialNotice.of(
                        "关于印发办法的通知\n各区县：\n现印发给你们。\n某市人民政府\n2024年3月1日\n某市就业办法\n为促进就业，制定。\n（一）甲。一。\n")
                .read(folder);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.texts(PartKind.SIGNATURE)).containsExactly("某市人民政府", "2024年3月1日");
        assertThat(reading.places()).containsExactly("前言第1款", "前言第2款", "前言第3款", "（一）第1款");
    }

    @Test
    void arabicNumberIsAChapterWhereItContinuesTheCount() {
        TrialNotice.Reading reading = TrialNotice.of(
                        "某市通知\n提出如下意见。\n1、稳岗\n（一）甲。一。（责任单位：市人社局）\n2、创业\n（二）乙。二。（责任单位：市人社局）\n")
                .read(folder);

        assertThat(reading.texts(PartKind.CHAPTER)).containsExactly("1、稳岗", "2、创业");
        assertThat(reading.paragraph("（二）", 1).chapter()).isEqualTo("2、创业");
    }

    @Test
    void arabicNumberOutOfCountOrWithASentenceIsText() {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（一）甲。一。", "30、40岁的人员", "（二）乙。二。", "1、先申请。再审核。")
                .read(folder);

        assertThat(reading.texts(PartKind.CHAPTER)).isEmpty();
        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款", "（一）第2款", "（二）第1款", "（二）第2款");
    }

    @Test
    void oneClosingParagraphIsTheTailEnd() {
        TrialNotice.Reading reading =
                TrialNotice.ofClauses("（一）甲。一。（责任单位：市人社局）", "有效期5年，到期重新公布。").read(folder);

        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款", "尾段第1款");
        assertThat(reading.paragraph("尾段", 1).anchor()).isEqualTo("end-1");
    }

    @Test
    void severalClosingParagraphsAreTheEndOfTheText() {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（一）甲。一。（责任单位：市人社局）", "困难企业，是指亏损企业。", "本意见自印发之日起施行。")
                .read(folder);

        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款", "文末第1款", "文末第2款");
        assertThat(reading.paragraph("文末", 2).anchor()).isEqualTo("end-2");
    }

    @Test
    void closingParagraphUnderItsOwnChapterIsCalledAfterIt() {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（一）甲。一。（责任单位：市人社局）", "二、附则", "本通知自印发之日起施行。")
                .read(folder);

        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款", "附则第1款");
    }

    @Test
    void paragraphInWhichTheNoticeSpeaksOfItselfIsNoPartOfAClauseWithoutDepartments() {
        TrialNotice.Reading reading =
                TrialNotice.ofClauses("（一）甲。一。", "本实施办法自发布之日起施行，有效期5年。").read(folder);

        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款", "尾段第1款");
    }

    @Test
    void signatureAndPrintBlockMakeNoParagraph() {
        TrialNotice.Reading reading = TrialNotice.ofClauses(
                        "（一）甲。一。", "某市人民政府办公室", "2024年1月2日", "（此件公开发布）", "抄送：市委各部门", "某市人民政府办公室 2024年1月3日印发", "共印60份")
                .read(folder);

        assertThat(reading.faultTexts()).isEmpty();
        assertThat(reading.places()).containsExactly("前言第1款", "（一）第1款");
        assertThat(reading.texts(PartKind.SIGNATURE)).hasSize(6);
    }

    @Test
    void sentenceThatEndsLikeARemarkIsNone() {
        String sentence = "所需材料和办理流程由市人力社保局会同市财政局、市税务局等部门在三十日以内另行制定并向社会公布印发";

        assertThat(TrialNotice.ofClauses("（一）甲。一。", sentence)
                        .read(folder)
                        .paragraph("（一）", 2)
                        .text())
                .isEqualTo(sentence);
    }

    @Test
    void signatureWithoutADateFilledInIsRecognised() {
        TrialNotice.Reading reading =
                TrialNotice.ofClauses("（一）甲。一。", "某市人民政府", "  年  月  日").read(folder);

        assertThat(reading.texts(PartKind.SIGNATURE)).containsExactly("某市人民政府", "年  月  日");
    }

    @Test
    void chapterThatHoldsNoClauseIsKeptWithItsText() {
        TrialNotice.Reading reading = TrialNotice.ofClauses("一、总体要求", "坚持就业优先，稳定就业。", "二、政策", "（一）甲。一。")
                .read(folder);

        assertThat(reading.places()).containsExactly("前言第1款", "前言第2款", "（一）第1款");
        assertThat(reading.paragraph("前言", 2).chapter()).isEqualTo("一、总体要求");
    }
}
