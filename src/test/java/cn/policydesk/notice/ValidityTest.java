package cn.policydesk.notice;

import static cn.policydesk.notice.FiveNotices.ANSHAN;
import static cn.policydesk.notice.FiveNotices.DONGYANG;
import static cn.policydesk.notice.FiveNotices.HEPING;
import static cn.policydesk.notice.FiveNotices.JIANGYIN;
import static cn.policydesk.notice.FiveNotices.WUSHAN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Validity.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a notice as a whole stands on a day. */
class ValidityTest {

    @ParameterizedTest
    @CsvSource({
        DONGYANG + ",1990-01-01,DRAFT", DONGYANG + ",2026-03-01,DRAFT", DONGYANG + ",2100-01-01,DRAFT",
                JIANGYIN + ",2018-12-31,NOT_YET",
        JIANGYIN + ",2019-01-01,IN_FORCE", JIANGYIN + ",2026-03-01,IN_FORCE", WUSHAN + ",2023-12-28,NOT_YET",
                WUSHAN + ",2023-12-29,IN_FORCE",
        WUSHAN + ",2024-01-01,IN_FORCE", HEPING + ",2020-06-29,NOT_YET", HEPING + ",2020-06-30,IN_FORCE",
                HEPING + ",2025-06-30,IN_FORCE",
        HEPING + ",2025-07-01,EXPIRED", ANSHAN + ",2020-10-31,NOT_YET", ANSHAN + ",2020-11-01,IN_FORCE",
                ANSHAN + ",2026-03-01,IN_FORCE"
    })
    void statusFollowsFromTheDaysInTheText(String id, LocalDate day, Status status) {
        Validity validity = Validity.of(FiveNotices.of(id).header(), day);

        assertThat(validity.status()).isEqualTo(status);
        assertThat(validity.payable()).isEqualTo(status == Status.IN_FORCE);
        assertThat(validity.window()).isNull();
        assertThat(validity.others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({DONGYANG, JIANGYIN, WUSHAN, ANSHAN})
    void noLastDayIsInventedWhereTheTextGivesNone(String id) {
        for (int year = 2015; year <= 2035; year++) {
            Validity validity = Validity.of(FiveNotices.of(id).header(), LocalDate.of(year, 7, 1));

            assertThat(validity.to()).isNull();
            assertThat(validity.computed()).isFalse();
            assertThat(validity.status()).isNotEqualTo(Status.EXPIRED);
        }
    }

    @Test
    void jiangyinKnowsTheYearOfItsFirstDayOnly() {
        Validity validity = Validity.of(FiveNotices.of(JIANGYIN).header(), LocalDate.of(2026, 3, 1));

        assertThat(validity.from()).isNull();
        assertThat(validity.quote()).isEqualTo("本意见自发文之日起执行");
    }

    @Test
    void hepingComputesItsLastDayAndQuotesTheWordsForIt() {
        Validity validity = Validity.of(FiveNotices.of(HEPING).header(), LocalDate.of(2025, 7, 1));

        assertThat(validity.from()).isEqualTo(LocalDate.of(2020, 6, 30));
        assertThat(validity.to()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(validity.computed()).isTrue();
        assertThat(validity.quote()).isEqualTo("自发布之日起，有效期5年");
    }

    @Test
    void draftQuotesTheWordsThatMakeItOne() {
        assertThat(Validity.of(FiveNotices.of(DONGYANG).header(), LocalDate.of(2026, 3, 1))
                        .quote())
                .isEqualTo("（征求意见稿）");
    }

    @Test
    void withdrawnNoticeIsSupersededWhateverTheDay(@TempDir Path folder) {
        Header header = TrialNotice.ofClauses("（一）甲。一。")
                .with("{值: 现行}", "{值: 废止}")
                .with("{日期: 未定}", "{日期: 2020-01-01}")
                .read(folder)
                .notice()
                .header();

        assertThat(Validity.of(header, LocalDate.of(2019, 1, 1)).status()).isEqualTo(Status.SUPERSEDED);
        assertThat(Validity.of(header, LocalDate.of(2026, 1, 1)).status()).isEqualTo(Status.SUPERSEDED);
        assertThat(Validity.of(header, LocalDate.of(2026, 1, 1)).payable()).isFalse();
    }

    @Test
    void firstAndLastDayAreBothInForce(@TempDir Path folder) {
        Header header = TrialNotice.ofClauses("（一）甲。一。")
                .with("{日期: 未定}", "{日期: 2024-01-01}")
                .with("截止: 未写", "截止: {日期: 2024-12-31, 原文: 一}")
                .read(folder)
                .notice()
                .header();

        assertThat(Validity.of(header, LocalDate.of(2023, 12, 31)).status()).isEqualTo(Status.NOT_YET);
        assertThat(Validity.of(header, LocalDate.of(2024, 1, 1)).status()).isEqualTo(Status.IN_FORCE);
        assertThat(Validity.of(header, LocalDate.of(2024, 12, 31)).status()).isEqualTo(Status.IN_FORCE);
        assertThat(Validity.of(header, LocalDate.of(2025, 1, 1)).status()).isEqualTo(Status.EXPIRED);
        assertThat(Validity.of(header, LocalDate.of(2025, 1, 1)).computed()).isFalse();
    }

    @Test
    void issuedNoticeWithoutAnyDayIsInForce(@TempDir Path folder) {
        Header header = TrialNotice.ofClauses("（一）甲。一。").read(folder).notice().header();

        assertThat(Validity.of(header, LocalDate.of(1990, 1, 1)).status()).isEqualTo(Status.IN_FORCE);
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void quoteOfEveryDayStandsInTheText(String id) {
        Notice notice = FiveNotices.of(id);
        for (int year = 2015; year <= 2035; year++) {
            String quote =
                    Validity.of(notice.header(), LocalDate.of(year, 7, 1)).quote();

            assertThat(quote).isNotEmpty();
            assertThat(notice.source().replaceAll("\\s", "")).contains(quote.replaceAll("\\s", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,draft", "NOT_YET,not-yet", "IN_FORCE,in-force", "EXPIRED,expired", "SUPERSEDED,superseded"})
    void statusHasTheWordOfTheContract(Status status, String code) {
        assertThat(status.code()).isEqualTo(code);
    }
}
