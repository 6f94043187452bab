package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an outside figure is told with its line and column and what to do. */
class ParameterFaultsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                甲: {单位: 员, 说明: 一, 查: 二} | 第2行第6列：不认识的单位“员”。单位有：工作日 小时 项目 元 人 月 年 次 户 家 个 场 岁 天 项 期 岗
                甲: {单位: "%", 说明: 一, 查: 二, 范围: 30%..0%} | 第2行第6列：“范围”看不懂：30%..0%。写成 0%..30% 的样子，单位与“单位”一致
                甲: {单位: 元, 说明: 一, 查: 二, 值: [{自: 2025-01-01, 至: 2024-01-01, 数: 3元, 来源: 三}]} | 第2行第31列：参数的值“至”早于“自”。请检查日期
                甲: {单位: "%", 说明: 一, 查: 二, 范围: 多} | 第2行第6列：“范围”看不懂：多。写成 0%..30% 的样子，单位与“单位”一致
                甲: {单位: "%", 说明: 一, 查: 二, 范围: 0元..3元} | 第2行第6列：“范围”看不懂：0元..3元。写成 0%..30% 的样子，单位与“单位”一致
                甲: {单位: "%", 说明: 一, 查: 二, 范围: 30%} | 第2行第6列：“范围”看不懂：30%。写成 0%..30% 的样子，单位与“单位”一致
                甲: {单位: 元, 说明: 一} | 第2行第6列：缺少“查”。请补上这一项
                甲: {单位: 元, 查: 一} | 第2行第6列：缺少“说明”。请补上这一项
                甲: {单位: 元, 说明: 一, 查: 二, 数值: 三} | 第2行第27列：不认识的键“数值”。是不是想写“值”
                甲: {单位: 元, 说明: 一, 查: 二, 值: [{数: 3元, 来源: 三}]} | 第2行第31列：参数的值要写“自”“数”“来源”。例如 {自: 2024-01-01, 数: 2000元, 来源: …}
                甲: {单位: 元, 说明: 一, 查: 二, 值: [{自: 2024-01-01, 数: 3人, 来源: 三}]} | 第2行第31列：参数的值要写“自”“数”“来源”。例如 {自: 2024-01-01, 数: 2000元, 来源: …}
                甲: {单位: 元, 说明: 一, 查: 二, 值: [{自: 2024-01-01, 数: 3元}]} | 第2行第31列：缺少“来源”。请补上这一项
            """)
    void isToldWithItsPlaceAndWhatToDo(String parameter, String fault) {
        assertThat(TrialRule.paying("1元").parameters(parameter + "\n").faults())
                .containsExactly(TrialHome.PARAMETERS + " " + fault);
    }

    @Test
    void valuesOutOfOrder() {
        TrialRule rule = TrialRule.paying("1元").parameters("""
                甲:
                  单位: 元
                  说明: 一
                  查: 二
                  值:
                    - {自: 2025-01-01, 数: 3元, 来源: 三}
                    - {自: 2025-01-01, 数: 3元, 来源: 三}
                    - {自: 2024-12-31, 数: 3元, 来源: 三}
                    - {自: 2025-01-01, 数: 3元, 来源: 三}
                """);

        assertThat(rule.faults())
                .containsExactly(
                        TrialHome.PARAMETERS + " 第8行第9列：参数的值要按“自”从早到晚写。请调整次序",
                        TrialHome.PARAMETERS + " 第9行第9列：参数的值要按“自”从早到晚写。请调整次序");
    }

    @Test
    void parameterOfOneDayIsTaken() {
        assertThat(TrialRule.paying("1元")
                        .parameters(
                                "甲: {单位: 元, 说明: 一, 查: 二, 范围: 3元..3元, 值: [{自: 2025-01-01, 至: 2025-01-01, 数: 3元, 来源: 三}]}\n")
                        .faults())
                .isEmpty();
    }
}
