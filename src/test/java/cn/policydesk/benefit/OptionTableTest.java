package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Amounts in a table by option. */
class OptionTableTest {

    private static final TrialRule RULE = TrialRule.of("""
            条件: {全部: []}
            金额:
              每: 一次
              表:
                按: 级别
                行:
                  初级: 1000元
                  中级: 1500元
                  高级: {式: 500元/人 × 人数, 封顶: 3000元}
            """);

    private static final TrialRule REST = TrialRule.of("""
            条件: {全部: []}
            金额: {每: 一次, 表: {按: 级别, 行: {其余: 800元, 高级: 2000元}}}
            """);

    @Test
    void eachOptionHasItsRow() {
        assertThat(RULE.told("级别: 初级")).isEqualTo("符合 一次性1000元");
        assertThat(RULE.told("级别: 中级")).isEqualTo("符合 一次性1500元");
        assertThat(RULE.told("级别: 高级", "人数: 5人")).isEqualTo("符合 一次性2500元");
        assertThat(RULE.told("级别: 高级", "人数: 7人")).isEqualTo("符合 一次性3000元");
    }

    @Test
    void onlyWhatThePossibleRowsNeedIsAsked() {
        assertThat(RULE.told()).isEqualTo("待定 缺[级别, 人数] 一次性最高3000元");
        assertThat(RULE.told("级别: 初级、中级")).isEqualTo("待定 缺[级别] 一次性1000元至1500元");
        assertThat(RULE.told("级别: 高级")).isEqualTo("待定 缺[人数] 一次性最高3000元");
        assertThat(RULE.told("级别: 中级、高级", "人数: 3人")).isEqualTo("符合 一次性1500元");
        assertThat(RULE.told("级别: 中级、高级", "人数: 至少6人")).isEqualTo("待定 缺[级别] 一次性1500元至3000元");
    }

    @Test
    void rowsThatComeToTheSameAreNotAskedFor() {
        TrialRule same = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 表: {按: 级别, 行: {初级: 1000元, 中级: 1000.00元, 高级: 2000元}}}
                """);

        assertThat(same.told("级别: 初级、中级")).isEqualTo("符合 一次性1000元");
        assertThat(same.told("级别: 中级、高级")).isEqualTo("待定 缺[级别] 一次性1000元至2000元");
    }

    @Test
    void restStandsForTheOptionsNotNamed() {
        assertThat(REST.told("级别: 初级")).isEqualTo("符合 一次性800元");
        assertThat(REST.told("级别: 高级")).isEqualTo("符合 一次性2000元");
        assertThat(REST.told("级别: 初级、中级")).isEqualTo("符合 一次性800元");
    }

    @Test
    void tableByYesOrNo() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 表: {按: 初次, 行: {是: 3000元, 否: 1000元}}}
                """);

        assertThat(rule.told("初次: 是")).isEqualTo("符合 一次性3000元");
        assertThat(rule.told("初次: 否")).isEqualTo("符合 一次性1000元");
    }

    @Test
    void tableWithinATable() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额:
                  每: 一次
                  表:
                    按: 级别
                    行:
                      高级: {表: {按: 初次, 行: {是: 5000元, 否: 4000元}}, 封顶: 4500元}
                      其余: {表: {按: 人数, 段: [{至: 2人, 式: 100元}, {自: 3人, 式: 200元}]}}
                """);

        assertThat(rule.told("级别: 高级", "初次: 是")).isEqualTo("符合 一次性4500元");
        assertThat(rule.told("级别: 高级", "初次: 否")).isEqualTo("符合 一次性4000元");
        assertThat(rule.told("级别: 初级", "人数: 2人")).isEqualTo("符合 一次性100元");
        assertThat(rule.told("级别: 初级", "人数: 3人")).isEqualTo("符合 一次性200元");
        assertThat(rule.told("级别: 中级、高级", "人数: 3人")).isEqualTo("待定 缺[初次, 级别] 一次性200元至4500元");
    }

    @Test
    void tableOfLimits() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 最高: {表: {按: 级别, 行: {其余: 800元, 高级: {式: 2000元, 封顶: 1500元}}}}}
                """);

        assertThat(rule.told("级别: 初级")).isEqualTo("最高 一次性最高800元");
        assertThat(rule.told("级别: 高级")).isEqualTo("最高 一次性最高1500元");
        assertThat(rule.told()).isEqualTo("待定 缺[级别] 一次性最高1500元");
    }

    @Test
    void tableOfLeasts() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 最低: {表: {按: 人数, 段: [{至: 2人, 式: 100元}, {自: 3人, 式: 200元}]}}}
                """);

        assertThat(rule.told("人数: 2人")).isEqualTo("最高 一次性不少于100元 合计未知");
        assertThat(rule.told("人数: 3人")).isEqualTo("最高 一次性不少于200元 合计未知");
    }
}
