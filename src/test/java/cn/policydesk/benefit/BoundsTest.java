package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 保底 first, then 封顶; what they make irrelevant is not asked. */
class BoundsTest {

    private static final TrialRule RULE = TrialRule.of("""
            条件: {全部: []}
            金额: {每: 月, 式: 100元/人 × 人数, 封顶: 500元, 保底: 200元}
            """);

    @ParameterizedTest
    @CsvSource({"0人,200", "1人,200", "2人,200", "3人,300", "5人,500", "6人,500"})
    void amountStaysBetween(String people, String amount) {
        assertThat(RULE.told("人数: " + people)).isEqualTo("符合 每月" + amount + "元 期数未写 合计未知");
    }

    @Test
    void numberBeyondTheCapOrBelowTheFloorIsNotAsked() {
        assertThat(RULE.told("人数: 至少5人")).isEqualTo("符合 每月500元 期数未写 合计未知");
        assertThat(RULE.told("人数: 至多2人")).isEqualTo("符合 每月200元 期数未写 合计未知");
        assertThat(RULE.told("人数: 至少4人")).isEqualTo("待定 缺[人数] 每月400元至500元 期数未写 合计未知");
        assertThat(RULE.told()).isEqualTo("待定 缺[人数] 每月200元至500元 期数未写 合计未知");
    }

    @Test
    void capWinsOverTheFloor() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 式: 租金, 保底: 900元, 封顶: 800元}
                """);

        assertThat(rule.told("租金: 1元")).isEqualTo("符合 一次性800元");
    }

    @Test
    void boundThatDependsOnAFactIsAskedOnlyWhereItCanBind() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 式: 1000元, 封顶: {值: 租金, 推算: 理由}}
                """);

        assertThat(rule.told()).isEqualTo("待定 缺[租金] 一次性最高1000元");
        assertThat(rule.told("租金: 至少1000元")).isEqualTo("符合 一次性1000元");
        assertThat(rule.told("租金: 999.99元")).isEqualTo("符合 一次性999.99元");
        assertThat(rule.told("租金: 300元..500元")).isEqualTo("待定 缺[租金] 一次性300元至500元");
    }

    @Test
    void workingTellsABoundOnlyWhereItBinds() {
        assertThat(RULE.quote("人数: 3人").working()).extracting(Step::text).containsExactly("100元/人 × 3人");
        assertThat(RULE.quote("人数: 6人").working())
                .extracting(Step::text, Step::result)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("100元/人 × 6人", "600.00"),
                        org.assertj.core.groups.Tuple.tuple("最多500元", "500.00"));
        assertThat(RULE.quote("人数: 1人").working())
                .extracting(Step::text, Step::result)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("100元/人 × 1人", "100.00"),
                        org.assertj.core.groups.Tuple.tuple("最少200元", "200.00"));
    }
}
