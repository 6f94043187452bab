package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Faults;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class YesOrNoTest {

    private static HearingWords words;

    @BeforeAll
    static void readTheWords() {
        words = HearingWords.read(
                Path.of("").toAbsolutePath(), new HeardSentences().rules().dictionary(), new Faults());
    }

    private static @Nullable Answer answer(String said, String question) {
        return new YesOrNo(words).of(Utterance.of(said, words.writings()).text(), question, true, false, false);
    }

    @Test
    void theQuestionsOwnWordsComeBackWithWhoAndWhenBesideThem() {
        String question = "人社部门认定您是就业困难人员了吗？";
        assertThat(answer("街道认定过的", question)).isEqualTo(Answer.YES);
        assertThat(answer("还没认定呢", question)).isEqualTo(Answer.NO);
        assertThat(answer("开过一次", "这是您第一次办企业或者个体工商户吗？")).isNull();
    }

    @Test
    void aNameAloneSaysNothing() {
        assertThat(answer("单位", "您单位是小型或者微型企业吗？")).isNull();
    }

    @Test
    void oneKindOfSeveralIsLeftToWhatFollowsFromIt() {
        assertThat(answer("失业人员", "您是大学生，或者江阴户籍的失业人员、退役军人、农民吗？")).isNull();
        assertThat(answer("都不是", "您是大学生，或者江阴户籍的失业人员、退役军人、农民吗？")).isEqualTo(Answer.NO);
    }

    @Test
    void aQuestionPutWithNotIsAnsweredTheOtherWayRound() {
        String question = "上班时毕业还没超过2年吗？";
        assertThat(answer("没超过", question)).isEqualTo(Answer.YES);
        assertThat(answer("超过了", question)).isEqualTo(Answer.NO);
    }

    @Test
    void whatExplainsAQuestionTurnsNothing() {
        assertThat(answer("签了", "新招的人都签了劳动合同吗？（没签的不算）")).isEqualTo(Answer.YES);
        assertThat(answer("没签", "新招的人都签了劳动合同吗？（没签的不算）")).isEqualTo(Answer.NO);
        assertThat(answer("有别的单位", "现在有没有别的单位在给您缴养老保险？")).isEqualTo(Answer.YES);
    }

    @Test
    void enoughAnswersOnlyWhatAsksForEnough() {
        assertThat(answer("够了", "您是企业改制人员吗？")).isNull();
        assertThat(answer("够了", "留用的人有没有达到一半（50%以上）？")).isEqualTo(Answer.YES);
    }

    @Test
    void hmFollowedByNoIsANo() {
        assertThat(answer("嗯 没有", "您签合同了吗？")).isEqualTo(Answer.NO);
        assertThat(answer("嗯报名了", "您参加职业技能培训了吗？")).isEqualTo(Answer.YES);
        assertThat(answer("有的一年有的半年", "都签了1年吗？")).isNull();
    }
}
