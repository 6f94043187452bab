package cn.policydesk.notice;

import static cn.policydesk.notice.TrialNotice.YAML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a header is told with file, line and advice. */
class HeaderReaderTest {

    private static final String CLAUSES = "（一）甲。一。";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "文号: 无|文件号: 无|第4行：不认识的键“文件号”。是不是想写“文号”",
                "地区: trial|地区名: trial|第2行：不认识的键“地区名”。是不是想写“地区”",
                "{值: 现行}|{值: 现行, 备注: 甲}|第9行：不认识的键“备注”。是不是想写“值”",
                "{日期: 未定}|{日期: 未定, 原文字: 甲}|第7行：不认识的键“原文字”。是不是想写“原文”",
                "发文机关: 某市人民政府|发文机关说明: 推断|第1行：缺少“发文机关”。请补上这一项",
                "标题: 某市就业通知|标题: ''|第1行：缺少“标题”。请补上这一项",
                "成文日期: 未载明|附件标题: 甲|第1行：缺少“成文日期”。请补上这一项",
                "截止: 未写|附件标题: 甲|第1行：缺少“截止”。请补上这一项",
                "施行: {日期: 未定}|施行: 未定|第1行：缺少“施行”。请写 {日期: 2020-06-30 或 未定, 原文: …}，只知年份写 {年: 2019, 原文: …}",
                "标题: 某市就业通知|标题: [甲, 乙]|第3行：这里应当是一个值。请写成一行文字，不要写成列表或分组",
                "{日期: 未定}|{日期: 2024-02-30}|第7行：“日期”不是有效的日期：2024-02-30。请写成 2025-12-31 的样子",
                "{日期: 未定}|{日期: 2024年1月1日}|第7行：“日期”不是有效的日期：2024年1月1日。请写成 2025-12-31 的样子",
                "{日期: 未定}|{年: 二〇一九}|第7行：“年”应当是整数，现在写的是“二〇一九”。请写阿拉伯数字，例如 1",
                "成文日期: 未载明|成文日期: 2024-01-01|第6行：“成文日期”不能只写“2024-01-01”。请写 未载明，或写 {日期: 2023-12-29, 原文: 2023年12月29日}",
                "成文日期: 未载明|成文日期: {日期: 2024-01-01}|第6行：缺少“原文”。请补上这一项",
                "截止: 未写|截止: 2025-06-30|第8行：“截止”不能只写“2025-06-30”。请写 未写，或写 {日期: 2025-06-30, 推算: true, 原文: …}",
                "截止: 未写|截止: {日期: 2025-06-30}|第8行：缺少“原文”。请补上这一项",
                "状态: {值: 现行}|状态: 现行|第1行：缺少“状态”。请写 {值: 草案 或 现行 或 废止, 原文: …}",
                "{值: 现行}|{值: 有效}|第9行：“状态”的值“有效”不认识。只能写 草案、现行 或 废止"
            })
    void faultIsToldWithLineAndAdvice(String words, String instead, String fault) {
        assertThat(TrialNotice.ofClauses(CLAUSES)
                        .with(words, instead)
                        .read(folder)
                        .faultTexts())
                .contains(YAML + " " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "时效: [{条: （一）, 范围: 全部, 至: 2024-01-01, 原文: 一}]|“范围”的值“全部”不认识。只能写 整款 或 部分",
                "时效: [{条: （一）, 范围: 部分, 至: 2024-01-01, 原文: 一}]|“范围: 部分”没有写“管到”。请列出受这个日期限制的句子里的原文片段",
                "时效: [{条: （一）, 范围: 整款, 原文: 一}]|“时效”既没有“自”也没有“至”。请至少写一个日期",
                "时效: [{条: （一）, 范围: 整款, 自: 2024-01-02, 至: 2024-01-01, 原文: 一}]|“至”早于“自”。请核对两个日期",
                "时效: [{条: （一）, 款: 一, 范围: 整款, 至: 2024-01-01, 原文: 一}]|“款”应当是整数，现在写的是“一”。请写阿拉伯数字，例如 1",
                "时效: [{范围: 整款, 至: 2024-01-01, 原文: 一}]|缺少“条”。请补上这一项",
                "时效: [{条: （一）, 范围: 整款, 至: 2024-01-01}]|缺少“原文”。请补上这一项",
                "时效: [甲]|这里应当是“键: 值”的分组。请参照 README 的样子填写",
                "定义: [{条: （一）, 原文: 一}]|缺少“词”。请补上这一项",
                "定义: [{词: 一, 条款: （一）, 原文: 一}]|不认识的键“条款”。是不是想写“条”",
                "取代: [{标题: 某文件}]|缺少“原文”。请补上这一项",
                "通则: [{条: （一）, 款号: 1}]|不认识的键“款号”。是不是想写“款”",
                "重复: [{行: 九到十}]|“行”写的是“九到十”。请写 61-138 或 80 的样子",
                "重复: [{行: 9-3}]|“行”写的是“9-3”。请写 61-138 或 80 的样子",
                "重复: [{行: 0-3}]|“行”写的是“0-3”。请写 61-138 或 80 的样子",
                "重复: [{说明: 甲}]|缺少“行”。请补上这一项",
                "缺陷: [{行: 3, 检索: 甲}]|不认识的键“检索”。是不是想写“检索按”"
            })
    void faultOfAnEntryIsToldWithItsLine(String line, String fault) {
        assertThat(TrialNotice.ofClauses(CLAUSES)
                        .plus("简称: 通知")
                        .plus(line)
                        .read(folder)
                        .faultTexts())
                .contains(YAML + " 第11行：" + fault);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（二）乙。执行至2024年12月31日。")
                .with("文号: 无", "文件号: 无")
                .with("{日期: 未定}", "{日期: 明天}")
                .with("{值: 现行}", "{值: 有效}")
                .plus("法律依据: [\"没有这句话\"]")
                .plus("校验: 0000")
                .read(folder);

        assertThat(reading.faults())
                .extracting(Fault::file, Fault::line)
                .containsExactlyInAnyOrder(
                        tuple(YAML, 4), tuple(YAML, 1),
                        tuple(YAML, 7), tuple(YAML, 9),
                        tuple(YAML, 10), tuple(YAML, 11),
                        tuple(TrialNotice.TEXT, 3), tuple(TrialNotice.TEXT, 3));
    }

    @Test
    void adviceIsApartFromTheMessage() {
        assertThat(TrialNotice.ofClauses(CLAUSES)
                        .with("文号: 无", "文件号: 无")
                        .read(folder)
                        .faults())
                .contains(new Fault(YAML, 4, 1, "不认识的键“文件号”", "是不是想写“文号”", "文件号: 无"));
    }

    @Test
    void rangesOfLinesMayBeOneLineOrUseAnyDash() {
        Header header = TrialNotice.ofClauses(CLAUSES)
                .plus("缺陷: [{行: 3, 原文: 甲}, {行: 1-2, 原文: 某市}, {行: 1—3, 原文: 某市}, {行: 2 – 3, 原文: 甲}]")
                .read(folder)
                .notice()
                .header();

        assertThat(header.defects()).extracting(Header.Defect::fromLine).isEqualTo(List.of(3, 1, 1, 2));
        assertThat(header.defects()).extracting(Header.Defect::toLine).isEqualTo(List.of(3, 2, 3, 3));
    }

    @Test
    void dateOfAnotherParagraphIsKeptWithTheParagraphItGoverns() {
        Header header = TrialNotice.ofClauses("（一）甲。一。", "以上执行至2024年12月31日。")
                .plus("时效: [{条: （一）, 款: 2, 管到款: 1, 范围: 部分, 管到: 一, 至: 2024-12-31, 推算: 是, 原文: 执行至2024年12月31日, 说明: 甲}]")
                .read(folder)
                .notice()
                .header();

        assertThat(header.windows())
                .containsExactly(new Window(
                        "（一）",
                        1,
                        2,
                        false,
                        List.of("一"),
                        null,
                        LocalDate.of(2024, 12, 31),
                        true,
                        "执行至2024年12月31日",
                        "甲"));
    }
}
