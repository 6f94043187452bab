package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a rule file as a whole is told with its line and column and what to do. */
class BenefitFaultsTest {

    private static final String BODY = "条件: {全部: []}\n金额: {每: 一次, 式: 1元}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                trial-rule | trial-ruls | 第1行第1列：编号“trial-ruls”与文件名“trial-rule”不一致。请改成一致
                编号: trial-rule | '' | 第2行第1列：缺少“编号”。请补上这一项
                名称: 试行补贴 | '' | 第1行第1列：缺少“名称”。请补上这一项
                可算 | 可以算 | 第1行第1列：“类型”不认识：可以算。可以写 可算、只有上限、只有比例；没有写金额的写进 informational.yaml
                可算 | 未写金额 | 第1行第1列：“类型”不认识：未写金额。可以写 可算、只有上限、只有比例；没有写金额的写进 informational.yaml
                类型: 可算 | '' | 第1行第1列：缺少“类型”。请补上这一项
                [个人] | [个人, 企业] | 第4行第10列：“对象”不认识：企业。可以写 个人、单位、机构、平台
                对象: [个人] | '' | 第1行第1列：缺少“对象”。可以写 个人、单位、机构、平台
                trial-2024 | trial-2025 | 第6行第5列：没有这份通知：trial-2025。是不是 trial-2024
            """)
    void head(String words, String instead, String faults) {
        String head = TrialRule.HEAD.replace(words, instead.isEmpty() ? "# " : instead);

        told(head + BODY + TrialRule.TAIL, faults);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                备注: 一 | 第9行第1列：不认识的键“备注”。是不是想写“编号”
                名称: 二 | 第9行第1列：键“名称”写了两次。请删去一处
                叠加: [{组: 甲, 规则: 就高, 出处: {原文: 给予补贴}}] | 第9行第6列：“规则”不认识：就高。是不是“择一”
                叠加: [{组: 甲, 规则: 就高不重复}] | 第9行第6列：“就高不重复”要写“出处”。通知没有写的用“未写明”
                叠加: [{组: 甲, 规则: 合计封顶, 出处: {原文: 给予补贴}}] | 第9行第6列：“合计封顶”要写“值”。例如 值: 100000元
                叠加: [{组: 甲, 规则: 合计封顶, 值: 3人, 出处: {原文: 给予补贴}}] | 第9行第6列：“合计封顶”要写“值”。例如 值: 100000元
                叠加: [{规则: 未写明}] | 第9行第6列：缺少“组”。请补上这一项
                存疑: [{采用: 甲, 另式: 租斤}] | 第9行第6列：缺少“点”。请补上这一项 & 第9行第18列：不认识的名字“租斤”。是不是“租金”；新的事实先写进 knowledge/facts.yaml
                变异豁免: [{改: 甲}] | 第9行第8列：缺少“因”。请补上这一项
                叠加: [{组: 甲, 规则: 未写明, 备注: 乙}] | 第9行第22列：不认识的键“备注”。是不是想写“组”
                存疑: [{点: 甲, 备注: 乙}] | 第9行第13列：不认识的键“备注”。是不是想写“点”
                变异豁免: [{改: 甲, 因: 乙, 备注: 丙}] | 第9行第21列：不认识的键“备注”。是不是想写“改”
            """)
    void moreLines(String line, String faults) {
        told(TrialRule.HEAD + BODY + line + "\n" + TrialRule.TAIL, faults);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {从: 2024-01-01, 条件: {全部: []}, 金额: {每: 一次, 式: 1元}} | 第8行第6列：不认识的键“从”。是不是想写“自”
                {自: 2024年, 条件: {全部: []}, 金额: {每: 一次, 式: 1元}} | 第8行第9列：“自”不是有效的日期：2024年。请写成 2025-12-31 的样子
                {自: 2024-01-01, 条件: {全部: []}} | 第8行第5列：缺少“金额”。没有条件写 条件: {全部: []}；没有写金额的待遇写进 informational.yaml
            """)
    void version(String version, String faults) {
        told(TrialRule.HEAD + "版本:\n  - " + version + "\n" + TrialRule.TAIL, faults);
    }

    @Test
    void fileWithoutVersions() {
        told(TrialRule.HEAD + "版本: []\n" + TrialRule.TAIL, "第7行第5列：“版本”下面没有内容。请写出各个时期，或删去“版本”");
    }

    @Test
    void conditionOrAmountLeftOut() {
        told(
                TrialRule.HEAD + "金额: {每: 一次, 式: 1元}\n" + TrialRule.TAIL,
                "第1行第1列：缺少“条件”。没有条件写 条件: {全部: []}；没有写金额的待遇写进 informational.yaml");
        told(
                TrialRule.HEAD + "条件: {全部: []}\n" + TrialRule.TAIL,
                "第1行第1列：缺少“金额”。没有条件写 条件: {全部: []}；没有写金额的待遇写进 informational.yaml");
    }

    @Test
    void wordsLeftOut() {
        told(
                TrialRule.HEAD.replaceAll("出处:.*", "") + BODY + TrialRule.TAIL,
                "第1行第1列：缺少“出处”。写 出处: {条: （六）, 款: 3, 原文: …}");
    }

    @Test
    void examplesOrTheirDayLeftOut() {
        told(TrialRule.HEAD + BODY, "第1行第1列：没有“例子”。至少写一个符合、一个缺事实、每个条件一个不符合");
        told(TrialRule.HEAD + BODY + "例子: []\n", "第1行第1列：没有“申请日”。写例子里的申请日，例如 申请日: 2026-03-01");
    }

    @Test
    void brokenYaml() {
        told(TrialRule.HEAD + BODY + "例子: [\n", "第10行第1列：YAML 格式有误。请检查这一行的缩进、冒号后的空格和引号");
    }

    @Test
    void allThatIsReadIsKept() {
        TrialRule rule = TrialRule.of("""
                又见: [{条: （一）, 原文: 给予补贴}]
                条件: {全部: []}
                金额: {每: 一次, 式: 1元}
                叠加:
                  - {组: 甲, 规则: 未写明, 提示: 宜先问}
                  - {组: 乙, 规则: 合计封顶, 值: 3万元, 出处: {原文: 给予补贴}}
                存疑: [{点: 一, 采用: 二, 另读: 三, 说明: 四, 另式: 5元}, 六]
                变异豁免: [{改: 甲, 因: 乙}]
                """);
        Benefit benefit = rule.benefit();

        assertThat(benefit.id()).isEqualTo("trial-rule");
        assertThat(benefit.name()).isEqualTo("试行补贴");
        assertThat(benefit.region()).isEqualTo("trial");
        assertThat(benefit.audiences()).containsExactly(Benefit.Audience.CITIZEN);
        assertThat(benefit.kind()).isEqualTo(Benefit.Kind.COMPUTABLE);
        assertThat(benefit.ref().place()).isEqualTo("（一）第1款");
        assertThat(benefit.basis().words()).isEqualTo("符合条件的");
        assertThat(benefit.versions().getFirst().bases())
                .extracting(Basis::words)
                .containsExactly("符合条件的", "给予补贴");
        assertThat(benefit.stacking())
                .extracting(Stacking::group, Stacking::rule, Stacking::hint)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("甲", Stacking.Rule.SILENT, "宜先问"),
                        org.assertj.core.groups.Tuple.tuple("乙", Stacking.Rule.CAPPED, ""));
        assertThat(benefit.stacking().getLast().cap()).isEqualByComparingTo("30000");
        assertThat(benefit.stacking().getFirst().cap()).isNull();
        assertThat(benefit.doubts())
                .extracting(Doubt::point, Doubt::taken, Doubt::other, Doubt::note)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("一", "二", "三", "四"),
                        org.assertj.core.groups.Tuple.tuple("六", "", "", ""));
        assertThat(benefit.doubts().getFirst().formula()).isNotNull();
        assertThat(rule.read().exempt())
                .extracting(RuleFile.Exempt::change, RuleFile.Exempt::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("甲", "乙"));
        assertThat(rule.read().file()).isEqualTo("trial.yaml");
    }

    private static void told(String text, String faults) {
        List<String> told = TrialRule.file(text).faults();

        assertThat(told)
                .extracting(fault -> fault.substring(fault.indexOf(' ') + 1))
                .containsExactly(faults.split(" & "));
    }
}
