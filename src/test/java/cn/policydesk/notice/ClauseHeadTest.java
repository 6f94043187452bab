package cn.policydesk.notice;

import static cn.policydesk.notice.FiveNotices.ANSHAN;
import static cn.policydesk.notice.FiveNotices.DONGYANG;
import static cn.policydesk.notice.FiveNotices.HEPING;
import static cn.policydesk.notice.FiveNotices.JIANGYIN;
import static cn.policydesk.notice.FiveNotices.WUSHAN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Chapters and run-in headings of the five notices. */
class ClauseHeadTest {

    @ParameterizedTest
    @CsvSource({
        DONGYANG + ",（三）,鼓励企业吸纳重点群体就业,将一次性吸纳就业补贴和一次性扩岗补助合并",
        JIANGYIN + ",（十一）,帮扶困难企业稳定岗位，稳妥安置化解过剩产能企业职工,建立困难企业帮扶台账",
        WUSHAN + ",（十一）,实施2023年就业见习岗位募集计划,广泛动员各类企事业单位",
        HEPING + ",（二十二）,优化就失业登记服务,推进就业服务全覆盖",
        ANSHAN + ",二、,推动就业创业补贴政策落地,阶段性提高企业吸纳就业困难人员",
        ANSHAN + ",（一）,加快重大投资项目建设和产业发展,加快推进52个重大项目",
        ANSHAN + ",（四）,以“个转企”为载体稳住就业基本盘,扎实做好“保市场主体”工作"
    })
    void headingEndsAtTheFirstFullStopAndTheBodyStartsBehindIt(String id, String label, String heading, String body) {
        Paragraph paragraph = FiveNotices.paragraph(id, label, 1);

        assertThat(paragraph.heading()).isEqualTo(heading);
        assertThat(paragraph.body()).startsWith(body);
        assertThat(FiveNotices.clause(id, label).heading()).isEqualTo(heading);
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void everyClauseHasAHeadingWithoutLabelAndFullStop(String id) {
        assertThat(FiveNotices.of(id).clauses())
                .allSatisfy(clause -> assertThat(clause.heading())
                        .as(clause.label())
                        .isNotBlank()
                        .doesNotContain("。")
                        .doesNotStartWith("（")
                        .doesNotContain("、 "));
    }

    @Test
    void headingIsSharedByAllParagraphsOfAClauseAndBodyOfLaterOnesIsWhole() {
        Paragraph third = FiveNotices.paragraph(DONGYANG, "（十七）", 3);

        assertThat(third.heading()).isEqualTo("加强困难人员就业援助");
        assertThat(third.bodyStart()).isZero();
        assertThat(third.body()).isEqualTo(third.text()).startsWith("经认定的就业困难人员，");
    }

    @ParameterizedTest
    @CsvSource({
        DONGYANG + ",（一）,1、 支持市场主体稳岗扩岗，不断扩大就业容量",
        DONGYANG + ",（四）,1、 支持市场主体稳岗扩岗，不断扩大就业容量",
        DONGYANG + ",（五）,二、鼓励创业创新，发挥创业带动就业倍增效应",
        DONGYANG + ",（二十四）,六、实施有力保障措施，确保政策落地见效",
        JIANGYIN + ",（一）,一、坚持就业优先战略，推进实现更高质量和更充分就业",
        WUSHAN + ",（十九）,四、加大组织保障力度",
        HEPING + ",（一）,二、支持企业稳定岗位",
        HEPING + ",（三十二）,九、加强组织保障",
        ANSHAN + ",（一）,一、全力发展经济扩大就业",
        ANSHAN + ",（二十二）,七、保障措施"
    })
    void chapterIsTheOneTheClauseStandsIn(String id, String label, String chapter) {
        assertThat(FiveNotices.clause(id, label).chapter()).isEqualTo(chapter);
        assertThat(FiveNotices.paragraph(id, label, 1).chapter()).isEqualTo(chapter);
    }

    @ParameterizedTest
    @CsvSource({DONGYANG + ",7", JIANGYIN + ",7", WUSHAN + ",4", HEPING + ",9", ANSHAN + ",7"})
    void chapterHeadingsAreCountedAndMakeNoParagraph(String id, int chapters) {
        assertThat(FiveNotices.of(id).parts())
                .filteredOn(part -> part.kind() == PartKind.CHAPTER)
                .hasSize(chapters)
                .allMatch(part -> part.paragraph() == null);
    }

    @Test
    void pointsOfACoverLetterStandInNoChapter() {
        assertThat(FiveNotices.of(ANSHAN).clauses().subList(0, 4))
                .allMatch(clause -> clause.chapter().isEmpty());
    }

    @Test
    void closingParagraphsHaveNoHeading() {
        assertThat(FiveNotices.paragraph(JIANGYIN, "文末", 1).heading()).isEmpty();
        assertThat(FiveNotices.paragraph(HEPING, "尾段", 1).heading()).isEmpty();
    }
}
