package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.telling.AskReply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives gets a kind reply in Chinese that fits a message. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddInputTest {

    private static final String DAY = "2026-03-01";

    private OpenedNotices notices;

    @BeforeAll
    void open() throws Exception {
        notices = OpenedNotices.open();
    }

    static Stream<String> odd() {
        return Stream.of(
                "",
                " ",
                "\t\r\n",
                "\u3000\u3000",
                "\u00a0",
                "\u200b",
                "\ufeff",
                "\0",
                "\u0007\u001b[31m",
                "😀",
                "👨‍👩‍👧‍👦🎉🎉",
                "？？？",
                "。。。！！",
                "!!!???",
                "“”《》（）",
                "…",
                "-",
                "0",
                "12345678901234567890",
                "hello, is there any subsidy?",
                "Привет",
                "こんにちは",
                "a",
                "我",
                "啊啊啊啊啊啊",
                "\ud83d",
                "补贴\ude00多少",
                "<script>alert(1)</script>",
                "<b>见习补贴</b>多少",
                "<img src=x onerror=alert(1)>补贴",
                "&lt;补贴&gt;",
                "title:补贴 AND (创业 OR \"见习\")~2^5",
                "补贴*",
                "?",
                "[* TO *]",
                "创业~",
                "\\",
                "\"",
                "+-&&||!(){}[]^\"~*?:\\/",
                "'; DROP TABLE notice; --",
                "1' OR '1'='1",
                "${jndi:ldap://x/a}",
                "{{7*7}}补贴",
                "../../etc/passwd",
                "%s%n%d",
                "補貼多少",
                "創業貸款",
                "１５００元",
                "补　贴 多 少",
                "補\u0000贴",
                "补贴".repeat(10_000),
                "x".repeat(20_000),
                "😀".repeat(10_000),
                " ".repeat(20_000),
                "厂里招了应届生有补助吗".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void getsAKindReplyInChinese(String question) {
        for (String region : new String[] {null, "dongyang", "jiangyin", "wushan", "heping", "anshan"}) {
            AskReply reply = notices.ask(question, region, DAY);
            assertThat(reply.outcome()).isIn("answered", "unsure", "not-found");
            assertThat(reply.reply())
                    .matches("(?s).*\\p{IsHan}{4}.*")
                    .doesNotContain("Exception", "null", "<script", "<img", "DROP", "{", "}");
            assertThat(reply.reply().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1900);
            assertThat(reply.answers()).hasSizeLessThanOrEqualTo(3);
            if (reply.outcome().equals("not-found")) {
                assertThat(reply.answers()).isEmpty();
                assertThat(reply.reply()).contains("12333");
            } else {
                assertThat(reply.answers()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000\n"})
    void nothingIsAskedForAQuestion(String question) {
        assertThat(notices.ask(question, null, DAY).reply()).startsWith("请输入您想问的事");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀😀", "？！。", "+-*/", "“”"})
    void signsAloneAreAskedForWords(String question) {
        assertThat(notices.ask(question, null, DAY).reply()).startsWith("没看出您想问什么");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "is there any subsidy?", "Привет", "こんにちは"})
    void anotherLanguageIsAskedForChinese(String question) {
        assertThat(notices.ask(question, null, DAY).reply()).startsWith("请用中文提问");
    }

    @Test
    void aVeryLongQuestionIsAnsweredAndToldThatItsBeginningWasRead() {
        String question = "租赁工位创业房租补贴一个月多少。" + "我家情况说来话长。".repeat(2_500);
        AskReply reply = notices.ask(question, "heping", DAY);
        assertThat(reply.reply()).startsWith("内容太长");
        assertThat(notices.ask("租赁工位创业房租补贴一个月多少。", "heping", DAY).reply()).doesNotContain("内容太长");
    }

    @Test
    void beyondTheBeginningThatIsReadNothingCounts() {
        String read = "租赁工位创业房租补贴一个月多少。" + "我家情况说来话长。".repeat(60);
        AskReply reply = notices.ask(read + "我在江阴，去哪里办，归哪个部门管", "heping", DAY);
        assertThat(reply).isEqualTo(notices.ask(read, "heping", DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"創業房租補貼租賃工位多少", "创业房租补贴租赁工位多少<br>", "创业房租补贴\u0000租赁工位多少", "　创业房租补贴租赁工位多少　", "创业房租补贴 AND 租赁工位多少"})
    void wordsInAnOddDressAreUnderstoodAllTheSame(String question) {
        AskReply reply = notices.ask(question, "heping", DAY);
        assertThat(reply.outcome()).isEqualTo("answered");
        assertThat(reply.answers().getFirst().clause()).isEqualTo("（十五）");
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() {
        for (String question : List.of("租赁工位创业房租补贴多少", "？", "在杭州租房有补贴吗")) {
            assertThat(notices.ask(question, "heping", DAY)).isEqualTo(notices.ask(question, "heping", DAY));
        }
    }
}
