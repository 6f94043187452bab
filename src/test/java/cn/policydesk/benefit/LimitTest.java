package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the notice only bounds an amount it is never told as what somebody gets. */
class LimitTest {

    @Test
    void mostIsUpTo() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 最高: 500000元}
                """);

        assertThat(rule.told()).isEqualTo("最高 一次性最高50万元");
        assertThat(rule.quote().working())
                .extracting(Step::text, Step::result)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("最高 500000元", "500000.00"));
    }

    @Test
    void mostOfNothingIsStillNoPromise() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 最高: 100元/人 × 人数}
                """);

        assertThat(rule.told("人数: 0人")).isEqualTo("不符合 有可以补的金额（算出来是0元）[]");
        assertThat(rule.told("人数: 3人")).isEqualTo("最高 一次性最高300元");
        assertThat(rule.told()).isEqualTo("待定 缺[人数] 一次性不少于0元 合计未知");
    }

    @Test
    void leastHasNoUpperEnd() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 月, 最低: {值: 2000元, 推算: 理由}, 期限: {最长: 6月}}
                """);

        assertThat(rule.told()).isEqualTo("最高 每月不少于2000元 6期 合计未知");
        assertThat(rule.quote().working())
                .extracting(Step::text, Step::result)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("不低于 2000元", "2000.00"));
    }

    @Test
    void mostPerMonthHasATotal() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 月, 最高: 1000元, 期限: {最长: 6月}}
                """);

        assertThat(rule.told()).isEqualTo("最高 每月最高1000元 6期 合计6000元");
    }

    @Test
    void mostHeldDownByACapStaysUpTo() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 最高: 租金, 封顶: 1000元}
                """);

        assertThat(rule.told("租金: 800元")).isEqualTo("最高 一次性最高800元");
        assertThat(rule.told("租金: 1200元")).isEqualTo("最高 一次性最高1000元");
        assertThat(rule.told("租金: 0元")).isEqualTo("不符合 有可以补的金额（算出来是0元）[]");
    }
}
