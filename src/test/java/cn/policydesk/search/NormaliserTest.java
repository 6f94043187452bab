package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ１２３, abc123",
        "招３０人, 招30人",
        "社　保, 社 保",
        "App, app",
        "１．２万元, 1.2万元",
    })
    void fullWidthAndCapitalsBecomeHalfWidthAndSmall(String typed, String read) {
        assertThat(Normaliser.normalise(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"補貼, 补贴", "創業擔保貸款, 创业担保贷款", "靈活就業社會保險, 灵活就业社会保险", "見習補助, 见习补助"})
    void traditionalCharactersBecomeSimplified(String typed, String read) {
        assertThat(Normaliser.normalise(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"30%, 30%", "３０％, 30%", "缴费比例0.5%, 缴费比例0.5%", "'1. 5', 1 5", "'共5.', 共5", "'.5', 5"})
    void percentAndDecimalPointsStayButFullStopsDoNot(String typed, String read) {
        assertThat(Normaliser.normalise(typed)).isEqualTo(read);
    }

    @Test
    void controlCharactersOnlySeparate() {
        assertThat(Normaliser.normalise("创业\u0000补贴\u0007\t\r\n多少\u200b")).isEqualTo("创业 补贴 多少");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheWord() {
        assertThat(Normaliser.normalise("\uFEFF补贴")).isEqualTo("补贴");
    }

    @Test
    void emojiOnlySeparate() {
        assertThat(Normaliser.normalise("😀创业👨‍👩‍👧补贴❤️")).isEqualTo("创业 补贴");
    }

    @Test
    void markupKeepsItsWordsAndLosesItsSigns() {
        assertThat(Normaliser.normalise("<b>创业</b><script>alert('补贴')</script>"))
                .isEqualTo("b 创业 b script alert 补贴 script");
    }

    @Test
    void runsOfSignsBecomeOneBlankAndNoneStandsAtTheEnds() {
        assertThat(Normaliser.normalise("  ！！社保 ,，。 补贴？？  ")).isEqualTo("社保 补贴");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "！？。…", "😀😀", "\ud83d", "\ude00补\ud83d"})
    void nothingReadableNeverThrowsAndLeavesNoSigns(String typed) {
        assertThat(Normaliser.normalise(typed)).isIn("", "补");
    }

    @Test
    void charactersOutsideTheBasicPlaneSeparateWithoutHalvesLeftBehind() {
        assertThat(Normaliser.normalise("𠮷野家招工𡋤")).isEqualTo("野家招工");
    }

    @Test
    void aLongTextIsReadWhole() {
        assertThat(Normaliser.normalise("補貼！".repeat(6_667)))
                .hasSize(3 * 6_667 - 1)
                .startsWith("补贴 补贴")
                .endsWith("补贴");
    }

    @Test
    void normalisingTwiceChangesNothingMore() {
        String once = Normaliser.normalise("Ａ類補貼 30％，1.5萬😀İ㎡①");

        assertThat(Normaliser.normalise(once)).isEqualTo(once).isEqualTo("a类补贴 30% 1.5万 i m21");
    }
}
