package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that can be read aloud and typed again. */
class QuoteNumberTest {

    @Test
    void theyAreGroupedAndDifferAndUseAllLetters() {
        Set<String> numbers = new HashSet<>();
        Set<Integer> letters = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            QuoteNumber number = QuoteNumber.random();
            assertThat(number.toString()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(QuoteNumber.parse(number.toString())).contains(number);
            numbers.add(number.letters());
            number.letters().chars().forEach(letters::add);
        }
        assertThat(numbers).hasSize(10_000);
        assertThat(letters).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7K3M-QX0D-R41B",
                "7k3m-qx0d-r41b",
                "7K3MQX0DR41B",
                " 7K3M QX0D R41B ",
                "7K3M–QX0D—R41B",
                "７Ｋ３Ｍ－ＱＸ０Ｄ－Ｒ４１Ｂ",
                "7K3M-QXOD-R4IB",
                "7k3m.qxod.r4lb",
            })
    void theyAreReadAsPeopleTypeThem(String typed) {
        assertThat(QuoteNumber.parse(typed)).map(QuoteNumber::toString).contains("7K3M-QX0D-R41B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3M", "7K3M-QX0D-R41", "7K3M-QX0D-R41BB", "7K3M-QX0D-R41U", "7K3M-QX0D-R41'", "编号"})
    void whatIsNoneIsNone(String typed) {
        assertThat(QuoteNumber.parse(typed)).isEmpty();
        assertThat(QuoteNumber.parse("7".repeat(100_000))).isEmpty();
        assertThatThrownBy(() -> new QuoteNumber(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
