package cn.policydesk.wechat.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.wechat.Pushes.Outcome;
import cn.policydesk.wechat.Pushes.Pushed;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each code of WeChat's table, as the caller of a push sees it: what is sent, what is kept, what operators are told. */
class RefusalsTest extends Sender {

    @BeforeEach
    void aFollowerWrote() {
        wechat.tokens("T1", "T2", "T3");
        writes();
    }

    @Test
    void whatIsTakenIsSentOnceInItsOrder() {
        wechat.codes(WeChatServer.SEND, 0);
        assertThat(push("一", "二", "三")).isEqualTo(new Pushed(Outcome.SENT, 3));
        assertThat(wechat.texts()).containsExactly("一", "二", "三");
        assertThat(wechat.bodies(WeChatServer.SEND).getFirst().path("touser").asString())
                .isEqualTo(WEI);
        assertThat(wechat.bodies(WeChatServer.SEND).getFirst().path("msgtype").asString())
                .isEqualTo("text");
        assertThat(left()).isEqualTo(2);
    }

    /** 45015 and 45047: what is left goes with the next message, and nothing more is tried until there is one. */
    @ParameterizedTest
    @ValueSource(ints = {45015, 45047})
    void whereTheWindowIsClosedTheRestIsKeptAndNothingIsTriedUntilTheFollowerWritesAgain(int code) {
        wechat.codes(WeChatServer.SEND, 0, code);
        assertThat(push("一", "二", "三")).isEqualTo(new Pushed(Outcome.KEEP_FOR_NEXT, 1));
        assertThat(wechat.calls(WeChatServer.SEND)).isEqualTo(2);
        assertThat(outcome("二")).isEqualTo(Outcome.KEEP_FOR_NEXT);
        assertThat(wechat.calls(WeChatServer.SEND)).isEqualTo(2);
        wechat.codes(WeChatServer.SEND, 0);
        clock.passes(Duration.ofSeconds(5));
        writes();
        assertThat(outcome("二", "三")).isEqualTo(Outcome.SENT);
        assertThat(alerts(Integer.toString(code))).isZero();
    }

    /** 43004 and 48002. */
    @ParameterizedTest
    @ValueSource(ints = {43004, 48002})
    void whoIsGoneIsNotTriedAgain(int code) {
        wechat.codes(WeChatServer.SEND, code);
        assertThat(push("一")).isEqualTo(new Pushed(Outcome.DROPPED, 0));
        assertThat(outcome("一")).isNotEqualTo(Outcome.SENT);
        assertThat(wechat.calls(WeChatServer.SEND)).isEqualTo(1);
        assertThat(alerts(Integer.toString(code))).isZero();
    }

    /** 45009: passive replies only, till midnight in China. */
    @Test
    void whenTheDaysCallsAreUsedUpNothingIsSentBeforeMidnightInChina() {
        clock.is("2026-03-01T15:59:00Z");
        writes();
        wechat.codes(WeChatServer.SEND, 45009, 0);
        assertThat(push("一")).isEqualTo(new Pushed(Outcome.PASSIVE_ONLY, 0));
        assertThat(alerts("45009")).isEqualTo(1);
        clock.is("2026-03-01T15:59:59Z");
        assertThat(outcome("一")).isEqualTo(Outcome.PASSIVE_ONLY);
        assertThat(wechat.calls(WeChatServer.SEND)).isEqualTo(1);
        clock.is("2026-03-01T16:00:00Z");
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
        assertThat(left()).isEqualTo(4);
    }

    /** 48001: an account that is not verified. */
    @Test
    void anAccountWithoutTheRightOnlyRepliesUntilARestart() {
        wechat.codes(WeChatServer.SEND, 48001);
        assertThat(push("一")).isEqualTo(new Pushed(Outcome.PASSIVE_ONLY, 0));
        clock.passes(Duration.ofDays(3));
        writes();
        assertThat(outcome("一")).isEqualTo(Outcome.PASSIVE_ONLY);
        messages.typing(account, WEI);
        assertThat(wechat.calls(WeChatServer.SEND)).isEqualTo(1);
        assertThat(wechat.calls(WeChatServer.TYPING)).isZero();
        assertThat(alerts("48001")).isEqualTo(1);
        messages.close();
        messages = open(WeChatApi.LONGEST);
        wechat.codes(WeChatServer.SEND, 0);
        writes();
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
    }

    @Test
    void anotherAccountIsNotSilencedWithIt() {
        wechat.codes(WeChatServer.SEND, 48001, 0);
        assertThat(outcome("一")).isEqualTo(Outcome.PASSIVE_ONLY);
        var other = wechat.account("heping");
        messages.opened(other, WEI, cn.policydesk.wechat.Pushes.Opening.MESSAGE, clock.instant());
        assertThat(messages.push(other, WEI, java.util.List.of("一")).outcome()).isEqualTo(Outcome.SENT);
    }

    /** 40164: operators are told, the answer is kept. */
    @Test
    void anAddressOutsideTheWhitelistIsAnAlertAndTheAnswerIsKept() {
        wechat.codes(WeChatServer.SEND, 40164);
        assertThat(push("一")).isEqualTo(new Pushed(Outcome.FAILED, 0));
        assertThat(alerts("40164")).isEqualTo(1);
        assertThat(left()).as("nothing was delivered").isEqualTo(5);
    }

    /** -1: tried three times, with pauses, then kept. */
    @Test
    void aBusyServerIsTriedAgainAFewTimes() {
        wechat.codes(WeChatServer.SEND, -1, -1, 0);
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(left()).isEqualTo(4);
        wechat.codes(WeChatServer.SEND, -1);
        wechat.forget();
        assertThat(push("二")).isEqualTo(new Pushed(Outcome.FAILED, 0));
        assertThat(wechat.calls(WeChatServer.SEND)).isEqualTo(3);
        assertThat(left()).isEqualTo(4);
        assertThat(alerts("-1")).isEqualTo(1);
    }

    /** 40001, 40014, 42001: one other token, one more try. */
    @ParameterizedTest
    @ValueSource(ints = {40001, 40014, 42001})
    void aRefusedTokenIsRenewedOnceAndTheMessageSent(int code) {
        wechat.whenToken(WeChatServer.SEND, "T1", WeChatServer.errcode(code));
        wechat.whenToken(WeChatServer.SEND, "T2", WeChatServer.errcode(0));
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
        assertThat(wechat.tokensUsed(WeChatServer.SEND)).containsExactly("T1", "T2");
        assertThat(wechat.calls(WeChatServer.TOKEN)).isEqualTo(2);
        assertThat(left()).as("the refused try cost nothing").isEqualTo(4);
        assertThat(alerts(Integer.toString(code))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40014, 42001})
    void aTokenRefusedTwiceIsAnAlert(int code) {
        wechat.codes(WeChatServer.SEND, code);
        assertThat(push("一")).isEqualTo(new Pushed(Outcome.FAILED, 0));
        assertThat(wechat.tokensUsed(WeChatServer.SEND)).containsExactly("T1", "T2");
        assertThat(alerts(Integer.toString(code))).isEqualTo(1);
        assertThat(left()).isEqualTo(5);
    }

    /** Codes nobody listed, and two of the menu's. */
    @ParameterizedTest
    @CsvSource({"40003", "45011", "50002", "61234"})
    void anyOtherRefusalIsKeptAndToldToOperators(int code) {
        wechat.codes(WeChatServer.SEND, code);
        assertThat(push("一")).isEqualTo(new Pushed(Outcome.FAILED, 0));
        assertThat(wechat.calls(WeChatServer.SEND)).isEqualTo(1);
        assertThat(alerts(Integer.toString(code))).isEqualTo(1);
    }
}
