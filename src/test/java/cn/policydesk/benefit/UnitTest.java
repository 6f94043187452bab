package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What numbers count. */
class UnitTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "元", "元/人", "元/人·月", "%", "工作日", "元/项目", "人·月"})
    void unitIsReadAsStaffWriteIt(String written) {
        assertThat(unit(written).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"员", "元/员", "元人", "元··月", "元//人", "·元", "/人·", "元/", "人·", "年元"})
    void unknownUnitIsNone(String written) {
        assertThat(Unit.parse(written)).isNull();
    }

    @Test
    void orderOfBaseUnitsDoesNotMatter() {
        assertThat(unit("元/月·人")).isEqualTo(unit("元/人·月"));
        assertThat(unit("月·人").text()).isEqualTo("人·月");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "元/人|人|元",
                "元/人·月|人|元/月",
                "元/人·月|人·月|元",
                "元/月|月|元",
                "元/月|年|元·年/月",
                "人|人|人·人",
                "元|''|元",
                "%|元|元",
                "%/年|元|元/年",
                "%|%|%"
            })
    void productCancelsWhatStandsAboveAndBelow(String left, String right, String product) {
        assertThat(unit(left).times(unit(right)).text()).isEqualTo(product);
        assertThat(unit(right).times(unit(left)).text()).isEqualTo(product);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"人|人|''", "元|人|元/人", "元/人|元|/人", "元/月|元/人·月|人", "元|月|元/月", "%|%|''"})
    void quotientTurnsTheDivisorRound(String left, String right, String quotient) {
        assertThat(unit(left).per(unit(right)).text()).isEqualTo(quotient);
    }

    @Test
    void monthsAreNotYears() {
        assertThat(unit("元/月").matches(unit("元/年"))).isFalse();
        assertThat(Unit.MONTHS.matches(unit("年"))).isFalse();
        assertThat(unit("元/人").matches(unit("元"))).isFalse();
        assertThat(unit("元").matches(unit("人"))).isFalse();
        assertThat(unit("元/人·月").matches(unit("元/月·人"))).isTrue();
    }

    @Test
    void percentMatchesANumberAlone() {
        assertThat(Unit.PERCENT.matches(Unit.NONE)).isTrue();
        assertThat(unit("%/年").matches(Unit.PERCENT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"月,true", "年,true", "天,false", "元/月,false", "人·月,false", "'',false", "月/人,false"})
    void onlyMonthsAndYearsAreTime(String written, boolean time) {
        assertThat(unit(written).isTime()).isEqualTo(time);
    }

    private static Unit unit(String written) {
        Unit unit = Unit.parse(written);
        assertThat(unit).as(written).isNotNull();
        return unit;
    }
}
