package cn.policydesk.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupPartTest {

    private static final Reply.Message CLAUSE = new Reply.Message("（六）…", List.of(), "answers");
    private static final Reply.Message FORM = new Reply.Message("王阿姨今年多大？", List.of());
    private static final Reply.Message RESULT = new Reply.Message("6000元", List.of(), "quotes");

    private static Reply reply(String outcome, Reply.@Nullable Asking asking, Reply.Message... messages) {
        return new Reply(List.of(messages), asking, List.of(), List.of(), null, List.of(), null, outcome);
    }

    private static GroupPart part(Reply reply, boolean tells) {
        return GroupPart.of(reply, tells, new GroupPart.Common(Set.of("东阳", "江阴"), Set.of("不客气。", "您好。"), "24小时后删除。"));
    }

    @Test
    void aClauseIsForTheGroupAndAnOpenQuestionIsNot() {
        GroupPart part = part(reply("answered", new Reply.Asking("年龄", "", 1), CLAUSE, FORM), false);
        assertThat(part.shared()).containsExactly(CLAUSE);
        assertThat(part.alone()).containsExactly(FORM);
    }

    @Test
    void whatTellsOfAPersonIsForTheAskerEvenWhereAClauseAnswers() {
        assertThat(part(reply("answered", null, CLAUSE, FORM), true).shared()).containsExactly(CLAUSE);
    }

    @Test
    void aResultIsForTheAsker() {
        assertThat(part(reply("", null, RESULT), false).shared()).isEmpty();
    }

    @Test
    void whatIsKnownOfSomebodyIsForTheAsker() {
        Reply known = new Reply(
                List.of(FORM),
                null,
                List.of(),
                List.of(),
                null,
                List.of(new QuoteReply.Given("年龄", "年龄", "52岁")),
                null,
                "answered");
        assertThat(part(known, false).shared()).isEmpty();
        assertThat(part(reply("", null, FORM), false).shared()).isEmpty();
    }

    @Test
    void aCourtesyIsForTheGroupWhateverIsKnownOfSomebody() {
        Reply.Message thanks = new Reply.Message("不客气。", List.of());
        Reply known = new Reply(
                List.of(thanks, FORM),
                new Reply.Asking("年龄", "", 1),
                List.of(),
                List.of(),
                null,
                List.of(new QuoteReply.Given("年龄", "年龄", "52岁")),
                null);
        assertThat(part(known, false).shared()).containsExactly(thanks);
        assertThat(part(known, false).alone())
                .as("put alone before, and still open")
                .isEmpty();
        Reply.Message more = new Reply.Message("不客气。王阿姨今年多大？", List.of());
        assertThat(part(reply("", null, more), false).shared()).isEmpty();
    }

    @Test
    void nothingFoundTheQuestionWhereAndAGreetingAreNoSecrets() {
        Reply.Message nothing = new Reply.Message("通知里没有写。", List.of());
        Reply.Message where = new Reply.Message("在哪里？", List.of(new Reply.Choice("东阳", "东阳")));
        Reply.Message greeting = new Reply.Message("您好。", List.of());
        Reply.Message first = new Reply.Message("24小时后删除。", List.of());
        assertThat(part(reply("not-found", null, nothing), false).alone()).isEmpty();
        assertThat(part(reply("", null, where), false).alone()).isEmpty();
        assertThat(part(reply("", null, greeting), false).alone()).isEmpty();
        assertThat(part(reply("", null, first, greeting), false).shared()).containsExactly(first, greeting);
        assertThat(part(reply("", null, first, FORM), true).shared())
                .as("with something of a person behind it")
                .isEmpty();
        assertThat(part(reply("", new Reply.Asking("年龄", "", 1), first, FORM), false)
                        .alone())
                .containsExactly(first, FORM);
    }
}
