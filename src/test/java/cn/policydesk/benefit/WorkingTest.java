package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an amount comes about, in words. */
class WorkingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2000元 + 1000元/人 × (人数 − 3人) | 2000元 + 1000元/人 × (5人 − 3人) | 4000.00
            (1元 + 2元) + 3元 | 1元 + 2元 + 3元 | 6.00
            9元 − (3元 − 2元) | 9元 − (3元 − 2元) | 8.00
            9元 − 3元 − 2元 | 9元 − 3元 − 2元 | 4.00
            (9元 − 3元) × 2 | (9元 − 3元) × 2 | 12.00
            12元 ÷ (3 × 2) | 12元 ÷ (3 × 2) | 2.00
            12元 ÷ 3 × 2 | 12元 ÷ 3 × 2 | 8.00
            2 × (3 × 4元) | 2 × 3 × 4元 | 24.00
            租金 × 利率 × 1年 | 1000元 × 3.5%/年 × 1年 | 35.00
            较小(租金 + 1元, 500元) × 2 | 500元（最多，原来是1000元 + 1元） × 2 | 1000.00
            较小(租金 + 1元, 5000元) × 2 | (1000元 + 1元) × 2 | 2002.00
            较大(租金 − 2000元, 9元) × 2 | 9元（最少，原来是1000元 − 2000元） × 2 | 18.00
            较小(租金, 4元/人 × 人数) × 2 | (1000元和4元/人 × 5人中较小的) × 2 | 40.00
            较大(租金, 5000元) | 1000元和5000元中较大的 | 5000.00
            1000元/人 × 总人数 | 1000元/人 × 7人 | 7000.00
            旧标准 × 1月 | 旧标准2000元/月 × 1月 | 2000.00
            """)
    void lineIsToldWithWhatIsKnown(String line, String text, String result) {
        TrialRule rule =
                TrialRule.of("条件: {全部: []}\n金额: {每: 一次, 式: \"" + line + "\"}\n").on("2024-06-01");
        Quote quote = rule.quote("人数: 5人", "职工: 2人", "租金: 1000元", "利率: 3.5%");

        assertThat(quote.working()).extracting(Step::text).containsExactly(text);
        assertThat(quote.working()).extracting(Step::result).containsExactly(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            式: 1000元/人 × 总人数 | 1000元/人 × 总人数
            式: 租金 × 2/3 | 租金 × 2/3
            式: "较大(租金 − 5元, 0元) × 2" | (租金 − 5元) × 2（不到0的按0算）
            最高: 租金 | 最高 租金
            最低: 租金 | 不低于 租金
            表: {按: 级别, 行: {初级: 5元, 其余: 租金}} | 按级别分档
            表: {按: 人数, 段: [{至: 2人, 式: 5元}, {自: 3人, 式: 租金}]} | 按人数分档
            式: 租金, 封顶: 5元 | 租金；最多5元
            式: 租金, 保底: 职工 × 5元/人 | 租金；最少职工 × 5元/人
            式: 租金, 上浮: {当: {事实: 初次, 是: 是}, 比例: 50%} | 租金；可能上浮50%
            式: 租金, 上浮: {比例: 浮动} | 租金；上浮0%至30%，具体由经办核定
            """)
    void namesStandForWhatIsNotKnown(String amount, String words) {
        TrialRule rule = TrialRule.of("条件: {全部: []}\n金额: {每: 一次, " + amount + "}\n");

        assertThat(Working.words(rule.version(), rule.box())).isEqualTo(words);
    }

    @Test
    void rowThatCountsIsNamedOnce() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 表: {按: 级别, 行: {初级: {式: 9元/人 × 人数, 封顶: 20元}, 其余: 租金}}}
                """);

        assertThat(rule.quote("级别: 初级", "人数: 3人").working())
                .extracting(Step::text, Step::result)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("级别：初级，9元/人 × 3人", "27.00"),
                        org.assertj.core.groups.Tuple.tuple("最多20元", "20.00"));
    }

    @Test
    void rowsThatComeToTheSameAreToldByTheirTable() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 表: {按: 级别, 行: {初级: 5元, 中级: 5元, 高级: 9元}}}
                """);

        assertThat(rule.quote("级别: 初级、中级").working())
                .extracting(Step::text, Step::result, step -> step.basis().words())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("按级别分档", "5.00", "符合条件的"));
    }

    @Test
    void rangeIsToldFromTo() {
        TrialRule rule = TrialRule.of("条件: {全部: []}\n金额: {每: 一次, 式: 1000元, 上浮: {比例: 0%..30%}}\n");

        assertThat(rule.quote().working()).extracting(Step::result).containsExactly("1000.00", "1000.00至1300.00");
    }

    @Test
    void figureThatIsNoMoneyHasItsUnit() {
        TrialRule rule = TrialRule.of("条件: {全部: []}\n金额: {每: 年, 性质: 次数, 式: 3次, 期限: {最长: 2年}}\n");

        assertThat(rule.quote().working()).extracting(Step::text).first().isEqualTo("3次");
        assertThat(rule.quote().working()).extracting(Step::result).first().isEqualTo("3次");
    }
}
