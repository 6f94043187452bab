package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that stands twice in a line would make its interval too wide. */
class RepeatedFactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "式: 租金 − 租金 × 50%",
                "式: 租金 − 租金 × 50%, 封顶: 3元",
                "式: 租金 − 租金 × 50%, 上浮: {比例: 10%}",
                "最高: 租金 + 租金",
                "最高: {值: 租金 + 租金, 推算: 理由}",
                "表: {按: 级别, 行: {其余: 租金 + 租金}}",
                "表: {按: 人数, 段: [{式: 租金 + 租金}]}",
                "最高: {表: {按: 级别, 行: {其余: 租金 + 租金}}}"
            })
    void isRefused(String amount) {
        assertThat(TrialRule.of("条件: {全部: []}\n金额: {每: 一次, " + amount + "}\n").faults())
                .singleElement()
                .asString()
                .contains("“租金”在一个式里出现了2次。请改写成只出现一次，或用“表”分段");
    }

    @Test
    void sumIsLookedInto() {
        assertThat(TrialRule.paying("100元/人 × (总人数 + 职工)").faults())
                .containsExactly("trial.yaml 第8行第16列：“职工”在一个式里出现了2次。请改写成只出现一次，或用“表”分段");
    }

    @Test
    void factOfATableMayStandInItsRows() {
        assertThat(TrialRule.of("条件: {全部: []}\n金额: {每: 一次, 表: {按: 人数, 段: [{式: 100元/人 × 人数}]}, 封顶: 租金}\n")
                        .faults())
                .isEmpty();
    }
}
