package cn.policydesk.notice;

import static cn.policydesk.notice.TrialNotice.TEXT;
import static cn.policydesk.notice.TrialNotice.YAML;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Header and text must agree before a notice is published. */
class NoticeCheckTest {

    private static final String FIRST = "（一）甲标题。给予补贴，执行至2024年12月31日。";
    private static final String SECOND = "（二）乙标题。给予 贷款。";
    private static final String WINDOW = "时效: [{条: （一）, 范围: 整款, 至: 2024-12-31, 原文: 执行至2024年12月31日}]";

    @TempDir
    Path folder;

    @Test
    void noticeThatAgreesWithItsHeaderHasNoFault() {
        assertThat(trial().plus(WINDOW).read(folder).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"法律依据|法律依据: [没有这句]", "取代|取代: [{标题: 某文件, 原文: 没有这句}]", "缺陷|缺陷: [{行: 3, 原文: 没有这句}]"})
    void quoteThatTheTextHasNotIsAFault(String key, String line) {
        assertThat(trial().plus(WINDOW).plus(line).read(folder).faultTexts())
                .containsExactly(YAML + " 第11行：“" + key + "”里的原文“没有这句”在正文里找不到。请从正文里逐字复制");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "文号: 无|文号: 某发〔2024〕1号|第4行：“文号”里的原文“某发〔2024〕1号”", "{日期: 未定}|{日期: 未定, 原文: 没有这句}|第7行：“施行”里的原文“没有这句”",
                "截止: 未写|截止: {日期: 2025-01-01, 原文: 没有这句}|第8行：“截止”里的原文“没有这句”",
                        "{值: 现行}|{值: 现行, 原文: 没有这句}|第9行：“状态”里的原文“没有这句”"
            })
    void quoteOfTheHeadThatTheTextHasNotIsAFault(String words, String instead, String fault) {
        assertThat(trial().plus(WINDOW).with(words, instead).read(folder).faultTexts())
                .containsExactly(YAML + " " + fault + "在正文里找不到。请从正文里逐字复制");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "通则|通则: [{条: （二）, 原文: 没有这句}]|没有这句",
                "通则|通则: [{条: （二）, 原文: 给予补贴}]|给予补贴",
                "不算时效|不算时效: [{条: （二）, 原文: 2024年12月31日}]|2024年12月31日",
                "定义|定义: [{词: 补贴, 条: （二）, 原文: 给予补贴}]|给予补贴",
                "时效|时效: [{条: （二）, 范围: 整款, 至: 2024-12-31, 原文: 执行至2024年12月31日}]|执行至2024年12月31日",
                "时效的“管到”|时效: [{条: （二）, 范围: 部分, 管到: [给予补贴], 至: 2024-12-31, 原文: 贷款}]|给予补贴"
            })
    void quoteThatStandsInAnotherClauseOrNoneIsAFault(String key, String line, String quote) {
        assertThat(trial().plus("简称: 通知").plus(line).read(folder).faultTexts())
                .contains(YAML + " 第11行：“" + key + "”里的原文“" + quote + "”在（二）第1款里找不到。请从正文里逐字复制");
    }

    @Test
    void quoteWithAnAlteredCharacterIsAFault() {
        assertThat(trial().plus(WINDOW.replace("执行至", "执行到")).read(folder).faultTexts())
                .anyMatch(fault -> fault.startsWith(YAML + " 第10行：“时效”里的原文“执行到2024年12月31日”在（一）第1款里找不到"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"给予贷款", "给 予贷 款", "乙标题。给予\u3000贷款。"})
    void blanksInsideAQuoteDoNotMatter(String quote) {
        assertThat(trial().plus(WINDOW)
                        .plus("通则: [{条: （二）, 原文: \"" + quote + "\"}]")
                        .read(folder)
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"（十二）,1,（二）第1款", "（二）,2,（二）第1款", "(一),1,（一）第1款", "（一）,0,（一）第1款"})
    void placeThatTheNoticeHasNotIsAFaultWithTheNearestOne(String label, int paragraph, String nearest) {
        assertThat(trial().plus(WINDOW)
                        .plus("通则: [{条: " + label + ", 款: " + paragraph + ", 原文: 给予}]")
                        .read(folder)
                        .faultTexts())
                .containsExactly(YAML + " 第11行：“通则”指向的" + label + "第" + paragraph + "款不存在。是不是 " + nearest);
    }

    @Test
    void changedTextIsAFaultThatTellsTheNewSum() {
        TrialNotice trial = trial().plus(WINDOW).plus("校验: 12ab");

        assertThat(trial.read(folder).faultTexts())
                .containsExactly(YAML + " 第11行：校验与 " + TEXT + " 不符，正文被改动过。如确是新版正文，请把“校验”改为 " + trial.sum());
    }

    @Test
    void sumIsTakenInCapitalsTooButNotLeftOut() {
        TrialNotice trial = trial().plus(WINDOW);

        assertThat(trial.plus("校验: " + trial.sum().toUpperCase(Locale.ROOT))
                        .read(folder)
                        .faults())
                .isEmpty();
        assertThat(trial().plus(WINDOW).plus("校验:").read(folder).faultTexts())
                .containsExactly(YAML + " 第1行：缺少“校验”。请补上这一项");
    }

    @Test
    void idMustBeTheNameOfTheFile() {
        assertThat(trial().plus(WINDOW)
                        .with("编号: trial-2024", "编号: trial-2025")
                        .read(folder)
                        .faultTexts())
                .containsExactly(YAML + " 第1行：“编号”（trial-2025）与文件名不一致。请改成一致");
    }

    @Test
    void yearInAClauseThatTheHeaderLeavesOutIsAFault() {
        assertThat(trial().read(folder).faultTexts())
                .containsExactly(TEXT + " 第3行：（一）第1款写有日期“…补贴，执行至2024年12月31日。…”，文件头没有交代。请在“时效”或“不算时效”里补一条");
    }

    @Test
    void yearIsAccountedForByAWindowOrARemarkOfItsOwnClauseOnly() {
        assertThat(trial().plus("不算时效: [{条: （一）, 原文: 执行至2024年12月31日}]")
                        .read(folder)
                        .faults())
                .isEmpty();
        for (String entry : List.of(WINDOW, "不算时效: [{条: （一）, 原文: 执行至2024年12月31日}]")) {
            assertThat(TrialNotice.ofClauses(FIRST, FIRST.replace("一", "二"))
                            .plus(entry)
                            .read(folder)
                            .faultTexts())
                    .singleElement()
                    .asString()
                    .startsWith(TEXT + " 第4行：（二）第1款写有日期");
        }
    }

    @Test
    void lostAndDoubledCharactersAreFaultsOncePerLine() {
        Notice notice = trial().plus(WINDOW).read(folder).notice();
        Part last = notice.parts().getLast();
        List<Part> less = notice.parts().subList(0, notice.parts().size() - 1);
        List<Part> more = Stream.concat(
                        notice.parts().stream(), Stream.of(new Part(PartKind.COPY, last.text(), last.source(), null)))
                .toList();

        assertThat(check(notice, less)).singleElement().asString().startsWith("甲.txt 第4行：这一行有文字没有归入任何一款。");
        assertThat(check(notice, more)).singleElement().asString().startsWith("甲.txt 第4行：这一行的文字被归入了两处。");
        assertThat(check(notice, notice.parts())).isEmpty();
    }

    @Test
    void everyYearOfAClauseMustBeAccountedFor() {
        assertThat(TrialNotice.ofClauses(FIRST + "2025年起另定。2026年再定。")
                        .plus(WINDOW)
                        .read(folder)
                        .faultTexts())
                .satisfiesExactly(
                        first -> assertThat(first).contains("2025年起"),
                        second -> assertThat(second).contains("2026年再定"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"按《2024年某方案》执行。", "按某发〔2024年〕1号执行。", "执行3年。", "2024届毕业生。"})
    void yearInATitleOrNumberAndSpansOfYearsNeedNoEntry(String sentence) {
        assertThat(TrialNotice.ofClauses("（一）甲。" + sentence).read(folder).faults())
                .isEmpty();
    }

    @Test
    void yearOutsideTheClausesNeedsNoEntry() {
        assertThat(TrialNotice.of("某市通知\n根据2023年的部署，提出如下。\n（一）甲。一。（责任单位：市人社局）\n有效期至2025年12月31日，到期失效。\n")
                        .read(folder)
                        .faults())
                .isEmpty();
    }

    private static TrialNotice trial() {
        return TrialNotice.ofClauses(FIRST, SECOND);
    }

    private static List<String> check(Notice notice, List<Part> parts) {
        Faults faults = new Faults();
        StaffNode root = StaffNode.parse("编号: trial-2024", YAML, faults);
        NoticeCheck.check(new Notice(notice.header(), notice.source(), parts), root, "甲.txt", faults);
        return faults.all().stream().map(Fault::text).toList();
    }
}
