package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AspectsTest {

    private static final Words REAL = WordFiles.read(Path.of("index"), new Faults());

    private final Aspects aspects = new Aspects(REAL.aspects(), REAL.telling());

    @ParameterizedTest
    @CsvSource({
        "创业补贴去哪办, WHERE",
        "见习补贴要带什么材料啊, DOCUMENTS",
        "申请以后多久到账, WHEN_PAID",
        "社保补贴怎么申请, HOW",
        "这个归谁管, DEPARTMENT",
        "办这个的电话多少, PHONE",
        "稳岗返还什么时候截止, UNTIL",
    })
    void everyAspectIsRecognisedByTheWordsOfTheRealFile(String question, Aspect aspect) {
        assertThat(aspects.of(question)).contains(aspect);
    }

    @Test
    void theRealFileHasPhrasesForEveryAspect() {
        for (Aspect aspect : Aspect.values()) {
            assertThat(REAL.aspects().get(aspect.word())).as(aspect.word()).isNotEmpty();
        }
        assertThat(REAL.aspects()).hasSameSizeAs(Aspect.values());
    }

    @Test
    void severalAspectsOfOneQuestionAreAllRecognised() {
        assertThat(aspects.of("去哪办，要带什么，多久到账"))
                .containsExactlyInAnyOrder(Aspect.WHERE, Aspect.DOCUMENTS, Aspect.WHEN_PAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "创业补贴有多少钱", "招应届生能领几年", "😀", "hello"})
    void aQuestionAboutTheMatterItselfHasNone(String question) {
        assertThat(aspects.of(question)).isEmpty();
    }

    @Test
    void traditionalCharactersAndFullWidthAreUnderstood() {
        Aspects small = new Aspects(Map.of("去哪办", List.of("哪个APP")), Map.of());

        assertThat(small.of("在哪個ＡＰＰ上弄")).containsExactly(Aspect.WHERE);
    }

    @Test
    void wordsOfANoticeThatTellAboutAnAspectAreRecognised() {
        assertThat(aspects.told(Aspect.WHEN_PAID, "在5个工作日内完成担保审核、贷款审批")).isTrue();
        assertThat(aspects.told(Aspect.WHERE, "可在参保地申请技术技能提升补贴")).isTrue();
        assertThat(aspects.told(Aspect.WHEN_PAID, "给予一次性创业补贴")).isFalse();
        assertThat(aspects.told(Aspect.PHONE, "可在参保地申请")).isFalse();
    }
}
