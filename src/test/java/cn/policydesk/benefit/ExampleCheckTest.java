package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an example says is held against what comes out, all of it. */
class ExampleCheckTest {

    private static final String RULE = """
            条件:
              全部:
                - {事实: 人数, 至少: 3人, 说法: 够3人}
                - {事实: 初次, 是: 是, 说法: 初次创业}
            金额: {每: 月, 式: 100元/人 × 人数, 封顶: 500元, 期限: {最长: 6月}}
            申请日: 2026-03-01
            基准: {人数: 4人, 初次: 是}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {金额: 400元} | ''
            {金额: 400元/月, 合计: 2400元, 期数: 6月} | ''
            {得: 符合} | ''
            {得: 符合, 范围: 400元..400元} | ''
            {金额: 400.01元} | 例子写的金额是400.01元，算出来是每月400元
            {范围: 300元..400元} | 例子写的金额是300元至400元，算出来是每月400元
            {范围: 400元..不限} | 例子写的金额是400元至不限，算出来是每月400元
            {金额: 400人} | 例子写的单位是人，算出来是每月400元
            {金额: 400元/年} | 例子写的单位是元/年，算出来是每月400元
            {金额: 400元, 合计: 2400.01元} | 例子写的合计是2400.01元，算出来是2400元
            {金额: 400元, 期数: 5月} | 例子写的期数是5，算出来是6
            {得: 最高, 金额: 400元} | 例子写的是最高，算出来是符合（每月400元）
            {得: 不符合} | 例子写的是不符合，算出来是符合（每月400元）
            {给: {人数: 2人}, 金额: 200元} | 例子写的是符合，算出来是不符合（因为：够3人）
            {给: {人数: 2人}, 得: 不符合} | ''
            {给: {人数: 2人}, 得: 不符合, 因: [人数], 差: 还差1人} | ''
            {给: {人数: 2人}, 得: 不符合, 因: [初次]} | 例子写的是因为“初次”不符合，算出来是因为够3人
            {给: {人数: 2人}, 得: 不符合, 差: 还差2人} | 例子写的差是“还差2人”，算出来是“还差1人”
            {给: {人数: 2人, 初次: 否}, 得: 不符合, 因: [人数]} | 例子写的是因为人数，算出来还有别的不符合：够3人；初次创业
            {给: {人数: 2人, 初次: 否}, 得: 不符合, 因: [人数, 初次]} | ''
            {给: {人数: 2人, 初次: 否}, 得: 不符合} | ''
            {给: {人数: 不知}, 得: 待定} | ''
            {给: {人数: 不知}, 得: 待定, 缺: [人数], 范围: 300元..500元} | ''
            {空: 是, 得: 待定, 缺: [初次, 人数]} | ''
            {空: 是, 给: {人数: 3人}, 得: 待定, 缺: [初次]} | ''
            {给: {人数: 不知}, 得: 待定, 缺: []} | 例子写的缺是，算出来是人数
            {给: {人数: 不知}, 得: 待定, 缺: [人数, 初次]} | 例子写的缺是人数、初次，算出来是人数
            {给: {人数: 不知}, 得: 待定, 范围: 300元..400元} | 例子写的金额是300元至400元，算出来是每月300元至500元
            {给: {人数: 不知}, 金额: 400元} | 例子写的是符合，算出来是待定（还缺：人数）
            {给: {人数: 不愿说}, 得: 待定, 缺: []} | ''
            """)
    void exampleAgreesOrIsTold(String example, String wrong) {
        check(RULE, example, wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {给: {初次: 是}, 得: 缺参数} | ''
            {给: {初次: 是}, 得: 缺参数, 缺参数: [最低工资]} | ''
            {给: {初次: 是}, 得: 缺参数, 缺参数: [月标准]} | 例子写的缺参数是月标准，算出来是最低工资
            {给: {初次: 是}, 得: 符合} | 例子写的是符合，算出来是缺参数（缺参数：最低工资）
            {给: {初次: 是}, 参数: {最低工资: 2000元/月}, 金额: 1000元} | ''
            {给: {初次: 是}, 参数: {最低工资: 2000元/月}, 金额: 1000元, 期数: 6月} | 例子写的期数是6，算出来是没有写
            """)
    void outsideFigures(String example, String wrong) {
        check("""
                条件: {全部: [{事实: 初次, 是: 是, 说法: 初次创业}]}
                金额: {每: 月, 式: 最低工资 × 50%}
                申请日: 2026-03-01
                """, example, wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {金额: 50%} | ''
            {金额: 40%} | 例子写的金额是40%，算出来是比例50%
            {金额: 50元} | 例子写的单位是元，算出来是比例50%
            """)
    void shares(String example, String wrong) {
        check("""
                条件: {全部: []}
                金额: {每: 一次, 性质: 比例, 式: 50%}
                申请日: 2026-03-01
                """, example, wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {得: 最高, 范围: 0元..500元} | ''
            {得: 最高, 金额: 500元} | 例子写的金额是500元，算出来是一次性最高500元
            {得: 符合, 金额: 500元} | 例子写的是符合，算出来是最高（一次性最高500元）
            """)
    void limits(String example, String wrong) {
        check("""
                条件: {全部: []}
                金额: {每: 一次, 最高: 500元}
                申请日: 2026-03-01
                """, example, wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {参数: {最低工资: 不知}, 得: 缺参数} | ''
            {金额: 1000元} | ''
            {申请日: 2025-01-01, 金额: 1000元} | ''
            """)
    void figuresOfTheWholeFileHoldForEachExample(String example, String wrong) {
        check("""
                条件: {全部: []}
                金额: {每: 月, 式: 最低工资 × 50%}
                申请日: 2026-03-01
                参数: {最低工资: 2000元/月}
                """, example, wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {给: {应届: 是, 登记: 否}, 得: 符合} | “应届”与登记、毕业日的说法对不上
            {给: {毕业日: 2026-03-02}, 得: 符合} | “毕业日”是2026年3月2日，晚于申请日2026年3月1日
            """)
    void factsThatCannotAllBeTrue(String example, String wrong) {
        check("""
                条件: {全部: [{事实: 应届, 是: 是, 说法: 应届}]}
                金额: {每: 一次, 式: 1元}
                申请日: 2026-03-01
                """, example, wrong);
    }

    private static void check(String rule, String example, String wrong) {
        TrialRule trial = TrialRule.file(TrialRule.HEAD + rule + "例子:\n  - " + example + "\n");
        RuleFile file = trial.read();
        assertThat(trial.faults()).isEmpty();

        String found = new ExampleCheck(trial.calculator())
                .wrong(file.benefit(), file.examples().getFirst());

        assertThat(found == null ? "" : found).isEqualTo(wrong);
    }
}
