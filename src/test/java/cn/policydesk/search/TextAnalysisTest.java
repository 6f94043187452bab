package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalysisTest {

    @TempDir
    private Path folder;

    private TextAnalysis analysis;

    @BeforeEach
    void read() {
        analysis = new TextAnalysis(new WordFolder(folder)
                .with("synonyms.txt", "社保 = 社会保险", "社保补贴 = 社会保险补贴", "开店 => 创业, 个体经营", "一条龙 => 全程服务")
                .with("dictionary.txt", "补贴", "担保", "贷款", "创业担保贷款", "有限公司")
                .with("stopwords.txt", "请问", "怎么", "怎么弄", "一下", "有", "没有", "我想", "下有")
                .with("typos.txt", "射保 => 社保", "补帖 => 补贴", "社会报险 => 社会保险")
                .words());
    }

    private List<String> pieces(String question) {
        return analysis.question(question).pieces().stream()
                .map(p -> p.stop() ? "-" + p.text() : p.entry() == null ? "?" + p.text() : p.text())
                .toList();
    }

    private static List<String> texts(Analysis read, Feature.Kind kind) {
        return read.features().stream()
                .filter(f -> f.kind() == kind)
                .map(Feature::text)
                .toList();
    }

    private static float weight(Analysis read, String term) {
        return read.features().stream()
                .filter(f -> f.kind() == Feature.Kind.TERM && f.text().equals(term))
                .findFirst()
                .map(Feature::weight)
                .orElse(0f);
    }

    @Test
    void theLongestTermExplainsMoreThanTheShorterOnesInIt() {
        assertThat(pieces("创业担保贷款")).containsExactly("创业担保贷款");
        assertThat(pieces("社会保险补贴")).containsExactly("社会保险补贴");
    }

    @Test
    void aTermWinsOverTheStopWordsItIsMadeOf() {
        assertThat(pieces("有限公司")).containsExactly("有限公司");
        assertThat(pieces("请问一下有限公司怎么弄")).containsExactly("-请问", "-一下", "有限公司", "-怎么弄");
    }

    @Test
    void whatNoWordFileKnowsStaysAsARun() {
        assertThat(pieces("我想领补贴嘞")).containsExactly("-我想", "?领", "补贴", "?嘞");
    }

    @Test
    void synonymsBecomeTheCanonicalTerm() {
        assertThat(texts(analysis.question("社会保险"), Feature.Kind.TERM))
                .isEqualTo(texts(analysis.question("社保"), Feature.Kind.TERM))
                .containsExactly("社保");
    }

    @Test
    void aLayExpressionKeepsItselfAndAddsPolicyWordsAtLowerWeight() {
        Analysis read = analysis.question("开店");

        assertThat(weight(read, "§开店")).isEqualTo(1);
        assertThat(weight(read, "创业")).isEqualTo(weight(read, "个体经营")).isBetween(0.3f, 0.9f);
    }

    @Test
    void aTermSaidOutrightKeepsFullWeightBesideTheLayExpression() {
        assertThat(weight(analysis.question("开店创业"), "创业")).isEqualTo(1);
        assertThat(weight(analysis.question("创业开店"), "创业")).isEqualTo(1);
    }

    @Test
    void termsInsideALongerOneCountLess() {
        Analysis read = analysis.question("创业担保贷款");

        assertThat(weight(read, "创业担保贷款")).isEqualTo(1);
        assertThat(weight(read, "担保")).isEqualTo(weight(read, "贷款")).isBetween(0.1f, 0.9f);
    }

    @Test
    void typingSlipsAreMended() {
        assertThat(analysis.question("请问射保补帖").normalised()).isEqualTo("请问社保补贴");
        assertThat(texts(analysis.question("社会报险"), Feature.Kind.TERM)).containsExactly("社保");
        assertThat(analysis.question("发射保护").normalised())
                .as("a slip inside other words")
                .isEqualTo("发社保护");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "！？", "😀", "\u0000"})
    void nothingReadableLeavesNoFeatures(String question) {
        assertThat(analysis.question(question).features()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"请问补贴", "请问，补贴", "补贴没有", "我想一下补贴", "请问请问补贴怎么"})
    void stopWordsLeaveNoFeaturesBesideOtherWords(String question) {
        assertThat(analysis.question(question).features())
                .containsExactlyInAnyOrderElementsOf(analysis.question("补贴").features());
    }

    /** 这个政策到什么时候 is asked with nothing but stop words. */
    @Test
    void aQuestionOfStopWordsAloneKeepsThem() {
        assertThat(texts(analysis.question("请问怎么"), Feature.Kind.PAIR)).containsExactly("请问", "问怎", "怎么");
        assertThat(texts(analysis.question("请问怎么"), Feature.Kind.TERM)).isEmpty();
    }

    /** SmartChineseAnalyzer cuts 怎么弄 into 怎么 and 弄; neither is asked about. */
    @Test
    void aStopPhraseThatSmartChineseCutsApartLeavesNoFeaturesEither() {
        assertThat(texts(analysis.question("补贴怎么弄"), Feature.Kind.WORD)).containsExactly("补贴");
    }

    @Test
    void noPairReachesAcrossAStopWord() {
        assertThat(texts(analysis.question("补贴怎么领"), Feature.Kind.PAIR)).containsExactly("补贴");
        assertThat(texts(analysis.question("补贴怎么领"), Feature.Kind.CHAR)).containsExactly("补", "贴", "领");
    }

    @Test
    void everyFeatureStandsOnce() {
        assertThat(analysis.question("补贴补贴补贴开店开店").features())
                .extracting(f -> f.kind() + f.text())
                .doesNotHaveDuplicates();
    }

    @Test
    void numbersStandWholeAndWithTheirUnit() {
        assertThat(texts(analysis.question("领1500元"), Feature.Kind.PAIR))
                .contains("1500", "1500元")
                .doesNotContain("15");
    }

    @Test
    void aLongQuestionIsCut() {
        assertThat(analysis.question("补贴".repeat(10_000)).normalised())
                .hasSizeBetween(TextAnalysis.LONGEST, TextAnalysis.LONGEST + 1);
        assertThat(analysis.question("😀".repeat(10_000)).features()).isEmpty();
        assertThat(analysis.question("补" + "😀".repeat(1_000)).normalised()).isEqualTo("补");
    }

    @Test
    void aParagraphKeepsItsStopWordsAndCountsEveryTermAtEveryPlace() {
        Analysis read = analysis.paragraph("请问社会保险补贴，社会保险");

        assertThat(texts(read, Feature.Kind.TERM)).containsExactlyInAnyOrder("社保", "社保补贴", "补贴", "社保");
        assertThat(texts(read, Feature.Kind.PAIR)).contains("请问").doesNotContain("贴社");
    }
}
