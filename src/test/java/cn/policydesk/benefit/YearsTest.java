package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Amounts that differ from year to year. */
class YearsTest {

    @Test
    void firstYearIsDueAndAllAreAddedUp() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 年, 逐年: [50000元, 30000元, 20000元]}
                """);

        assertThat(rule.told()).isEqualTo("符合 每年5万元 3期 合计10万元 逐年[50000, 30000, 20000]");
        assertThat(rule.quote().working())
                .extracting(Step::text, Step::result)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("第1年50000元、第2年30000元、第3年20000元", "50000.00"),
                        org.assertj.core.groups.Tuple.tuple("最多合计：各年相加", "100000.00"));
    }

    @Test
    void capOfTheTotalHoldsTheSumDown() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 年, 逐年: [50000元, 30000元], 累计封顶: 60000元}
                """);

        assertThat(rule.told()).isEqualTo("符合 每年5万元 2期 合计6万元 逐年[50000, 30000]");
    }
}
