package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as a rule file writes them. */
class QuantityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2000元|2000|元",
                "2万元|20000|元",
                "1.5万元|15000|元",
                "3亿元|300000000|元",
                "1000元/人|1000|元/人",
                "1500元/人·月|1500|元/人·月",
                "3人|3|人",
                "12月|12|月",
                "50%|0.5|%",
                "5.5%|0.055|%",
                "1.5%/年|0.015|%/年",
                "0.3|0.3|''",
                "5|5|''",
                " 7户 |7|户",
                "15工作日|15|工作日",
                "123456789012345.12345678元|123456789012345.12345678|元"
            })
    void numberHasItsValueAndUnit(String written, BigDecimal value, String unit) {
        Quantity quantity = quantity(written);

        assertThat(quantity.value()).isEqualByComparingTo(value);
        assertThat(quantity.unit()).isEqualTo(unit(unit));
        assertThat(quantity.text()).isEqualTo(written.strip());
    }

    @Test
    void percentPerYearIsAShareOfOnePerYear() {
        assertThat(quantity("3.85%/年").value()).isEqualTo(new BigDecimal("0.0385"));
        assertThat(quantity("3.85%/年").unit().under()).containsExactly("年");
        assertThat(quantity("3.85%/年").unit().over()).isEmpty();
    }

    @Test
    void fractionKeepsMoreDigitsThanAnySumNeeds() {
        assertThat(quantity("2/3").value().precision()).isGreaterThanOrEqualTo(30);
        assertThat(quantity("2/3")
                        .value()
                        .multiply(BigDecimal.valueOf(3))
                        .subtract(BigDecimal.TWO)
                        .abs())
                .isLessThan(new BigDecimal("1e-30"));
        assertThat(quantity("2/3").unit()).isEqualTo(Unit.NONE);
        assertThat(quantity("50/100").value()).isEqualByComparingTo("0.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "元",
                "二千元",
                "2,000元",
                "-3人",
                "3员",
                "50%元",
                "1/0",
                "2万万元",
                "2元元元x",
                "1.元",
                ".5元",
                "1234567890123456元",
                "3人 以上",
                "0.123456789元",
                "12345/3"
            })
    void whatIsNoNumberIsNone(String written) {
        assertThat(Quantity.parse(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"3年,36", "1.5年,18", "7月,7", "0月,0"})
    void timeCountsInMonths(String written, BigDecimal months) {
        assertThat(quantity(written).months()).isEqualByComparingTo(months);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3天", "3人", "3元/月", "3"})
    void whatIsNoTimeHasNoMonths(String written) {
        assertThat(quantity(written).months()).isNull();
    }

    private static Unit unit(String written) {
        Unit unit = Unit.parse(written);
        assertThat(unit).isNotNull();
        return unit;
    }

    private static Quantity quantity(String written) {
        Quantity quantity = Quantity.parse(written);
        assertThat(quantity).as(written).isNotNull();
        return quantity;
    }
}
