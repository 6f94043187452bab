package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Faults;
import cn.policydesk.telling.Reply;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WechatTextTest {

    private static final WechatWords WORDS = WechatWords.read(Path.of("."), new Faults());

    private final WechatText plain = new WechatText("", false);
    private final WechatText tapped = new WechatText("", true);

    private static Reply reply(Reply.Message... messages) {
        return new Reply(List.of(messages), null, List.of(), List.of(), null, List.of(), null);
    }

    private static Reply.Message asks(String text, String... labels) {
        return new Reply.Message(
                text, List.of(labels).stream().map(l -> new Reply.Choice(l, l)).toList());
    }

    @Test
    void messagesStandInOrderAndTheLastOnesChoicesHaveNumbers() {
        assertThat(plain.all(reply(asks("记下了。"), asks("第一次吗？", "第一次", "以前办过")), false, WORDS))
                .isEqualTo("记下了。\n\n第一次吗？\n1. 第一次\n2. 以前办过\n回复数字就行");
    }

    @Test
    void choicesOfAnEarlierMessageHaveNoNumbers() {
        assertThat(plain.all(reply(asks("甲", "一"), asks("乙")), false, WORDS)).isEqualTo("甲\n· 一\n\n乙");
    }

    @Test
    void whereANumberIsAskedForChoicesHaveNone() {
        assertThat(plain.all(reply(asks("几个人？", "不知道")), true, WORDS)).isEqualTo("几个人？\n· 不知道");
    }

    @Test
    void choicesCanBeTapped() {
        Reply reply = reply(new Reply.Message("问", List.of(new Reply.Choice("都<看>看", "a&b \"c\"#"))));
        assertThat(tapped.all(reply, false, WORDS))
                .isEqualTo("问\n1. <a href=\"weixin://bizmsgmenu?msgmenucontent=a%26b%20%22c%22%23&msgmenuid=1\">"
                        + "都＜看＞看</a>\n点一下，或回复数字");
    }

    @Test
    void choicesTheTextTellsAlreadyAreNotToldTwice() {
        Reply reply = reply(new Reply.Message(
                "哪一条？\n1. 东阳（三） 稳岗\n2. 东阳（六） 创业\n回复序号。",
                List.of(new Reply.Choice("（三）稳岗", "稳岗"), new Reply.Choice("（六）创业", "创业"))));
        assertThat(plain.all(reply, false, WORDS)).containsOnlyOnce("稳岗").containsOnlyOnce("2. ");
        assertThat(tapped.all(reply, false, WORDS))
                .contains("1. <a href=\"weixin://bizmsgmenu?msgmenucontent=稳岗&msgmenuid=1\">东阳（三） 稳岗</a>")
                .containsOnlyOnce("2. ");
    }

    @Test
    void anAnswerIsNoOpenQuestionWhateverItOffers() {
        List<Reply.Choice> offers = List.of(new Reply.Choice("有用", "有用"));
        assertThat(plain.question(reply(new Reply.Message("补一半租金。", offers, "answers")), false, WORDS))
                .isEmpty();
        assertThat(plain.question(reply(new Reply.Message("哪一项？", offers, "")), false, WORDS))
                .contains("哪一项");
        List<Reply.Choice> more = List.of(new Reply.Choice("继续看", "继续"));
        assertThat(plain.question(reply(new Reply.Message("一张表", more, "quotes")), false, WORDS))
                .contains("一张表");
    }

    @Test
    void toldLaterItHasNeitherNumbersNorLinks() {
        assertThat(tapped.later(reply(asks("问", "一", "二")), WORDS)).isEqualTo("问\n· 一\n· 二");
    }

    @Test
    void numbersThatPickNothingBecomePoints() {
        Reply.Message others = asks("补一半\n也可能相关：\n1. （二十一）环境\n2. （十八）保障", "算租金补贴");
        assertThat(plain.all(reply(others), false, WORDS))
                .isEqualTo("补一半\n也可能相关：\n· （二十一）环境\n· （十八）保障\n1. 算租金补贴\n回复数字就行");
        assertThat(plain.all(reply(others, asks("第一次吗？", "是")), false, WORDS)).containsOnlyOnce("1. ");
    }
}
