package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Recorded payloads of every kind through the real endpoint, plain and encrypted. */
class MessageKindsTest extends ServedAccounts {

    /** What is said where something is known of somebody. */
    private static final String KNOWS = "我知道的是";

    private static final String ALL = "我能领哪些补贴";

    /** What is in the reply to each kind. */
    private static final Map<String, String> SAYS = Map.ofEntries(
            Map.entry("text", "第一次办企业"),
            Map.entry("text-menu", "第一次办企业"),
            Map.entry("text-faces", "直接说您的情况"),
            Map.entry("text-unsupported", "直接说您的情况"),
            Map.entry("voice-heard", "第一次办企业"),
            Map.entry("voice-unheard", "没有转成文字"),
            Map.entry("voice-without", "没有转成文字"),
            Map.entry("image", "图片我看不了"),
            Map.entry("video", "视频我看不了"),
            Map.entry("shortvideo", "视频我看不了"),
            Map.entry("location", "按东阳的通知"),
            Map.entry("location-elsewhere", "还没有收录"),
            Map.entry("link", "链接我打不开"),
            Map.entry("unknown", "这种消息我看不了"),
            Map.entry("subscribe", "谢谢关注"),
            Map.entry("subscribe-region", "考了高级工证能领多少"),
            Map.entry("subscribe-benefit", "第一次办企业"),
            Map.entry("scan-region", "按和平的通知"),
            Map.entry("scan-benefit", "第一次办企业"),
            Map.entry("scan-unknown", "这个码我没对上"),
            Map.entry("click", "个人"),
            Map.entry("click-unknown", "这个菜单现在没有内容"),
            Map.entry("scancode-waitmsg", "扫到的内容我用不上"));

    private static final List<String> QUIET = List.of(
            "unsubscribe",
            "view",
            "position",
            "scancode-push",
            "pic-sysphoto",
            "pic-photo-or-album",
            "location-select",
            "template-sent",
            "subscribe-msg",
            "event-unknown");

    @TestConfiguration
    static class Menus {
        @Bean
        MenuKeys menuKeys() {
            return (account, key) -> key.equals("ALL") ? Optional.of(ALL) : Optional.empty();
        }
    }

    static Stream<Arguments> spoken() {
        return SAYS.entrySet().stream()
                .flatMap(entry -> Stream.of("plain", "safe")
                        .map(account -> Arguments.of(account, entry.getKey(), entry.getValue())));
    }

    static Stream<Arguments> quiet() {
        return QUIET.stream().flatMap(name -> Stream.of("plain", "safe").map(account -> Arguments.of(account, name)));
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void everyKindGetsAUsefulReply(String account, String name, String says) throws Exception {
        assertThat(phone(account).send(Phone.payload(name, somebody())))
                .contains(says)
                .doesNotContain("{");
    }

    @ParameterizedTest
    @MethodSource("quiet")
    void whatWantsNoReplyIsTakenInSilence(String account, String name) throws Exception {
        assertThat(phone(account).send(Phone.payload(name, somebody()))).isEqualTo("success");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAccountInCompatibleModeAnswersInTheWayItIsWrittenTo(boolean encrypted) throws Exception {
        assertThat(both(encrypted).say(somebody(), "东阳租工位创业一个月补多少")).doesNotContain("success");
    }

    @Test
    void aPlaceOfTheWelcomeIsPickedByItsNameToo() throws Exception {
        String who = somebody();
        assertThat(both(true).send(Phone.payload("subscribe", who))).contains("您在哪里", "东阳");
        assertThat(both(true).say(who, "东阳")).contains("个人").doesNotContain("没有规定");
    }

    @Test
    void examplesArePickedByNumber() throws Exception {
        String who = somebody();
        String shown = safe().send(Phone.payload("voice-unheard", who));
        assertThat(shown).contains("3. ").contains("我妈52了下岗好几年，自己交社保能补多少").contains("回复数字");
        assertThat(safe().say(who, "3")).contains("社保");
    }

    @Test
    void anAccountWithoutARegionAsksWhereAndTakesTheNumber() throws Exception {
        String who = somebody();
        assertThat(both(true).send(Phone.payload("subscribe", who)))
                .contains("您在哪里")
                .contains("2. ")
                .contains("江阴");
        assertThat(both(true).say(who, "2.")).contains("个人").contains("单位");
        assertThat(both(true).say(who, "单位")).doesNotContain("您在哪里");
    }

    @Test
    void aTappedChoiceIsTheTextItSends() throws Exception {
        String who = somebody();
        assertThat(safe().send(Phone.payload("subscribe-benefit", who)))
                .contains("1. <a href=\"weixin://bizmsgmenu?msgmenucontent=第一次&msgmenuid=1\">第一次</a>");
        assertThat(safe().send(Phone.payload("text-menu", who).replace("算创业带动就业补贴", "第一次")))
                .contains("记下了");
    }

    @Test
    void anUnheardVoiceInTheMiddleRepeatsTheQuestion() throws Exception {
        String who = somebody();
        safe().say(who, "算创业带动就业补贴");
        assertThat(safe().send(Phone.payload("voice-without", who)))
                .contains("没有转成文字")
                .contains("第一次办企业")
                .contains("1. ");
        assertThat(safe().say(who, "1")).contains("记下了");
    }

    @Test
    void scanningAnotherRegionGoesOnWithItsNotices() throws Exception {
        String who = somebody();
        safe().say(who, "自己交社保能补多少");
        assertThat(safe().send(Phone.payload("scan-region", who))).contains("好，按和平的通知来看");
    }

    @Test
    void unfollowingForgetsWhatWasSaid() throws Exception {
        String who = somebody();
        safe().say(who, "算创业带动就业补贴");
        safe().say(who, "第一次");
        assertThat(safe().say(who, "你知道我什么")).contains(KNOWS);
        assertThat(safe().send(Phone.payload("unsubscribe", who))).isEqualTo("success");
        assertThat(safe().say(who, "你知道我什么")).contains("还没有").doesNotContain(KNOWS);
    }

    @Test
    void followersOfTwoAccountsAreTwoPeople() throws Exception {
        String who = somebody();
        safe().say(who, "算创业带动就业补贴");
        safe().say(who, "第一次");
        assertThat(plain().say(who, "你知道我什么")).contains("还没有").doesNotContain(KNOWS);
        assertThat(safe().say(who, "你知道我什么")).contains(KNOWS);
    }

    @Test
    void facesAroundWordsAreLeftOut() throws Exception {
        assertThat(safe().say(somebody(), "你好/:rose[微笑]")).contains("您好").doesNotContain("微笑");
    }

    @Test
    void answersOfANoticeLinkToItsParagraph() throws Exception {
        assertThat(safe().say(somebody(), "租金有没有补贴"))
                .contains("https://policy.example.gov.cn/notices/dongyang-draft#c6-3");
    }

    @Test
    void aResultLinksToItsParagraph() throws Exception {
        String who = somebody();
        String reply = safe().say(who, "算创业带动就业补贴");
        for (int i = 0; i < 8 && !reply.contains("原文：https"); i++) {
            reply = safe().say(who, i == 0 ? "以前办过" : "先看结果");
        }
        assertThat(reply).contains("原文：https://policy.example.gov.cn/notices/dongyang-draft#c6-3");
    }

    @Test
    void charactersXmlForbidsAreLeftOut() throws Exception {
        assertThat(plain().say(somebody(), "你\u0008好")).contains("您好");
    }
}
