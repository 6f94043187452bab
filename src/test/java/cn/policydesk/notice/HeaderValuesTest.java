package cn.policydesk.notice;

import static cn.policydesk.notice.FiveNotices.ANSHAN;
import static cn.policydesk.notice.FiveNotices.DONGYANG;
import static cn.policydesk.notice.FiveNotices.HEPING;
import static cn.policydesk.notice.FiveNotices.JIANGYIN;
import static cn.policydesk.notice.FiveNotices.WUSHAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the headers of the five notices say, as read. */
class HeaderValuesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                DONGYANG + ",-,-,-,-,-",
                JIANGYIN + ",澄政发〔2019〕18号,-,-,2019,-",
                WUSHAN + ",巫山府办发〔2023〕57号,2023-12-29,2023-12-29,-,-",
                HEPING + ",-,2020-06-30,2020-06-30,-,2025-06-30",
                ANSHAN + ",鞍促就组发〔2020〕3号,2020-11-30,2020-11-01,-,-"
            })
    void datesAreThoseOfTheTextAndNoneIsInvented(
            String id, String number, LocalDate issued, LocalDate from, Integer year, LocalDate to) {
        Header header = FiveNotices.of(id).header();

        assertThat(header.number()).isEqualTo(number);
        assertThat(header.issued()).isEqualTo(issued);
        assertThat(header.start().date()).isEqualTo(from);
        assertThat(header.start().year()).isEqualTo(year);
        assertThat(header.end().date()).isEqualTo(to);
        assertThat(header.end().computed()).isEqualTo(to != null);
    }

    @ParameterizedTest
    @CsvSource({DONGYANG + ",DRAFT", JIANGYIN + ",ISSUED", WUSHAN + ",ISSUED", HEPING + ",ISSUED", ANSHAN + ",ISSUED"})
    void standingIsWhatTheNoticeSaysOfItself(String id, Standing standing) {
        assertThat(FiveNotices.of(id).header().standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({DONGYANG + ",6", JIANGYIN + ",5", WUSHAN + ",8", HEPING + ",2", ANSHAN + ",6"})
    void windowsAreAllRead(String id, int windows) {
        assertThat(FiveNotices.of(id).header().windows()).hasSize(windows);
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void definitionsHoldTheirTermInTheParagraphTheyPointAt(String id) {
        assertThat(FiveNotices.of(id).header().definitions()).allSatisfy(definition -> {
            assertThat(definition.quote()).contains(definition.term());
            assertThat(FiveNotices.paragraph(id, definition.label(), definition.paragraph())
                            .text())
                    .contains(definition.quote());
        });
    }

    @Test
    void aRuleGoesWithEveryAnswerWithThoseFromSomePlacesOrWithNone() {
        assertThat(carriers(HEPING, "尾段", 1))
                .contains("（一）第1款", "（十五）第1款", "附件2第2款")
                .doesNotContain("尾段第1款");
        assertThat(carriers(DONGYANG, "（六）", 4)).containsExactly("（五）第1款", "（六）第1款", "（六）第2款", "（六）第3款");
        assertThat(carriers(ANSHAN, "前言", 1)).containsExactly("（五）第1款", "（六）第1款", "（七）第1款", "（九）第1款");
        assertThat(carriers(DONGYANG, "（二十三）", 1)).isEmpty();
    }

    private static List<String> carriers(String id, String label, int paragraph) {
        Header.Remark rule = FiveNotices.of(id).header().rules().stream()
                .filter(each -> each.label().equals(label) && each.paragraph() == paragraph)
                .findFirst()
                .orElseThrow();
        return FiveNotices.of(id).paragraphs().stream()
                .map(Paragraph::ref)
                .filter(rule::concerns)
                .map(ClauseRef::place)
                .toList();
    }

    @Test
    void dongyangWithdrawsTwoPapersOnceItIsInForce() {
        assertThat(FiveNotices.of(DONGYANG).header().supersedes())
                .satisfiesExactly(
                        quote -> assertThat(quote).endsWith("（东政发〔2016〕12号）"),
                        quote -> assertThat(quote).endsWith("（东政发〔2018〕100号）"));
    }

    @Test
    void hepingDefinesTheTermsItsClausesUse() {
        assertThat(FiveNotices.of(HEPING).header().definitions())
                .containsExactly(
                        new Header.Definition("三项社保补贴", "附件1", 31, "三项社保补贴（养老、医疗、失业保险）"),
                        new Header.Definition("特殊就业困难人员", "附件2", 1, "特殊就业困难人员：零就业家庭人员、单亲家庭人员、低保家庭人员、需赡养患重大疾病直系亲属人员"),
                        new Header.Definition("重点创业人群", "附件2", 2, "重点创业人群：本市全日制高校在校生、毕业5年内的高校毕业生、落户5年内的“海河英才”"));
    }

    @Test
    void titleStandsInForAShortTitleThatIsMissing(@TempDir Path folder) {
        assertThat(TrialNotice.ofClauses("（一）甲。一。")
                        .read(folder)
                        .notice()
                        .header()
                        .shortTitle())
                .isEqualTo("某市就业通知");
        assertThat(TrialNotice.ofClauses("（一）甲。一。")
                        .plus("简称: 通知")
                        .read(folder)
                        .notice()
                        .header()
                        .shortTitle())
                .isEqualTo("通知");
    }
}
