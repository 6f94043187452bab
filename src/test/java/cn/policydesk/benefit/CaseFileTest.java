package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases worked by hand must come out as written. */
class CaseFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {待遇: trial-hiring, 申请日: 2026-03-01, 给: {人数: 4人}, 金额: 4000元, 可领: 是} | ''
            {待遇: trial-hiring, 申请日: 2026-03-01, 给: {人数: 2人}, 得: 不符合, 手算: 不够} | ''
            {待遇: trial-hiring, 申请日: 2023-03-01, 给: {人数: 4人}, 金额: 4000元, 可领: 否} | ''
            {待遇: trial-hiring, 申请日: 2026-03-01, 得: 待定, 缺: [人数]} | ''
            {待遇: trial-hiring, 申请日: 2026-03-01, 给: {人数: 4人}, 金额: 5000元} | 第2行第5列：例子写的金额是5000元，算出来是一次性4000元。手算与规则不一致，请对照原文，改案例或改规则
            {待遇: trial-hiring, 申请日: 2026-03-01, 给: {人数: 4人}, 金额: 4000元, 可领: 否} | 第2行第5列：案例写的那天不能领，算出来是in-force。请对照通知的起止日期
            {待遇: trial-hiring, 申请日: 2023-03-01, 给: {人数: 4人}, 金额: 4000元, 可领: 是} | 第2行第5列：案例写的那天可以领，算出来是not-yet。请对照通知的起止日期
            {待遇: trial-hire, 申请日: 2026-03-01, 金额: 4000元} | 第2行第5列：没有这项待遇：trial-hire。是不是 trial-hiring
            {待遇: trial-hiring, 给: {人数: 4人}, 金额: 4000元} | 第2行第5列：没有“申请日”。写申请日，例如 申请日: 2026-03-01
            {待遇: trial-hiring, 申请日: 2026-03-01, 给: {人书: 4人}, 得: 待定} | 第2行第49列：事实字典里没有“人书”。是不是“人数”
            {待遇: trial-hiring, 申请日: 2026-03-01, 基准: {人数: 4人}, 得: 待定} | 第2行第41列：不认识的键“基准”。是不是想写“待遇”
            """)
    void comesOutAsWrittenOrIsTold(String line, String fault) {
        String name = "knowledge/cases/trial.yaml";
        TrialHome.Reading reading = TrialHome.in(folder)
                .clauses("（一）鼓励招人。招用3人以上的，每人补贴1000元。")
                .facts("人数: {类型: 数量, 单位: 人}\n")
                .rule("trial-hiring", """
                        编号: trial-hiring
                        名称: 招人补贴
                        通知: trial-2024
                        对象: [单位]
                        类型: 可算
                        出处: {条: （一）, 原文: 招用3人以上的，每人补贴1000元}
                        条件: {全部: [{事实: 人数, 至少: 3人, 说法: 招了3人以上}]}
                        金额: {每: 一次, 式: 1000元/人 × 人数}
                        申请日: 2026-03-01
                        例子:
                          - {给: {人数: 2人}, 得: 不符合}
                          - {给: {人数: 3人}, 金额: 3000元}
                          - {给: {人数: 5人}, 金额: 5000元}
                          - {给: {人数: 不知}, 得: 待定}
                        """)
                .file(name, "案例:\n  - " + line + "\n")
                .read();

        if (fault.isEmpty()) {
            assertThat(reading.told()).isEmpty();
        } else {
            assertThat(reading.told()).startsWith(name + " " + fault);
        }
    }
}
