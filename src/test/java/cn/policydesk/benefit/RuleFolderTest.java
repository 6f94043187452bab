package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.policydesk.notice.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A home folder is read whole, and everything that is wrong with it is told at once. */
class RuleFolderTest {

    private static final String RULE = """
            编号: trial-hiring
            名称: 招人补贴
            通知: trial-2024
            对象: [单位]
            类型: 可算
            出处: {条: （一）, 款: 1, 原文: 招用3人以上的，每人补贴1000元，最高5000元}
            条件:
              全部:
                - {事实: 人数, 至少: 3人, 说法: 招了3人以上}
            金额: {每: 一次, 式: 1000元/人 × 人数, 封顶: 5000元}
            申请日: 2026-03-01
            基准: {人数: 4人}
            例子:
              - {给: {人数: 2人}, 得: 不符合, 因: [人数], 差: 还差1人}
              - {给: {人数: 3人}, 金额: 3000元}
              - {金额: 4000元}
              - {给: {人数: 5人}, 金额: 5000元}
              - {给: {人数: 6人}, 金额: 5000元}
              - {给: {人数: 不知}, 得: 待定, 缺: [人数], 范围: 3000元..5000元}
            """;

    @TempDir
    Path folder;

    private TrialHome home;

    @BeforeEach
    void write() {
        home = TrialHome.in(folder)
                .clauses("（一）鼓励招人。招用3人以上的，每人补贴1000元，最高5000元。", "（二）加强服务。做好宣传。")
                .facts("人数: {类型: 数量, 单位: 人, 范围: 0人..100000人}\n初次: {类型: 是否}\n")
                .rule("trial-hiring", RULE);
    }

    @Test
    void rightFolderHasNoFaults() {
        TrialHome.Reading reading = home.read();

        assertThat(reading.told()).isEmpty();
        assertThat(reading.book().benefits()).extracting(Benefit::id).containsExactly("trial-hiring");
        assertThat(reading.book().benefits("trial")).hasSize(1);
        assertThat(reading.book().benefits("elsewhere")).isEmpty();
        assertThat(reading.book().benefit("trial-firing")).isEmpty();
        assertThat(reading.book().coverage())
                .extracting(Coverage.Row::sentence, Coverage.Row::benefits)
                .containsExactly(tuple("招用3人以上的，每人补贴1000元，最高5000元。", java.util.List.of("trial-hiring")));
    }

    @Test
    void emptyFolderIsAnEmptyBook(@TempDir Path empty) {
        TrialHome.Reading reading = TrialHome.in(empty).read();

        assertThat(reading.told()).isEmpty();
        assertThat(reading.book().benefits()).isEmpty();
        assertThat(reading.book().dictionary().all()).isEmpty();
        assertThat(reading.book().parameters("trial")).isEmpty();
    }

    @Test
    void rulesWithoutFactsAreAFault(@TempDir Path other) {
        TrialHome.Reading reading = TrialHome.in(other)
                .clauses("（一）鼓励招人。招用3人以上的，每人补贴1000元，最高5000元。")
                .rule("trial-hiring", RULE)
                .read();

        assertThat(reading.told()).first().asString().startsWith(TrialHome.FACTS);
    }

    @Test
    void contentIsNamedByAllItsFiles() {
        String hash = home.read().book().hash();

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(home.read().book().hash()).isEqualTo(hash);
        assertThat(home.file("knowledge/README.md", "x").read().book().hash()).isEqualTo(hash);
        assertThat(home.file("knowledge/other.yaml", "x").read().book().hash()).isNotEqualTo(hash);
        assertThat(home.rule("trial-hiring", RULE + "说明: 改过\n").read().book().hash())
                .isNotEqualTo(hash);
    }

    /** Replaces words of the rule file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # words that do not stand in the notice
            招用3人以上的 | 招用3人以下的 | 6:24 | 原文与（一）第1款不一致，从“招用3人以”之后对不上 | 通知里接下来是“上的，每人补贴1000元”
            # a number that the words do not have
            至少: 3人, 说法 | 至少: 4人, 说法 | 9:20 | 原文里找不到“4人” | 原文里的数有：3人、1000元、5000元；原文没有而必须写的，在这一项写 推算: 理由
            封顶: 5000元 | 封顶: 6000元 | 10:34 | 原文里找不到“6000元” | 原文里的数有：3人、1000元、5000元；原文没有而必须写的，在这一项写 推算: 理由
            # names
            {事实: 人数, | {事实: 人次, | 9:12 | 事实字典里没有“人次” | 是不是“人数”；新的事实先写进 knowledge/facts.yaml
            × 人数, | × 人书, | 10:26 | 不认识的名字“人书” | 是不是“人数”；新的事实先写进 knowledge/facts.yaml
            # types and units
            至少: 3人, 说法 | 是: 是, 说法 | 9:7 | “人数”的条件要写 至少、不超过、多于 或 少于 | 例如 {事实: 人数, 至少: …}
            至少: 3人, 说法 | 至少: 3户, 说法 | 9:20 | 单位对不上：“人数”是人，这里是户 | 请写成带单位的数，例如 3人
            封顶: 5000元 | 封顶: 5000元/人 | 10:34 | “封顶”的单位元/人与金额的单位元对不上 | 请改成一致
            # the id
            编号: trial-hiring | 编号: trial-hire | 1:1 | 编号“trial-hire”与文件名“trial-hiring”不一致 | 请改成一致
            # keys
            名称: 招人补贴 | 名字: 招人补贴 | 2:1 | 不认识的键“名字” | 是不是想写“名称”
            申请日: 2026-03-01 | 申请日: 2026-02-29 | 11:6 | “申请日”不是有效的日期：2026-02-29 | 请写成 2025-12-31 的样子
            # examples
            {金额: 4000元} | {金额: 4001元} | 16:5 | 例子写的金额是4001元，算出来是一次性4000元 | 请对照原文，改例子或改规则
            差: 还差1人 | 差: 还差2人 | 14:5 | 例子写的差是“还差2人”，算出来是“还差1人” | 请对照原文，改例子或改规则
            人数: 5人}, 金额: 5000元 | 人数: 5人}, 得: 不符合 | 17:5 | 例子写的是不符合，算出来是符合（一次性5000元） | 请对照原文，改例子或改规则
            """)
    void oneWrongWordIsTold(String words, String instead, String place, String message, String advice) {
        assertThat(RULE).contains(words);

        TrialHome.Reading reading = home.rule(
                        "trial-hiring", RULE.replaceFirst(java.util.regex.Pattern.quote(words), instead))
                .read();

        assertThat(reading.faults())
                .filteredOn(fault -> fault.message().equals(message))
                .extracting(Fault::file, fault -> fault.line() + ":" + fault.column(), Fault::advice)
                .containsExactly(tuple(TrialHome.BENEFITS + "trial-hiring.yaml", place, advice));
        assertThat(reading.faults().stream()
                        .filter(fault -> fault.message().equals(message))
                        .findFirst()
                        .orElseThrow()
                        .excerpt())
                .contains(instead);
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnce() {
        TrialHome.Reading reading = home.facts("人数: {类型: 数量, 单位: 人}\n初次: {类型: 有无}\n")
                .parameters("甲: {单位: 员, 说明: 一, 查: 二}\n")
                .rule("trial-hiring", RULE.replace("对象: [单位]", "对象: [厂]"))
                .rule("trial-other", "编号: 一\n")
                .read();

        assertThat(reading.told())
                .anyMatch(fault -> fault.startsWith(TrialHome.FACTS + " 第3行"))
                .anyMatch(fault -> fault.startsWith(TrialHome.PARAMETERS + " 第2行"))
                .anyMatch(fault -> fault.startsWith(TrialHome.BENEFITS + "trial-hiring.yaml 第4行第6列"))
                .anyMatch(fault -> fault.startsWith(TrialHome.BENEFITS + "trial-other.yaml 第1行"));
    }

    @Test
    void keyWrittenTwice() {
        assertThat(home.rule("trial-hiring", RULE + "名称: 另一个\n").read().told())
                .containsExactly(TrialHome.BENEFITS + "trial-hiring.yaml 第20行第1列：键“名称”写了两次。请删去一处");
    }

    @Test
    void exampleThatNothingNeedsToBeMissing() {
        String open = RULE.substring(RULE.indexOf("  - {给: {人数: 不知}"));
        assertThat(home.rule("trial-hiring", RULE.replace(open, "")).read().told())
                .contains(
                        TrialHome.BENEFITS + "trial-hiring.yaml 第1行第1列：例子里没有一个缺事实的（待定）。请补一个，例如 {给: {…: 不知}, 得: 待定, …}");
    }

    @Test
    void noExampleThatPasses() {
        String rule = RULE.substring(0, RULE.indexOf("  - {给: {人数: 3人}"))
                + "  - {给: {人数: 不知}, 得: 待定, 缺: [人数], 范围: 3000元..5000元}\n";

        assertThat(home.rule("trial-hiring", rule).read().told())
                .contains(TrialHome.BENEFITS + "trial-hiring.yaml 第1行第1列：例子里没有一个符合的。请补一个");
    }

    @Test
    void changeThatNoExampleNoticesIsNamed() {
        String rule = RULE.replace("  - {给: {人数: 2人}, 得: 不符合, 因: [人数], 差: 还差1人}\n", "")
                .replace("范围: 3000元..5000元}", "缺: [人数]}")
                .replace("得: 待定, 缺: [人数], 缺: [人数]", "得: 待定, 缺: [人数]");

        assertThat(home.rule("trial-hiring", rule).read().told())
                .contains(
                        TrialHome.BENEFITS
                                + "trial-hiring.yaml 第1行第1列：没有例子能发现这个改动：条件“招了3人以上”：3人改成2人。请补一个例子；确实改了也一样的，写 变异豁免: [{改: \"条件“招了3人以上”：3人改成2人\", 因: …}]",
                        TrialHome.BENEFITS
                                + "trial-hiring.yaml 第1行第1列：没有例子能发现这个改动：去掉条件“招了3人以上”。请补一个例子；确实改了也一样的，写 变异豁免: [{改: \"去掉条件“招了3人以上”\", 因: …}]");
    }

    @Test
    void exemptChangeIsNotToldAndUselessExemptionIs() {
        String rule = RULE.replace("  - {给: {人数: 6人}, 金额: 5000元}\n", "")
                        .replace("  - {给: {人数: 2人}, 得: 不符合, 因: [人数], 差: 还差1人}\n", "")
                        .replace("范围: 3000元..5000元}", "名: 一}")
                + """
                变异豁免:
                  - {改: 条件“招了3人以上”：3人改成2人, 因: 试}
                  - {改: 去掉条件“招了3人以上”, 因: 试}
                  - {改: 金额：封顶：5000元改成5001元, 因: 试}
                  - {改: 金额：1000元/人改成1001元/人, 因: 试}
                """;

        assertThat(home.rule("trial-hiring", rule).read().told())
                .containsExactly(TrialHome.BENEFITS
                        + "trial-hiring.yaml 第22行第5列：这条豁免没有用处：金额：1000元/人改成1001元/人。例子已经能发现，或写得与检查报的不一样，请删去或改正");
    }

    @Test
    void sentenceWithANumberThatNothingUses() {
        TrialHome.Reading reading = home.clauses("（一）鼓励招人。招用3人以上的，每人补贴1000元，最高5000元。", "（二）加强服务。每年办5场招聘会。")
                .read();

        assertThat(reading.told())
                .containsExactly(
                        TrialHome.NOTICE
                                + " 第4行：（二）第1款有一句带数的话没有待遇引用，也没有说明：“每年办5场招聘会。”。请让待遇的“原文”包括它的数，或写进 knowledge/benefits/trial/none.yaml 说明为什么不算");
    }

    @Test
    void sentenceThatStaffExplained() {
        home.clauses("（一）鼓励招人。招用3人以上的，每人补贴1000元，最高5000元。", "（二）加强服务。每年办5场招聘会。")
                .rule("none", "不算:\n  - {通知: trial-2024, 条: （二）, 原文: 每年办5场, 因: 工作指标}\n");

        assertThat(home.read().told()).isEmpty();
        assertThat(home.read().book().coverage())
                .extracting(Coverage.Row::reason)
                .containsExactly(null, "工作指标");
        assertThat(home.rule("none", "不算:\n  - {通知: trial-2024, 条: （二）, 原文: 每年办5场}\n")
                        .read()
                        .told())
                .contains(TrialHome.BENEFITS + "none.yaml 第2行第5列：缺少“因”。请补上这一项");
    }

    @Test
    void benefitsWithoutAFigureAreAList() {
        home.rule("informational", """
                待遇:
                  - {编号: trial-news, 名称: 宣传, 通知: trial-2024, 对象: [个人, 平台], 条: （二）, 款: 1, 原文: 做好宣传}
                """);
        TrialHome.Reading reading = home.read();
        Benefit benefit = reading.benefit("trial-news");

        assertThat(reading.told()).isEmpty();
        assertThat(benefit.kind()).isEqualTo(Benefit.Kind.INFORMATIONAL);
        assertThat(benefit.versions()).isEmpty();
        assertThat(benefit.facts()).isEmpty();
        assertThat(benefit.audiences()).containsExactlyInAnyOrder(Benefit.Audience.CITIZEN, Benefit.Audience.PLATFORM);
        assertThat(benefit.ref().place()).isEqualTo("（二）第1款");
        assertThat(reading.book().benefits()).extracting(Benefit::id).containsExactly("trial-hiring", "trial-news");
    }

    @Test
    void benefitWithoutAFigureIsNotComputable() throws Exception {
        home.rule("informational", """
                待遇: [{编号: trial-news, 名称: 宣传, 通知: trial-2024, 对象: [个人], 条: （二）, 原文: 做好宣传}]
                """);
        TrialHome.Reading reading = home.read();
        Quote quote = reading.calculator()
                .quote(
                        reading.benefit("trial-news"),
                        Facts.NONE,
                        java.util.Map.of(),
                        java.time.LocalDate.of(2026, 3, 1));

        assertThat(quote.outcome().code()).isEqualTo("not-computable");
        assertThat(Told.of(quote)).isEqualTo("未写金额");
        assertThat(quote.validity().status().code()).isEqualTo("in-force");
        assertThat(quote.checks()).isEmpty();
    }

    @Test
    void listWithWrongWordsOrWithoutAnId() {
        home.rule("informational", """
                待遇:
                  - {名称: 宣传, 通知: trial-2024, 对象: [个人], 条: （二）, 款: 1, 原文: 做好宣船}
                """);
        String file = TrialHome.BENEFITS + "informational.yaml";

        assertThat(home.read().told())
                .containsExactly(
                        file + " 第2行第58列：原文与（二）第1款不一致，从“做好宣”之后对不上。通知里接下来是“传。”", file + " 第2行第5列：缺少“编号”。请补上这一项");
    }

    @Test
    void unknownKeysOfLists() {
        home.rule("informational", """
                备注: 一
                待遇: [{编号: trial-news, 名称: 宣传, 通知: trial-2024, 对象: [个人], 条: （二）, 原文: 做好宣传, 备注: 二}]
                """).rule("none", "备注: 一\n不算: []\n");

        assertThat(home.read().told())
                .extracting(fault -> fault.substring(TrialHome.BENEFITS.length(), fault.indexOf("。")))
                .containsExactly(
                        "informational.yaml 第1行第1列：不认识的键“备注”",
                        "informational.yaml 第2行第75列：不认识的键“备注”",
                        "none.yaml 第1行第1列：不认识的键“备注”");
        assertThat(home.rule("none", "不算: [{通知: trial-2024, 条: （二）, 原文: 做好, 因: 无, 备注: 三}]\n")
                        .read()
                        .told())
                .anyMatch(fault -> fault.contains("none.yaml 第1行第45列：不认识的键“备注”"));
    }

    @Test
    void benefitsStandInTheOrderOfTheirClauses() {
        home.clauses("（一）鼓励招人。招用3人以上的，每人补贴1000元，最高5000元。", "（二）加强服务。做好宣传。", "（三）保障。做好检查。")
                .rule("informational", """
                        待遇:
                          - {编号: a-last, 名称: 检查, 通知: trial-2024, 对象: [个人], 条: （三）, 原文: 做好检查}
                          - {编号: b-news, 名称: 宣传, 通知: trial-2024, 对象: [个人], 条: （二）, 原文: 做好宣传}
                          - {编号: c-hiring, 名称: 招人, 通知: trial-2024, 对象: [个人], 条: （一）, 原文: 招用}
                        """);

        assertThat(home.read().book().benefits())
                .extracting(Benefit::id)
                .containsExactly("trial-hiring", "c-hiring", "b-news", "a-last");
    }

    @Test
    void contentIsNamedByTheNamesOfItsFilesToo(@TempDir Path one, @TempDir Path other) {
        String first =
                TrialHome.in(one).file("knowledge/a.yaml", "xy").read().book().hash();

        assertThat(TrialHome.in(other)
                        .file("knowledge/b.yaml", "xy")
                        .read()
                        .book()
                        .hash())
                .isNotEqualTo(first);
        assertThat(TrialHome.in(other)
                        .file("knowledge/b.yaml", "z")
                        .read()
                        .book()
                        .hash())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void idUsedTwice() {
        home.rule("informational", """
                待遇:
                  - {编号: trial-hiring, 名称: 宣传, 通知: trial-2024, 对象: [个人], 条: （二）, 款: 1, 原文: 做好宣传}
                """);

        assertThat(home.read().told())
                .containsExactly(TrialHome.BENEFITS + "trial-hiring.yaml：编号“trial-hiring”在" + TrialHome.BENEFITS
                        + "informational.yaml里已经用过。请改编号");
    }

    @Test
    void noticeThatIsNotHeld() {
        assertThat(home.rule("trial-hiring", RULE.replace("通知: trial-2024", "通知: trial-2025"))
                        .read()
                        .told())
                .contains(TrialHome.BENEFITS + "trial-hiring.yaml 第6行第5列：没有这份通知：trial-2025。是不是 trial-2024");
    }

    @Test
    void folderOfNoRegion() {
        assertThat(home.file("knowledge/benefits/trail/x.yaml", "编号: x\n")
                        .read()
                        .told())
                .containsExactly("knowledge/benefits/trail：没有这个地区：trail。是不是 trial");
    }

    @Test
    void factAndParameterOfOneName() {
        assertThat(home.parameters("人数: {单位: 人, 说明: 一, 查: 二}\n").read().told())
                .contains(TrialHome.PARAMETERS + "：“人数”既是事实又是参数。请改名");
    }

    @Test
    void fileThatCannotBeReadIsAFaultAndTheRestIsStillChecked() {
        TrialHome.Reading reading = home.rule("trial-broken", "编号: [\n").read();

        assertThat(reading.told())
                .containsExactly(TrialHome.BENEFITS + "trial-broken.yaml 第2行第1列：YAML 格式有误。请检查这一行的缩进、冒号后的空格和引号");
        assertThat(reading.book().benefits()).extracting(Benefit::id).containsExactly("trial-hiring");
    }

    @Test
    void otherFilesAreLeftAlone() {
        assertThat(home.file(TrialHome.BENEFITS + "notes.txt", "[").read().told())
                .isEmpty();
    }

    @Test
    void sameContentIsCheckedAgainWhereItWasWrong() {
        TrialHome.Reading wrong = home.rule("trial-hiring", RULE.replace("{金额: 4000元}", "{金额: 4001元}"))
                .read();

        assertThat(wrong.told()).hasSize(1);
        assertThat(home.read().told()).isEqualTo(wrong.told());
    }

    @Test
    void figureOfAFactsDefinitionMustStandInItsWords() {
        home.facts("""
                人数: {类型: 数量, 单位: 人, 范围: 0人..100000人}
                够数: {类型: 是否, 推出: {事实: 人数, 至少: 4人}, 出处: {通知: trial-2024, 条: （一）, 原文: 招用3人以上的}}
                """);

        assertThat(home.read().told())
                .containsExactly(TrialHome.FACTS + " 第3行第33列：原文里找不到“4人”。原文里的数有：3人；原文没有而必须写的，在这一项写 推算: 理由");
    }
}
