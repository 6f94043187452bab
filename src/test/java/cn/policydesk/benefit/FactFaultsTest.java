package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the dictionary of facts is told with its line and column and what to do. */
class FactFaultsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                人数: {类型: 数字, 单位: 人} | 第2行第7列：“类型”不认识：数字。是不是“数量”
                人数: {单位: 人} | 第2行第7列：缺少“类型”。请补上这一项
                人数: {类型: 数量, 单位: 名} | 第2行第7列：不认识的单位“名”。单位有：工作日 小时 项目 元 人 月 年 次 户 家 个 场 岁 天 项 期 岗
                人数: {类型: 数量} | 第2行第7列：数量要写“单位”。例如 单位: 人
                人数: {类型: 数量, 单位: 人, 合问: 是} | 第2行第7列：“合问”只用在有“推出”的事实上。请删去“合问”，或写“推出”
                甲: {类型: 数量, 单位: 人, 推出: {式: 甲 + 1人}} | 第2行第6列：“甲”绕了一圈又由自己推出。请检查“推出”
                甲: {类型: 数量, 单位: 人, 推出: {式: 3元}} | 第2行第30列：式的单位与“甲”对不上。请检查单位
                甲: {类型: 是否, 推导: 一} | 第2行第15列：不认识的键“推导”。是不是想写“推出”
                级别: {类型: 选项, 选项: [甲]} | 第2行第7列：“级别”的选项要有2到30个，不能重复。例如 选项: [男, 女]
                级别: {类型: 选项, 选项: [甲, 甲]} | 第2行第7列：“级别”的选项要有2到30个，不能重复。例如 选项: [男, 女]
                级别: {类型: 选项} | 第2行第7列：“级别”的选项要有2到30个，不能重复。例如 选项: [男, 女]
                人数: {类型: 数量, 单位: 人, 范围: 0..9} | 第2行第7列：“范围”看不懂：0..9。写成 0人..100人 的样子，单位与“单位”一致
                人数: {类型: 数量, 单位: 人, 范围: 9人..0人} | 第2行第7列：“范围”看不懂：9人..0人。写成 0人..100人 的样子，单位与“单位”一致
                人数: {类型: 数量, 单位: 人, 范围: 9人} | 第2行第7列：“范围”看不懂：9人。写成 0人..100人 的样子，单位与“单位”一致
                甲: {类型: 数量, 单位: 人, 推出: {事实: 甲, 至少: 3人}} | 第2行第26列：“推出”要写条件（是否型）或 式（数）。例如 推出: {式: 甲人数 + 乙人数}
                甲: {类型: 选项, 选项: [一, 二], 推出: {式: 3元}} | 第2行第31列：“推出”要写条件（是否型）或 式（数）。例如 推出: {式: 甲人数 + 乙人数}
                甲: {类型: 是否, 出处: {条: （一）, 原文: 给予补贴}} | 第2行第19列：事实的出处要写“通知”。例如 {通知: dongyang-draft, 条: （五）, 款: 1, 原文: …}
                甲: {类型: 是否, 出处: {通知: trial-2024, 条: （一）, 原文: 给予津贴}} | 第2行第48列：原文与（一）第1款不一致，从“给予”之后对不上。通知里接下来是“补贴。”
            """)
    void isToldWithItsPlaceAndWhatToDo(String fact, String fault) {
        assertThat(TrialRule.paying("1元").facts(fact + "\n").faults()).containsExactly(TrialHome.FACTS + " " + fault);
    }

    @Test
    void circleIsToldOnce() {
        TrialRule rule = TrialRule.paying("1元").facts("""
                甲: {类型: 是否, 推出: {事实: 乙, 是: 是}}
                乙: {类型: 是否, 推出: {不: {事实: 甲, 是: 是}}}
                丙: {类型: 是否, 推出: {事实: 丁, 是: 是}}
                丁: {类型: 是否}
                """);

        assertThat(rule.faults()).containsExactly(TrialHome.FACTS + " 第2行第6列：“甲”绕了一圈又由自己推出。请检查“推出”");
        assertThat(rule.names().definition(rule.fact("丙"))).isNotNull();
        assertThat(rule.names().definition(rule.fact("丁"))).isNull();
    }

    @Test
    void nameWrittenTwice() {
        assertThat(TrialRule.paying("1元").facts("甲: {类型: 是否}\n甲: {类型: 是否}\n").faults())
                .containsExactly(TrialHome.FACTS + " 第3行第3列：键“甲”写了两次。请删去一处");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(TrialRule.paying("1元").facts("甲: {类型: 有无}\n乙: {类型: 数量}\n").faults())
                .hasSize(2);
    }

    @Test
    void factHasWhatItsLineSays() {
        TrialRule rule = TrialRule.paying("1元").facts("""
                人数: {类型: 数量, 单位: 人, 范围: 1人..9人, 说明: 几个人}
                残疾: {类型: 是否, 敏感: 是, 出处: {通知: trial-2024, 条: （一）, 原文: 给予补贴}}
                到期日: {类型: 日期, 可在将来: 是}
                级别: {类型: 选项, 选项: [初级, 高级]}
                租金: {类型: 金额}
                比例: {类型: 比率}
                时间: {类型: 时长}
                年利率: {类型: 比率, 单位: "%/年", 范围: 0%/年..36%/年}
                青年: {类型: 是否, 合问: 是, 推出: {事实: 人数, 至少: 3人}}
                """);

        assertThat(rule.faults()).isEmpty();
        Fact people = rule.fact("人数");
        assertThat(people.kind()).isEqualTo(Kind.COUNT);
        assertThat(people.unitText()).isEqualTo("人");
        assertThat(people.note()).isEqualTo("几个人");
        assertThat(people.range().low()).isEqualByComparingTo("1");
        assertThat(people.range().high()).isEqualByComparingTo("9");
        assertThat(people.sensitive()).isFalse();
        assertThat(people.future()).isFalse();
        assertThat(people.whole()).isFalse();
        assertThat(people.basis()).isNull();
        assertThat(people).hasToString("人数");
        assertThat(rule.fact("残疾").sensitive()).isTrue();
        assertThat(rule.fact("残疾").options()).containsExactly("是", "否");
        assertThat(rule.fact("残疾").basis().words()).isEqualTo("给予补贴");
        assertThat(rule.fact("到期日").future()).isTrue();
        assertThat(rule.fact("到期日").range()).isEqualTo(Span.ANY);
        assertThat(rule.fact("级别").options()).containsExactly("初级", "高级");
        assertThat(rule.fact("租金").unitText()).isEqualTo("元");
        assertThat(rule.fact("租金").range().high()).isNull();
        assertThat(rule.fact("比例").unitText()).isEqualTo("%");
        assertThat(rule.fact("比例").range().high()).isEqualByComparingTo("1");
        assertThat(rule.fact("时间").unitText()).isEqualTo("月");
        assertThat(rule.fact("年利率").unitText()).isEqualTo("%/年");
        assertThat(rule.fact("青年").whole()).isTrue();
    }

    @Test
    void numberKnownOnlyByWhatCanBeBelievedIsBoundedWhereItIsSmall() {
        TrialRule rule = TrialRule.paying("1元");

        assertThat(rule.box().span(rule.fact("年龄")).high()).isEqualByComparingTo("120");
        assertThat(rule.box().span(rule.fact("人数")).high()).isNull();
        assertThat(rule.box().span(rule.fact("租金")).low()).isEqualByComparingTo("0");
    }

    @Test
    void partsOfADerivedFactAreNamed() throws Exception {
        TrialRule rule = TrialRule.paying("1元");
        Dictionary dictionary = rule.calculator().book().dictionary();

        assertThat(dictionary.parts(rule.fact("应届"))).extracting(Fact::id).containsExactly("登记", "毕业日");
        assertThat(dictionary.parts(rule.fact("总人数"))).extracting(Fact::id).containsExactly("人数", "职工");
        assertThat(dictionary.parts(rule.fact("人数"))).isEmpty();
        assertThat(dictionary.find("没有")).isEmpty();
        assertThat(dictionary.ids()).startsWith("人数", "职工");
    }

    @Test
    void whatCannotHoldOfAnybodyIsAContradiction() {
        TrialRule rule =
                TrialRule.paying("1元").impossible("- {全部: [{事实: 初次, 是: 是}, {事实: 年龄, 少于: 16岁}], 说法: 不到16岁不能创业}\n");

        assertThat(rule.contradiction("初次: 是", "年龄: 15岁")).isEqualTo("初次：不到16岁不能创业");
        assertThat(rule.told("初次: 是", "年龄: 16岁")).isEqualTo("符合 一次性1元");
        assertThat(rule.told("初次: 是", "年龄: 至多16岁")).isEqualTo("符合 一次性1元");
        assertThat(rule.told("年龄: 15岁")).isEqualTo("符合 一次性1元");
    }

    @Test
    void whatCannotHoldMustSayWhy() {
        assertThat(TrialRule.paying("1元")
                        .impossible("- {全部: [{事实: 初次, 是: 是}]}\n")
                        .faults())
                .singleElement()
                .asString()
                .endsWith("“不可能”的一项缺少“说法”。请写一句哪里对不上");
    }
}
