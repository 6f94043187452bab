package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one number divides all results it is enough to ask whether it is reached. */
class ThresholdTest {

    @Test
    void boundOfAConditionIsEnough() {
        assertThat(TrialRule.requiring("{事实: 人数, 至少: 3人, 说法: 满3人}").threshold("人数"))
                .isEqualTo("3人");
        assertThat(TrialRule.requiring("{事实: 人数, 多于: 3人, 说法: 多于3人}").threshold("人数"))
                .isEqualTo("4人");
        assertThat(TrialRule.requiring("{事实: 人数, 不超过: 3人, 说法: 至多3人}").threshold("人数"))
                .isEqualTo("4人");
        assertThat(TrialRule.requiring("{事实: 人数, 少于: 3人, 说法: 少于3人}").threshold("人数"))
                .isEqualTo("3人");
        assertThat(TrialRule.requiring("{事实: 租金, 多于: 3元, 说法: 多于3元}").threshold("租金"))
                .isEqualTo("3.01元");
        assertThat(TrialRule.requiring("{事实: 利率, 至少: 3.5%/年, 说法: 够}").threshold("利率"))
                .isEqualTo("3.5%/年");
    }

    @Test
    void partOfADerivedFactHasOne() {
        assertThat(TrialRule.requiring("{事实: 应届, 是: 是, 说法: 应届}").threshold("毕业日", "登记: 是"))
                .isEqualTo("2024年3月1日");
        assertThat(TrialRule.requiring("{不: {任一: [{事实: 人数, 少于: 3人}, {事实: 初次, 是: 是}]}, 说法: 甲}")
                        .threshold("人数"))
                .isEqualTo("3人");
    }

    @Test
    void dayOfAPeriodIsEnough() {
        assertThat(TrialRule.requiring("{事实: 毕业日, 距今不超过: 5年, 说法: 5年内}").threshold("毕业日"))
                .isEqualTo("2021年3月1日");
        assertThat(TrialRule.requiring("{事实: 毕业日, 距今满: 6月, 说法: 满半年}").threshold("毕业日"))
                .isEqualTo("2025年9月2日");
        assertThat(TrialRule.requiring("{事实: 毕业日, 不早于: 2025-01-01, 说法: 之后}").threshold("毕业日"))
                .isEqualTo("2025年1月1日");
    }

    @Test
    void capThatOnePersonReachesMakesYesOrNoEnough() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 月, 表: {按: 人数, 段: [{至: 0人, 式: 300元}, {自: 1人, 式: 600元}]}}
                """);

        assertThat(rule.threshold("人数")).isEqualTo("1人");
    }

    @Test
    void wholeNumberIsNeededWhereEachOneCounts() {
        assertThat(TrialRule.paying("100元/人 × 人数").threshold("人数")).isEmpty();
        assertThat(TrialRule.requiring("{全部: [{事实: 人数, 至少: 3人, 说法: 满3人}, {事实: 人数, 少于: 9人, 说法: 少于9人}]}")
                        .threshold("人数"))
                .isEmpty();
    }

    @Test
    void partlyKnownNumberMayLeaveOneThreshold() {
        TrialRule rule = TrialRule.requiring("{全部: [{事实: 人数, 至少: 3人, 说法: 满3人}, {事实: 人数, 少于: 9人, 说法: 少于9人}]}");

        assertThat(rule.threshold("人数", "人数: 至少4人")).isEqualTo("9人");
        assertThat(rule.threshold("人数", "人数: 至多4人")).isEqualTo("3人");
    }

    @Test
    void factThatDoesNotMatterHasNone() {
        TrialRule rule = TrialRule.requiring("{任一: [{事实: 人数, 至少: 3人, 说法: 满3人}, {事实: 初次, 是: 是, 说法: 初次}]}");

        assertThat(rule.threshold("人数")).isEqualTo("3人");
        assertThat(rule.threshold("人数", "初次: 否")).isEqualTo("3人");
        assertThat(rule.threshold("人数", "初次: 是")).isEmpty();
        assertThat(rule.threshold("年龄")).isEmpty();
    }

    /** 人数 matters by one threshold wherever it stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {每: 一次, 式: 5元, 上浮: {当: {事实: 人数, 至少: 3人}, 比例: 50%}} | 3人
            {每: 一次, 式: 5元, 上浮: {当: {不: {事实: 人数, 至少: 3人}}, 比例: 50%}} | 3人
            {每: 一次, 式: 5元, 上浮: {当: {任一: [{事实: 人数, 不超过: 3人}]}, 比例: 50%}, 封顶: 9元} | 4人
            {每: 一次, 表: {按: 初次, 行: {是: 5元, 否: {表: {按: 人数, 段: [{至: 2人, 式: 5元}, {自: 3人, 式: 6元}]}}}}} | 3人
            {每: 一次, 表: {按: 职工, 段: [{至: 2人, 式: 5元}, {自: 3人, 表: {按: 人数, 段: [{至: 2人, 式: 5元}, {自: 3人, 式: 6元}]}}]}} | 3人
            {每: 一次, 表: {按: 人数, 段: [{至: 2人, 式: 5元}, {自: 3人, 式: 6元}]}, 封顶: 9元, 保底: 1元} | 3人
            {每: 一次, 表: {按: 人数, 段: [{至: 2人, 式: 5元}, {自: 3人, 至: 4人, 式: 6元}, {自: 5人, 式: 6元}]}} | 3人
            {每: 一次, 表: {按: 人数, 段: [{至: 2人, 式: 5元}, {自: 3人, 至: 4人, 式: 6元}, {自: 5人, 式: 7元}]}} | ''
            {每: 月, 式: 5元, 期限: {最长: 3月, 改: [{当: {事实: 人数, 至少: 3人}, 最长: 6月}]}} | 3人
            {每: 一次, 式: 1元/人 × 人数, 封顶: 3元} | ''
            """)
    void factOfAnAmountMayHaveOne(String amount, String threshold) {
        assertThat(TrialRule.of("条件: {全部: []}\n金额: " + amount + "\n").threshold("人数"))
                .isEqualTo(threshold);
    }

    @Test
    void choicesHaveNone() {
        assertThat(TrialRule.requiring("{事实: 初次, 是: 是, 说法: 初次}").threshold("初次"))
                .isEmpty();
        assertThat(TrialRule.requiring("{事实: 级别, 是: 高级, 说法: 高级}").threshold("级别"))
                .isEmpty();
    }
}
