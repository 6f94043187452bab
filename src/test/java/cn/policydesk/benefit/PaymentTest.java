package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount as it is told. */
class PaymentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{每: 一次, 式: 1000元}|元|一次性1000元",
                "{每: 一次, 式: 0.5元}|元|一次性0.5元",
                "{每: 一次, 式: 10000元}|元|一次性1万元",
                "{每: 一次, 式: 15000元}|元|一次性15000元",
                "{每: 一次, 式: 500000元}|元|一次性50万元",
                "{每: 一次, 性质: 时限, 式: 6月}|月|时限6个月",
                "{每: 月, 式: 最低工资 × 50%}|元|每月1000元 期数未写 合计未知",
                "{每: 月, 式: 最低工资 × 1.5%}|元|每月30元 期数未写 合计未知",
                "{每: 一次, 性质: 比例, 式: 50%}|%|比例50%",
                "{每: 年, 性质: 费率, 式: 1.5%/年}|%|费率每年1.5% 期数未写 合计未知",
                "{每: 一次, 性质: 时限, 式: 15工作日}|工作日|时限15个工作日",
                "{每: 年, 性质: 次数, 式: 3次}|次|次数每年3次 期数未写 合计未知",
                "{每: 人, 性质: 工资, 式: 20元/小时 × 8小时}|元|工资每人160元 期数未写 合计未知",
                "{每: 户, 性质: 税收, 式: 1/3}|%|税收每户33.333333% 期数未写 合计未知"
            })
    void figureHasItsUnit(String amount, String unit, String told) {
        TrialRule rule = TrialRule.of("条件: {全部: []}\n金额: " + amount + "\n").given("最低工资", "2000元/月");
        Outcome.Eligible eligible = (Outcome.Eligible) rule.quote().outcome();

        assertThat(eligible.payment().unit()).isEqualTo(unit);
        assertThat(Told.of(eligible.payment())).isEqualTo(told);
    }

    @Test
    void purposeAndPeriodAreKept() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 年, 性质: 贷款额度, 式: 300000元}
                """);
        Payment payment = ((Outcome.Eligible) rule.quote().outcome()).payment();

        assertThat(payment.per()).isEqualTo(Per.YEAR);
        assertThat(payment.purpose()).isEqualTo(Purpose.LOAN);
        assertThat(payment.exact()).isTrue();
        assertThat(payment.periods()).isNull();
        assertThat(payment.total()).isNull();
    }

    @Test
    void singlePaymentIsOnePeriod() {
        Payment payment = ((Outcome.Eligible) TrialRule.paying("1000元").quote().outcome()).payment();

        assertThat(payment.periods()).isEqualByComparingTo("1");
        assertThat(payment.total()).isEqualByComparingTo("1000");
        assertThat(payment.low()).isEqualTo("1000.00");
        assertThat(payment.high()).isEqualTo("1000.00");
    }

    @Test
    void onlyMoneyPaidToTheApplicantIsPaid() {
        assertThat(java.util.Arrays.stream(Purpose.values())
                        .filter(Purpose::paid)
                        .map(Purpose::word))
                .containsExactly("补贴", "奖励", "返还", "贴息");
    }
}
