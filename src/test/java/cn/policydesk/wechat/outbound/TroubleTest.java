package cn.policydesk.wechat.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.Pushes.Opening;
import cn.policydesk.wechat.Pushes.Outcome;
import cn.policydesk.wechat.Pushes.Pushed;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A network and a server in trouble: a text is never sent twice, and what is not known to be sent is kept. */
class TroubleTest extends Sender {

    @BeforeEach
    void aFollowerWrote() {
        wechat.tokens("T1", "T2");
        writes();
    }

    private void oneTryWhichMayHaveArrived() {
        assertThat(push("一", "二")).isEqualTo(new Pushed(Outcome.FAILED, 0));
        assertThat(wechat.calls(WeChatServer.SEND)).isEqualTo(1);
        assertThat(left()).as("it may have been delivered").isEqualTo(4);
        assertThat(alerts("unclear")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 502, 503, 504})
    void anAnswerThatIsNoneIsNotTriedAgain(int status) {
        wechat.answers(WeChatServer.SEND, WeChatServer.status(status));
        oneTryWhichMayHaveArrived();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "true", "<html><body>502</body></html>", "{\"errcode\":", "errcode"})
    void garbageIsNotTakenForSuccess(String body) {
        wechat.answers(WeChatServer.SEND, WeChatServer.body(body));
        oneTryWhichMayHaveArrived();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksIsNotTriedAgain(Fault fault) {
        wechat.answers(
                WeChatServer.SEND,
                com.github.tomakehurst.wiremock.client.WireMock.aResponse().withFault(fault));
        oneTryWhichMayHaveArrived();
    }

    @Test
    void aServerThatHangsIsNotWaitedForLong() {
        messages.close();
        messages = open(Duration.ofMillis(400));
        writes();
        wechat.answers(WeChatServer.SEND, WeChatServer.errcode(0).withFixedDelay(60_000));
        oneTryWhichMayHaveArrived();
    }

    /** Each drop comes in time for a read; together they would take a minute. */
    @Test
    void aServerThatSendsDropByDropIsNotWaitedForLong() {
        messages.close();
        messages = open(Duration.ofMillis(400));
        writes();
        wechat.answers(WeChatServer.SEND, WeChatServer.errcode(0).withChunkedDribbleDelay(30, 60_000));
        oneTryWhichMayHaveArrived();
    }

    @Test
    void aRedirectIsNotFollowedSoThatNoTokenGoesElsewhere() {
        wechat.answers(
                WeChatServer.SEND,
                com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect(wechat.base() + "/elsewhere"));
        assertThat(outcome("一")).isEqualTo(Outcome.FAILED);
        assertThat(wechat.calls("/elsewhere")).isZero();
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainAndTheAnswerKept() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Account away = new Account(
                "away",
                "wx-away",
                WeChatServer.SECRET,
                "tokentoken",
                null,
                Account.Mode.PLAIN,
                null,
                "http://127.0.0.1:" + port,
                null);
        messages.opened(away, WEI, Opening.MESSAGE, clock.instant());
        assertThat(messages.push(away, WEI, List.of("一"))).isEqualTo(new Pushed(Outcome.FAILED, 0));
        assertThat(messages.left(away, WEI)).isEqualTo(5);
        assertThat(alerts("unsent")).isEqualTo(1);
        assertThat(pauses).hasSize(2);
    }

    /** WxJava's own client trusts whatever certificate it is shown. */
    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoSecret() {
        try (WeChatServer impostor = new WeChatServer()) {
            impostor.tokens("T1").codes(WeChatServer.SEND, 0);
            Account secure = impostor.secureAccount("secure");
            messages.opened(secure, WEI, Opening.MESSAGE, clock.instant());
            assertThat(messages.push(secure, WEI, List.of("一")).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(impostor.calls(WeChatServer.TOKEN)).isZero();
        }
    }

    @Test
    void afterTroubleTheNextMessageIsSent() {
        wechat.answers(WeChatServer.SEND, WeChatServer.status(500), WeChatServer.errcode(0));
        assertThat(outcome("一")).isEqualTo(Outcome.FAILED);
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
    }

    @Test
    void anAlertIsCountedEachTime() {
        wechat.answers(WeChatServer.SEND, WeChatServer.status(500));
        push("一");
        push("一");
        assertThat(alerts("unclear")).isEqualTo(2);
    }
}
