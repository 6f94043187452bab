package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

/** 累计封顶: the most that all periods together pay. */
class TotalCapTest {

    private static final TrialRule RULE = TrialRule.of("""
            条件: {全部: []}
            金额: {每: 月, 式: 100元/人 × 人数, 期限: {最长: 12月}, 累计封顶: 6000元}
            """);

    @Test
    void totalStopsAtTheCap() {
        assertThat(RULE.told("人数: 4人")).isEqualTo("符合 每月400元 12期 合计4800元");
        assertThat(RULE.told("人数: 5人")).isEqualTo("符合 每月500元 12期 合计6000元");
        assertThat(RULE.told("人数: 6人")).isEqualTo("符合 每月600元 12期 合计6000元");
    }

    @Test
    void workingTellsTheCapOnlyWhereItBinds() {
        assertThat(RULE.quote("人数: 5人").working())
                .extracting(Step::text, Step::result)
                .containsExactly(tuple("100元/人 × 5人", "500.00"), tuple("最多合计：500元 × 12个月", "6000.00"));
        assertThat(RULE.quote("人数: 6人").working())
                .extracting(Step::text, Step::result)
                .containsExactly(tuple("100元/人 × 6人", "600.00"), tuple("最多合计：600元 × 12个月，累计最多6000元", "6000.00"));
    }

    @Test
    void capStandsWhereNoTermIsWritten() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 场, 式: 1000元, 累计封顶: {值: 5000元, 推算: 理由}}
                """);

        assertThat(rule.told()).isEqualTo("符合 每场1000元 期数未写 合计5000元");
        assertThat(rule.quote().working())
                .extracting(Step::text, Step::result)
                .containsExactly(tuple("1000元", "1000.00"), tuple("累计最多5000元", "5000.00"));
    }

    @Test
    void capMayDependOnAFact() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 月, 式: 1000元, 期限: {最长: 3月}, 累计封顶: 租金}
                """);

        assertThat(rule.told("租金: 2500元")).isEqualTo("符合 每月1000元 3期 合计2500元");
        assertThat(rule.told("租金: 3500元")).isEqualTo("符合 每月1000元 3期 合计3000元");
    }
}
