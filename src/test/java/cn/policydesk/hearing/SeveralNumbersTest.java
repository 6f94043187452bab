package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Fact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralNumbersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static HeardSentences sentences;

    @BeforeAll
    static void readTheFolders() {
        sentences = new HeardSentences();
    }

    private static Heard heard(String text, Fact open) {
        return sentences.hearing().read(text, TODAY, new Listening(open, null, sentences.wanted("anshan")));
    }

    private static List<String> unclear(String text) {
        Fact open = sentences.rules().dictionary().find("鞍山招用困难人员数").orElseThrow();
        return new SeveralNumbers(sentences.hearing(), TODAY).unclear(text, open, heard(text, open));
    }

    @Test
    void ofSeveralNumbersNoneIsTakenAndTheirSumIsAtHand() {
        assertThat(unclear("四零五零的两个 残疾的一个 都有困难认定")).containsExactly("两个", "一个", "3人");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3个", "3个 其中两个是残疾人", "一共5个 有两个是残疾人", "3个 上个月来了2个"})
    void oneNumberOrOneThatIsChosenIsTaken(String text) {
        assertThat(unclear(text)).isEmpty();
    }

    @Test
    void aNumberNoFactWasReadFromIsLoose() {
        Fact open = sentences.rules().dictionary().find("鞍山企业").orElseThrow();
        String text = "是的 去年交了68000";
        assertThat(new SeveralNumbers(sentences.hearing(), TODAY).loose(text, heard(text, open)))
                .containsExactly("68000");
    }
}
