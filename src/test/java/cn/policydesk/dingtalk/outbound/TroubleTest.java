package cn.policydesk.dingtalk.outbound;

import static cn.policydesk.dingtalk.outbound.DingTalkServer.GROUP;
import static cn.policydesk.dingtalk.outbound.DingTalkServer.STAFF;
import static cn.policydesk.dingtalk.outbound.DingTalkServer.TOKEN;
import static cn.policydesk.dingtalk.outbound.DingTalkServer.WEBHOOK;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.dingtalk.Place;
import cn.policydesk.dingtalk.Robot;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A network and a server in trouble: what surely did not arrive is said again, what may have arrived is not. */
class TroubleTest extends Speaker {

    @BeforeEach
    void dingTalkWorks() {
        dingtalk.works();
    }

    private void sentOnceWhichMayHaveArrived() {
        says(chat("s1"), text("一"));
        assertThat(said("unclear")).isEqualTo(1);
        assertThat(alerts("unclear")).isEqualTo(1);
        assertThat(dingtalk.calls(WEBHOOK)).isEqualTo(1);
        assertThat(dingtalk.calls(STAFF)).isZero();
        says(chat("s1"), text("二"));
        assertThat(dingtalk.calls(WEBHOOK)).as("the next one is sent").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "true", "<html>502</html>", "{\"errcode\":", "{\"errcode\":null}"})
    void garbageIsNeitherSuccessNorAReasonToSayItTwice(String body) {
        boolean refused = body.contains("null}");
        dingtalk.answers(WEBHOOK, DingTalkServer.body(body));
        if (refused) {
            says(chat("s1"), text("一"));
            assertThat(said("webhook") > 0).isFalse();
        } else {
            sentOnceWhichMayHaveArrived();
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksIsNotTriedAgain(Fault fault) {
        dingtalk.answers(WEBHOOK, aResponse().withFault(fault));
        sentOnceWhichMayHaveArrived();
    }

    @Test
    void aServerThatHangsIsNotWaitedForLong() {
        outgoing.close();
        outgoing = open(Duration.ofMillis(400));
        dingtalk.answers(WEBHOOK, DingTalkServer.errcode(0).withFixedDelay(60_000));
        sentOnceWhichMayHaveArrived();
    }

    /** Each drop comes in time for a read; together they would take a minute. */
    @Test
    void aServerThatSendsDropByDropIsNotWaitedForLong() {
        outgoing.close();
        outgoing = open(Duration.ofMillis(400));
        dingtalk.answers(WEBHOOK, DingTalkServer.errcode(0).withChunkedDribbleDelay(30, 60_000));
        sentOnceWhichMayHaveArrived();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void aServerThatFailsIsGoneAroundThroughTheInterfaces(int status) {
        dingtalk.answers(WEBHOOK, DingTalkServer.status(status));
        says(group("s1"), text("一"));
        assertThat(dingtalk.calls(WEBHOOK)).isEqualTo(1);
        assertThat(dingtalk.calls(GROUP)).isEqualTo(1);
        assertThat(said("openapi")).isEqualTo(1);
    }

    @Test
    void whileEverythingFailsItIsTriedAgainInItsOrder() {
        dingtalk.answers(
                        WEBHOOK,
                        DingTalkServer.status(503),
                        DingTalkServer.status(503),
                        DingTalkServer.errcode(-1),
                        DingTalkServer.errcode(0))
                .answers(STAFF, DingTalkServer.status(503));
        outgoing.say(robot, chat("s1"), text("一"));
        outgoing.say(robot, chat("s1"), text("二"));
        quiet();
        assertThat(String.join(
                        "\n", dingtalk.texts().subList(3, dingtalk.texts().size())))
                .containsSubsequence("一", "二");
        assertThat(said("webhook")).isEqualTo(2);
        assertThat(pauses).startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void aServerThatIsNotThereIsTriedForHalfAnHour() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Robot away = dingtalk.robot("away", "http://127.0.0.1:" + port, Set.of());
        outgoing.say(away, Place.privately(WANG), text("一"));
        quiet();
        assertThat(said("lost")).isEqualTo(1);
        assertThat(alerts("unsent")).isGreaterThan(30);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofMinutes(29));
    }

    @Test
    void aRedirectIsNotFollowedSoThatNothingGoesElsewhere() {
        dingtalk.answers(WEBHOOK, WireMock.temporaryRedirect(dingtalk.base() + "/elsewhere"))
                .answers(STAFF, WireMock.temporaryRedirect(dingtalk.base() + "/elsewhere"));
        says(chat("s1"), text("一"));
        assertThat(dingtalk.calls("/elsewhere")).isZero();
        assertThat(said("lost")).isEqualTo(1);
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoSecret() {
        Robot secure = dingtalk.robot("secure", dingtalk.secureBase(), Set.of());
        outgoing.say(secure, Place.privately(WANG), text("一"));
        quiet();
        assertThat(dingtalk.calls(TOKEN)).isZero();
        assertThat(said("lost")).isEqualTo(1);
    }

    // ---- tokens

    @Test
    void aTokenIsRenewedFiveMinutesBeforeItsEnd() {
        says(Place.privately(WANG), text("一"));
        clock.passes(Duration.ofMinutes(114));
        says(Place.privately(WANG), text("二"));
        clock.passes(Duration.ofMinutes(2));
        says(Place.privately(WANG), text("三"));
        assertThat(dingtalk.tokensUsed(STAFF)).containsExactly("T1", "T1", "T2");
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnce() {
        dingtalk.refuses(STAFF, "T1");
        says(Place.privately(WANG), text("一"));
        assertThat(dingtalk.tokensUsed(STAFF)).containsExactly("T1", "T2");
        assertThat(said("openapi")).isEqualTo(1);
    }

    @Test
    void whenEveryTokenIsRefusedOperatorsAreTold() {
        dingtalk.refuses(STAFF, "T1").refuses(STAFF, "T2");
        says(Place.privately(WANG), text("一"));
        assertThat(dingtalk.tokensUsed(STAFF)).containsExactly("T1", "T2");
        assertThat(alerts("InvalidAuthentication")).isEqualTo(1);
        assertThat(said("lost")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"accessToken\":\"\"}",
                "{\"accessToken\":\"T1\"}",
                "{\"accessToken\":\"a b\",\"expireIn\":7200}"
            })
    void whatIsNoTokenIsNotUsed(String body) {
        dingtalk.answers(TOKEN, okJson(body), okJson(body), okJson("{\"accessToken\":\"T9\",\"expireIn\":7200}"));
        says(Place.privately(WANG), text("一"));
        assertThat(dingtalk.tokensUsed(STAFF)).containsExactly("T9");
    }

    @Test
    void manyAtOnceFetchOneToken() {
        for (int i = 0; i < 40; i++) {
            outgoing.say(robot, Place.privately("staff-" + i), text("一"));
        }
        quiet();
        assertThat(dingtalk.calls(STAFF)).isEqualTo(40);
        assertThat(dingtalk.calls(TOKEN)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forbidden.AccessDenied.IpNotInWhiteList",
                "Forbidden.AccessDenied.AccessTokenPermissionDenied",
                "invalidParameter.robotCode.notExsit"
            })
    void aRefusalIsToldToOperatorsAndNotRepeated(String code) {
        dingtalk.answers(STAFF, DingTalkServer.code(403, code));
        says(Place.privately(WANG), text("一"));
        assertThat(dingtalk.calls(STAFF)).isEqualTo(1);
        assertThat(alerts(code)).isEqualTo(1);
        assertThat(Advice.of(new Called.Refused(code))).doesNotContain("请在钉钉开放平台查");
    }
}
