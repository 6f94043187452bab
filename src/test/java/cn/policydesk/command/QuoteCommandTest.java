package cn.policydesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code quote}, {@code facts} and {@code benefits}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuoteCommandTest {

    private static final List<String> ALL_MET =
            List.of("东阳重点人群=是", "初次创业=是", "东阳带动参保时间=14月", "东阳其他单位参保=否", "登记日期=2024-06");

    private String home;

    @BeforeAll
    void copyTheRealFolders(@TempDir Path folder) throws IOException {
        home = StaffFolders.copyWithoutAsked(folder).toString();
    }

    private Spoken run(int code, String... words) {
        List<String> args = new ArrayList<>(List.of(words));
        args.addAll(List.of("--home", home));
        Spoken spoken = Spoken.run(args.toArray(String[]::new));
        assertThat(spoken.code()).as(spoken.all()).isEqualTo(code);
        assertThat(spoken.all()).doesNotContain("\\tat ", "Exception", "cn.policydesk");
        return spoken;
    }

    private Spoken jobs(String... more) {
        List<String> words =
                new ArrayList<>(List.of("quote", "dongyang-startup-job-creation", "--as-of", "2026-03-01"));
        words.addAll(ALL_MET);
        words.addAll(List.of(more));
        return run(0, words.toArray(String[]::new));
    }

    @Test
    void theResultComesWithItsWorkingAndClauses() {
        assertThat(jobs("带动人数=7").out())
                .startsWith("创业带动就业补贴：按您说的，条件都符合，每年6000元，最多3年，合计最多18000元。征求意见稿")
                .contains("2000元 + 1000元/人 × (7人 − 3人) → 6000.00", "（六）第3款", "[符合]", "市人力社保局", "以经办部门审核为准");
    }

    @Test
    void whatFailsIsToldWithTheGap() {
        assertThat(jobs("带动人数=2人").out()).contains("[不符合] 带动3人以上就业", "还差1人");
    }

    @Test
    void whatIsMissingIsAskedFor() {
        assertThat(run(0, "quote", "创业带动就业补贴", "--region", "东阳", "初次创业=是").out())
                .contains("[待定]", "还差", "为什么问：", "之后：");
    }

    @Test
    void withoutABenefitTheRegionIsListedShortly() {
        Spoken some = run(0, "quote", "--region", "wushan", "--as-of", "2026-03-01");
        assertThat(some.out()).contains("可能能领", "通知没写金额", "（加 --all 列出）", "还差");
        Spoken all = run(0, "quote", "--region", "wushan", "--as-of", "2026-03-01", "--all");
        assertThat(all.out()).hasSizeGreaterThan(some.out().length()).doesNotContain("（加 --all 列出）");
        assertThat(run(0, "quote", "--region", "wushan", "--for", "个人").out())
                .hasSizeLessThan(some.out().length());
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(run(1, "quote", "--region", "dongyang", "年龄=400", "带动人=3", "--parameter", "最低工资=1")
                        .err())
                .contains("没有做成", "超出了可以相信的范围", "是不是“带动人数”", "是不是“月最低工资标准”");
        assertThat(run(1, "quote", "dongyang-startup-jobs-creation").err())
                .contains("是不是 dongyang-startup-job-creation");
        assertThat(run(1, "quote", "年龄=40").err()).contains("--region");
        assertThat(run(1, "quote", "甲", "乙", "--region", "heping").err()).contains("只能写一项待遇");
        assertThat(run(1, "quote", "--region", "heping", "年龄=40", "年龄=50").err())
                .contains("写了两次");
        assertThat(run(1, "quote", "--region", "heping", "登记日期=2030-01-01", "--as-of", "2026-03-01")
                        .err())
                .contains("晚于申请日");
    }

    @Test
    void anUnknownAudienceIsNamed() {
        assertThat(run(1, "quote", "--region", "heping", "--for", "别人").err()).contains("别人", "个人、单位、机构、平台");
    }

    @Test
    void anOutsideFigureIsTaken() {
        assertThat(run(0, "quote", "--region", "dongyang", "--parameter", "月最低工资标准=2260")
                        .out())
                .contains("可能能领");
    }

    @Test
    void factsListsTheDictionaryOrWhatHasTheWords() {
        assertThat(run(0, "facts").out()).contains("年龄", "写成", "共 ");
        assertThat(run(0, "facts", "带动").out()).contains("带动人数").doesNotContain("贷款年利率");
        assertThat(run(1, "facts", "没有这样的字").out()).contains("没有这样的事实");
    }

    @Test
    void benefitsListsThoseOfARegion() {
        assertThat(run(0, "benefits", "--region", "东阳").out())
                .contains("（六）第3款  dongyang-startup-job-creation  创业带动就业补贴（个人；可算）", "征求意见稿")
                .doesNotContain("heping-");
        assertThat(run(0, "benefits").out()).contains("heping-", "anshan-", "共 ");
    }
}
