package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.FactValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that mean something only together, or nothing by themselves. */
class FiguresToldTogetherTest {

    private static HeardSentences sentences;
    private static HearingWords words;

    @BeforeAll
    static void readTheFolders() {
        sentences = new HeardSentences();
        words = HearingWords.read(
                java.nio.file.Path.of("").toAbsolutePath(),
                sentences.rules().dictionary(),
                new cn.policydesk.notice.Faults());
    }

    private static List<String> facts(String said, String region) {
        return sentences.hear(said, region).facts().stream()
                .map(one -> one.fact().id() + "=" + FactValues.shown(one.fact(), one.known()))
                .toList();
    }

    private static List<String> facts(String said, String region, String open) {
        Listening listening = new Listening(
                sentences.rules().dictionary().find(open).orElseThrow(), null, sentences.wanted(region), Map.of());
        return sentences.hearing().read(said, LocalDate.of(2026, 3, 1), listening).facts().stream()
                .map(one -> one.fact().id() + "=" + FactValues.shown(one.fact(), one.known()))
                .toList();
    }

    @Test
    void twoNumbersGiveARate() {
        assertThat(facts("28个人 裁了4个", "heping", "和平裁员率")).contains("和平裁员率=14.29%");
        assertThat(facts("裁了4个", "heping", "和平裁员率")).isEmpty();
    }

    @Test
    void peopleLaidOffAreNoStaff() {
        assertThat(facts("没有 28个 裁了4个", "heping", "参保职工人数")).contains("参保职工人数=28人");
    }

    @Test
    void aMinimumWageIsNobodysPayButSaysWhetherItIsReached() {
        assertThat(facts("每个月发2800 东阳最低工资好像2260", "dongyang", "东阳见习生活费达标")).containsExactly("东阳见习生活费达标=是");
        assertThat(facts("最低工资好像2260", "dongyang")).isEmpty();
    }

    @Test
    void theAgeOfRetirementIsNotOnesOwn() {
        assertThat(facts("50岁退休", "heping", "距退休时间")).isEmpty();
    }

    @Test
    void partsOfANumberOfPeopleLeaveItAsItIs() {
        assertThat(facts("雇了3个就业困难人员 一个刷碗两个打杂", "anshan")).contains("鞍山招用困难人员数=3人");
    }

    @Test
    void aDayIsTheOneOfTheYearNamedBefore() {
        assertThat(facts("前年五月头上 5月6号吧", "dongyang", "登记日期")).containsExactly("登记日期=2024年5月6日");
    }

    @Test
    void whoLearnsInAFirmHiresNobody() {
        assertThat(facts("我在一个公司见习 没签合同", "wushan")).isEmpty();
        assertThat(facts("我们公司有3个见习的", "wushan")).contains("巫山见习人数=3人");
    }

    @ParameterizedTest
    @CsvSource({"两成, 20", "一成四, 14", "三成半, 35", "百分之五, 5"})
    void sharesAreToldByWords(String said, BigDecimal percent) {
        Figure.Share share = ShareFinder.at(said, 0, words);
        assertThat(share).isNotNull().extracting(one -> one.percent().low()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"八成", "三成立", "一成为"})
    void otherWordsAreNoShares(String said) {
        assertThat(ShareFinder.at(said, 0, words)).isNull();
    }
}
