package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which facts and outside figures a rule uses. */
class UsesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {事实: 级别, 是: 高级, 说法: 甲} | 级别
            {事实: 人数, 至少: 3人, 说法: 甲} | 人数
            {事实: 人数, 至少: 职工, 说法: 甲} | 人数、职工
            {式: 人数 ÷ 职工, 至少: 20%, 说法: 甲} | 人数、职工
            {事实: 毕业日, 距今满: 6月, 说法: 甲} | 毕业日
            {事实: 到期日, 不早于: 2025-01-01, 说法: 甲} | 到期日
            {事实: 应届, 是: 是, 说法: 甲} | 登记、毕业日
            {事实: 青年, 是: 是, 说法: 甲} | 青年
            {事实: 总人数, 至少: 3人, 说法: 甲} | 人数、职工
            {全部: [{任一: [{事实: 初次, 是: 是}]}, {不: {事实: 登记, 是: 是}}], 说法: 甲} | 初次、登记
            """)
    void conditionUsesItsFacts(String condition, String facts) {
        assertThat(names(TrialRule.requiring(condition).benefit().facts())).isEqualTo(facts);
        assertThat(names(TrialRule.requiring(condition).benefit().asked())).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {每: 一次, 式: 1元/人 × 人数 + 租金} | 人数、租金
            {每: 一次, 式: 1元/人 × 总人数} | 人数、职工
            {每: 一次, 表: {按: 级别, 行: {初级: 租金, 其余: 1元/人 × 职工}}} | 级别、租金、职工
            {每: 一次, 表: {按: 人数, 段: [{式: 租金}]}} | 人数、租金
            {每: 年, 逐年: [5元, 3元]} | ''
            {每: 一次, 最高: 租金} | 租金
            {每: 一次, 式: 1元/人 × 人数, 封顶: 租金} | 人数、租金
            {每: 一次, 式: 租金, 上浮: {当: {事实: 初次, 是: 是}, 比例: 10%}} | 租金、初次
            {每: 一次, 式: 租金, 上浮: {比例: 0%..比例}} | 租金、比例
            {每: 一次, 式: 租金, 上浮: {比例: 比例..100%}} | 租金、比例
            {每: 月, 式: 1元, 期限: {最长: 时间, 改: [{当: {事实: 初次, 是: 是}, 最长: 年数 × 12月/年}]}} | 时间、初次、年数
            {每: 月, 式: 1元, 累计封顶: 租金} | 租金
            """)
    void amountUsesItsFacts(String amount, String facts) {
        assertThat(names(TrialRule.of("条件: {全部: []}\n金额: " + amount + "\n")
                        .benefit()
                        .facts()))
                .isEqualTo(facts);
    }

    @Test
    void whatIsOnlyTakenIntoAccountWhereItIsKnownIsNotAsked() {
        Benefit benefit = TrialRule.of("条件: {全部: []}\n金额: {每: 月, 式: 租金, 期限: {最长: 3月, 实际: 时间}}\n")
                .benefit();

        assertThat(names(benefit.facts())).isEqualTo("租金、时间");
        assertThat(names(benefit.asked())).isEqualTo("租金");
    }

    @Test
    void outsideFiguresAreNamedOnce() {
        Benefit benefit = TrialRule.of("""
                条件: {全部: [{事实: 月租, 少于: 最低工资, 说法: 甲}]}
                金额: {每: 月, 式: 旧标准 × 50%, 封顶: 最低工资, 上浮: {比例: 浮动}}
                """).benefit();

        assertThat(benefit.parameters()).extracting(Parameter::id).containsExactly("最低工资", "旧标准", "浮动");
        assertThat(TrialRule.paying("1元").benefit().parameters()).isEmpty();
    }

    private static String names(List<Fact> facts) {
        return String.join("、", facts.stream().map(Fact::id).toList());
    }
}
