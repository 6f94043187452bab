package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

/** 上浮: an amount raised by a share, before the floor and the cap. */
class UpliftTest {

    private static final TrialRule OPEN = TrialRule.of("""
            条件: {全部: []}
            金额: {每: 一次, 式: 1000元, 上浮: {当: {事实: 初次, 是: 是}, 比例: 0%..30%}}
            """);

    private static final TrialRule FIXED = TrialRule.of("""
            条件: {全部: []}
            金额: {每: 一次, 式: 1000元, 上浮: {当: {事实: 初次, 是: 是}, 比例: 50%}}
            """);

    @Test
    void fixedShareRaisesWhereItsConditionHolds() {
        assertThat(FIXED.told("初次: 是")).isEqualTo("符合 一次性1500元");
        assertThat(FIXED.told("初次: 否")).isEqualTo("符合 一次性1000元");
        assertThat(FIXED.told()).isEqualTo("待定 缺[初次] 一次性1000元至1500元");
    }

    @Test
    void shareThatTheOfficeFixesIsUpTo() {
        assertThat(OPEN.told("初次: 是")).isEqualTo("最高 一次性1000元至1300元");
        assertThat(OPEN.told("初次: 否")).isEqualTo("符合 一次性1000元");
        assertThat(OPEN.told()).isEqualTo("待定 缺[初次] 一次性1000元至1300元");
    }

    @Test
    void shareWithoutConditionAlwaysRaises() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 式: 1000元, 上浮: {比例: 20%}}
                """);

        assertThat(rule.told()).isEqualTo("符合 一次性1200元");
        assertThat(rule.quote().working())
                .extracting(Step::text, Step::result)
                .containsExactly(tuple("1000元", "1000.00"), tuple("上浮20%", "1200.00"));
    }

    @Test
    void capComesAfterTheRise() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 式: 租金, 上浮: {比例: 50%}, 保底: 600元, 封顶: 1200元}
                """);

        assertThat(rule.told("租金: 700元")).isEqualTo("符合 一次性1050元");
        assertThat(rule.told("租金: 800元")).isEqualTo("符合 一次性1200元");
        assertThat(rule.told("租金: 801元")).isEqualTo("符合 一次性1200元");
        assertThat(rule.told("租金: 400元")).isEqualTo("符合 一次性600元");
        assertThat(rule.told("租金: 399元")).isEqualTo("符合 一次性600元");
    }

    @Test
    void shareMayBeAParameter() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 式: 1000元, 上浮: {比例: 浮动}}
                """);

        assertThat(rule.told()).isEqualTo("最高 一次性1000元至1300元");
        assertThat(rule.given("浮动", "15%").told()).isEqualTo("符合 一次性1150元");
    }

    @Test
    void workingTellsWhetherTheShareIsFixedAndWhetherItApplies() {
        assertThat(OPEN.quote("初次: 是").working())
                .extracting(Step::text, Step::result)
                .containsExactly(tuple("1000元", "1000.00"), tuple("上浮0%至30%，具体由经办核定", "1000.00至1300.00"));
        assertThat(OPEN.quote("初次: 否").working()).extracting(Step::text).containsExactly("1000元");
        assertThat(Working.words(OPEN.version(), OPEN.box())).isEqualTo("1000元；可能上浮0%至30%，具体由经办核定");
    }
}
