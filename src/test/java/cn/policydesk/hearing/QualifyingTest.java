package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Known;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QualifyingTest {

    private static final String MONTHS = "巫山新招参保时间";
    private static final String YOUNG = "巫山招用毕业生青年人数";
    private static final String JOBLESS = "巫山招用失业半年人数";
    private static final String ALL = "巫山吸纳就业人数";

    private static HeardSentences sentences;

    @BeforeAll
    static void readTheFolders() {
        sentences = new HeardSentences();
    }

    private static Fact fact(String id) {
        return sentences.rules().dictionary().find(id).orElseThrow();
    }

    private static Heard heard(String said, Map<String, Integer> people) {
        Map<String, Known> told = new java.util.HashMap<>();
        people.forEach((id, number) -> told.put(id, new Known.Between(SpokenNumber.point(BigDecimal.valueOf(number)))));
        return sentences
                .hearing()
                .read(
                        said,
                        LocalDate.of(2023, 12, 30),
                        new Listening(fact(MONTHS), new BigDecimal("6"), sentences.wanted("wushan"), told));
    }

    private static List<String> shown(Heard heard) {
        return heard.facts().stream()
                .map(one -> one.fact().id() + "=" + FactValues.shown(one.fact(), one.known()))
                .toList();
    }

    @Test
    void whoHasEnoughIsCountedAndTheLeastAmongThemHolds() {
        assertThat(shown(heard("两个交了十个月 一个交了七个月 还有一个刚来", Map.of(YOUNG, 4))))
                .containsExactlyInAnyOrder(YOUNG + "=3人", MONTHS + "=7个月");
    }

    @Test
    void whereAllHaveEnoughTheirNumberStays() {
        assertThat(shown(heard("一个交了8个月 一个交了9个月", Map.of(YOUNG, 2)))).containsExactly(MONTHS + "=8个月");
        assertThat(shown(heard("第一个9个月 第二个6个月", Map.of(YOUNG, 2)))).containsExactly(MONTHS + "=6个月");
    }

    @Test
    void whereNobodyHasEnoughTheLeastIsTold() {
        assertThat(shown(heard("一个5个月一个2个月", Map.of(YOUNG, 2)))).containsExactly(MONTHS + "=2个月");
    }

    @Test
    void nothingIsHeardWhereSomebodyIsLeftOut() {
        Heard heard = heard("一个9个月一个2个月", Map.of(YOUNG, 3));
        assertThat(heard.facts()).isEmpty();
        assertThat(Objects.requireNonNull(heard.unlike()).id()).isEqualTo(MONTHS);
    }

    @Test
    void nothingIsHeardWhereTwoKindsOfPeopleWereCounted() {
        assertThat(heard("一个满了一个没满", Map.of(YOUNG, 1, JOBLESS, 1)).facts()).isEmpty();
    }

    @Test
    void theSumOfKindsIsCountedToo() {
        assertThat(shown(heard("一个交了8个月 另一个才3个月", Map.of(ALL, 2))))
                .containsExactlyInAnyOrder(ALL + "=1人", MONTHS + "=8个月");
        assertThat(shown(heard("一个交了8个月 另一个才3个月", Map.of(ALL, 2, YOUNG, 2))))
                .containsExactlyInAnyOrder(ALL + "=1人", YOUNG + "=1人", MONTHS + "=8个月");
    }

    @Test
    void oneNumberForAllIsNoCount() {
        Heard heard = heard("缴了9个月", Map.of(YOUNG, 2));
        assertThat(shown(heard)).containsExactly(MONTHS + "=9个月");
        assertThat(heard.unlike()).isNull();
    }
}
