package cn.policydesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({
        "一,1", "二,2", "九,9", "十,10", "十一,11", "十九,19", "二十,20", "二十一,21", "三十,30", "三十二,32", "九十九,99", "1,1", "07,7",
        "12,12"
    })
    void readsOrdinals(String text, int number) {
        assertThat(Numeral.of(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "零", "甲", "二三", "十十", "十二三", "二十甲", "甲十", "一二十", "1234", "-1", "１", "第一", " 一"})
    void isZeroForAnythingElse(String text) {
        assertThat(Numeral.of(text)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1,一", "9,九", "10,十", "11,十一", "19,十九", "20,二十", "24,二十四", "90,九十", "99,九十九"})
    void writesOrdinals(int number, String text) {
        assertThat(Numeral.chinese(number)).isEqualTo(text);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(IntStream.rangeClosed(1, 99)).allMatch(number -> Numeral.of(Numeral.chinese(number)) == number);
    }
}
