package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days against the day of application and against one another. */
class DayConditionTest {

    @ParameterizedTest
    @CsvSource({
        // six months: full on the day itself
        "距今满,6月,2026-03-01,2025-09-01,TRUE",
        "距今满,6月,2026-03-01,2025-09-02,FALSE",
        "距今满,6月,2026-03-01,2025-08-31,TRUE",
        // months without a 31st end on their last day
        "距今满,6月,2026-02-28,2025-08-28,TRUE",
        "距今满,6月,2026-02-28,2025-08-31,TRUE",
        "距今满,6月,2026-02-28,2025-09-01,FALSE",
        "距今满,6月,2026-02-27,2025-08-28,FALSE",
        "距今满,1月,2026-04-30,2026-03-31,TRUE",
        "距今满,1月,2026-04-30,2026-04-01,FALSE",
        // born on 29 February
        "距今满,2年,2026-02-28,2024-02-29,TRUE",
        "距今满,2年,2026-02-27,2024-02-29,FALSE",
        "距今满,4年,2028-02-28,2024-02-29,FALSE",
        "距今满,4年,2028-02-29,2024-02-29,TRUE",
        "距今满,15天,2026-03-01,2026-02-14,TRUE",
        "距今满,15天,2026-03-01,2026-02-15,FALSE",
        // five years: the day itself still counts
        "距今不超过,5年,2026-03-01,2021-03-01,TRUE",
        "距今不超过,5年,2026-03-01,2021-02-28,FALSE",
        "距今不超过,5年,2026-03-01,2021-03-02,TRUE",
        "距今不超过,2年,2026-02-28,2024-02-29,TRUE",
        "距今不超过,2年,2026-03-01,2024-02-29,FALSE",
        "距今不超过,1月,2026-02-28,2026-01-28,TRUE",
        "距今不超过,1月,2026-02-28,2026-01-27,FALSE",
        "距今不超过,1月,2026-03-01,2026-01-31,FALSE",
        // not yet five years: the day itself does not count
        "距今不足,5年,2026-03-01,2021-03-02,TRUE",
        "距今不足,5年,2026-03-01,2021-03-01,FALSE",
        "距今不足,5年,2026-03-01,2021-02-28,FALSE",
        "距今不足,2年,2026-02-28,2024-02-29,FALSE",
        "距今不足,2年,2026-02-27,2024-02-29,TRUE",
        "距今不足,1月,2026-02-28,2026-01-31,FALSE",
        "距今不足,1月,2026-02-28,2026-02-01,TRUE"
    })
    void dayThatLiesSoFarBack(String word, String period, String asOf, String day, Tri expected) {
        TrialRule rule = TrialRule.requiring("{事实: 毕业日, " + word + ": " + period + ", 说法: 时间对}")
                .on(asOf);

        assertThat(rule.eval("毕业日: " + day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "距今满,2025-09,OPEN",
        "距今满,2025-08,TRUE",
        "距今满,2025-10,FALSE",
        "距今满,不知,OPEN",
        "距今不超过,2025-09,TRUE",
        "距今不超过,2025-08,FALSE",
        "距今不超过,2025,OPEN",
        "距今不足,2025-10,TRUE",
        "距今不足,2025-09,OPEN",
        "距今不足,2025-08,FALSE",
        "距今满,至多2025-09-01,TRUE",
        "距今满,至少2025-09-02,FALSE"
    })
    void dayOfWhichOnlyTheMonthIsKnown(String word, String day, Tri expected) {
        TrialRule rule = TrialRule.requiring("{事实: 毕业日, " + word + ": 6月, 说法: 时间对}");

        assertThat(rule.eval("毕业日: " + day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P6M", "P1Y", "P2Y", "P4Y", "P13M", "P10D", "P1Y1D", "P6M1D", "P1M30D"})
    void daysAllowedAreThoseWhoseSumWithThePeriodSaysSo(String written) {
        Period period = Period.parse(written);
        Fact fact = TrialRule.paying("1元").fact("毕业日");
        for (LocalDate asOf = LocalDate.of(2024, 2, 20);
                asOf.isBefore(LocalDate.of(2025, 4, 5));
                asOf = asOf.plusDays(1)) {
            LocalDate middle = asOf.minus(period);
            Span full = allowed(fact, Condition.Since.FULL, period, asOf);
            Span within = allowed(fact, Condition.Since.WITHIN, period, asOf);
            Span tooShort = allowed(fact, Condition.Since.SHORT, period, asOf);
            for (LocalDate day = middle.minusDays(5); day.isBefore(middle.plusDays(6)); day = day.plusDays(1)) {
                LocalDate end = day.plus(period);
                String what = day + " plus " + period + " on " + asOf;
                check(full, day, !end.isAfter(asOf), what);
                check(within, day, !end.isBefore(asOf), what);
                check(tooShort, day, end.isAfter(asOf), what);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "不早于,2025-12-31,FALSE",
        "不早于,2026-01-01,TRUE",
        "不早于,2026-01-02,TRUE",
        "不早于,2025,FALSE",
        "不早于,2026-01,TRUE",
        "不早于,不知,OPEN",
        "不晚于,2025-12-31,TRUE",
        "不晚于,2026-01-01,TRUE",
        "不晚于,2026-01-02,FALSE",
        "不晚于,2026-01,OPEN"
    })
    void dayBeforeOnAndAfter(String word, String day, Tri expected) {
        TrialRule rule = TrialRule.requiring("{事实: 毕业日, " + word + ": 2026-01-01, 说法: 时间对}");

        assertThat(rule.eval("毕业日: " + day)).isEqualTo(expected);
    }

    @Test
    void pastDayIsNotAfterTheDayOfApplicationThoughNothingIsKnown() {
        TrialRule rule = TrialRule.requiring("{事实: 毕业日, 不晚于: 2026-03-01, 说法: 时间对}");

        assertThat(rule.eval()).isEqualTo(Tri.TRUE);
        assertThat(rule.on("2026-03-02").eval()).isEqualTo(Tri.OPEN);
    }

    @Test
    void dayThatMayLieAheadIsOpen() {
        TrialRule rule = TrialRule.requiring("{事实: 到期日, 不晚于: 2026-03-01, 说法: 时间对}");

        assertThat(rule.eval()).isEqualTo(Tri.OPEN);
        assertThat(rule.told("到期日: 2030-01-01")).isEqualTo("不符合 时间对（不能晚于2026年3月1日）[到期日]");
    }

    @Test
    void dayAfterTheDayOfApplicationCannotBe() {
        TrialRule rule = TrialRule.requiring("{事实: 毕业日, 距今满: 1月, 说法: 时间对}");

        assertThat(rule.contradiction("毕业日: 2026-03-02")).isEqualTo("毕业日：“毕业日”是2026年3月2日，晚于申请日2026年3月1日");
        assertThat(rule.told("毕业日: 2026-03-01")).startsWith("不符合");
    }

    private static Span allowed(Fact fact, Condition.Since since, Period period, LocalDate asOf) {
        return new Condition.Lasting(fact, since, period, null).allowed(asOf);
    }

    private static void check(Span allowed, LocalDate day, boolean expected, String what) {
        boolean got = Span.point(BigDecimal.valueOf(day.toEpochDay())).within(allowed);
        if (got != expected) {
            assertThat(got).as(what).isEqualTo(expected);
        }
    }
}
