package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a fact, as people write it. */
class FactWordsTest {

    private static final TrialRule RULE = TrialRule.paying("1元");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            人数 | 3 | 3人
            人数 | 3人 | 3人
            人数 | ' 3人 ' | 3人
            人数 | 至少3人 | 至少3人
            人数 | 不少于 3人 | 至少3人
            人数 | >=3 | 至少3人
            人数 | ≥3 | 至少3人
            人数 | 至多5人 | 至多5人
            人数 | 最多5 | 至多5人
            人数 | 不超过5人 | 至多5人
            人数 | <=5 | 至多5人
            人数 | ≤ 5 | 至多5人
            人数 | 3人..5人 | 至少3人、至多5人
            人数 | 3..3 | 3人
            人数 | 3.00 | 3人
            人数 | 不知 | 不知道
            人数 | ？ | 不知道
            人数 | 拒绝 | 不愿说
            人数 | 不想说 | 不愿说
            初次 | 是 | 是
            初次 | 有 | 是
            初次 | TRUE | 是
            初次 | Yes | 是
            初次 | √ | 是
            初次 | 1 | 是
            初次 | 否 | 否
            初次 | 没有 | 否
            初次 | 不是 | 否
            初次 | N | 否
            初次 | 0 | 否
            初次 | × | 否
            初次 | 是、否 | 是或否
            级别 | 高级 | 高级
            级别 | 高级、初级 | 初级或高级
            级别 | '高级|中级' | 中级或高级
            级别 | 高级/中级 | 中级或高级
            级别 | 不清楚 | 不知道
            毕业日 | 2024-06-30 | 2024年6月30日
            毕业日 | 2024-02 | 2024年2月
            毕业日 | 2024 | 2024年
            毕业日 | 至少2024-06 | 2024年6月1日或更晚
            毕业日 | 至多2024-06 | 2024年6月30日或更早
            毕业日 | 2024-06-30..2024-07 | 2024年6月30日至2024年7月31日
            毕业日 | 1900-01-01 | 1900年1月1日
            到期日 | 2200-12-31 | 2200年12月31日
            租金 | 2000.50 | 2000.5元
            租金 | 2万元 | 20000元
            月租 | 800元/月 | 800元/月
            利率 | 3.85% | 3.85%/年
            利率 | 3.85%/年 | 3.85%/年
            比例 | 50% | 50%
            时间 | 18 | 18个月
            时间 | 18月 | 18个月
            时间 | 1.5年 | 18个月
            年数 | 3年 | 3年
            """)
    void isReadAsMeant(String fact, String written, String known) throws Exception {
        assertThat(FactValues.shown(RULE.fact(fact), FactWords.read(RULE.fact(fact), written)))
                .isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            人数 | 三人 | “人数”写的“三人”看不懂 | 写成 3 或 3人，只能是整数
            人数 | 3元 | “人数”的单位应当是人，现在是“3元” | 写成 3 或 3人，只能是整数
            人数 | 3% | “人数”的单位应当是人，现在是“3%” | 写成 3 或 3人，只能是整数
            人数 | 1.5人 | “人数”写的“1.5人”太细了 | 写成 3 或 3人，只能是整数
            人数 | 100001人 | “人数”写的是100001人，超出了可以相信的范围 | 应当在0人到100000人之间
            人数 | 5人..3人 | “人数”的范围前大后小：5人 到 3人 | 请把小的写在前面
            人数 | ..3人 | “人数”写的“..3人”看不懂 | 写成 3 或 3人，只能是整数
            人数 | 3人.. | “人数”写的“”看不懂 | 写成 3 或 3人，只能是整数
            初次 | 大概 | “初次”不能是“大概” | 可以是：是、否
            级别 | 特级 | “级别”不能是“特级” | 可以是：初级、中级、高级
            级别 | 高级、特级 | “级别”不能是“特级” | 可以是：初级、中级、高级
            毕业日 | 2024-02-30 | “毕业日”不是有效的日期：2024-02-30 | 写成 2024-06-30，只知道月份写 2024-06
            毕业日 | 2024-13 | “毕业日”不是有效的日期：2024-13 | 写成 2024-06-30，只知道月份写 2024-06
            毕业日 | 2024年6月 | “毕业日”不是有效的日期：2024年6月 | 写成 2024-06-30，只知道月份写 2024-06
            毕业日 | 1899-12-31 | “毕业日”不是有效的日期：1899-12-31 | 写成 2024-06-30，只知道月份写 2024-06
            到期日 | 2201-01-01 | “到期日”不是有效的日期：2201-01-01 | 写成 2024-06-30，只知道月份写 2024-06
            到期日 | 2201-01 | “到期日”不是有效的日期：2201-01 | 写成 2024-06-30，只知道月份写 2024-06
            到期日 | 9999 | “到期日”不是有效的日期：9999 | 写成 2024-06-30，只知道月份写 2024-06
            毕业日 | 0024 | “毕业日”不是有效的日期：0024 | 写成 2024-06-30，只知道月份写 2024-06
            租金 | 1.005元 | “租金”写的“1.005元”太细了 | 写成 6000.00（单位元）
            租金 | 3元/月 | “租金”的单位应当是元，现在是“3元/月” | 写成 6000.00（单位元）
            利率 | 3.85 | “利率”要写百分号，现在是“3.85” | 写成 3.5%/年
            比例 | 120% | “比例”写的是120%，超出了可以相信的范围 | 应当在0%到100%之间
            比例 | 3%/年 | “比例”的单位应当是%，现在是“3%/年” | 写成 3.5%
            时间 | 3天 | “时间”的单位应当是月，现在是“3天” | 写成 3 或 3月，只能是整数
            年数 | 24月 | “年数”的单位应当是年，现在是“24月” | 写成 3 或 3年，只能是整数
            """)
    void isRefusedWithWhatToDo(String fact, String written, String problem, String advice) {
        FactWords.Wrong wrong =
                catchThrowableOfType(FactWords.Wrong.class, () -> FactWords.read(RULE.fact(fact), written));

        assertThat(wrong).as(written).isNotNull();
        assertThat(wrong.problem()).isEqualTo(problem);
        assertThat(wrong.advice()).isEqualTo(advice);
    }

    @Test
    void noOptionAtAllIsRefused() {
        assertThat(catchThrowableOfType(FactWords.Wrong.class, () -> FactWords.options(RULE.fact("级别"), List.of())))
                .hasMessage("“级别”没有写值");
    }

    @ParameterizedTest
    @ValueSource(strings = {"人数: 3", "租金: 0.50", "利率: 3.85%/年", "毕业日: 2024-06-30", "时间: 18"})
    void valueIsWrittenAsItIsRead(String given) throws Exception {
        Fact fact = RULE.fact(given.substring(0, given.indexOf(':')));
        String written = given.substring(given.indexOf(' ') + 1);
        BigDecimal value =
                ((Known.Between) FactWords.read(fact, written)).span().low();

        assertThat(FactValues.written(fact, value)).isEqualTo(written);
    }

    @Test
    void valueBelowIsOneStepLess() {
        assertThat(FactValues.below(RULE.fact("人数"), BigDecimal.TEN)).isEqualByComparingTo("9");
        assertThat(FactValues.below(RULE.fact("租金"), BigDecimal.TEN)).isEqualByComparingTo("9.99");
        assertThat(FactValues.below(RULE.fact("利率"), BigDecimal.ONE)).isEqualByComparingTo("0.999999");
    }
}
