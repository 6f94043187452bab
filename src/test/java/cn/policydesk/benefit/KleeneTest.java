package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's tables (1952, §64): what is open stays open only where it matters. */
class KleeneTest {

    private static final TrialRule ALL = TrialRule.requiring("{全部: [{事实: 初次, 是: 是, 说法: 初次}, {事实: 登记, 是: 是, 说法: 登记}]}");
    private static final TrialRule ANY = TrialRule.requiring("{任一: [{事实: 初次, 是: 是, 说法: 初次}, {事实: 登记, 是: 是, 说法: 登记}]}");
    private static final TrialRule NOT = TrialRule.requiring("{不: {事实: 初次, 是: 是}, 说法: 不是初次}");

    @ParameterizedTest
    @CsvSource({
        "是,是,TRUE,TRUE",
        "是,否,FALSE,TRUE",
        "是,不知,OPEN,TRUE",
        "否,是,FALSE,TRUE",
        "否,否,FALSE,FALSE",
        "否,不知,FALSE,OPEN",
        "不知,是,OPEN,TRUE",
        "不知,否,FALSE,OPEN",
        "不知,不知,OPEN,OPEN"
    })
    void allAndAny(String first, String second, Tri all, Tri any) {
        String[] known = {"初次: " + first, "登记: " + second};

        assertThat(ALL.eval(known)).isEqualTo(all);
        assertThat(ANY.eval(known)).isEqualTo(any);
    }

    @ParameterizedTest
    @CsvSource({"是,FALSE", "否,TRUE", "不知,OPEN", "不愿说,OPEN"})
    void not(String known, Tri expected) {
        assertThat(NOT.eval("初次: " + known)).isEqualTo(expected);
    }

    @Test
    void allOfNothingHolds() {
        assertThat(TrialRule.requiring("{全部: []}").eval()).isEqualTo(Tri.TRUE);
    }

    @Test
    void openPartBeforeOneThatDecidesDoesNotCount() {
        TrialRule nested = TrialRule.requiring("""
                {任一: [{全部: [{事实: 初次, 是: 是}, {事实: 年龄, 少于: 30岁}]}, {不: {事实: 登记, 是: 否}}], 说法: 其一}""");

        assertThat(nested.eval("登记: 是")).isEqualTo(Tri.TRUE);
        assertThat(nested.eval("登记: 否", "年龄: 30岁")).isEqualTo(Tri.FALSE);
        assertThat(nested.eval("登记: 否", "年龄: 29岁")).isEqualTo(Tri.OPEN);
        assertThat(nested.eval("登记: 否", "年龄: 29岁", "初次: 是")).isEqualTo(Tri.TRUE);
    }

    @Test
    void turningRoundTwiceChangesNothing() {
        for (Tri tri : Tri.values()) {
            assertThat(tri.not().not()).isEqualTo(tri);
        }
        assertThat(Tri.of(true)).isEqualTo(Tri.TRUE);
        assertThat(Tri.of(false)).isEqualTo(Tri.FALSE);
    }
}
