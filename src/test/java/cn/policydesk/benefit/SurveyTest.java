package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What speaks for a benefit, and what to ask to settle some of them. */
class SurveyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Calculator CALCULATOR = new Calculator(RealRules.book());

    private static Benefit benefit(String id) {
        return RealRules.book().benefit(id).orElseThrow();
    }

    private static Survey survey(Facts facts, Facts told) throws Calculator.ContradictoryFacts {
        return CALCULATOR.survey(RealRules.book().benefits("dongyang"), facts, told, Map.of(), DAY);
    }

    private static Survey survey(Facts facts) throws Calculator.ContradictoryFacts {
        return survey(facts, facts);
    }

    private static Known number(int value) {
        return new Known.Between(Span.point(BigDecimal.valueOf(value)));
    }

    private static Set<String> speaking(Survey survey, String id) {
        return survey.speaking(benefit(id)).stream().map(Fact::id).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void aGroupThatWasToldSpeaksForWhatItsGroupGets() throws Exception {
        Survey survey = survey(Facts.NONE.with("持证残疾人", Known.YES));

        assertThat(speaking(survey, "dongyang-startup-onetime")).containsExactly("持证残疾人");
        assertThat(speaking(survey, "dongyang-expansion-subsidy")).isEmpty();
    }

    @Test
    void thatSomethingIsNotSoSpeaksForNothing() throws Exception {
        Survey survey = survey(Facts.NONE.with("东阳其他单位参保", Known.NO));

        assertThat(speaking(survey, "dongyang-startup-onetime")).isEmpty();
    }

    @Test
    void aNumberSpeaksEvenWhereItIsNotEnoughButNotZero() throws Exception {
        assertThat(speaking(survey(Facts.NONE.with("带动人数", number(2))), "dongyang-startup-job-creation"))
                .containsExactly("带动人数");
        assertThat(speaking(survey(Facts.NONE.with("带动人数", number(0))), "dongyang-startup-job-creation"))
                .isEmpty();
    }

    @Test
    void partOfWhatAGroupTakesSpeaksForIt() throws Exception {
        Survey survey = survey(Facts.NONE.with("高校毕业生", Known.YES));

        assertThat(speaking(survey, "dongyang-sme-job-allowance")).containsExactly("高校毕业生");
    }

    @Test
    void whatWasOnlyAskedForDoesNotSpeak() throws Exception {
        Survey survey = survey(Facts.NONE.with("持证残疾人", Known.YES), Facts.NONE);

        assertThat(speaking(survey, "dongyang-startup-onetime")).isEmpty();
    }

    @Test
    void onlyWhatCountsIsAskedForAndWhatWasDeclinedIsNot() throws Exception {
        Survey survey = survey(Facts.NONE.with("农民工", Known.DECLINED));

        assertThat(survey.missing(Map.of("dongyang-startup-migrant-worker", 1)))
                .extracting(Fact::id)
                .contains("初次创业")
                .doesNotContain("农民工", "东阳监测员");
        assertThat(survey.missing(Map.of())).isEmpty();
    }

    @Test
    void whatCountsMoreIsAskedForFirst() throws Exception {
        Survey survey = survey(Facts.NONE);
        Map<String, Integer> weights = Map.of("dongyang-monitor-allowance", 9, "dongyang-startup-migrant-worker", 1);

        assertThat(survey.missing(weights).getFirst().id()).isIn("东阳监测员", "东阳监测上报次数");
    }

    @Test
    void oneThresholdIsEnoughOnlyWhereAllAgreeOnIt() throws Exception {
        Survey survey = survey(Facts.NONE);
        Fact running = RealRules.book().dictionary().find("正常经营时间").orElseThrow();
        Benefit six = benefit("dongyang-startup-onetime");
        Benefit twelve = benefit("dongyang-startup-rent");

        assertThat(survey.threshold(running, List.of(six))).isEqualByComparingTo("6");
        assertThat(survey.threshold(running, List.of(six, benefit("dongyang-startup-migrant-worker"))))
                .isEqualByComparingTo("6");
        assertThat(survey.threshold(running, List.of(six, twelve))).isNull();
        assertThat(survey.threshold(running, List.of(benefit("dongyang-monitor-allowance"))))
                .isNull();
    }

    @Test
    void quotesAndCombinationAreThoseOfASweep() throws Exception {
        Facts facts = RealPeople.base(benefit("dongyang-startup-onetime"));
        List<Benefit> all = RealRules.book().benefits("dongyang");
        Sweep sweep = CALCULATOR.sweep(all, facts, Map.of(), DAY);
        Survey survey = survey(facts);

        assertThat(survey.quotes().stream().map(Told::of))
                .containsExactlyElementsOf(sweep.quotes().stream().map(Told::of).toList());
        assertThat(survey.combination()).isEqualTo(sweep.combination());
    }
}
