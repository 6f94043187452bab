package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fen are rounded half up, once, at the payable amount. */
class RoundingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2/3 × 1000.01元|666.67",
                "1000元 ÷ 3|333.33",
                "2000元 ÷ 3|666.67",
                "0.5 × 0.01元|0.01",
                "1.005元|1.01",
                "1.0049元|1",
                "33.3% × 100.05元|33.32"
            })
    void halfAFenIsAFen(String line, String amount) {
        assertThat(TrialRule.paying(line).told()).isEqualTo("符合 一次性" + amount + "元");
    }

    @Test
    void partsOfASumAreNotRounded() {
        assertThat(TrialRule.paying("0.004元 + 0.004元").told()).isEqualTo("符合 一次性0.01元");
        assertThat(TrialRule.paying("1000元 ÷ 3 × 3").told()).isEqualTo("符合 一次性1000元");
        assertThat(TrialRule.paying("租金 ÷ 3 × 人数 ÷ 1人").told("租金: 100元", "人数: 3人"))
                .isEqualTo("符合 一次性100元");
    }

    @Test
    void raisedAmountIsRoundedAfterwards() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 式: 租金 ÷ 3, 上浮: {比例: 50%}}
                """);

        assertThat(rule.told("租金: 0.03元")).isEqualTo("符合 一次性0.02元");
        assertThat(rule.told("租金: 0.02元")).isEqualTo("符合 一次性0.01元");
    }

    @Test
    void totalIsWhatThePaymentsAddUpTo() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 月, 式: 1000元 ÷ 3, 期限: {最长: 3月}}
                """);

        assertThat(rule.told()).isEqualTo("符合 每月333.33元 3期 合计999.99元");
    }

    @Test
    void shareOfAShareKeepsItsDigits() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 性质: 比例, 式: 1.5% × 0.5}
                """);

        assertThat(rule.told()).isEqualTo("符合 比例0.75%");
    }

    @Test
    void shownNumbersHaveNoNeedlessZeros() {
        assertThat(Shown.plain(new java.math.BigDecimal("2000.00"))).isEqualTo("2000");
        assertThat(Shown.plain(new java.math.BigDecimal("2E+3"))).isEqualTo("2000");
        assertThat(Shown.plain(new java.math.BigDecimal("2000.50"))).isEqualTo("2000.5");
    }
}
