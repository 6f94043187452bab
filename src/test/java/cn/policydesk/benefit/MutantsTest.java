package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small changes to a rule that its examples must notice. */
class MutantsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {事实: 人数, 至少: 3人, 说法: 甲} | 至少改成少于;3人改成4人;3人改成2人
            {事实: 人数, 不超过: 3人, 说法: 甲} | 不超过改成多于;3人改成4人;3人改成2人
            {事实: 人数, 多于: 3人, 说法: 甲} | 多于改成不超过;3人改成4人;3人改成2人
            {事实: 人数, 少于: 3人, 说法: 甲} | 少于改成至少;3人改成4人;3人改成2人
            {事实: 租金, 至少: 0.5元, 说法: 甲} | 至少改成少于;至少改成多于;0.5元改成0.6元;0.5元改成0.4元
            {事实: 租金, 不超过: 2万元, 说法: 甲} | 不超过改成多于;不超过改成少于;2万元改成20001元;2万元改成19999元
            {事实: 利率, 多于: 3.85%/年, 说法: 甲} | 多于改成不超过;多于改成至少;3.85%/年改成3.86%/年;3.85%/年改成3.84%/年
            {事实: 利率, 少于: 3%/年, 说法: 甲} | 少于改成至少;少于改成不超过;3%/年改成4%/年;3%/年改成2%/年
            {事实: 人数, 至少: 职工, 说法: 甲} | 至少改成少于;至少改成多于
            {式: 人数 × 2/3, 至少: 职工 − 1人, 说法: 甲} | 至少改成少于;至少改成多于;2/3改成0.676667;2/3改成0.656667;1人改成2人;1人改成0人
            {事实: 总人数, 至少: 3人, 说法: 甲} | 至少改成少于;至少改成多于;3人改成4人;3人改成2人
            {事实: 初次, 是: 是, 说法: 甲} | 是否反过来
            {事实: 应届, 是: 是, 说法: 甲} | 是否反过来
            {事实: 级别, 属于: [初级, 中级], 说法: 甲} | 去掉选项“初级”;去掉选项“中级”;加上选项“高级”
            {事实: 级别, 是: 初级, 说法: 甲} | 加上选项“中级”;加上选项“高级”
            {事实: 毕业日, 距今满: 6月, 说法: 甲} | 距今满改成距今不超过;距今满改成距今不足;多一天;少一天
            {事实: 毕业日, 距今不足: 6月, 说法: 甲} | 距今不足改成距今满;距今不足改成距今不超过;多一天;少一天
            {事实: 毕业日, 不早于: 2026-01-01, 说法: 甲} | 不早于、不晚于互换;推后一天;提前一天
            {不: {事实: 初次, 是: 是}, 说法: 甲} | 去掉“不”;是否反过来
            """)
    void conditionIsChangedInEachWay(String condition, String changes) {
        TrialRule rule = TrialRule.requiring(condition);

        List<Mutants.Changed<Condition>> mutants =
                ConditionMutants.of(rule.version().condition());

        assertThat(mutants)
                .extracting(mutant -> mutant.what().replace("条件“甲”：", ""))
                .containsExactly(changes.split(";"));
        assertThat(mutants)
                .extracting(Mutants.Changed::value)
                .doesNotContain(rule.version().condition())
                .doesNotHaveDuplicates();
    }

    @Test
    void partsAreDroppedAndChangedOneAtATime() {
        TrialRule all = TrialRule.requiring("""
                {全部: [{事实: 初次, 是: 是, 说法: 甲}, {任一: [{事实: 人数, 至少: 3人}, {不: {事实: 登记, 是: 是}}], 说法: 乙}]}""");

        assertThat(ConditionMutants.of(all.version().condition()))
                .extracting(Mutants.Changed::what)
                .containsExactly(
                        "去掉条件“甲”",
                        "条件“甲”：是否反过来",
                        "去掉条件“乙”",
                        "条件“乙”：去掉条件“人数”",
                        "条件“乙”：至少改成少于",
                        "条件“乙”：3人改成4人",
                        "条件“乙”：3人改成2人",
                        "条件“乙”：去掉条件“登记”",
                        "条件“乙”：去掉“不”",
                        "条件“乙”：是否反过来");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {每: 一次, 式: 1000元/人 × 人数} | 1000元/人改成1001元/人;1000元/人改成999元/人
            {每: 一次, 式: "较小(租金, 5元)"} | 5元改成6元;5元改成4元;较小改成较大
            {每: 一次, 式: "较大(租金, 5元)"} | 5元改成6元;5元改成4元;较大改成较小
            {每: 一次, 最高: 5元} | 5元改成6元;5元改成4元
            {每: 年, 逐年: [5元, 3元]} | 5元改成6元;5元改成4元;3元改成4元;3元改成2元
            {每: 一次, 式: 租金, 封顶: 9元, 保底: 5元} | 保底：5元改成6元;保底：5元改成4元;封顶：9元改成10元;封顶：9元改成8元
            {每: 一次, 表: {按: 级别, 行: {初级: 5元, 其余: 租金}}} | “初级”一行：5元改成6元;“初级”一行：5元改成4元
            {每: 一次, 式: 租金, 上浮: {比例: 50%}} | 上浮：50%改成51%;上浮：50%改成49%
            {每: 一次, 式: 5元, 上浮: {当: {事实: 初次, 是: 是}, 比例: 1%..3%}} | 5元改成6元;5元改成4元;上浮的条件去掉;上浮：是否反过来;上浮：1%改成2%;上浮：1%改成0%;上浮：3%改成4%;上浮：3%改成2%
            """)
    void formulaIsChangedInEachWay(String amount, String changes) {
        TrialRule rule = TrialRule.of("条件: {全部: []}\n金额: " + amount + "\n");
        Formula formula = rule.version().amount().formula();

        List<Mutants.Changed<Formula>> mutants = AmountMutants.formulas(formula);

        assertThat(mutants).extracting(Mutants.Changed::what).containsExactly(changes.split(";"));
        assertThat(mutants)
                .extracting(Mutants.Changed::value)
                .doesNotContain(formula)
                .doesNotHaveDuplicates();
    }

    @Test
    void edgesOfBandsAreMovedWithoutGap() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 一次, 表: {按: 人数, 段: [{至: 2人, 式: 5元}, {自: 3人, 至: 5人, 式: 租金}, {自: 6人, 式: 租金}]}}
                """);
        List<Mutants.Changed<Formula>> mutants =
                AmountMutants.formulas(rule.version().amount().formula());

        assertThat(mutants)
                .extracting(Mutants.Changed::what)
                .containsExactly(
                        "第1段：5元改成6元", "第1段：5元改成4元", "第1段的“至”改成3人", "第1段的“至”改成1人", "第2段的“至”改成6人", "第2段的“至”改成4人");
        assertThat(mutants.subList(2, 6))
                .extracting(mutant -> ((Formula.ByBand) mutant.value())
                        .bands().stream()
                                .map(band -> Shown.plain(band.when().low()) + ".."
                                        + (band.when().high() == null
                                                ? ""
                                                : Shown.plain(band.when().high())))
                                .toList())
                .containsExactly(
                        List.of("0..3", "4..5", "6.."),
                        List.of("0..1", "2..5", "6.."),
                        List.of("0..2", "3..6", "7.."),
                        List.of("0..2", "3..4", "5.."));
    }

    @Test
    void termAndTotalAreChanged() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额:
                  每: 月
                  式: 月租
                  期限: {最长: 36月, 改: [{当: {事实: 初次, 是: 是}, 最长: 60月}, {当: {事实: 登记, 是: 是}, 最长: 48月}]}
                  累计封顶: 9元
                """);
        List<Mutants.Changed<Amount>> mutants = AmountMutants.of(rule.version().amount());

        assertThat(mutants)
                .extracting(Mutants.Changed::what)
                .containsExactly(
                        "累计封顶：9元改成10元",
                        "累计封顶：9元改成8元",
                        "期限：36月改成37月",
                        "期限：36月改成35月",
                        "期限：去掉“改”第1项",
                        "期限：是否反过来",
                        "期限：60月改成61月",
                        "期限：60月改成59月",
                        "期限：去掉“改”第2项",
                        "期限：是否反过来",
                        "期限：48月改成49月",
                        "期限：48月改成47月");
        assertThat(mutants)
                .extracting(Mutants.Changed::value)
                .doesNotContain(rule.version().amount())
                .doesNotHaveDuplicates();
    }

    @Test
    void yearsHaveNoTermToChange() {
        TrialRule rule = TrialRule.of("条件: {全部: []}\n金额: {每: 年, 逐年: [5元, 3元]}\n");

        assertThat(AmountMutants.of(rule.version().amount()))
                .extracting(Mutants.Changed::what)
                .containsExactly("金额：5元改成6元", "金额：5元改成4元", "金额：3元改成4元", "金额：3元改成2元");
    }

    @Test
    void eachVersionIsChangedOnItsOwn() {
        TrialRule rule = TrialRule.of("""
                版本:
                  - {至: 2024-12-31, 条件: {全部: [{事实: 初次, 是: 是, 说法: 甲}]}, 金额: {每: 一次, 式: 5元}}
                  - {自: 2025-01-01, 条件: {全部: []}, 金额: {每: 一次, 式: 租金}}
                """);
        List<Mutants.Changed<Benefit>> mutants = Mutants.of(rule.benefit());

        assertThat(mutants)
                .extracting(Mutants.Changed::what)
                .containsExactly("去掉条件“甲”", "条件“甲”：是否反过来", "金额：5元改成6元", "金额：5元改成4元");
        for (Mutants.Changed<Benefit> mutant : mutants) {
            assertThat(mutant.value()).isNotEqualTo(rule.benefit());
            assertThat(mutant.value().id()).isEqualTo("trial-rule");
            assertThat(mutant.value().versions()).hasSize(2);
            assertThat(mutant.value().versions().getLast())
                    .isEqualTo(rule.benefit().versions().getLast());
            assertThat(mutant.value().versions().getFirst().to()).isEqualTo("2024-12-31");
        }
    }
}
