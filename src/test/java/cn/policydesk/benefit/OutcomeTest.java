package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The six outcomes. */
class OutcomeTest {

    private static final TrialRule RULE = TrialRule.of("""
            条件:
              全部:
                - {事实: 残疾, 是: 否, 说法: 没有残疾}
                - {事实: 初次, 是: 是, 说法: 初次创业}
                - {事实: 年龄, 至少: 18岁, 说法: 成年}
            金额: {每: 月, 式: 100元/人 × 人数, 封顶: 500元, 期限: {最长: 6月}}
            """);

    @Test
    void eligible() {
        Quote quote = RULE.quote("残疾: 否", "初次: 是", "年龄: 18岁", "人数: 3人");

        assertThat(quote.outcome().code()).isEqualTo("eligible");
        assertThat(Told.of(quote)).isEqualTo("符合 每月300元 6期 合计1800元");
        assertThat(quote.benefit()).isEqualTo(RULE.benefit());
        assertThat(quote.asOf()).isEqualTo("2026-03-01");
        assertThat(quote.checks())
                .extracting(Quote.Check::wording, check -> check.state().code())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("没有残疾", "met"),
                        org.assertj.core.groups.Tuple.tuple("初次创业", "met"),
                        org.assertj.core.groups.Tuple.tuple("成年", "met"));
        assertThat(quote.working())
                .extracting(Step::text, Step::result, step -> step.basis().words())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("100元/人 × 3人", "300.00", "符合条件的"),
                        org.assertj.core.groups.Tuple.tuple("最多合计：300元 × 6个月", "1800.00", "符合条件的"));
    }

    @Test
    void upTo() {
        Quote quote = TrialRule.of("条件: {全部: []}\n金额: {每: 一次, 最高: 5000元}\n").quote();

        assertThat(quote.outcome().code()).isEqualTo("up-to");
        assertThat(quote.working()).hasSize(1);
    }

    @Test
    void amountOfNothingIsNotCalledEligible() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: []}
                金额: {每: 月, 式: 100元/人 × 人数, 期限: {最长: 6月, 实际: 时间}}
                """);

        assertThat(rule.told("人数: 0人")).isEqualTo("不符合 有可以补的金额（算出来是0元）[]");
        assertThat(rule.told("人数: 1人", "时间: 0月")).isEqualTo("不符合 有可以补的时间（算出来是0个月）[]");
        assertThat(rule.told("人数: 1人", "时间: 1月")).isEqualTo("符合 每月100元 1期 合计100元");
        assertThat(TrialRule.paying("0.49 × 0.01元").told()).isEqualTo("不符合 有可以补的金额（算出来是0元）[]");
        assertThat(TrialRule.of("条件: {全部: []}\n金额: {每: 一次, 性质: 费率, 式: 0%}\n").told())
                .isEqualTo("符合 费率0%");
    }

    @Test
    void conditionThatCannotBeDecidedIsNotCalledMet() {
        TrialRule share = TrialRule.requiring("{全部: [{事实: 初次, 是: 是, 说法: 初次}, {式: 人数 ÷ 职工, 至少: 20%, 说法: 新招占20%}]}");
        TrialRule bounded = TrialRule.requiring("{事实: 比例, 少于: 浮动, 说法: 低于浮动比例}");

        assertThat(share.told("初次: 是", "人数: 5人", "职工: 0人")).isEqualTo("不符合 新招占20%（算不出来）[人数, 职工]");
        assertThat(share.told("初次: 是", "人数: 5人", "职工: 1人")).isEqualTo("符合 一次性1000元");
        assertThat(bounded.told("比例: 20%")).isEqualTo("缺参数 [浮动] 1000元（条件未定）");
        assertThat(bounded.told("比例: 40%")).startsWith("不符合");
        assertThat(bounded.given("浮动", "25%").told("比例: 20%")).isEqualTo("符合 一次性1000元");
    }

    @Test
    void ineligible() {
        Quote quote = RULE.quote("残疾: 否", "初次: 否");

        assertThat(quote.outcome().code()).isEqualTo("ineligible");
        assertThat(quote.working()).isEmpty();
        assertThat(quote.checks()).extracting(check -> check.state().code()).containsExactly("met", "failed", "open");
    }

    @Test
    void needsFactsAsksGatesBeforeAmountsAndWhatIsSensitiveLast() {
        Quote quote = RULE.quote();

        assertThat(quote.outcome().code()).isEqualTo("needs-facts");
        assertThat(Told.of(quote)).isEqualTo("待定 缺[初次, 年龄, 人数, 残疾] 每月最高500元 6期 合计3000元");
        assertThat(quote.working()).isEmpty();
    }

    @Test
    void declinedIsToldAndNotAskedAgain() {
        assertThat(RULE.told("初次: 是", "年龄: 20岁", "人数: 9人", "残疾: 不愿说")).isEqualTo("待定 缺[] 不愿说[残疾] 每月500元 6期 合计3000元");
        assertThat(RULE.told("残疾: 不愿说", "年龄: 20岁")).isEqualTo("待定 缺[初次, 人数] 不愿说[残疾] 每月最高500元 6期 合计3000元");
    }

    @Test
    void declinedThatCannotChangeTheResultIsNotTold() {
        assertThat(RULE.told("残疾: 不愿说", "初次: 否")).startsWith("不符合 初次创业");
        assertThat(RULE.told("残疾: 否", "初次: 是", "年龄: 20岁", "人数: 至少5人")).isEqualTo("符合 每月500元 6期 合计3000元");
    }

    @Test
    void partlyKnownThatDecidesIsNotAsked() {
        assertThat(RULE.told("残疾: 否", "初次: 是", "年龄: 至少18岁", "人数: 3人")).isEqualTo("符合 每月300元 6期 合计1800元");
        assertThat(RULE.told("残疾: 否", "初次: 是", "年龄: 至少17岁", "人数: 3人")).isEqualTo("待定 缺[年龄] 每月300元 6期 合计1800元");
        assertThat(RULE.told("年龄: 至多17岁")).isEqualTo("不符合 成年（还差1至18岁）[年龄]");
    }

    @Test
    void factThatOnlyMattersWhereAnotherConditionHoldsIsAskedThenOnly() {
        TrialRule rule = TrialRule.requiring("""
                {任一: [{事实: 登记, 是: 是, 说法: 已登记}, {全部: [{事实: 初次, 是: 是, 说法: 初次}, {事实: 年龄, 少于: 35岁, 说法: 年轻}]}]}""");

        assertThat(rule.told("登记: 是")).isEqualTo("符合 一次性1000元");
        assertThat(rule.told("登记: 否", "初次: 是")).isEqualTo("待定 缺[年龄] 一次性1000元");
        assertThat(rule.told("登记: 否", "年龄: 40岁")).startsWith("不符合");
        assertThat(rule.told("登记: 否")).isEqualTo("待定 缺[初次, 年龄] 一次性1000元");
    }

    @Test
    void factOfTwoConditionsIsJudgedAsOne() {
        TrialRule rule = TrialRule.requiring("""
                {任一: [{事实: 年龄, 少于: 35岁, 说法: 年轻}, {事实: 年龄, 至少: 35岁, 说法: 年长}]}""");

        assertThat(rule.told()).isEqualTo("符合 一次性1000元");
    }

    @Test
    void checksOfAlternativesShowTheOneThatIsMet() {
        TrialRule rule = TrialRule.requiring("""
                {任一: [{事实: 登记, 是: 是, 说法: 已登记}, {事实: 初次, 是: 是, 说法: 初次}]}""");

        assertThat(rule.quote("登记: 否", "初次: 是").checks())
                .extracting(Quote.Check::wording)
                .containsExactly("初次");
        assertThat(rule.quote("登记: 是", "初次: 是").checks())
                .extracting(Quote.Check::wording)
                .containsExactly("已登记");
        assertThat(rule.quote("登记: 否").checks())
                .extracting(Quote.Check::wording)
                .containsExactly("已登记", "初次");
    }

    @Test
    void unclearWordsGoWithTheQuote() {
        TrialRule rule = TrialRule.of("""
                条件: {全部: [{任一: [{事实: 初次, 是: 是, 说法: 初次创业, 存疑: 从严}]}]}
                金额: {每: 一次, 式: 100元/人 × 人数}
                存疑:
                  - 人数变了怎么办
                  - {点: 算不算本人, 采用: 不算, 另读: 算, 另式: 100元/人 × 人数 + 100元}
                  - {点: 没有差别, 采用: 甲, 说明: 无, 另式: 100元/人 × 人数}
                """);

        assertThat(rule.quote("初次: 是", "人数: 3人").readings())
                .containsExactly(
                        new Quote.Reading("人数变了怎么办", "", "", ""),
                        new Quote.Reading("算不算本人", "不算", "算", "400元"),
                        new Quote.Reading("没有差别", "甲", "", ""),
                        new Quote.Reading("初次创业", "从严", "", ""));
        assertThat(rule.quote("初次: 是").readings())
                .extracting(Quote.Reading::amount)
                .containsOnly("");
    }

    @Test
    void sweepAsksWhatSettlesMostFirst() throws Exception {
        Sweep sweep = RULE.calculator()
                .sweep(
                        List.of(RULE.benefit()),
                        RULE.known("初次: 是"),
                        java.util.Map.of(),
                        java.time.LocalDate.of(2026, 3, 1));

        assertThat(sweep.missing()).extracting(Fact::id).containsExactly("年龄", "人数", "残疾");
        assertThat(sweep.quotes()).hasSize(1);
        assertThat(sweep.combination().take()).isEmpty();
    }
}
