package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.notice.Faults;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static HearingWords words;

    @BeforeAll
    static void readTheWords() {
        Dictionary dictionary = new HeardSentences().rules().dictionary();
        words = HearingWords.read(Path.of("").toAbsolutePath(), dictionary, new Faults());
    }

    private static Corrections corrections(String text) {
        String said = Utterance.of(text, words.writings()).text();
        return Corrections.of(said, FigureFinder.in(said, TODAY, words), words);
    }

    private static List<String> held(String text) {
        return corrections(text).figures().stream()
                .map(figure -> figure instanceof Figure.Day day
                        ? day.from().toString()
                        : String.valueOf(figure.number().low()))
                .toList();
    }

    @Test
    void theLastNumberStandsInThePlaceOfEachWrongOne() {
        assertThat(held("请了7个 不对 8个 哦不 6个")).containsExactly("6", "6", "6");
        assertThat(held("带动7个人就业 不是7个 是8个")).containsExactly("8", "8");
    }

    @Test
    void aNumberOfAnotherSortIsNoCorrection() {
        assertThat(held("贷了20万 噢不对 25万 三年")).containsExactly("250000", "250000", "36");
        assertThat(held("我爸52岁 不对 干了3年")).containsExactly("52", "36");
    }

    @Test
    void aMonthWithoutAYearIsOfTheWrongOnesYear() {
        assertThat(held("2022年5月注册 哦不 6月")).containsExactly("2022-06-01", "2022-06-01");
    }

    @Test
    void whatIsTakenBackWithoutAnotherNumberIsGone() {
        assertThat(held("8个 不对")).isEmpty();
    }

    @Test
    void rightOrNotIsNoCorrection() {
        assertThat(held("请了7个 对不对 一年6万")).containsExactly("7", "12", "60000");
        assertThat(corrections("我没说错 7个人").behind()).isNegative();
    }

    @Test
    void aNumberThatCorrectsAnEarlierMessageIsLoose() {
        Corrections corrections = corrections("刚才说错了 是6个人");
        assertThat(corrections.loose())
                .singleElement()
                .satisfies(figure -> assertThat(figure.number()).isNotNull());
        assertThat(corrections.behind()).isPositive();
    }
}
