package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimedOptionTest {

    private static HeardSentences sentences;

    @BeforeAll
    static void readTheFolders() {
        sentences = new HeardSentences();
    }

    private static List<String> contract(String said) {
        Fact open = sentences.rules().dictionary().find("鞍山新招劳动合同").orElseThrow();
        Listening listening = new Listening(open, null, sentences.wanted("anshan"));
        return sentences.hearing().read(said, LocalDate.of(2020, 12, 1), listening).facts().stream()
                .filter(one -> one.fact().equals(open))
                .map(one -> FactValues.shown(open, one.known()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"三年, 一年以上", "一年的 有俩是三年的, 一年以上", "半年一签, 不满一年"})
    void timesChooseTheOptionTheyAreOf(String said, String option) {
        assertThat(contract(said)).containsExactly(option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"有的一年有的半年", "一个一年一个半年", "还没签 干了两个月", "来上班两个月了"})
    void timesOfSeveralOptionsOrOfSomethingElseChooseNone(String said) {
        assertThat(contract(said)).doesNotContain("一年以上", "不满一年");
    }
}
