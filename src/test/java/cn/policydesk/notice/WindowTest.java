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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that a paragraph sets for itself or for some of its sentences. */
class WindowTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                WUSHAN + ",（七）,1,2023-12-31,IN_FORCE,2023-12-29,2023-12-31",
                        WUSHAN + ",（七）,1,2024-01-01,EXPIRED,2023-12-29,2023-12-31",
                WUSHAN + ",（九）,1,2023-12-30,IN_FORCE,2023-01-01,2023-12-31",
                        WUSHAN + ",（九）,1,2024-01-01,EXPIRED,2023-01-01,2023-12-31",
                WUSHAN + ",（十五）,1,2024-01-01,IN_FORCE,2023-12-29,-",
                        ANSHAN + ",（九）,1,2020-12-31,IN_FORCE,2020-11-01,2020-12-31",
                ANSHAN + ",（九）,1,2021-01-01,EXPIRED,2020-11-01,2020-12-31",
                        ANSHAN + ",（十一）,1,2021-12-31,IN_FORCE,2020-01-01,2021-12-31",
                ANSHAN + ",（十一）,1,2022-01-01,EXPIRED,2020-01-01,2021-12-31",
                        HEPING + ",（十）,1,2025-06-30,IN_FORCE,2020-06-30,2025-06-30",
                HEPING + ",（十）,1,2025-07-01,EXPIRED,2020-06-30,2025-06-30"
            })
    void governsTheWholeParagraphWhereTheHeaderSaysSo(
            String id, String label, int number, LocalDate day, Status status, LocalDate from, LocalDate to) {
        Validity validity = whole(id, label, number, day);

        assertThat(validity.status()).isEqualTo(status);
        assertThat(validity.from()).isEqualTo(from);
        assertThat(validity.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        WUSHAN + ",（四）,可申请展期还款,2024-01-01,EXPIRED", WUSHAN + ",（四）,落实创业担保贷款及贴息政策,2024-01-01,IN_FORCE",
        WUSHAN + ",（十二）,可发放一次性吸纳就业补贴,2024-01-01,EXPIRED", WUSHAN + ",（十二）,发放一次性在校求职创业补贴,2024-01-01,IN_FORCE",
        ANSHAN + ",二、,阶段性提高企业吸纳就业困难人员,2021-10-31,IN_FORCE", ANSHAN + ",二、,阶段性提高企业吸纳就业困难人员,2021-11-01,EXPIRED",
        ANSHAN + ",二、,执行阶段性贴息调整政策,2020-12-31,IN_FORCE", ANSHAN + ",二、,执行阶段性贴息调整政策,2021-01-01,EXPIRED",
        ANSHAN + ",二、,可再延长3个月的社会保险补贴,2026-03-01,IN_FORCE", HEPING + ",（二十八）,给予一次性2000元临时生活补助,2021-01-01,EXPIRED",
        HEPING + ",（二十八）,核定家庭收入时每月扣减600元,2021-01-01,IN_FORCE", JIANGYIN + ",（一）,对困难企业返还标准,2020-01-01,EXPIRED",
        JIANGYIN + ",（一）,失业保险费的50%,2026-03-01,IN_FORCE", JIANGYIN + ",（十七）,给予生活费补贴,2020-12-31,IN_FORCE",
        JIANGYIN + ",（十七）,给予生活费补贴,2021-01-01,EXPIRED", JIANGYIN + ",（十）,将就业见习补贴范围由,2026-03-01,IN_FORCE",
        JIANGYIN + ",（十）,将就业见习补贴范围由,2018-06-01,NOT_YET"
    })
    void governsOnlyTheSentencesItCovers(String id, String label, String words, LocalDate day, Status status) {
        assertThat(focused(id, label, 1, words, day).status()).isEqualTo(status);
    }

    @Test
    void ofTheSentenceAskedAboutDecidesOverTheNotice() {
        Validity validity = focused(ANSHAN, "二、", 1, "阶段性提高企业吸纳就业困难人员", LocalDate.of(2026, 3, 1));

        assertThat(validity.from()).isEqualTo(LocalDate.of(2020, 11, 1));
        assertThat(validity.to()).isEqualTo(LocalDate.of(2021, 10, 31));
        assertThat(validity.computed()).isTrue();
        assertThat(validity.quote()).isEqualTo("2020年11月至2021年10月，由原来最低工资标准的40%提高至50%");
        assertThat(validity.others()).extracting(Window::to).containsExactly(LocalDate.of(2020, 12, 31));
    }

    @Test
    void ofAPartIsOnlyMentionedWhereTheWholeParagraphIsAskedAbout() {
        Validity validity = whole(ANSHAN, "二、", 1, LocalDate.of(2026, 3, 1));

        assertThat(validity.status()).isEqualTo(Status.IN_FORCE);
        assertThat(validity.window()).isNull();
        assertThat(validity.to()).isNull();
        assertThat(validity.others()).hasSize(2);
    }

    @Test
    void ofAPartIsOnlyMentionedWhereAnotherSentenceIsAskedAboutToo() {
        Paragraph paragraph = FiveNotices.paragraph(WUSHAN, "（四）", 1);
        List<Span> both = List.of(sentence(paragraph, "可申请展期还款"), sentence(paragraph, "打造特色街区"));
        Validity validity = Validity.of(FiveNotices.of(WUSHAN).header(), paragraph, both, LocalDate.of(2024, 1, 1));

        assertThat(validity.status()).isEqualTo(Status.IN_FORCE);
        assertThat(validity.others()).hasSize(1);
    }

    @Test
    void ofAPartDecidesOverTheOneOfTheWhole() {
        Validity validity = focused(WUSHAN, "（十一）", 1, "可给予剩余期限见习补贴", LocalDate.of(2024, 1, 1));

        assertThat(validity.window().whole()).isFalse();
        assertThat(validity.quote()).isEqualTo("政策实施期限截至2023年12月31日");
        assertThat(validity.computed()).isFalse();
        assertThat(validity.others()).singleElement().matches(Window::whole);
        assertThat(whole(WUSHAN, "（十一）", 1, LocalDate.of(2024, 1, 1)).window().whole())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "（三）,1,-,2025-12-31",
                "（三）,2,-,-",
                "（三）,3,-,-",
                "（十二）,1,-,2025-12-31",
                "（十七）,2,2026-01-01,-",
                "（十七）,3,2026-01-01,-",
                "（十七）,5,-,-"
            })
    void ofADraftIsNamedButDoesNotChangeItsStanding(String label, int number, LocalDate from, LocalDate to) {
        for (LocalDate day : List.of(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 3, 1))) {
            Validity validity = whole(DONGYANG, label, number, day);

            assertThat(validity.status()).isEqualTo(Status.DRAFT);
            assertThat(validity.payable()).isFalse();
            assertThat(validity.from()).isEqualTo(from);
            assertThat(validity.to()).isEqualTo(to);
        }
    }

    @Test
    void ofDongyangFifteenGovernsTheSentenceOnGraduatesOnly() {
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThat(focused(DONGYANG, "（十五）", 1, "毕业2年以内高校毕业生从事灵活就业", day).from())
                .isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(focused(DONGYANG, "（十五）", 1, "给予最高不超过30万元的建设补助", day).from()).isNull();
        assertThat(whole(DONGYANG, "（十五）", 1, day).window()).isNull();
        assertThat(whole(DONGYANG, "（十五）", 1, day).others()).hasSize(1);
    }

    @Test
    void ofHepingLapsesBeforeTheNoticeAndStaysLapsedAfterIt() {
        assertThat(focused(HEPING, "（一）", 1, "继续阶段性降低失业保险缴费费率", LocalDate.of(2021, 8, 1))
                        .status())
                .isEqualTo(Status.EXPIRED);
        assertThat(focused(HEPING, "（一）", 1, "继续阶段性降低失业保险缴费费率", LocalDate.of(2026, 1, 1))
                        .to())
                .isEqualTo(LocalDate.of(2021, 7, 31));
    }

    @Test
    void ofALaterFirstDayPutsTheParagraphOff(@TempDir Path folder) {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（一）甲。自2026年1月1日起执行。")
                .plus("时效: [{条: （一）, 范围: 整款, 自: 2026-01-01, 原文: 自2026年1月1日起执行}]")
                .read(folder);
        Paragraph paragraph = reading.paragraph("（一）", 1);
        Header header = reading.notice().header();

        assertThat(Validity.of(header, paragraph, List.of(), LocalDate.of(2025, 12, 31))
                        .status())
                .isEqualTo(Status.NOT_YET);
        assertThat(Validity.of(header, paragraph, List.of(), LocalDate.of(2026, 1, 1))
                        .status())
                .isEqualTo(Status.IN_FORCE);
    }

    private static Validity whole(String id, String label, int number, LocalDate day) {
        return Validity.of(FiveNotices.of(id).header(), FiveNotices.paragraph(id, label, number), List.of(), day);
    }

    private static Validity focused(String id, String label, int number, String words, LocalDate day) {
        Paragraph paragraph = FiveNotices.paragraph(id, label, number);
        return Validity.of(FiveNotices.of(id).header(), paragraph, List.of(sentence(paragraph, words)), day);
    }

    private static Span sentence(Paragraph paragraph, String words) {
        return paragraph.sentences().stream()
                .filter(span -> span.of(paragraph.text()).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words));
    }
}
