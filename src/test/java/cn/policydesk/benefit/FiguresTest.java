package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of official words, in all the ways they are written. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "每年总额不超过2万元|20000|元",
                "每年总额不超过2万元|20000.00|元",
                "每年总额不超过 2 万\u3000元|20000|元",
                "奖励2万|20000|元",
                "标准为500，最高1000|500|元",
                "1.5万元|15000|元",
                "1.5亿元|150000000|元",
                "2千万元|20000000|元",
                "2万5千元|25000|元",
                "20,000元|20000|元",
                "1,234,567元|1234567|元",
                "２万元|20000|元",
                "２０，０００元|20000|元",
                "奖励300，500元另给|500|元",
                "10余万元|100000|元",
                "五万元|50000|元",
                "一千五百元|1500|元",
                "三点五万元|35000|元",
                "贰仟元|2000|元",
                "二百零五元|205|元",
                "一百|100|元",
                "50元/次|50|元",
                "600元/450元|600|元",
                "600元/450元|450|元",
                "按1000元、1500元、2000元的标准|1500|元",
                "初级1000、中级1500、高级2000元|1500|元",
                "1000、1500、2000元|1000|元",
                "第一年5万元、第二年3万元|30000|元",
                "5至10万元|50000|元",
                "1000—2万元|1000|元",
                "带动3人就业|3|人",
                "带动3名员工|3|人",
                "带动3个人|3|人",
                "至少一人就业|1|人",
                "2000余名老年人|2000|人",
                "前三名的市|3|人",
                "50人次|50|次",
                "3个月以上|3|月",
                "12个月|1|年",
                "12个月|12|月",
                "1年以上|12|月",
                "一年内|1|年",
                "两年|24|月",
                "登记后一年内|1|年",
                "半年以上|6|月",
                "半年以上|0.5|年",
                "半个月|0.5|月",
                "一年半|18|月",
                "两个半月|2.5|月",
                "1年6个月|18|月",
                "一年零三个月|15|月",
                "两个季度|6|月",
                "三个月|3|月",
                "十二个月|12|月",
                "二十三个月|23|月",
                "一百天|100|天",
                "30日内|30|天",
                "2周|14|天",
                "两三年|2|年",
                "两三年|3|年",
                "三至五年|3|年",
                "2—3年|2|年",
                "第2、3年|2|年",
                "16—24岁|16|岁",
                "16-24岁|24|岁",
                "１６－２４周岁|16|岁",
                "3—12个月|3|月",
                "3—12个月|12|月",
                "女满40周岁|40|岁",
                "“4050”人员|40|岁",
                "“4050”人员|50|岁",
                "4050人员|50|岁",
                "24小时|24|小时",
                "5个工作日|5|工作日",
                "3次|3|次",
                "2场次|2|次",
                "2场次|2|场",
                "1户|1|家",
                "1至2家|1|户",
                "20个优秀项目|20|个",
                "20个优秀项目|20|项目",
                "5个项目|5|项目",
                "三项社会保险|3|项",
                "3个岗位|3|岗",
                "共四期|4|期",
                "低保标准2倍|2|''",
                "低保标准2倍|200|%",
                "充电桩50台|50|台",
                "50%|50|%",
                "５０％|50|%",
                "0.5%|0.5|%",
                "50%|0.5|''",
                "百分之五十|50|%",
                "百分之百|100|%",
                "百分之三点五|3.5|%",
                "5成|50|%",
                "三成|30|%",
                "一半|50|%",
                "半数以上|50|%",
                "减半|50|%",
                "10%—20%|10|%",
                "10—20%|10|%",
                "LPR-150个基点（BP）|1.5|%",
                "LPR-150BP|1.5|%",
                "1.5个百分点|1.5|%",
                "1‰|0.1|%",
                "千分之五|0.5|%",
                "全额贴息|100|%",
                "1/2|50|%",
                "四分之三|75|%",
                "补贴标准120%|120|%"
            })
    void wordsHoldTheirFigures(String words, BigDecimal value, String unit) {
        assertThat(Figures.in(words).hold(value, unit)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "补贴期限不超过3年|3|元",
                "带动3人|3|年",
                "带动3人|3|户",
                "3个月|3|个",
                "3个月|3|年",
                "1年|1|月",
                "2万元|2|元",
                "2万元|2000|元",
                "12000元|2000|元",
                "1.5万元|5|元",
                "20,000元|20|元",
                "5个工作日|5|天",
                "50%|50|元",
                "50%|50|''",
                "标准为50|50|%",
                "2019年1月1日|1|月",
                "2019年1月1日|1|天",
                "一次性补贴|1|次",
                "下一年度|1|年",
                "上一年|1|年",
                "同一项目|1|项目",
                "三年级|3|年",
                "3家庭|3|家",
                "澄政发〔2019〕18号|18|''",
                "见附件2|2|''",
                "第六条第二款|2|''",
                "1、对2人以上的|1|人",
                "（3）对2人以上的|3|人",
                "十三五|13|元"
            })
    void wordsHoldNoOtherFigures(String words, BigDecimal value, String unit) {
        assertThat(Figures.in(words).hold(value, unit)).isFalse();
    }

    @Test
    void wordsHoldFractionsHoweverTheyAreWritten() {
        assertThat(Figures.in("最低缴费标准的2/3").holdFraction(2, 3)).isTrue();
        assertThat(Figures.in("最低缴费标准的三分之二").holdFraction(2, 3)).isTrue();
        assertThat(Figures.in("最低缴费标准的2/3").holdFraction(4, 6)).isTrue();
        assertThat(Figures.in("一半").holdFraction(1, 2)).isTrue();
        assertThat(Figures.in("50%").holdFraction(1, 2)).isTrue();
        assertThat(Figures.in("最低缴费标准的2/3").holdFraction(3, 4)).isFalse();
        assertThat(Figures.in("2人、3年").holdFraction(2, 3)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "自2026年1月1日起执行,2026-01-01",
        "截至 2023 年 12 月 31 日,2023-12-31",
        "2019年1月1日至12月31日,2019-12-31",
        "2019年1月1日至31日,2019-01-31",
        "2020年11月至2021年10月,2020-11-01",
        "2020年11月至2021年10月,2021-10-31",
        "2020年1—6月,2020-06-30",
        "2023年可给予,2023-12-31",
        "每年12月31日前,2027-12-31",
        "2020-11-01,2020-11-01",
        "2020.11.1,2020-11-01",
        "二〇二〇年十一月一日,2020-11-01",
        "２０２０年１１月１日,2020-11-01"
    })
    void wordsHoldTheirDays(String words, LocalDate day) {
        assertThat(Figures.in(words).hold(day)).isTrue();
        assertThat(Figures.in(words).holdMonth(YearMonth.from(day))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "自2026年1月1日起执行,2025-01-01",
        "自2026年1月1日起执行,2026-01-02",
        "2020年11月至2021年10月,2020-11-15",
        "2023年可给予,2023-06-30",
        "满12个月,2023-12-31",
        "3年,2003-01-01"
    })
    void wordsHoldNoOtherDays(String words, LocalDate day) {
        assertThat(Figures.in(words).hold(day)).isFalse();
    }

    @Test
    void monthIsHeldWithItsYearOnly() {
        assertThat(Figures.in("2020年11月至2021年10月").holdMonth(YearMonth.of(2021, 10)))
                .isTrue();
        assertThat(Figures.in("2020年11月至2021年10月").holdMonth(YearMonth.of(2021, 11)))
                .isFalse();
    }

    @Test
    void figuresAreSpokenAsPrinted() {
        assertThat(Figures.in("招用16—24岁青年，每招用1人补１５００元，全额，每人 2 万元，共2 万元，至2025年12月31日，第一年50%")
                        .spoken())
                .containsExactly("16—24岁", "1人", "１５００元", "全额", "2万元", "2025年12月31日", "第一年", "50%");
        assertThat(Figures.in("没有数").spoken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "给予50元/次的工作补贴",
                "给予５０元补贴",
                "登记失业半年以上人员",
                "享受三年",
                "失业三项社会保险费之和",
                "可延长两年",
                "每人每年只享受一次",
                "至少有一人稳定就业",
                "一年一次",
                "一年内申请",
                "正常进度一半时再拨付",
                "减半征收",
                "百分之五十",
                "落实“1131”服务",
                "“4050”人员",
                "连续三个月",
                "（六）给予2万元",
                "二〇二〇年"
            })
    void sentenceHoldsANumber(String sentence) {
        assertThat(Figures.any(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "合理确定招募规模。",
                "（六）加大支持力度。",
                "一、加大支持力度",
                "2．名词解释",
                "给予一次性补贴",
                "为第一责任人",
                "第一时间介入",
                "第一年",
                "一律不予受理",
                "建设一批孵化基地",
                "一人一策、一企一策、一户一档",
                "统一办理",
                "提供“一对一”“一站式”服务",
                "“三支一扶”计划、“五证合一、一照一码”",
                "打造“四合一服务套餐”，最多跑一次",
                "作为下一年度基数",
                "同一事项符合多个项目",
                "（澄政发〔2019〕18号）",
                "见附件1",
                "零就业家庭动态清零",
                "新一代信息技术",
                "党的十九大和十九届二中、三中全会",
                "“十三五”时期",
                "进一步优化",
                "全部纳入、全额贴息",
                "区、街、社区三级平台",
                "上半年、下半年",
                "两减六治三提升"
            })
    void sentenceHoldsNoNumber(String sentence) {
        assertThat(Figures.any(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999999999999999999999999999999999999999元",
                "1,000,000,000,000,000,000,000,000,000,000,000元",
                "亿亿亿亿亿",
                "一亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿亿元",
                "0/0",
                "零分之零",
                "..分之..",
                "1.分之.",
                "2020年13月45日",
                "2020-99-99",
                "第",
                "半",
                "3至",
                "个半",
                "1年半",
                "😀1😀元",
                "\u0000\u00001"
            })
    void oddWordsAreRead(String words) {
        Figures figures = Figures.in(words);

        assertThat(figures.hold(BigDecimal.valueOf(7), "户")).isFalse();
        assertThat(figures.hold(LocalDate.of(2020, 5, 5))).isFalse();
        assertThat(figures.spoken()).allSatisfy(spoken -> assertThat(words).contains(spoken));
    }

    @Test
    void longWordsAreReadAtOnce() {
        assertThat(Figures.in("一".repeat(100_000)).spoken()).isEmpty();
        assertThat(Figures.in("1、".repeat(50_000) + "2年").hold(BigDecimal.ONE, "年"))
                .isTrue();
    }
}
