package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of a rule is to be found in the words it rests on, unless staff say how they worked it out. */
class StatedFiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {事实: 人数, 至少: 3人, 说法: 甲} | 3人
            {事实: 人数, 至少: 3人, 说法: 甲, 推算: 理由} | ''
            {事实: 人数, 至少: 0人, 说法: 甲} | ''
            {事实: 毕业日, 距今满: 6月, 说法: 甲} | 6月
            {事实: 毕业日, 不早于: 2026-01-01, 说法: 甲} | 2026-01-01
            {事实: 毕业日, 不早于: 2026-01-01, 说法: 甲, 推算: 理由} | ''
            {式: 人数 × 2 ÷ 1人, 至少: 20%, 说法: 甲} | 2;1人;20%
            {事实: 比例, 至少: 100%, 说法: 甲} | 100%
            {式: 人数 ÷ 职工 × 1, 至少: 2/3, 说法: 甲} | 2/3
            {任一: [{事实: 人数, 至少: 3人}, {事实: 人数, 至少: 4人, 推算: 理由}], 说法: 甲} | 3人
            """)
    void ofAConditionAreStated(String condition, String figures) {
        assertThat(stated(TrialRule.requiring(condition)))
                .isEqualTo(figures + (figures.isEmpty() ? "" : ";") + "1000元");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {每: 月, 式: 2元/人 × 人数} | 2元/人
            {每: 月, 式: 2元/人 × 人数, 推算: 理由} | ''
            {每: 年, 式: 2元/月 × 12月/年} | 2元/月
            {每: 年, 逐年: [5元, 3元]} | 5元;3元
            {每: 一次, 最高: 5元} | 5元
            {每: 一次, 最高: {值: 5元, 推算: 理由}} | ''
            {每: 一次, 式: 租金, 封顶: 5元, 保底: 3元} | 3元;5元
            {每: 一次, 式: 租金, 封顶: {值: 5元, 推算: 理由}, 保底: {值: 3元}} | 3元
            {每: 一次, 式: 租金, 上浮: {比例: 10%..30%}} | 10%;30%
            {每: 一次, 式: 租金, 上浮: {比例: 10%..30%, 推算: 理由}} | ''
            {每: 一次, 表: {按: 级别, 行: {初级: 5元, 其余: {式: 3元, 推算: 理由}}}} | 5元
            {每: 一次, 表: {按: 级别, 推算: 理由, 行: {其余: 5元}}} | 5元
            {每: 一次, 表: {按: 人数, 段: [{至: 2人, 式: 5元}, {自: 3人, 至: 4人, 式: 6元}, {自: 5人, 式: 7元}]}} | 5元;2人;6元;3人;7元;5人
            {每: 一次, 表: {按: 人数, 段: [{至: 2人, 式: 5元, 推算: 理由}, {自: 3人, 式: 7元}]}} | 7元;3人
            {每: 月, 式: 租金, 期限: {最长: 6月, 改: [{当: {事实: 人数, 至少: 3人}, 最长: 9月}]}} | 6月;3人;9月
            {每: 月, 式: 租金, 期限: {最长: 6月, 推算: 理由, 改: [{当: {事实: 初次, 是: 是}, 最长: 9月}]}} | ''
            {每: 月, 式: 租金, 期限: {最长: 6月, 改: [{当: {事实: 初次, 是: 是}, 最长: 9月, 推算: 理由}]}} | 6月
            {每: 月, 式: 租金, 累计封顶: 9元} | 9元
            {每: 月, 式: 租金, 累计封顶: {值: 9元, 推算: 理由}} | ''
            """)
    void ofAnAmountAreStated(String amount, String figures) {
        assertThat(stated(TrialRule.of("条件: {全部: []}\n金额: " + amount + "\n"))).isEqualTo(figures);
    }

    @Test
    void wordsAreThoseOfThePartOrAllTheRuleRestsOn() {
        TrialRule rule = TrialRule.of("""
                又见: [{条: （一）, 原文: 给予补贴}]
                条件: {全部: [{事实: 人数, 至少: 3人, 说法: 甲, 出处: {原文: 给予}}]}
                金额: {每: 一次, 式: 5元}
                """);

        assertThat(rule.faults()).isEmpty();
        assertThat(rule.read().stated()).extracting(Rules.Stated::words).containsExactly("给予", "符合条件的\n给予补贴\n");
    }

    @Test
    void wordsOfAVersionStandForItsFigures() {
        TrialRule rule = TrialRule.of("""
                版本:
                  - {至: 2024-12-31, 出处: {条: （一）, 原文: 给予补贴}, 条件: {全部: []}, 金额: {每: 一次, 式: 5元}}
                  - {自: 2025-01-01, 条件: {全部: []}, 金额: {每: 一次, 式: 6元}}
                """);

        assertThat(rule.faults()).isEmpty();
        assertThat(rule.read().stated()).extracting(Rules.Stated::words).containsExactly("给予补贴\n", "符合条件的\n");
    }

    @Test
    void wordsOfEachPartGoWithItsStep() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额:
                  每: 月
                  式: 租金
                  出处: {原文: 符合}
                  保底: {值: 3元, 出处: {原文: 条件}}
                  封顶: {值: 5元, 出处: {原文: 给予}}
                  上浮: {比例: 10%, 出处: {原文: 补贴}}
                  期限: {最长: 6月, 出处: {原文: 予补}}
                  累计封顶: {值: 20元, 出处: {原文: 条件的}}
                """);

        assertThat(rule.faults()).isEmpty();
        assertThat(rule.quote("租金: 1元").working())
                .extracting(Step::text, step -> step.basis().words())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1元", "符合"),
                        org.assertj.core.groups.Tuple.tuple("上浮10%", "补贴"),
                        org.assertj.core.groups.Tuple.tuple("最少3元", "条件"),
                        org.assertj.core.groups.Tuple.tuple("最多合计：3元 × 6个月", "予补"));
        assertThat(rule.quote("租金: 9元").working())
                .extracting(Step::text, step -> step.basis().words())
                .endsWith(
                        org.assertj.core.groups.Tuple.tuple("最多5元", "给予"),
                        org.assertj.core.groups.Tuple.tuple("最多合计：5元 × 6个月，累计最多20元", "条件的"));
    }

    @Test
    void wordsOfARowOrATableGoWithItsStep() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额:
                  每: 一次
                  表:
                    按: 级别
                    出处: {原文: 给予}
                    行:
                      初级: 5元
                      中级: {式: 6元, 出处: {原文: 补贴}}
                      高级: {表: {按: 人数, 段: [{至: 2人, 式: 7元}, {自: 3人, 式: 8元, 出处: {原文: 条件}}]}}
                """);

        assertThat(rule.faults()).isEmpty();
        assertThat(step(rule, "级别: 初级")).isEqualTo("级别：初级，5元 给予");
        assertThat(step(rule, "级别: 中级")).isEqualTo("级别：中级，6元 补贴");
        assertThat(step(rule, "级别: 高级", "人数: 1人")).isEqualTo("人数：1人，7元 给予");
        assertThat(step(rule, "级别: 高级", "人数: 3人")).isEqualTo("人数：3人，8元 条件");
    }

    private static String step(TrialRule rule, String... known) {
        Step step = rule.quote(known).working().getFirst();
        return step.text() + " " + step.basis().words();
    }

    private static String stated(TrialRule rule) {
        assertThat(rule.faults()).isEmpty();
        return String.join(
                ";",
                rule.read().stated().stream()
                        .map(one -> one.quantity() == null
                                ? String.valueOf(one.day())
                                : one.quantity().text())
                        .toList());
    }
}
