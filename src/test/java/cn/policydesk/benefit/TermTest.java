package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 期限: for how many periods at most. */
class TermTest {

    private static final TrialRule CHANGED = TrialRule.of("""
            条件: {全部: []}
            金额:
              每: 月
              式: 1000元
              期限:
                最长: 36月
                改:
                  - {当: {事实: 年龄, 至少: 55岁}, 最长: 60月}
                  - {当: {事实: 初次, 是: 是}, 最长: 5年}
            """);

    private static final TrialRule ACTUAL = TrialRule.of("""
            条件: {全部: []}
            金额: {每: 月, 式: 1000元, 期限: {最长: 12月, 实际: 时间}}
            """);

    private static final TrialRule YEARLY = TrialRule.of("""
            条件: {全部: []}
            金额: {每: 年, 式: 1200元, 期限: {最长: 3年, 实际: 时间}}
            """);

    @Test
    void periodsAndTotalFollow() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 年, 式: 2000元, 期限: {最长: 3年}}
                """);

        assertThat(rule.told()).isEqualTo("符合 每年2000元 3期 合计6000元");
    }

    @Test
    void yearsOfAMonthlyAmountAreMonthsAndTheOtherWayRound() {
        TrialRule months = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 月, 式: 100元, 期限: {最长: 2年}}
                """);
        TrialRule years = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 年, 式: 100元, 期限: {最长: 24月}}
                """);

        assertThat(months.told()).isEqualTo("符合 每月100元 24期 合计2400元");
        assertThat(years.told()).isEqualTo("符合 每年100元 2期 合计200元");
    }

    @Test
    void firstChangeThatHoldsCounts() {
        assertThat(CHANGED.told("年龄: 30岁", "初次: 否")).isEqualTo("符合 每月1000元 36期 合计36000元");
        assertThat(CHANGED.told("年龄: 55岁", "初次: 否")).isEqualTo("符合 每月1000元 60期 合计6万元");
        assertThat(CHANGED.told("年龄: 30岁", "初次: 是")).isEqualTo("符合 每月1000元 60期 合计6万元");
    }

    @Test
    void firstChangeWinsOverALaterOne() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额:
                  每: 月
                  式: 1000元
                  期限: {最长: 36月, 改: [{当: {事实: 年龄, 至少: 55岁}, 最长: 48月}, {当: {事实: 初次, 是: 是}, 最长: 60月}]}
                """);

        assertThat(rule.told("年龄: 55岁", "初次: 是")).isEqualTo("符合 每月1000元 48期 合计48000元");
        assertThat(rule.told("年龄: 54岁", "初次: 是")).isEqualTo("符合 每月1000元 60期 合计6万元");
        assertThat(rule.told("年龄: 55岁")).isEqualTo("符合 每月1000元 48期 合计48000元");
        assertThat(rule.told("初次: 是")).isEqualTo("待定 缺[年龄] 每月1000元 60期 合计6万元");
        assertThat(rule.told()).isEqualTo("待定 缺[初次, 年龄] 每月1000元 60期 合计6万元");
    }

    @Test
    void whatDecidesTheTermIsAsked() {
        assertThat(CHANGED.told("年龄: 54岁")).isEqualTo("待定 缺[初次] 每月1000元 60期 合计6万元");
    }

    @Test
    void actualTimeShortensTheTermWhereItIsKnown() {
        assertThat(ACTUAL.told()).isEqualTo("符合 每月1000元 12期 合计12000元");
        assertThat(ACTUAL.told("时间: 5月")).isEqualTo("符合 每月1000元 5期 合计5000元");
        assertThat(ACTUAL.told("时间: 12月")).isEqualTo("符合 每月1000元 12期 合计12000元");
        assertThat(ACTUAL.told("时间: 13月")).isEqualTo("符合 每月1000元 12期 合计12000元");
        assertThat(ACTUAL.told("时间: 至多7月")).isEqualTo("符合 每月1000元 7期 合计7000元");
        assertThat(ACTUAL.told("时间: 至少7月")).isEqualTo("符合 每月1000元 12期 合计12000元");
        assertThat(ACTUAL.told("时间: 不知")).isEqualTo("符合 每月1000元 12期 合计12000元");
        assertThat(ACTUAL.told("时间: 不愿说")).isEqualTo("符合 每月1000元 12期 合计12000元");
    }

    @Test
    void actualTimeOfAFactWithARangeShortensOnlyWhereItIsSaid() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 年, 式: 100元, 期限: {最长: 60年, 实际: 年数}}
                """);

        assertThat(rule.told()).isEqualTo("符合 每年100元 60期 合计6000元");
        assertThat(rule.told("年数: 至多49年")).isEqualTo("符合 每年100元 49期 合计4900元");
    }

    @Test
    void monthsOfAYearlyAmountAreTwelfthsOfIt() {
        assertThat(YEARLY.told("时间: 18月")).isEqualTo("符合 每年1200元 1.5期 合计1800元");
        assertThat(YEARLY.told("时间: 24月")).isEqualTo("符合 每年1200元 2期 合计2400元");
        assertThat(YEARLY.told("时间: 40月")).isEqualTo("符合 每年1200元 3期 合计3600元");
    }

    @Test
    void termMayBeANumberOfPersonsMonths() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 月, 式: 100元, 期限: {最长: 时间}}
                """);

        assertThat(rule.told("时间: 7月")).isEqualTo("符合 每月100元 7期 合计700元");
        assertThat(rule.told()).isEqualTo("待定 缺[时间] 每月100元 期数未写 合计未知");
    }

    @Test
    void workingAddsThePeriodsUp() {
        assertThat(ACTUAL.quote("时间: 5月").working())
                .extracting(Step::text, Step::result)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1000元", "1000.00"),
                        org.assertj.core.groups.Tuple.tuple("最多合计：1000元 × 5个月", "5000.00"));
        assertThat(YEARLY.quote("时间: 24月").working())
                .extracting(Step::text)
                .containsExactly("1200元", "最多合计：1200元 × 2年");
    }
}
