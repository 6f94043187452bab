package cn.policydesk.wechat.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.wechat.Pushes.Opening;
import cn.policydesk.wechat.Pushes.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When 正在输入 is shown, and what its refusals do. */
class TypingTest extends Sender {

    @BeforeEach
    void weChatTakesAll() {
        wechat.tokens("T1", "T2").codes(WeChatServer.SEND, 0).codes(WeChatServer.TYPING, 0);
    }

    private void shownAfter(int calls) {
        messages.typing(account, WEI);
        assertThat(wechat.calls(WeChatServer.TYPING)).isEqualTo(calls);
    }

    @Test
    void itIsShownWithin30SecondsOfAnAction() {
        shownAfter(0);
        writes();
        clock.passes(Duration.ofSeconds(29));
        shownAfter(1);
        assertThat(wechat.bodies(WeChatServer.TYPING).getFirst().toString())
                .isEqualTo("{\"touser\":\"" + WEI + "\",\"command\":\"Typing\"}");
        assertThat(left()).as("it costs no message").isEqualTo(5);
        clock.passes(Duration.ofSeconds(40));
        shownAfter(1);
    }

    @Test
    void whileItIsShownItIsNotAskedForAgain() {
        writes();
        shownAfter(1);
        clock.passes(Duration.ofSeconds(14));
        shownAfter(1);
        clock.passes(Duration.ofSeconds(1));
        shownAfter(2);
    }

    @Test
    void aMessageEndsIt() {
        writes();
        shownAfter(1);
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
        shownAfter(2);
    }

    @Test
    void whereNothingMayBeSentItIsNotShown() {
        messages.opened(account, WEI, Opening.MENU, clock.instant());
        push("一", "二", "三");
        shownAfter(0);
    }

    /** Codes that change nothing: too late, shown already, busy, nothing left. */
    @ParameterizedTest
    @CsvSource({"45080", "45081", "-1", "45047", "45015", "43004"})
    void aRefusalOfItChangesNothing(int code) {
        wechat.codes(WeChatServer.TYPING, code);
        writes();
        shownAfter(1);
        assertThat(pauses).isEmpty();
        assertThat(alerts(Integer.toString(code))).isZero();
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
    }

    @Test
    void anAccountThatMayNotShowItIsNotAskedAgainAndStillSends() {
        wechat.codes(WeChatServer.TYPING, 48001);
        writes();
        shownAfter(1);
        clock.passes(Duration.ofDays(2));
        writes();
        shownAfter(1);
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
    }

    @Test
    void whereItsDayIsUsedUpItRestsTillMidnightInChina() {
        clock.is("2026-03-01T15:59:50Z");
        wechat.codes(WeChatServer.TYPING, 45009, 0);
        writes();
        shownAfter(1);
        clock.is("2026-03-01T15:59:59Z");
        writes();
        shownAfter(1);
        clock.is("2026-03-01T16:00:06Z");
        writes();
        shownAfter(2);
    }

    /** 45072 is a command it does not know: a fault of ours. */
    @ParameterizedTest
    @CsvSource({"45072", "40164", "40001"})
    void aFaultIsToldToOperators(int code) {
        wechat.codes(WeChatServer.TYPING, code);
        writes();
        messages.typing(account, WEI);
        assertThat(alerts(Integer.toString(code))).isEqualTo(1);
    }

    @Test
    void aServerInTroubleChangesNothing() {
        wechat.answers(WeChatServer.TYPING, WeChatServer.status(500));
        writes();
        shownAfter(1);
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
    }
}
