package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read of the examples is told with its line and column and what to do. */
class ExampleFaultsTest {

    private static final String RULE = """
            条件: {全部: [{事实: 人数, 至少: 3人, 说法: 够}]}
            金额: {每: 月, 式: 最低工资 × 50%}
            申请日: 2026-03-01
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                例子: [{给: {人数: 3人}}] | 第10行第6列：例子没有写得什么。写 得: … 或 金额: …
                例子: [{给: {人数数: 3人}, 得: 符合}] | 第10行第16列：事实字典里没有“人数数”。是不是“人数”
                例子: [{给: {人数: 3元}, 得: 符合}] | 第10行第15列：“人数”的单位应当是人，现在是“3元”。写成 3 或 3人，只能是整数
                例子: [{给: {人数: 3人}, 得: 合格}] | 第10行第6列：“得”不认识：合格。是不是“符合”
                例子: [{给: {人数: 3人}, 金额: 两千元}] | 第10行第24列：看不懂的数“两千元”。写成 2000元、36月、50% 的样子 & 第10行第6列：例子没有写得什么。写 得: … 或 金额: …
                例子: [{给: {人数: 3人}, 范围: 1..多}] | 第10行第24列：看不懂的数“多”。写成 2000元、36月、50% 的样子
                基准: {人数: 三人, 初次: 也许, 级别: [初级, 特级]} ;; 例子: [{给: {人数: 3人}, 范围: 0元..不限}] | 第10行第10列：“人数”写的“三人”看不懂。写成 3 或 3人，只能是整数 & 第10行第18列：“初次”不能是“也许”。可以是：是、否 & 第10行第26列：“级别”不能是“特级”。可以是：初级、中级、高级
                参数: {最低工资: 二千, 最高工资: 3元/月} ;; 例子: [{参数: {最低工资: 不知, 甲: 3元}, 得: 缺参数}] | 第10行第12列：看不懂的数“二千”。写成 2000元/月 的样子 & 第10行第22列：没有这个参数：最高工资。参数写在 knowledge/parameters/ & 第11行第25列：没有这个参数：甲。参数写在 knowledge/parameters/
                例子: [{给: {人数: 3人}, 金额: 1元, 全计: 3元}] | 第10行第28列：不认识的键“全计”。是不是想写“合计”
            """)
    void isToldWithItsPlaceAndWhatToDo(String lines, String faults) {
        assertThat(TrialRule.file(TrialRule.HEAD + RULE + lines.replace(" ;; ", "\n") + "\n")
                        .faults())
                .extracting(fault -> fault.substring(fault.indexOf(' ') + 1))
                .containsExactly(faults.split(" & "));
    }
}
