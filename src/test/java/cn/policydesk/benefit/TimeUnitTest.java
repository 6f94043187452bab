package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time may be written in years where months are wanted, and the other way round where it comes out whole. */
class TimeUnitTest {

    @ParameterizedTest
    @CsvSource({"3年,月,36", "36月,年,3", "1.5年,月,18", "0月,年,0"})
    void timeIsTurnedIntoTheOtherUnit(String written, String unit, String value) throws Exception {
        Expr converted = convert(written, unit);

        assertThat(converted).isNotNull();
        assertThat(converted.unit().text()).isEqualTo(unit);
        assertThat(converted.span(TrialRule.paying("1元").box()).low()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"18月,年", "3年,年", "3人,月", "3年,人", "30天,月", "时间,年", "3月 + 1月,年"})
    void allElseIsLeftAsItIs(String written, String unit) throws Exception {
        assertThat(convert(written, unit)).isNull();
    }

    private static @Nullable Expr convert(String written, String unit) throws Exception {
        Expr expr = ExprReading.read(written, TrialRule.paying("1元").names(), new ArrayList<>());
        Unit wanted = Unit.parse(unit);
        assertThat(wanted).isNotNull();
        return ExprReading.inUnit(expr, wanted);
    }
}
