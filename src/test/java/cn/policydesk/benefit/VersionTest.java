package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that changes over time. */
class VersionTest {

    private static final String TWO = """
            版本:
              - {自: 2024-01-01, 至: 2024-12-31, 条件: {全部: []}, 金额: {每: 一次, 式: 1000元}}
              - {自: 2025-03-01, 至: 2025-12-31, 条件: {全部: []}, 金额: {每: 一次, 式: 2000元}}
            """;

    private static final String REPLACED = """
            版本:
              - {条件: {全部: []}, 金额: {每: 一次, 式: 1000元}}
              - {自: 2025-03-01, 取代: {条: （一）, 款: 1}, 条件: {全部: []}, 金额: {每: 一次, 式: 2000元}}
            """;

    @ParameterizedTest
    @CsvSource({
        "2023-12-31,1000,not-yet",
        "2024-01-01,1000,in-force",
        "2024-12-31,1000,in-force",
        "2025-01-01,1000,expired",
        "2025-02-28,1000,expired",
        "2025-03-01,2000,in-force",
        "2025-12-31,2000,in-force",
        "2026-01-01,2000,expired"
    })
    void dayHasItsVersion(String day, String amount, String status) {
        Quote quote = TrialRule.of(TWO).on(day).quote();

        assertThat(Told.of(quote)).isEqualTo("符合 一次性" + amount + "元");
        assertThat(quote.validity().status().code()).isEqualTo(status(day, status));
        assertThat(quote.validity().payable()).isEqualTo(status(day, status).equals("in-force"));
    }

    /** The notice itself begins in 2024. */
    private static String status(String day, String status) {
        return day.compareTo("2024-01-01") < 0 ? "not-yet" : status;
    }

    @Test
    void datesOfTheVersionAreToldWhereItIsNotInForce() {
        Quote late = TrialRule.of(TWO).on("2026-01-01").quote();
        Quote early = TrialRule.of("""
                版本:
                  - {自: 2025-03-01, 条件: {全部: []}, 金额: {每: 一次, 式: 2000元}}
                """).on("2025-02-28").quote();

        assertThat(late.validity().from()).isEqualTo("2025-03-01");
        assertThat(late.validity().to()).isEqualTo("2025-12-31");
        assertThat(late.validity().quote()).isEqualTo("符合条件的");
        assertThat(early.validity().status().code()).isEqualTo("not-yet");
        assertThat(early.validity().from()).isEqualTo("2025-03-01");
    }

    @Test
    void newerVersionReplacesTheOlderFromItsFirstDay() {
        assertThat(TrialRule.of(REPLACED).on("2025-02-28").told()).isEqualTo("符合 一次性1000元");
        assertThat(TrialRule.of(REPLACED).on("2025-03-01").told()).isEqualTo("符合 一次性2000元");
        assertThat(TrialRule.of(REPLACED).benefit().versions())
                .extracting(Version::from, Version::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, java.time.LocalDate.of(2025, 2, 28)),
                        org.assertj.core.groups.Tuple.tuple(java.time.LocalDate.of(2025, 3, 1), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|{自: 2025-03-01}",
                "{至: 2025-03-01}|{自: 2025-03-01}",
                "{至: 2025-03-01}|{}",
                "{自: 2025-03-01, 至: 2025-12-31}|{自: 2024-01-01, 至: 2024-12-31}",
                "{自: 2025-03-01}|{自: 2025-03-01, 取代: {条: （一）}}",
                "{}|{取代: {条: （一）}}"
            })
    void twoVersionsOnOneDayAreRefused(String first, String second) {
        TrialRule rule = TrialRule.of("版本:\n" + version(first) + version(second));

        assertThat(rule.faults()).containsExactly("trial.yaml 第9行第5列：有一天两个版本同时有效。版本从早到晚写；前一个写“至”，后一个“自”在它之后，或写“取代”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{至: 2025-02-28}|{自: 2025-03-01}",
                "{自: 2024-01-01, 至: 2024-12-31}|{自: 2025-03-01}",
                "{自: 2024-01-01}|{自: 2024-01-02, 取代: {条: （一）}}"
            })
    void versionsOneAfterTheOtherAreTaken(String first, String second) {
        assertThat(TrialRule.of("版本:\n" + version(first) + version(second)).faults())
                .isEmpty();
    }

    @Test
    void versionMayRestOnWordsOfItsOwn() {
        TrialRule rule = TrialRule.of("""
                版本:
                  - {至: 2024-12-31, 条件: {全部: []}, 金额: {每: 一次, 式: 1000元}}
                  - {自: 2025-01-01, 出处: {条: （一）, 原文: 给予补贴}, 条件: {全部: []}, 金额: {每: 一次, 式: 2000元}}
                """);

        assertThat(rule.benefit().versions())
                .extracting(version -> version.bases().getFirst().words())
                .containsExactly("符合条件的", "给予补贴");
        assertThat(rule.quote().working())
                .extracting(step -> step.basis().words())
                .containsExactly("给予补贴");
    }

    private static String version(String dates) {
        String inner = dates.substring(1, dates.length() - 1);
        return "  - {" + inner + (inner.isEmpty() ? "" : ", ") + "条件: {全部: []}, 金额: {每: 一次, 式: 1000元}}\n";
    }
}
