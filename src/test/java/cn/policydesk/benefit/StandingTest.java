package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a benefit of the five notices is payable on a day is told beside what somebody gets. */
@Tag("real-rules")
class StandingTest {

    private final Calculator calculator = new Calculator(RealRules.book());

    @ParameterizedTest
    @CsvSource({
        // a draft is never payable
        "dongyang-startup-job-creation,2020-01-01,draft",
        "dongyang-startup-job-creation,2026-03-01,draft",
        "dongyang-service-1131,2026-03-01,draft",
        // five years from 2020-06-30
        "heping-rent-room,2020-06-29,not-yet",
        "heping-rent-room,2020-06-30,in-force",
        "heping-rent-room,2025-06-30,in-force",
        "heping-rent-room,2025-07-01,expired",
        // no end
        "jiangyin-startup-lump-sum,2026-03-01,in-force",
        // one sentence of a clause ends earlier
        "jiangyin-job-stability-refund-difficult-6m,2019-12-31,in-force",
        "jiangyin-job-stability-refund-difficult-6m,2020-01-01,expired",
        "jiangyin-job-stability-refund-50,2020-01-01,in-force",
        // two days after it was printed
        "wushan-ui-refund-large,2023-12-28,not-yet",
        "wushan-ui-refund-large,2023-12-31,in-force",
        "wushan-ui-refund-large,2024-01-01,expired",
        "anshan-hardship-post-subsidy,2020-11-01,in-force",
        "anshan-hardship-post-subsidy,2021-10-31,in-force",
        "anshan-hardship-post-subsidy,2021-11-01,expired"
    })
    void benefitStandsSomewhereOnADay(String id, String day, String status) throws Exception {
        Benefit benefit = benefit(id);
        LocalDate asOf = LocalDate.parse(day);

        assertThat(calculator.validity(benefit, asOf).status().code()).isEqualTo(status);
        assertThat(calculator.validity(benefit, asOf).payable()).isEqualTo(status.equals("in-force"));
        assertThat(calculator.quote(benefit, Facts.NONE, Map.of(), asOf).validity())
                .isEqualTo(calculator.validity(benefit, asOf));
    }

    @Test
    void lapsedBenefitKeepsItsAmountAndIsInNoCombination() throws Exception {
        Benefit benefit = benefit("heping-startup-3000-unemployed-rural");
        Facts facts = RealPeople.base(benefit);
        LocalDate before = LocalDate.of(2025, 6, 30);
        LocalDate after = LocalDate.of(2025, 7, 1);

        Sweep alive = calculator.sweep(List.of(benefit), facts, Map.of(), before);
        Sweep lapsed = calculator.sweep(List.of(benefit), facts, Map.of(), after);

        assertThat(alive.quotes().getFirst().outcome()).isInstanceOf(Outcome.Eligible.class);
        assertThat(alive.combination().take()).containsExactly(benefit);
        assertThat(lapsed.quotes().getFirst().outcome())
                .isEqualTo(alive.quotes().getFirst().outcome());
        assertThat(lapsed.quotes().getFirst().validity().status()).isEqualTo(Validity.Status.EXPIRED);
        assertThat(lapsed.quotes().getFirst().validity().payable()).isFalse();
        assertThat(lapsed.combination().take()).isEmpty();
        assertThat(lapsed.combination().leave()).isEmpty();
    }

    private static Benefit benefit(String id) {
        return RealRules.book().benefit(id).orElseThrow();
    }
}
