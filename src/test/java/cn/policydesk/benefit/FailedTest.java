package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told where a condition is not met: which, and how far off. */
class FailedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{事实: 人数, 至少: 3人, 说法: 条件}|人数: 2人|还差1人",
                "{事实: 人数, 至少: 3人, 说法: 条件}|人数: 至多2人|还差1至3人",
                "{事实: 人数, 至少: 3人, 说法: 条件}|人数: 1人..2人|还差1至2人",
                "{事实: 人数, 不超过: 3人, 说法: 条件}|人数: 5人|超出2人",
                "{事实: 人数, 不超过: 3人, 说法: 条件}|人数: 至少5人|超出2人",
                "{事实: 人数, 多于: 3人, 说法: 条件}|人数: 3人|要多于3人",
                "{事实: 人数, 少于: 3人, 说法: 条件}|人数: 3人|要少于3人",
                "{事实: 时间, 至少: 6月, 说法: 条件}|时间: 4月|还差2个月",
                "{事实: 时间, 至少: 6月, 说法: 条件}|时间: 至多4月|还差2至6个月",
                "{事实: 时间, 多于: 6月, 说法: 条件}|时间: 6月|要多于6个月",
                "{事实: 租金, 至少: 1000元, 说法: 条件}|租金: 999.5元|还差0.5元",
                "{事实: 利率, 不超过: 3.5%/年, 说法: 条件}|利率: 4.25%/年|超出0.75%/年",
                "{事实: 人数, 至少: 职工, 说法: 条件}|人数: 2人;职工: 5人|还差3人",
                "{事实: 人数, 至少: 职工, 说法: 条件}|人数: 2人;职工: 3人..5人|''",
                "{式: 人数 ÷ 职工, 至少: 20%, 说法: 条件}|人数: 15人;职工: 100人|还差5%",
                "{事实: 毕业日, 距今满: 6月, 说法: 条件}|毕业日: 2025-12-31|再过3个月29天满（2026年6月30日）",
                "{事实: 毕业日, 距今满: 6月, 说法: 条件}|毕业日: 2026-01-01|再过4个月满（2026年7月1日）",
                "{事实: 毕业日, 距今满: 6月, 说法: 条件}|毕业日: 2025-09-02|再过1天满（2026年3月2日）",
                "{事实: 毕业日, 距今满: 2年, 说法: 条件}|毕业日: 2025-05-01|再过1年2个月满（2027年5月1日）",
                "{事实: 毕业日, 距今满: 2年, 说法: 条件}|毕业日: 2025-03-01|再过1年满（2027年3月1日）",
                "{事实: 毕业日, 距今满: 6月, 说法: 条件}|毕业日: 2026-01|''",
                "{事实: 毕业日, 距今不超过: 5年, 说法: 条件}|毕业日: 2021-02-28|已超过1天",
                "{事实: 毕业日, 距今不超过: 5年, 说法: 条件}|毕业日: 2021-01-26|已超过1个月3天",
                "{事实: 毕业日, 距今不足: 5年, 说法: 条件}|毕业日: 2021-03-01|今天刚好满",
                "{事实: 毕业日, 距今不足: 5年, 说法: 条件}|毕业日: 2020-02-01|已满并超过1年1个月",
                "{事实: 毕业日, 不早于: 2026-01-01, 说法: 条件}|毕业日: 2025-12-31|不能早于2026年1月1日",
                "{事实: 毕业日, 不晚于: 2025-06-30, 说法: 条件}|毕业日: 2025-07-01|不能晚于2025年6月30日",
                "{事实: 级别, 是: 高级, 说法: 条件}|级别: 初级|现在是初级",
                "{事实: 级别, 属于: [高级], 说法: 条件}|级别: 初级、中级|现在是初级或中级",
                "{事实: 初次, 是: 是, 说法: 条件}|初次: 否|''",
                "{不: {事实: 人数, 至少: 3人}, 说法: 条件}|人数: 3人|''",
                "{任一: [{事实: 人数, 至少: 3人}], 说法: 条件}|人数: 1人|还差2人",
                "{任一: [{事实: 人数, 至少: 3人}, {事实: 初次, 是: 是}], 说法: 条件}|人数: 1人;初次: 否|''",
                "{全部: [{事实: 初次, 是: 是}, {事实: 人数, 至少: 3人}], 说法: 条件}|人数: 1人;初次: 否|还差2人",
                "{全部: [{事实: 初次, 是: 是}, {事实: 人数, 至少: 3人}], 说法: 条件}|人数: 3人;初次: 否|''"
            })
    void howFarOffItIs(String condition, String known, String gap) {
        Outcome.Ineligible outcome = (Outcome.Ineligible)
                TrialRule.requiring(condition).quote(known.split(";")).outcome();

        assertThat(outcome.failed()).extracting(Failed::condition).containsExactly("条件");
        assertThat(outcome.failed()).extracting(Failed::gap).containsExactly(gap);
    }

    @Test
    void everyConditionThatFailsIsToldAndNoOther() {
        TrialRule rule = TrialRule.requiring("""
                {全部: [{事实: 人数, 至少: 3人, 说法: 带动3人}, {事实: 初次, 是: 是, 说法: 初次创业}, {事实: 登记, 是: 是, 说法: 已登记}]}""");

        assertThat(rule.told("人数: 1人", "初次: 是", "登记: 否")).isEqualTo("不符合 带动3人（还差2人）[人数]；已登记[登记]");
        assertThat(rule.told("初次: 否")).isEqualTo("不符合 初次创业[初次]");
    }

    @Test
    void groupWithWordsOfItsOwnIsOneCondition() {
        TrialRule rule = TrialRule.requiring("""
                {全部: [{全部: [{事实: 初次, 是: 是}, {事实: 登记, 是: 是}], 说法: 初次并登记}]}""");

        assertThat(rule.told("登记: 否")).isEqualTo("不符合 初次并登记[初次, 登记]");
    }

    @Test
    void alternativesWithoutWordsAreListed() {
        TrialRule rule = TrialRule.requiring("""
                {任一: [{事实: 初次, 是: 是, 说法: 初次创业}, {全部: [{事实: 登记, 是: 是, 说法: 已登记}, {事实: 人数, 至少: 3人, 说法: 满3人}]}]}""");

        assertThat(rule.told("初次: 否", "登记: 否")).isEqualTo("不符合 至少符合一项：初次创业；已登记，并且满3人[初次, 登记, 人数]");
    }

    @Test
    void doubtAndWordsOfTheConditionGoWithIt() {
        TrialRule rule = TrialRule.requiring("{事实: 人数, 至少: 3人, 说法: 带动3人, 存疑: 从严, 出处: {原文: 给予补贴}}");
        Outcome.Ineligible outcome = (Outcome.Ineligible) rule.quote("人数: 1人").outcome();

        assertThat(Told.of(outcome)).isEqualTo("不符合 带动3人（还差2人）[人数]存疑从严");
        assertThat(outcome.failed().getFirst().basis().words()).isEqualTo("给予补贴");
        assertThat(TrialRule.requiring("{事实: 人数, 至少: 3人, 说法: 带动3人}")
                        .quote("人数: 1人")
                        .outcome())
                .isInstanceOfSatisfying(
                        Outcome.Ineligible.class,
                        plain -> assertThat(plain.failed().getFirst().basis().words())
                                .isEqualTo("符合条件的"));
    }

    @Test
    void conditionsThatExcludeEachOtherAreToldTogether() {
        TrialRule rule = TrialRule.requiring("""
                {全部: [{事实: 人数, 至少: 5人, 说法: 满5人}, {任一: [{事实: 人数, 少于: 3人, 说法: 不到3人}, {事实: 初次, 是: 是, 说法: 初次}]}]}""");

        assertThat(rule.told("初次: 否")).isEqualTo("不符合 满5人（还差3至5人）[人数]；满5人（还差1至2人）[人数]；至少符合一项：不到3人；初次[人数, 初次]");
        assertThat(rule.told("初次: 否", "人数: 6人")).isEqualTo("不符合 至少符合一项：不到3人；初次[人数, 初次]");
    }
}
