package cn.policydesk.notice;

import static cn.policydesk.notice.TrialNotice.TEXT;
import static cn.policydesk.notice.TrialNotice.YAML;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that a header says of days and words goes unchecked. */
class HeaderGapTest {

    private static final String FIRST = "（一）甲。执行至2024年12月31日。";

    @TempDir
    Path folder;

    @Test
    void dateMustStandInTheParagraphThatTheWindowNames() {
        assertThat(TrialNotice.ofClauses(FIRST, "另给一笔补贴。")
                        .plus("时效: [{条: （一）, 款: 2, 范围: 整款, 至: 2024-12-31, 原文: 执行至2024年12月31日}]")
                        .read(folder)
                        .faultTexts())
                .containsExactly(YAML + " 第10行：“时效”里的原文“执行至2024年12月31日”在（一）第2款里找不到。请从正文里逐字复制");
    }

    @Test
    void dateMayGovernAnotherParagraphThatExists() {
        TrialNotice trial = TrialNotice.ofClauses(FIRST, "另给一笔补贴。")
                .plus("时效: [{条: （一）, 款: 1, 管到款: 2, 范围: 整款, 至: 2024-12-31, 原文: 执行至2024年12月31日}]");

        assertThat(trial.read(folder).faults()).isEmpty();
        assertThat(trial.with("管到款: 2", "管到款: 3").read(folder).faultTexts())
                .containsExactly(YAML + " 第10行：“时效的“管到款””指向的（一）第3款不存在。是不是 （一）第1款");
    }

    @Test
    void quoteOfARuleOverTheWholeNoticeMustStandInTheText() {
        assertThat(TrialNotice.ofClauses("（一）甲。一。")
                        .plus("通则: [{原文: 没有这句}]")
                        .read(folder)
                        .faultTexts())
                .containsExactly(YAML + " 第10行：“通则”里的原文“没有这句”在正文里找不到。请从正文里逐字复制");
    }

    @Test
    void quoteOfTheDayOfIssueMustStandInTheText() {
        assertThat(TrialNotice.ofClauses("（一）甲。一。")
                        .with("成文日期: 未载明", "成文日期: {日期: 2024-01-01, 原文: 2024年1月1日}")
                        .read(folder)
                        .faultTexts())
                .containsExactly(YAML + " 第6行：“成文日期”里的原文“2024年1月1日”在正文里找不到。请从正文里逐字复制");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "施行: {日期: 未定}|施行: {原文: 一}|第7行：“施行”既没有“日期”也没有“年”。请写其中一项；施行日期空白的写 日期: 未定",
                "截止: 未写|截止: {原文: 一}|第8行：缺少“日期”。请补上这一项",
                "成文日期: 未载明|成文日期: {原文: 一}|第6行：缺少“日期”。请补上这一项"
            })
    void dayThatIsLeftOutIsNotTakenForUnknown(String words, String instead, String fault) {
        assertThat(TrialNotice.ofClauses("（一）甲。一。")
                        .with(words, instead)
                        .read(folder)
                        .faultTexts())
                .containsExactly(YAML + " " + fault);
    }

    @Test
    void yearThatIsBothAWindowAndNoneIsAFault() {
        assertThat(TrialNotice.ofClauses(FIRST)
                        .plus("时效: [{条: （一）, 范围: 整款, 至: 2024-12-31, 原文: 执行至2024年12月31日}]")
                        .plus("不算时效: [{条: （一）, 原文: 2024年12月31日}]")
                        .read(folder)
                        .faultTexts())
                .containsExactly(TEXT + " 第3行：（一）第1款的日期“…）甲。执行至2024年12月31日。…”同时归入“时效”和“不算时效”。请删去一处");
    }

    @Test
    void windowWhoseQuoteHoldsATitleAccountsForItsYear() {
        assertThat(TrialNotice.ofClauses("（一）甲。按《2023年某方案》执行至2024年12月31日。")
                        .plus("时效: [{条: （一）, 范围: 整款, 至: 2024-12-31, 原文: 按《2023年某方案》执行至2024年12月31日}]")
                        .read(folder)
                        .faults())
                .isEmpty();
    }
}
