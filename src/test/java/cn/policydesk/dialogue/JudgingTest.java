package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.hearing.IntentWords;
import cn.policydesk.notice.Faults;
import cn.policydesk.telling.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message says of the answer before it. */
class JudgingTest {

    private static final IntentWords WORDS = IntentWords.read(Path.of(""), new Faults());
    private static final Conversation OPEN = Conversation.begun("dongyang", Instant.EPOCH, "")
            .offering(List.of(
                    new Reply.Choice("还能领哪些", "还能领哪些"), new Reply.Choice("有用", "有用"), new Reply.Choice("没用", "没用")));

    @ParameterizedTest
    @CsvSource({"有用,true", "没用,false", " 有用！,true", "答非所问,false", "没解决,false", "2,true", "3,false", "３,false"})
    void wordsAndNumbersOfWhatWasOfferedAreTaken(String message, boolean useful) {
        assertThat(Judging.of(message, OPEN, WORDS)).contains(useful);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "有没有用", "这个补贴对我有用吗", "清除我的信息", "转人工", "谢谢", ""})
    void otherWordsSayNothingOfIt(String message) {
        assertThat(Judging.of(message, OPEN, WORDS)).isEmpty();
    }

    @Test
    void aNumberAnswersTheQuestionThatIsOpen() {
        Conversation asked = OPEN.with(OPEN.person().asking("带动人数"));
        assertThat(Judging.of("3", asked, WORDS)).isEmpty();
        assertThat(Judging.of("没用", asked, WORDS)).contains(false);
    }

    @Test
    void beforeAnyAnswerThereIsNothingToJudge() {
        assertThat(Judging.of("没用", null, WORDS)).isEmpty();
    }
}
