package cn.policydesk.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said alone and in groups. */
class ConversationsTest extends ServedRobots {

    private static String firstChoice(String told) {
        Matcher choice = Pattern.compile("sendMessage\\?content=([^)]+)\\)").matcher(told);
        assertThat(choice.find()).as(told).isTrue();
        return URLDecoder.decode(choice.group(1), StandardCharsets.UTF_8);
    }

    private List<RecordingOutlet.Said> inGroup(String group) {
        return outlet.to(place -> place.conversationId().equals(group));
    }

    private String aloneWith(String staff) {
        return outlet.to(place -> !place.group() && place.staffId().equals(staff)).stream()
                .map(RecordingOutlet.Said::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aClauseQuestionIsAnsweredInTheGroupWithItsSourceAndMentionsTheAsker() throws Exception {
        String who = somebody();
        String group = group();
        plain().say(who, group, " 创业带动就业补贴是什么规定");
        RecordingOutlet.Said said = outlet.await(
                        one -> one.place().conversationId().equals(group), 1)
                .getFirst();
        assertThat(said.mention()).containsExactly(who);
        assertThat(said.text()).contains("（六）").contains("](https://policy.example.gov.cn/notices/");
        outlet.quiet();
        assertThat(aloneWith(who)).isEmpty();
    }

    @Test
    void factsOfAPersonStayOutOfTheGroup() throws Exception {
        String who = somebody();
        String group = group();
        plain().say(who, group, "帮王阿姨问 52岁 失业2年 能领多少");
        outlet.await(one -> !one.place().group() && one.place().staffId().equals(who), 1);
        outlet.quiet();
        assertThat(inGroup(group)).hasSize(1).allSatisfy(said -> {
            assertThat(said.mention()).containsExactly(who);
            assertThat(said.text()).contains("单独发给您").doesNotContain("王阿姨", "52", "2年", "失业");
        });
        assertThat(aloneWith(who)).contains("王阿姨");
    }

    /** Also from somebody who is asked something alone: that stays open there, and is not put again. */
    @ParameterizedTest
    @CsvSource({"你好, 您好", "谢谢, 不客气", "帮助, 直接说情况", "你能做什么, 直接说情况", "有用, 谢谢"})
    void aCourtesyIsAnsweredInTheGroup(String said, String answer) throws Exception {
        String group = group();
        String fresh = somebody();
        String busy = somebody();
        alone(plain(), busy, "帮王阿姨问，她52岁，失业两年了");
        for (String who : List.of(fresh, busy)) {
            int before = aloneWith(who).length();
            plain().say(who, group, said);
            outlet.await(
                    one -> one.place().conversationId().equals(group)
                            && one.mention().contains(who),
                    1);
            outlet.quiet();
            assertThat(inGroup(group).getLast().text()).contains(answer).doesNotContain("单独发", "王阿姨", "52");
            assertThat(aloneWith(who)).hasSize(before);
        }
    }

    @Test
    void aQuestionToTheNoticesAmidAFormIsAnsweredInTheGroupAndTheFormGoesOnAlone() throws Exception {
        String who = somebody();
        String group = group();
        alone(plain(), who, "算创业带动就业补贴");
        plain().say(who, group, "一次性扩岗补助是什么规定");
        outlet.await(one -> one.place().conversationId().equals(group), 1);
        outlet.quiet();
        String shared = inGroup(group).stream().map(RecordingOutlet.Said::text).collect(Collectors.joining("\n"));
        assertThat(shared).contains("扩岗").contains("其余的要看个人情况").doesNotContain("还要问");
        assertThat(aloneWith(who)).contains("还要问");
    }

    @Test
    void twoResidentsInARowDoNotLeakIntoEachOther() throws Exception {
        String who = somebody();
        alone(plain(), who, "帮王阿姨问");
        alone(plain(), who, "算创业带动就业补贴");
        alone(plain(), who, "她招了7个人");
        String other = alone(plain(), who, "换一个人，小陈");
        assertThat(other).contains("小陈").doesNotContain("7人");
        String back = alone(plain(), who, "回到王阿姨");
        assertThat(back).contains("王阿姨");
    }

    @Test
    void aGroupMessageThatDoesNotMeanTheRobotIsNotAnswered() throws Exception {
        String group = group();
        var message = plain().text(somebody(), group, "中午吃什么");
        message.put("isInAtList", false);
        assertThat(plain().send(message).statusCode()).isEqualTo(200);
        outlet.quiet();
        assertThat(inGroup(group)).isEmpty();
    }

    @Test
    void choicesAreSentWhenTouched() throws Exception {
        String said = alone(plain(), somebody(), "能领哪些补贴");
        assertThat(said).contains("](dtmd://dingtalkclient/sendMessage?content=%");
    }

    @Test
    void anAskerFromOutsideIsToldToWriteAlone() throws Exception {
        String group = group();
        var message = plain().text("x", group, "我52岁 失业2年 能领多少");
        message.remove("senderStaffId");
        plain().send(message);
        RecordingOutlet.Said said = outlet.await(
                        one -> one.place().conversationId().equals(group), 1)
                .getFirst();
        assertThat(said.text()).contains("单独发消息").doesNotContain("52");
    }

    @Test
    void aCardToPassOnHoldsTheBenefitAndNothingOfTheResident() throws Exception {
        String who = somebody();
        alone(plain(), who, "帮王阿姨问");
        String told = alone(plain(), who, "登记失业，初次创业，2024年5月注册，招了7个人，都签了合同交了社保满一年，算创业带动就业补贴");
        for (int i = 0; i < 6 && !told.contains("[转发给居民]"); i++) {
            told = alone(plain(), who, firstChoice(told));
        }
        assertThat(told).contains("[转发给居民](dtmd://dingtalkclient/sendMessage?content=%E8%BD%AC");
        String card = alone(plain(), who, "转发给居民");
        assertThat(card).contains("金额").contains("依据：《").contains("时效").doesNotContain("王阿姨");
    }

    @Test
    void withoutAResultThereIsNoCard() throws Exception {
        assertThat(alone(plain(), somebody(), "转发给居民")).contains("没有可转发的");
    }
}
