package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Outside figures: given, dated, bounded, or lacking. */
class ParameterTest {

    private static final TrialRule LACKING = TrialRule.of("""
            条件: {全部: [{事实: 初次, 是: 是, 说法: 初次}]}
            金额: {每: 月, 式: "最低工资 × 50% × 较小(人数 ÷ 1人, 10)"}
            """);

    private static final TrialRule DATED = TrialRule.of("""
            条件: {全部: []}
            金额: {每: 月, 式: 旧标准 × 50%}
            """);

    @Test
    void lackingFigureIsToldWithTheFormulaInWords() {
        Quote quote = LACKING.quote("初次: 是", "人数: 3人");

        assertThat(quote.outcome().code()).isEqualTo("needs-parameter");
        assertThat(Told.of(quote)).isEqualTo("缺参数 [最低工资] 最低工资 × 50% × 3人 ÷ 1人");
        assertThat(quote.working()).isEmpty();
    }

    @Test
    void factsAreAskedBeforeTheFigureIsMissed() {
        assertThat(LACKING.told("初次: 是")).isEqualTo("待定 缺[人数] 缺参数[最低工资] 每月不少于0元 期数未写 合计未知");
        assertThat(LACKING.told("初次: 否", "人数: 3人")).startsWith("不符合");
    }

    @Test
    void figureThatCannotChangeTheAmountIsNotMissed() {
        assertThat(LACKING.told("初次: 是", "人数: 0人")).isEqualTo("不符合 有可以补的金额（算出来是0元）[]");
    }

    @Test
    void givenFigureIsUsed() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 月, 式: 最低工资 × 50%}
                """).given("最低工资", "2490元/月");

        assertThat(rule.told()).isEqualTo("符合 每月1245元 期数未写 合计未知");
        assertThat(rule.quote().working()).extracting(Step::text).containsExactly("最低工资2490元/月 × 50%");
    }

    @Test
    void figureHoldsFromItsFirstDayToItsLast() {
        assertThat(DATED.on("2023-12-31").told()).isEqualTo("缺参数 [旧标准] 旧标准 × 50%");
        assertThat(dated("2024-01-01")).isEqualTo("符合 每月1000元 期数未写 合计未知");
        assertThat(dated("2024-12-31")).isEqualTo("符合 每月1000元 期数未写 合计未知");
        assertThat(dated("2025-01-01")).isEqualTo("符合 每月1050元 期数未写 合计未知");
        assertThat(dated("2025-12-31")).isEqualTo("符合 每月1050元 期数未写 合计未知");
        assertThat(dated("2026-01-01")).isEqualTo("缺参数 [旧标准] 旧标准 × 50%");
    }

    @Test
    void givenFigureWinsOverTheOneHeld() {
        TrialRule rule = TrialRule.of("条件: {全部: []}\n金额: {每: 月, 式: 旧标准 × 50%}\n")
                .on("2024-06-01")
                .given("旧标准", "4000元/月");

        assertThat(rule.told()).isEqualTo("符合 每月2000元 期数未写 合计未知");
        assertThat(rule.box().given(rule.names().parameter("旧标准"))).isTrue();
        assertThat(rule.box().given(rule.names().parameter("最低工资"))).isFalse();
    }

    @Test
    void openEndedValueHoldsOn() {
        TrialRule rule = TrialRule.of("条件: {全部: []}\n金额: {每: 月, 式: 标准}\n").parameters("""
                标准: {单位: 元/月, 说明: 标准, 查: 局, 值: [{自: 2020-01-01, 数: 700元/月, 来源: 甲}]}
                """);

        assertThat(rule.told()).isEqualTo("符合 每月700元 期数未写 合计未知");
        Parameter parameter = rule.names().parameter("标准");
        assertThat(parameter.on(java.time.LocalDate.of(2019, 12, 31))).isNull();
        assertThat(parameter.values().getFirst().source()).isEqualTo("甲");
        assertThat(parameter.note()).isEqualTo("标准");
        assertThat(parameter.source()).isEqualTo("局");
    }

    @Test
    void figureThatTheNoticeBoundsIsNotMissed() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 式: 租金 × 浮动}
                """);

        assertThat(rule.told("租金: 1000元")).isEqualTo("最高 一次性最高300元");
    }

    @Test
    void figureInAConditionIsMissedToo() {
        TrialRule rule = TrialRule.requiring("{事实: 月租, 少于: 最低工资, 说法: 低于最低工资}");

        assertThat(rule.told("月租: 1800元/月")).isEqualTo("缺参数 [最低工资] 1000元（条件未定）");
        assertThat(rule.told()).isEqualTo("待定 缺[月租] 缺参数[最低工资] 一次性1000元");
    }

    @Test
    void unitIsToldAsStaffWriteIt() {
        assertThat(LACKING.names().parameter("最低工资").unitText()).isEqualTo("元/月");
        TrialRule rule = TrialRule.paying("1元").parameters("LPR: {单位: \"%/年\", 说明: 利率, 查: 央行, 值: []}\n");
        assertThat(rule.names().parameter("LPR").unitText()).isEqualTo("%/年");
    }

    private static String dated(String day) {
        return TrialRule.of("条件: {全部: []}\n金额: {每: 月, 式: 旧标准 × 50%}\n").on(day).told();
    }
}
