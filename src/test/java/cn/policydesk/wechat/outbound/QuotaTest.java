package cn.policydesk.wechat.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.Pushes.Opening;
import cn.policydesk.wechat.Pushes.Outcome;
import cn.policydesk.wechat.Pushes.Pushed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many messages each action of a follower opens, and for how long; the clock is turned by hand. */
class QuotaTest extends Sender {

    @BeforeEach
    void weChatTakesAll() {
        wechat.tokens("T1").codes(WeChatServer.SEND, 0);
    }

    private void does(Opening kind) {
        messages.opened(account, WEI, kind, clock.instant());
    }

    @Test
    void whoNeverDidAnythingIsNotWrittenTo() {
        assertThat(push("一")).isEqualTo(new Pushed(Outcome.KEEP_FOR_NEXT, 0));
        assertThat(wechat.calls(WeChatServer.TOKEN)).isZero();
    }

    @Test
    void aMessageOpensFive() {
        does(Opening.MESSAGE);
        assertThat(push("一", "二", "三", "四", "五", "六")).isEqualTo(new Pushed(Outcome.KEEP_FOR_NEXT, 5));
        assertThat(wechat.texts()).containsExactly("一", "二", "三", "四", "五");
    }

    @Test
    void itsFiveAreOpenFor48Hours() {
        does(Opening.MESSAGE);
        clock.passes(Duration.ofHours(48).minusSeconds(1));
        assertThat(left()).isEqualTo(5);
        clock.passes(Duration.ofSeconds(1));
        assertThat(left()).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = Opening.class, mode = EnumSource.Mode.EXCLUDE, names = "MESSAGE")
    void aClickASubscriptionAndAScanOpenThreeForAMinute(Opening kind) {
        does(kind);
        assertThat(left()).isEqualTo(3);
        clock.passes(Duration.ofSeconds(59));
        assertThat(push("一", "二", "三", "四")).isEqualTo(new Pushed(Outcome.KEEP_FOR_NEXT, 3));
        clock.passes(Duration.ofMinutes(2));
        does(kind);
        clock.passes(Duration.ofMinutes(1));
        assertThat(left()).isZero();
    }

    @Test
    void aNewMessageOpensFiveAgainAndNotTen() {
        does(Opening.MESSAGE);
        push("一", "二");
        clock.passes(Duration.ofSeconds(1));
        does(Opening.MESSAGE);
        assertThat(left()).isEqualTo(5);
    }

    /** The endpoint may tell of one message twice, for WeChat sends it up to three times. */
    @Test
    void theSameActionToldTwiceCountsOnce() {
        does(Opening.MESSAGE);
        push("一", "二");
        does(Opening.MESSAGE);
        assertThat(left()).isEqualTo(3);
        messages.opened(account, WEI, Opening.MESSAGE, clock.instant().minusSeconds(10));
        assertThat(left()).isEqualTo(3);
    }

    @Test
    void whatClosesFirstIsSpentFirst() {
        does(Opening.MESSAGE);
        clock.passes(Duration.ofSeconds(5));
        does(Opening.MENU);
        assertThat(left()).isEqualTo(8);
        push("一", "二");
        clock.passes(Duration.ofMinutes(2));
        assertThat(left()).as("the message's own are untouched").isEqualTo(5);
    }

    @Test
    void followersAndAccountsAreCountedApart() {
        Account other = wechat.account("heping");
        does(Opening.MESSAGE);
        assertThat(messages.left(other, WEI)).isZero();
        assertThat(messages.left(account, "o-somebody-else")).isZero();
    }

    @Test
    void fiveAreFiveHoweverManyThreadsSend() throws Exception {
        does(Opening.MESSAGE);
        List<Integer> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Pushed>> pushed = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                pushed.add(threads.submit(() -> push("甲", "乙")));
            }
            for (Future<Pushed> each : pushed) {
                sent.add(each.get().sent());
            }
        }
        assertThat(wechat.calls(WeChatServer.SEND)).isEqualTo(5);
        assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
        List<String> texts = wechat.texts();
        assertThat(texts).as("two answers do not mix").containsExactly("甲", "乙", "甲", "乙", "甲");
        assertThat(left()).isZero();
    }

    /** 45002: halved until WeChat takes it; each part counts. */
    @Test
    void aTextThatIsTooLongIsSentInPartsWhichAllCount() {
        String text = "第一句很长很长，说的是谁能领一次性创业补贴。\n第二句也很长，说的是要在什么时候带哪些材料到哪里去办。";
        wechat.codes(WeChatServer.SEND, 45002, 0);
        does(Opening.MESSAGE);
        assertThat(push(text)).isEqualTo(new Pushed(Outcome.SENT, 1));
        List<String> texts = wechat.texts();
        assertThat(texts.subList(1, 3)).containsExactly("第一句很长很长，说的是谁能领一次性创业补贴。", "第二句也很长，说的是要在什么时候带哪些材料到哪里去办。");
        assertThat(left()).isEqualTo(3);
    }

    @Test
    void aTextWhosePartsDoNotAllFitIsNotBegun() {
        String text = String.join("\n", Collections.nCopies(20, "这一行写的是补贴的条件和金额。"));
        does(Opening.MESSAGE);
        push("一", "二", "三", "四");
        wechat.codes(WeChatServer.SEND, 45002, 0);
        assertThat(push(text)).isEqualTo(new Pushed(Outcome.KEEP_FOR_NEXT, 0));
        assertThat(wechat.calls(WeChatServer.SEND)).isEqualTo(5);
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void aShortTextThatIsTooLongIsNotHalvedForEver() {
        wechat.codes(WeChatServer.SEND, 45002);
        does(Opening.MESSAGE);
        assertThat(outcome("短短一句。")).isEqualTo(Outcome.FAILED);
        assertThat(wechat.calls(WeChatServer.SEND)).isEqualTo(1);
        assertThat(alerts("45002")).isEqualTo(1);
    }
}
