package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is taken as plain text: nothing throws, and signs change nothing. */
@ExtendWith(RealIndex.class)
class ClauseIndexInputTest {

    private final ClauseIndex index;

    ClauseIndexInputTest(ClauseIndex index) {
        this.index = index;
    }

    private static List<String> places(Finding finding) {
        return switch (finding) {
            case Finding.Answered answered ->
                answered.hits().stream().map(hit -> hit.ref().place()).toList();
            case Finding.Unsure unsure ->
                unsure.hits().stream().map(hit -> hit.ref().place()).toList();
            case Finding.NotFound notFound -> List.of();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000\t\n",
                "？？？",
                "😀😀👨‍👩‍👧",
                "\u0000\u0001\u001b[31m",
                "\ud83d",
                "a",
                "5",
                "的",
                "补",
                "hello how much subsidy can I get",
                "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
                "text:* AND NOT region:[* TO *]",
                "region:jiangyin^9 OR 补贴~2",
                "\"",
                "(((",
                "补贴 AND",
                "'; DROP TABLE notices; --",
                "1' OR '1'='1",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "${jndi:ldap://x}",
                "{{7*7}}",
                "../../etc/passwd",
                "%00%0a",
                "§开店",
                "b_t:补贴",
            })
    void strangeTextNeverThrows(String text) {
        for (String region : new String[] {null, "jiangyin", "nowhere", ""}) {
            Question question = new Question(text, region);

            assertThat(index.search(question)).isEqualTo(index.find(question));
            assertThat(index.explain(question).lines()).isNotEmpty();
            assertThatCode(() -> index.aspects(text)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000\t\n",
                "？？？",
                "😀😀👨‍👩‍👧",
                "\u0000\u0001",
                "你好",
                "在吗",
                "<script>alert(1)</script>"
            })
    void nothingAskedIsNotFound(String text) {
        assertThat(index.search(new Question(text, "jiangyin"))).isInstanceOf(Finding.NotFound.class);
        assertThat(index.search(new Question(text, null))).isInstanceOf(Finding.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请问", "请问一下", "帮我看看", "怎么办", "5", "8", "12", "a"})
    void aNumberOrACourtesyAloneIsNeverClaimedToBeAnswered(String text) {
        assertThat(index.search(new Question(text, "jiangyin"))).isNotInstanceOf(Finding.Answered.class);
        assertThat(index.search(new Question(text, null))).isNotInstanceOf(Finding.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+富民 -创业 \"担保贷款\"~2 最多贷多少*?",
                "  富民创业担保贷款\u0000，最多贷多少？？？😀",
                "（富民创业担保贷款）最多：贷多少",
                "富民创业担保贷款/最多贷多少\\",
                "富民創業擔保貸款 最多貸多少",
            })
    void signsInAQuestionChangeNothing(String typed) {
        assertThat(places(index.search(new Question(typed, "jiangyin"))).getFirst())
                .isEqualTo(places(index.search(new Question("富民创业担保贷款最多贷多少", "jiangyin")))
                        .getFirst())
                .isEqualTo("（九）第1款");
    }

    @ParameterizedTest
    @ValueSource(strings = {"补贴", "杭州", "江阴", "搬迁安置", "a", "9", "+(", "😀", "<b>", "射保补帖", "\u3000"})
    void twentyThousandCharactersAreTaken(String part) {
        String text = part.repeat(20_000 / part.length());

        assertThat(index.search(new Question(text, "jiangyin"))).isNotNull();
        assertThat(index.explain(new Question(text, null)).lines()).isNotEmpty();
    }

    @Test
    void bothEndsOfAVeryLongQuestionCount() {
        assertThat(places(index.search(new Question("啊".repeat(1_000) + "，富民创业担保贷款最多贷多少", "jiangyin")))
                        .getFirst())
                .isEqualTo("（九）第1款");
        assertThat(places(index.search(new Question("富民创业担保贷款最多贷多少" + "！".repeat(20_000), "jiangyin")))
                        .getFirst())
                .isEqualTo("（九）第1款");
    }

    /** Ten thousand of them would fill the memory. */
    @Test
    void veryLongQuestionsAreNotKeptInMemory() {
        Question question = new Question("富民创业担保贷款最多贷多少" + "啊".repeat(20_000), "jiangyin");
        Question usual = new Question("富民创业担保贷款最多贷多少呢", "jiangyin");

        assertThat(index.find(usual)).isSameAs(index.find(usual));
        assertThat(index.find(question)).isEqualTo(index.find(question)).isNotSameAs(index.find(question));
    }

    @Test
    void aRegionThatIsNotHeldFindsNothing() {
        assertThat(index.search(new Question("富民创业担保贷款最多贷多少", "nowhere"))).isInstanceOf(Finding.NotFound.class);
    }
}
