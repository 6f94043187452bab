package cn.policydesk.notice;

import static cn.policydesk.notice.FiveNotices.ANSHAN;
import static cn.policydesk.notice.FiveNotices.DONGYANG;
import static cn.policydesk.notice.FiveNotices.HEPING;
import static cn.policydesk.notice.FiveNotices.JIANGYIN;
import static cn.policydesk.notice.FiveNotices.WUSHAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the headers of the five notices say, as read. */
class HeaderValuesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        DONGYANG + ",-,-,-,-,-", JIANGYIN + ",澄政发〔2019〕18号,-,-,2019,-", WUSHAN + ",巫山府办发〔2023〕57号,2023-12-29,2023-12-29,-,-",
        HEPING + ",-,2020-06-30,2020-06-30,-,2025-06-30", ANSHAN + ",鞍促就组发〔2020〕3号,2020-11-30,2020-11-01,-,-"
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
            assertThat(FiveNotices.paragraph(id, definition.label(), definition.paragraph()).text()).contains(definition.quote());
        });
    }

    @ParameterizedTest
    @CsvSource({DONGYANG + ",（二十三）第1款", HEPING + ",尾段第1款", ANSHAN + ",前言第1款"})
    void ruleThatGoesWithEveryAnswerIsToldFromTheOthers(String id, String place) {
        assertThat(FiveNotices.of(id).header().rules()).filteredOn(Header.Remark::withAnswers)
                .extracting(rule -> rule.label() + "第" + rule.paragraph() + "款").containsExactly(place);
    }

    @Test
    void dongyangWithdrawsTwoPapersOnceItIsInForce() {
        assertThat(FiveNotices.of(DONGYANG).header().supersedes()).hasSize(2)
                .allSatisfy(quote -> assertThat(quote).contains("东政发〔2018〕100号").endsWith("同时废止"));
    }

    @Test
    void hepingDefinesTheTermsItsClausesUse() {
        assertThat(FiveNotices.of(HEPING).header().definitions()).containsExactly(
                new Header.Definition("三项社保补贴", "附件1", 31, "三项社保补贴（养老、医疗、失业保险）"),
                new Header.Definition("特殊就业困难人员", "附件2", 1, "特殊就业困难人员：零就业家庭人员、单亲家庭人员、低保家庭人员、需赡养患重大疾病直系亲属人员"),
                new Header.Definition("重点创业人群", "附件2", 2, "重点创业人群：本市全日制高校在校生、毕业5年内的高校毕业生、落户5年内的“海河英才”"));
    }

    @Test
    void titleStandsInForAShortTitleThatIsMissing(@TempDir Path folder) {
        assertThat(TrialNotice.ofClauses("（一）甲。一。").read(folder).notice().header().shortTitle()).isEqualTo("某市就业通知");
        assertThat(TrialNotice.ofClauses("（一）甲。一。").plus("简称: 通知").read(folder).notice().header().shortTitle())
                .isEqualTo("通知");
    }
}
