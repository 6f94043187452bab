package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in a table by bands of a number. */
class BandTableTest {

    private static final TrialRule RULE = TrialRule.of("""
            条件: {全部: []}
            金额:
              每: 一次
              表:
                按: 人数
                段:
                  - {自: 0人, 至: 2人, 式: 50元}
                  - {自: 3人, 至: 5人, 式: 1000元/人 × 人数}
                  - {自: 6人, 式: 8000元}
            """);

    @ParameterizedTest
    @CsvSource({"0人,50", "2人,50", "3人,3000", "5人,5000", "6人,8000", "100000人,8000"})
    void eachBandHasItsRow(String people, String amount) {
        assertThat(RULE.told("人数: " + people)).isEqualTo("符合 一次性" + amount + "元");
    }

    @Test
    void partlyKnownNumberGivesTheRowsItCanBeIn() {
        assertThat(RULE.told("人数: 至少6人")).isEqualTo("符合 一次性8000元");
        assertThat(RULE.told("人数: 1人..2人")).isEqualTo("符合 一次性50元");
        assertThat(RULE.told("人数: 4人..5人")).isEqualTo("待定 缺[人数] 一次性4000元至5000元");
        assertThat(RULE.told("人数: 2人..4人")).isEqualTo("待定 缺[人数] 一次性50元至4000元");
        assertThat(RULE.told("人数: 5人..6人")).isEqualTo("待定 缺[人数] 一次性5000元至8000元");
        assertThat(RULE.told()).isEqualTo("待定 缺[人数] 一次性50元至8000元");
    }

    @Test
    void moneyIsCutToTheFen() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 表: {按: 租金, 段: [{至: 999.99元, 式: 租金}, {自: 1000元, 式: 1000元}]}}
                """);

        assertThat(rule.told("租金: 999.99元")).isEqualTo("符合 一次性999.99元");
        assertThat(rule.told("租金: 1000元")).isEqualTo("符合 一次性1000元");
        assertThat(rule.told("租金: 至少999.99元")).isEqualTo("待定 缺[租金] 一次性999.99元至1000元");
    }

    @Test
    void firstBandMayLeaveItsStartOut() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 表: {按: 人数, 段: [{至: 2人, 式: 100元}, {自: 3人, 至: 4人, 式: 200元}, {式: 300元}]}}
                """);

        assertThat(rule.told("人数: 0人")).isEqualTo("符合 一次性100元");
        assertThat(rule.told("人数: 4人")).isEqualTo("符合 一次性200元");
        assertThat(rule.told("人数: 5人")).isEqualTo("符合 一次性300元");
    }

    @Test
    void anotherFactInARowIsAskedOnlyWhereTheRowIsPossible() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 表: {按: 人数, 段: [{至: 2人, 式: 50元}, {自: 3人, 式: 100元/人 × 职工}]}}
                """);

        assertThat(rule.told("人数: 2人")).isEqualTo("符合 一次性50元");
        assertThat(rule.told("人数: 3人")).isEqualTo("待定 缺[职工] 一次性不少于0元 合计未知");
        assertThat(rule.told("职工: 5人")).isEqualTo("待定 缺[人数] 一次性50元至500元");
        assertThat(rule.told("职工: 0人")).isEqualTo("待定 缺[人数] 一次性最高50元");
    }
}
