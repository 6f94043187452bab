package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {

    private static short sound(String character) {
        return Pinyin.of(character.charAt(0));
    }

    @ParameterizedTest
    @CsvSource({"社, 射", "业, 叶", "贷, 带", "岗, 刚", "聘, 娉", "保, 宝"})
    void charactersOfTheSameSoundShareANumber(String one, String other) {
        assertThat(sound(one)).isEqualTo(sound(other)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"补, 不", "实, 十", "买, 卖"})
    void toneIsLeftOut(String one, String other) {
        assertThat(sound(one)).isEqualTo(sound(other));
    }

    @ParameterizedTest
    @CsvSource({"四, 是", "三, 山", "早, 找", "层, 成", "从, 虫"})
    void flatAndCurledTongueAreOne(String flat, String curled) {
        assertThat(sound(flat)).isEqualTo(sound(curled));
    }

    @ParameterizedTest
    @CsvSource({"班, 帮", "陈, 成", "心, 星", "安, 昂", "今, 京"})
    void frontAndBackNasalAreOne(String front, String back) {
        assertThat(sound(front)).isEqualTo(sound(back));
    }

    @ParameterizedTest
    @CsvSource({"蓝, 南", "女, 绿", "龙, 农"})
    void initialLAndNAreOne(String one, String other) {
        assertThat(sound(one)).isEqualTo(sound(other));
    }

    @ParameterizedTest
    @CsvSource({"补, 普", "人, 能", "江, 阴", "业, 一", "天, 仙", "安, 恩", "补, 铺"})
    void differentSoundsStayApart(String one, String other) {
        assertThat(sound(one)).isNotEqualTo(sound(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "5", "，", " ", "😀", "\u0000", "\uffff", "あ"})
    void whatIsNoChineseCharacterHasNoSound(String character) {
        assertThat(sound(character)).isZero();
    }

    @Test
    void everyCommonCharacterHasASound() {
        for (char c : "就业创业补贴社会保险失业人员高校毕业生贷款培训见习企业单位".toCharArray()) {
            assertThat(Pinyin.of(c)).as("%s", c).isPositive();
        }
    }
}
