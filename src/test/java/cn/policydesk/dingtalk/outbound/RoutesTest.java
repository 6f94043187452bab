package cn.policydesk.dingtalk.outbound;

import static cn.policydesk.dingtalk.outbound.DingTalkServer.GROUP;
import static cn.policydesk.dingtalk.outbound.DingTalkServer.STAFF;
import static cn.policydesk.dingtalk.outbound.DingTalkServer.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.dingtalk.Place;
import cn.policydesk.dingtalk.Robot;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Which way an answer goes, and what it looks like there. */
class RoutesTest extends Speaker {

    @BeforeEach
    void dingTalkWorks() {
        dingtalk.works();
    }

    @Test
    void anAnswerGoesToTheAddressItsMessageBrought() {
        says(chat("s1"), text("每年 **6000元**"));
        JsonNode body = dingtalk.bodies(WEBHOOK).getFirst();
        assertThat(body.path("msgtype").asString()).isEqualTo("markdown");
        assertThat(body.path("markdown").path("title").asString()).isEqualTo("补贴");
        assertThat(body.path("markdown").path("text").asString()).isEqualTo("每年 **6000元**");
        assertThat(body.has("at")).isFalse();
        assertThat(dingtalk.requests(WEBHOOK)
                        .getFirst()
                        .queryParameter("session")
                        .firstValue())
                .isEqualTo("s1");
        assertThat(said("webhook")).isEqualTo(1);
        assertThat(dingtalk.calls(DingTalkServer.TOKEN)).isZero();
    }

    /** The SDK's own sender mentions nobody. */
    @Test
    void whoAskedInAGroupIsMentioned() {
        says(group("s1"), text("见第六条", WANG));
        JsonNode body = dingtalk.bodies(WEBHOOK).getFirst();
        assertThat(body.path("at").path("atUserIds").path(0).asString()).isEqualTo(WANG);
        assertThat(body.path("at").path("isAtAll").asBoolean(true)).isFalse();
        assertThat(body.path("markdown").path("text").asString()).isEqualTo("@" + WANG + "\n\n见第六条");
    }

    @Test
    void whoeverStandsInTheTextIsNotNamedTwice() {
        says(group("s1"), text("@" + WANG + " 见第六条", WANG));
        assertThat(dingtalk.texts()).containsExactly("@" + WANG + " 见第六条");
    }

    @Test
    void withoutAnAddressItGoesThroughTheInterfaces() {
        says(Place.privately(WANG), text("每年6000元"));
        JsonNode body = dingtalk.bodies(STAFF).getFirst();
        assertThat(body.path("robotCode").asString()).isEqualTo("code-default");
        assertThat(body.path("userIds").path(0).asString()).isEqualTo(WANG);
        assertThat(body.path("msgKey").asString()).isEqualTo("sampleMarkdown");
        assertThat(dingtalk.params(STAFF).getFirst().path("text").asString()).isEqualTo("每年6000元");
        assertThat(dingtalk.tokensUsed(STAFF)).containsExactly("T1");
        assertThat(said("openapi")).isEqualTo(1);
    }

    @Test
    void anAddressThatHasEndedIsNotUsed() {
        Place place = group("s1");
        clock.passes(Duration.ofMinutes(60));
        says(place, text("见第六条", WANG));
        assertThat(dingtalk.calls(WEBHOOK)).isZero();
        JsonNode body = dingtalk.bodies(GROUP).getFirst();
        assertThat(body.path("openConversationId").asString()).isEqualTo("cid-group");
        assertThat(dingtalk.params(GROUP).getFirst().path("text").asString()).isEqualTo("见第六条");
    }

    @Test
    void anAddressThatIsAboutToEndIsNotUsed() {
        Place place = chat("s1");
        clock.passes(Duration.ofMinutes(60).minusSeconds(5));
        says(place, text("见第六条"));
        assertThat(dingtalk.calls(WEBHOOK)).isZero();
        assertThat(dingtalk.calls(STAFF)).isEqualTo(1);
    }

    /** DingTalk answers 200 and says what is wrong in the body. */
    @ParameterizedTest
    @ValueSource(ints = {300001, 310000, 400101, 99})
    void anAddressThatRefusesIsMadeUpForByTheInterfaces(int errcode) {
        dingtalk.answers(WEBHOOK, DingTalkServer.errcode(errcode));
        says(group("s1"), text("见第六条", WANG));
        assertThat(dingtalk.calls(WEBHOOK)).isEqualTo(1);
        assertThat(dingtalk.calls(GROUP)).isEqualTo(1);
        assertThat(alerts(Integer.toString(errcode))).isEqualTo(1);
    }

    @Test
    void aForgedAddressIsNeverCalled() {
        try (DingTalkServer stranger = new DingTalkServer()) {
            stranger.works();
            Place forged = new Place(
                    "cid-chat",
                    false,
                    WANG,
                    stranger.webhook("s1"),
                    clock.instant().plus(Duration.ofHours(1)));
            says(forged, text("每年6000元"));
            assertThat(stranger.calls(WEBHOOK)).isZero();
        }
        assertThat(dingtalk.calls(STAFF)).isEqualTo(1);
        assertThat(alerts("foreign-webhook")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oapi.dingtalk.com/robot/sendBySession?session=1",
                "https://oapi.dingtalk.com:8443/robot/sendBySession",
                "https://oapi.dingtalk.com.evil.cn/robot/sendBySession",
                "https://evil.cn/oapi.dingtalk.com",
                "https://oapi.dingtalk.com@evil.cn/robot/sendBySession",
                "https://someone@oapi.dingtalk.com/robot/sendBySession",
                "https://127.0.0.1/robot/sendBySession",
                "https://169.254.169.254/latest/meta-data",
                "https://xoapi.dingtalk.com/",
                "https://oapi.dingtalk.com./",
                "file:///etc/passwd",
                "oapi.dingtalk.com/robot",
                "https:oapi.dingtalk.com",
                "//oapi.dingtalk.com/robot"
            })
    void onlyTheListedHostItselfIsAllowed(String address) {
        Robot real = dingtalk.robot("real", Robot.API_BASE, Set.of(Robot.WEBHOOK_HOST));
        assertThat(Addresses.webhook(real, URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://oapi.dingtalk.com/robot/sendBySession?session=1",
                "https://OAPI.DingTalk.com/robot/sendBySession",
                "https://oapi.dingtalk.com:443/robot/sendBySession"
            })
    void theListedHostIsAllowed(String address) {
        Robot real = dingtalk.robot("real", Robot.API_BASE, Set.of(Robot.WEBHOOK_HOST));
        assertThat(Addresses.webhook(real, URI.create(address))).isTrue();
    }

    /** The simulator and tests, whose interfaces are no https. */
    @Test
    void besideInterfacesThatArePlayedTheirOwnAddressIsAllowedAlone() {
        Robot played = dingtalk.robot("played", "http://127.0.0.1:9000", Set.of("127.0.0.1", "localhost:9001"));
        assertThat(Addresses.webhook(played, URI.create("http://127.0.0.1:9000/robot")))
                .isTrue();
        assertThat(Addresses.webhook(played, URI.create("http://localhost:9001/robot")))
                .isTrue();
        assertThat(Addresses.webhook(played, URI.create("http://127.0.0.1:9001/robot")))
                .isFalse();
        assertThat(Addresses.webhook(played, URI.create("http://localhost:9000/robot")))
                .isFalse();
        assertThat(Addresses.webhook(played, URI.create("http://evil.cn:9000/robot")))
                .isFalse();
        Robot real = dingtalk.robot("real", Robot.API_BASE, Set.of("127.0.0.1", "oapi.dingtalk.com:8443"));
        assertThat(Addresses.webhook(real, URI.create("http://127.0.0.1/robot")))
                .isFalse();
        assertThat(Addresses.webhook(real, URI.create("https://oapi.dingtalk.com:8443/robot")))
                .isTrue();
        assertThat(Addresses.webhook(real, URI.create("https://oapi.dingtalk.com/robot")))
                .isFalse();
    }

    @Test
    void somebodyFromOutsideWithoutAnAddressCannotBeAnswered() {
        says(place(false, "cid-chat", "", null), text("每年6000元"));
        assertThat(said("lost")).isEqualTo(1);
        assertThat(alerts("no-way")).isEqualTo(1);
    }

    @Test
    void whoDingTalkDoesNotKnowIsToldToOperators() {
        dingtalk.answers(
                STAFF,
                com.github.tomakehurst.wiremock.client.WireMock.okJson(
                        "{\"processQueryKey\":\"q\",\"invalidStaffIdList\":[\"" + WANG + "\"]}"));
        says(Place.privately(WANG), text("每年6000元"));
        assertThat(said("lost")).isEqualTo(1);
        assertThat(alerts("invalid-staff")).isEqualTo(1);
    }

    @Test
    void anAnswerBeforeAnotherInTheSameChatStaysBeforeIt() {
        for (int i = 1; i <= 12; i++) {
            outgoing.say(robot, i % 2 == 0 ? chat("s" + i) : chat("t" + i), text("第" + i + "条"));
        }
        quiet();
        assertThat(dingtalk.texts())
                .containsExactly(java.util.stream.IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> "第" + i + "条")
                        .toArray(String[]::new));
    }
}
