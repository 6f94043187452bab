package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "给1500元, 1500",
        "3千2, 3200",
        "5百块, 500",
        "1.2万, 12000",
        "5万8, 58000",
        "1万5千, 15000",
        "300万元, 3000000",
        "30万以内, 300000",
        "每人500, 500",
        "3年2万, 20000",
    })
    void sumsInDigitsAreRead(String text, long yuan) {
        assertThat(Amounts.of(text)).containsExactly(yuan);
    }

    @ParameterizedTest
    @CsvSource({
        "一千五, 1500",
        "三万二, 32000",
        "两千块, 2000",
        "两百五, 250",
        "六千, 6000",
        "十五万, 150000",
        "三十万, 300000",
        "五万, 50000",
        "一万二千五百, 12500",
    })
    void sumsInWordsAreRead(String text, long yuan) {
        assertThat(Amounts.of(text)).containsExactly(yuan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50元/次",
                "99",
                "毕业3年",
                "100人",
                "招了100个人",
                "2025年",
                "2019年1月1日",
                "2024届",
                "18岁",
                "4050人员",
                "第100条",
                "100%",
                "一百二十人",
                "300名",
                "120天",
                "500户",
            })
    void smallNumbersYearsHeadsAndCountsAreNoSums(String text) {
        assertThat(Amounts.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "千万不要", "万一", "百分之", "五险一金", "创业补贴", "十", "万"})
    void wordsThatOnlyLookLikeNumbersAreNoSums(String text) {
        assertThat(Amounts.of(text)).isEmpty();
    }

    @Test
    void everySumOfATextIsRead() {
        assertThat(Amounts.of("初级1000元 中级1500元 招5个人 高级两千 2024年起最多3万"))
                .containsExactlyInAnyOrder(1000L, 1500L, 2000L, 30000L);
    }

    @Test
    void bothEndsOfARangeAreRead() {
        assertThat(Amounts.of(Normaliser.normalise("3000-5000元"))).containsExactlyInAnyOrder(3000L, 5000L);
    }

    @Test
    void fullWidthDigitsAreReadOnceNormalised() {
        assertThat(Amounts.of(Normaliser.normalise("３０００元"))).containsExactly(3000L);
    }

    /** People type blanks between a number and its unit, and normalising makes blanks of signs. */
    @ParameterizedTest
    @ValueSource(strings = {"2025 年毕业的", "招了100 个人", "100，人"})
    void aBlankBeforeTheUnitMakesNoSumOfIt(String text) {
        assertThat(Amounts.of(Normaliser.normalise(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000多人", "100余人", "一百多个人", "100来号人"})
    void aRoundCountOfHeadsIsNoSum(String text) {
        assertThat(Amounts.of(text)).isEmpty();
    }

    @Test
    void aServiceNumberIsNoSum() {
        assertThat(Amounts.of("打12333和12345问过了")).isEmpty();
        assertThat(Amounts.of("发了12345元")).containsExactly(12345L);
    }

    @Test
    void endlessDigitsNeverThrow() {
        assertThat(Amounts.of("9".repeat(5_000))).hasSizeLessThanOrEqualTo(1);
        assertThat(Amounts.of("千万".repeat(5_000))).hasSizeLessThanOrEqualTo(1);
        assertThat(Amounts.of("9.9".repeat(5_000))).isNotNull();
    }
}
