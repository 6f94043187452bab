package cn.policydesk.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.channel.Cut;
import cn.policydesk.notice.Faults;
import cn.policydesk.telling.Reply;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DingtalkTextTest {

    private static final String LONG = "重点人群初次创办企业，带动就业的，给予补贴。".repeat(100);

    private final DingtalkWords words = DingtalkWords.read(Path.of("."), new Faults());
    private final DingtalkText linked = new DingtalkText("https://p.example", 900);
    private final DingtalkText bare = new DingtalkText("", 900);

    @ParameterizedTest
    @CsvSource({
        "# 大字, · 大字",
        "'> 引用', · 引用",
        "- 一条, · 一条",
        "[点我](http://evil.example), ［点我］(http://evil.example)",
        "2000*3, 2000＊3",
        "**粗**, ＊＊粗＊＊",
        "<font>, ＜font>",
        "a`b, a'b"
    })
    void nothingThatSomebodyWroteIsAMark(String written, String shown) {
        assertThat(Marks.plain(written)).isEqualTo(shown);
    }

    @Test
    void anAddressBecomesALinkAndItsBracketsDoNotEndIt() {
        assertThat(Marks.linked("全文：https://p.example/notices/a#c6-3。好", "看原文"))
                .isEqualTo("全文：[看原文](https://p.example/notices/a#c6-3)。好");
        assertThat(Marks.link("x", "https://p.example/a(b)")).isEqualTo("[x](https://p.example/a%28b%29)");
    }

    @Test
    void aChoiceSendsItsTextWhateverStandsInIt() {
        assertThat(Marks.sends(new Reply.Choice("是 [好]", "是的 (a+b) & 100%*")))
                .isEqualTo("[是 ［好］](dtmd://dingtalkclient/sendMessage?content="
                        + "%E6%98%AF%E7%9A%84%20%28a%2Bb%29%20%26%20100%25%2A)");
    }

    @Test
    void aNumberedLineThatTellsAChoiceIsTheChoice() {
        Reply.Message message = new Reply.Message(
                "哪一项？\n1. 一次性创业补贴，（五）\n2. 别的", List.of(new Reply.Choice("一次性", "一次性创业补贴"), new Reply.Choice("乙", "乙")));
        assertThat(linked.one(message, true, "点", words))
                .contains("1. [一次性创业补贴，（五）](dtmd")
                .contains("· 别的")
                .contains("2. [乙](dtmd")
                .endsWith("点")
                .doesNotContain("1. [一次性](");
    }

    @Test
    void aLongAnswerIsShortWithALinkAndKeepsWhatItAsks() {
        DingtalkText.Fitted fitted = linked.fitting(LONG, "要问的？", "/notices/a#c1-1", words);
        assertThat(Cut.bytes(fitted.text())).isLessThanOrEqualTo(900);
        assertThat(fitted.text())
                .contains("[看全文](https://p.example/notices/a#c1-1)")
                .endsWith("要问的？");
        assertThat(fitted.rest()).isEmpty();
    }

    @Test
    void withoutAnAddressNothingOfALongAnswerIsLost() {
        DingtalkText.Fitted fitted = bare.fitting(LONG, "", "/notices/a#c1-1", words);
        StringBuilder all = new StringBuilder();
        int parts = 0;
        while (true) {
            assertThat(Cut.bytes(fitted.text())).isLessThanOrEqualTo(900);
            all.append(fitted.text().replace(words.say(Phrase.MORE), "").strip());
            if (fitted.rest().isEmpty()) {
                break;
            }
            assertThat(fitted.text()).endsWith("回复 继续 看下文");
            fitted = bare.fitting(fitted.rest(), "", "", words);
            assertThat(++parts).isLessThan(20);
        }
        assertThat(all).hasToString(LONG);
    }

    @Test
    void aTitleIsTheFirstWordsWithoutMarks() {
        assertThat(DingtalkText.title("\n### **东阳** [看](https://x)\n别的")).isEqualTo("东阳 看");
        assertThat(DingtalkText.title("字".repeat(50))).isEqualTo("字".repeat(20) + "…");
    }
}
