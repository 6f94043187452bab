package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Facts that follow from others. */
class DerivedFactTest {

    private static final TrialRule PARTS = TrialRule.requiring("{事实: 应届, 是: 是, 说法: 应届毕业}");
    private static final TrialRule WHOLE = TrialRule.requiring("{事实: 青年, 是: 是, 说法: 是青年}");
    private static final TrialRule SUM = TrialRule.requiring("{事实: 总人数, 至少: 10人, 说法: 满10人}");

    @Test
    void isAskedByItsParts() {
        assertThat(PARTS.told()).isEqualTo("待定 缺[登记, 毕业日] 一次性1000元");
        assertThat(PARTS.told("登记: 是")).isEqualTo("待定 缺[毕业日] 一次性1000元");
        assertThat(PARTS.told("登记: 是", "毕业日: 2024-03-01")).isEqualTo("符合 一次性1000元");
    }

    @Test
    void failsByItsParts() {
        assertThat(PARTS.told("登记: 是", "毕业日: 2024-02-29")).isEqualTo("不符合 应届毕业（已超过1天）[应届, 登记, 毕业日]");
        assertThat(PARTS.told("登记: 否")).isEqualTo("不符合 应届毕业[应届, 登记, 毕业日]");
    }

    @Test
    void isTakenAsGivenWhereItsPartsAreNotKnown() {
        assertThat(PARTS.told("应届: 是")).isEqualTo("符合 一次性1000元");
        assertThat(PARTS.told("应届: 否")).isEqualTo("不符合 应届毕业[应届, 登记, 毕业日]");
        assertThat(PARTS.told("应届: 是", "登记: 是")).isEqualTo("符合 一次性1000元");
    }

    @Test
    void cannotBeWhatItsPartsRuleOut() {
        assertThat(PARTS.contradiction("应届: 是", "登记: 否")).isEqualTo("应届：“应届”与登记、毕业日的说法对不上");
        assertThat(PARTS.contradiction("应届: 否", "登记: 是", "毕业日: 2025-06-30")).isEqualTo("应届：“应届”与登记、毕业日的说法对不上");
    }

    @Test
    void wholeOneIsAskedAsOneQuestion() {
        assertThat(WHOLE.told()).isEqualTo("待定 缺[青年] 一次性1000元");
        assertThat(WHOLE.told("青年: 是")).isEqualTo("符合 一次性1000元");
        assertThat(WHOLE.told("青年: 否")).isEqualTo("不符合 是青年[青年]");
    }

    @Test
    void wholeOneFollowsFromItsPartsWhereTheySayEnough() {
        assertThat(WHOLE.told("年龄: 34岁")).isEqualTo("符合 一次性1000元");
        assertThat(WHOLE.told("年龄: 35岁")).isEqualTo("待定 缺[青年] 一次性1000元");
        assertThat(WHOLE.told("年龄: 35岁", "登记: 否")).isEqualTo("不符合 是青年[青年]");
        assertThat(WHOLE.told("年龄: 至多34岁")).isEqualTo("符合 一次性1000元");
        assertThat(WHOLE.contradiction("青年: 否", "登记: 是")).isEqualTo("青年：“青年”与年龄、登记的说法对不上");
    }

    @Test
    void turnedRoundItHoldsWhereItsPartsFail() {
        TrialRule rule = TrialRule.requiring("{事实: 应届, 是: 否, 说法: 不是应届}");

        assertThat(rule.eval("登记: 否")).isEqualTo(Tri.TRUE);
        assertThat(rule.eval("登记: 是")).isEqualTo(Tri.OPEN);
        assertThat(rule.told("登记: 是", "毕业日: 2025-06-30")).isEqualTo("不符合 不是应届[应届, 登记, 毕业日]");
        assertThat(rule.told("应届: 否")).isEqualTo("符合 一次性1000元");
    }

    @Test
    void sumIsAskedByItsParts() {
        assertThat(SUM.told()).isEqualTo("待定 缺[人数, 职工] 一次性1000元");
        assertThat(SUM.told("人数: 4人", "职工: 6人")).isEqualTo("符合 一次性1000元");
        assertThat(SUM.told("人数: 4人", "职工: 5人")).isEqualTo("不符合 满10人（还差1人）[人数, 职工]");
        assertThat(SUM.told("人数: 10人")).isEqualTo("符合 一次性1000元");
        assertThat(SUM.told("人数: 4人", "职工: 3人..5人")).isEqualTo("不符合 满10人（还差1至3人）[人数, 职工]");
    }

    @Test
    void sumIsTakenAsGiven() {
        assertThat(SUM.told("总人数: 10人")).isEqualTo("符合 一次性1000元");
        assertThat(SUM.told("总人数: 9人")).startsWith("不符合");
        assertThat(SUM.contradiction("总人数: 10人", "人数: 3人", "职工: 3人")).isEqualTo("总人数：“总人数”与人数、职工的说法对不上");
        assertThat(SUM.contradiction("总人数: 10人", "人数: 11人")).startsWith("总人数：");
    }

    @Test
    void sumPaysByItsParts() {
        TrialRule rule = TrialRule.paying("100元/人 × 总人数");

        assertThat(rule.told("人数: 4人", "职工: 6人")).isEqualTo("符合 一次性1000元");
        assertThat(rule.told("人数: 4人")).isEqualTo("待定 缺[职工] 一次性不少于400元 合计未知");
        assertThat(rule.told("总人数: 10人")).isEqualTo("符合 一次性1000元");
        assertThat(rule.told("总人数: 10人..12人")).isEqualTo("待定 缺[人数, 职工] 一次性1000元至1200元");
    }
}
