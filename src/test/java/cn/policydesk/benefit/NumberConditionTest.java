package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and options against what a rule requires of them. */
class NumberConditionTest {

    @ParameterizedTest
    @CsvSource({
        "至少,2人,FALSE",
        "至少,3人,TRUE",
        "至少,4人,TRUE",
        "至少,不知,OPEN",
        "至少,至少3人,TRUE",
        "至少,至少2人,OPEN",
        "至少,至多2人,FALSE",
        "至少,至多3人,OPEN",
        "至少,1人..2人,FALSE",
        "至少,3人..9人,TRUE",
        "至少,2人..3人,OPEN",
        "不超过,3人,TRUE",
        "不超过,4人,FALSE",
        "不超过,至多3人,TRUE",
        "不超过,至多4人,OPEN",
        "不超过,至少4人,FALSE",
        "不超过,至少3人,OPEN",
        "多于,3人,FALSE",
        "多于,4人,TRUE",
        "多于,至少4人,TRUE",
        "多于,至少3人,OPEN",
        "多于,至多3人,FALSE",
        "多于,至多4人,OPEN",
        "少于,3人,FALSE",
        "少于,2人,TRUE",
        "少于,至多2人,TRUE",
        "少于,至多3人,OPEN",
        "少于,至少3人,FALSE",
        "少于,至少2人,OPEN"
    })
    void countAgainstABound(String word, String known, Tri expected) {
        TrialRule rule = TrialRule.requiring("{事实: 人数, " + word + ": 3人, 说法: 人数够}");

        assertThat(rule.eval("人数: " + known)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "至少,3人,3人,TRUE",
        "至少,2人,3人,FALSE",
        "至少,至少5人,至多5人,TRUE",
        "至少,至多4人,至少5人,FALSE",
        "至少,不知,3人,OPEN",
        "至少,3人,不知,OPEN",
        "多于,3人,3人,FALSE",
        "多于,4人,3人,TRUE",
        "少于,3人,3人,FALSE",
        "少于,2人,3人,TRUE",
        "不超过,3人,3人,TRUE",
        "不超过,4人,3人,FALSE",
        "不超过,至多5人,至少5人,TRUE"
    })
    void countAgainstAnother(String word, String left, String right, Tri expected) {
        TrialRule rule = TrialRule.requiring("{事实: 人数, " + word + ": 职工, 说法: 比得过}");

        assertThat(rule.eval("人数: " + left, "职工: " + right)).isEqualTo(expected);
    }

    @Test
    void lineAgainstAShare() {
        TrialRule rule = TrialRule.requiring("{式: 人数 ÷ 职工, 至少: 20%, 说法: 新招占20%}");

        assertThat(rule.eval("人数: 20人", "职工: 100人")).isEqualTo(Tri.TRUE);
        assertThat(rule.eval("人数: 19人", "职工: 100人")).isEqualTo(Tri.FALSE);
        assertThat(rule.eval("人数: 19人", "职工: 至多95人")).isEqualTo(Tri.TRUE);
        assertThat(rule.eval("人数: 至少20人", "职工: 1人..100人")).isEqualTo(Tri.TRUE);
        assertThat(rule.eval("人数: 1人", "职工: 不知")).isEqualTo(Tri.OPEN);
    }

    @Test
    void numberAgainstAParameter() {
        TrialRule rule = TrialRule.requiring("{事实: 月租, 少于: 最低工资, 说法: 低于最低工资}");

        assertThat(rule.eval("月租: 1999.99元/月")).isEqualTo(Tri.OPEN);
        assertThat(rule.given("最低工资", "2000元/月").eval("月租: 1999.99元/月")).isEqualTo(Tri.TRUE);
        assertThat(rule.eval("月租: 2000元/月")).isEqualTo(Tri.FALSE);
    }

    @Test
    void yearsOfARuleAreMonthsOfAFact() {
        TrialRule rule = TrialRule.requiring("{事实: 时间, 至少: 2年, 说法: 满两年}");

        assertThat(rule.eval("时间: 24月")).isEqualTo(Tri.TRUE);
        assertThat(rule.eval("时间: 23月")).isEqualTo(Tri.FALSE);
        assertThat(rule.eval("时间: 2年")).isEqualTo(Tri.TRUE);
    }

    @Test
    void monthsOfARuleAreYearsOfAFact() {
        TrialRule rule = TrialRule.requiring("{事实: 年数, 不超过: 36月, 说法: 不过三年}");

        assertThat(rule.eval("年数: 3年")).isEqualTo(Tri.TRUE);
        assertThat(rule.eval("年数: 4年")).isEqualTo(Tri.FALSE);
    }

    @ParameterizedTest
    @CsvSource({
        "'是: 高级',高级,TRUE",
        "'是: 高级',初级,FALSE",
        "'是: 高级',不知,OPEN",
        "'属于: [初级, 高级]',初级,TRUE",
        "'属于: [初级, 高级]',中级,FALSE",
        "'属于: [初级, 高级]',初级、高级,TRUE",
        "'属于: [初级, 高级]',初级、中级,OPEN",
        "'不属于: [初级, 高级]',中级,TRUE",
        "'不属于: [初级, 高级]',初级、高级,FALSE",
        "'不属于: [初级, 高级]',中级、高级,OPEN"
    })
    void optionAmongOthers(String test, String known, Tri expected) {
        TrialRule rule = TrialRule.requiring("{事实: 级别, " + test + ", 说法: 级别对}");

        assertThat(rule.eval("级别: " + known)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"是,是,TRUE", "是,否,FALSE", "是,不知,OPEN", "否,是,FALSE", "否,否,TRUE", "否,不愿说,OPEN"})
    void yesOrNo(String wanted, String known, Tri expected) {
        TrialRule rule = TrialRule.requiring("{事实: 初次, 是: " + wanted + ", 说法: 初次}");

        assertThat(rule.eval("初次: " + known)).isEqualTo(expected);
    }
}
