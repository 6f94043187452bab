package cn.policydesk.wechat.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.Pushes.Opening;
import cn.policydesk.wechat.Pushes.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The life of an access token, from its first use to its refusal. */
class AccessTokensTest extends Sender {

    @BeforeEach
    void aFollowerWrote() {
        wechat.tokens("T1", "T2", "T3").codes(WeChatServer.SEND, 0);
        writes();
    }

    @Test
    void theStableInterfaceIsAskedWithTheAccountsKeysAndNothingIsForced() {
        push("一");
        JsonNode body = wechat.bodies(WeChatServer.TOKEN).getFirst();
        assertThat(body.path("grant_type").asString()).isEqualTo("client_credential");
        assertThat(body.path("appid").asString()).isEqualTo("wx-dongyang");
        assertThat(body.path("secret").asString()).isEqualTo(WeChatServer.SECRET);
        assertThat(body.path("force_refresh").asBoolean()).isFalse();
    }

    @Test
    void aTokenIsFetchedWhenFirstNeededAndUsedUntilShortlyBeforeItsEnd() {
        assertThat(wechat.calls(WeChatServer.TOKEN)).isZero();
        push("一");
        clock.passes(Duration.ofSeconds(7200 - 201));
        push("二");
        assertThat(wechat.calls(WeChatServer.TOKEN)).isEqualTo(1);
        clock.passes(Duration.ofSeconds(1));
        push("三");
        assertThat(wechat.calls(WeChatServer.TOKEN)).isEqualTo(2);
        assertThat(wechat.tokensUsed(WeChatServer.SEND)).containsExactly("T1", "T1", "T2");
    }

    /** WeChat tells how long the token it still holds will last, which may be little. */
    @Test
    void aTokenWithLittleLifeLeftIsUsedForHalfOfIt() {
        wechat.answers(
                WeChatServer.TOKEN,
                WeChatServer.body("{\"access_token\":\"SHORT\",\"expires_in\":60}"),
                WeChatServer.body("{\"access_token\":\"LONG\",\"expires_in\":7200}"));
        push("一");
        clock.passes(Duration.ofSeconds(29));
        push("二");
        clock.passes(Duration.ofSeconds(1));
        push("三");
        assertThat(wechat.tokensUsed(WeChatServer.SEND)).containsExactly("SHORT", "SHORT", "LONG");
    }

    @Test
    void eachAccountHasItsOwn() {
        Account other = wechat.account("heping");
        messages.opened(other, WEI, Opening.MESSAGE, clock.instant());
        push("一");
        messages.push(other, WEI, List.of("二"));
        push("三");
        assertThat(wechat.tokensUsed(WeChatServer.SEND)).containsExactly("T1", "T2", "T1");
    }

    @Test
    void twentyThreadsAtOnceFetchOneToken() throws Exception {
        wechat.answers(
                WeChatServer.TOKEN,
                WeChatServer.body("{\"access_token\":\"SLOW\",\"expires_in\":7200}")
                        .withFixedDelay(200),
                WeChatServer.body("{\"access_token\":\"ANOTHER\",\"expires_in\":7200}"));
        assertThat(manyAtOnce(20)).containsOnly(Outcome.SENT);
        assertThat(wechat.calls(WeChatServer.TOKEN)).isEqualTo(1);
        assertThat(wechat.tokensUsed(WeChatServer.SEND)).hasSize(20).containsOnly("SLOW");
    }

    @Test
    void twentyThreadsWithARefusedTokenRenewItOnce() throws Exception {
        wechat.whenToken(WeChatServer.SEND, "T9", WeChatServer.errcode(0));
        push("一");
        wechat.forget();
        wechat.answers(
                WeChatServer.TOKEN,
                WeChatServer.body("{\"access_token\":\"T9\",\"expires_in\":7200}")
                        .withFixedDelay(100),
                WeChatServer.body("{\"access_token\":\"T10\",\"expires_in\":7200}"));
        wechat.whenToken(WeChatServer.SEND, "T1", WeChatServer.errcode(42001));
        assertThat(manyAtOnce(20)).containsOnly(Outcome.SENT);
        assertThat(wechat.calls(WeChatServer.TOKEN)).isEqualTo(1);
    }

    private List<Outcome> manyAtOnce(int number) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> pushed = IntStream.range(0, number)
                    .mapToObj(i -> threads.submit(() -> {
                        messages.opened(account, "o-" + i, Opening.MESSAGE, clock.instant());
                        return messages.push(account, "o-" + i, List.of("第" + i + "条"))
                                .outcome();
                    }))
                    .toList();
            for (Future<Outcome> each : pushed) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }

    /** The stable interface hands out the token it holds as long as that is valid in its own eyes. */
    @Test
    void whereTheSameTokenIsHandedOutAgainItIsForcedOnceAndNotAgainSoon() {
        wechat.answers(
                WeChatServer.TOKEN,
                WeChatServer.body("{\"access_token\":\"T1\",\"expires_in\":7200}"),
                WeChatServer.body("{\"access_token\":\"T1\",\"expires_in\":7100}"),
                WeChatServer.body("{\"access_token\":\"T2\",\"expires_in\":7200}"));
        wechat.whenToken(WeChatServer.SEND, "T1", WeChatServer.errcode(40001));
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
        assertThat(wechat.bodies(WeChatServer.TOKEN))
                .extracting(body -> body.path("force_refresh").asBoolean())
                .containsExactly(false, false, true);
        wechat.whenToken(WeChatServer.SEND, "T2", WeChatServer.errcode(40001));
        wechat.tokens("T2");
        wechat.forget();
        clock.passes(Duration.ofMinutes(1));
        assertThat(outcome("二")).isEqualTo(Outcome.FAILED);
        assertThat(wechat.bodies(WeChatServer.TOKEN))
                .extracting(body -> body.path("force_refresh").asBoolean())
                .containsExactly(false);
        assertThat(alerts("40001")).isEqualTo(1);
    }

    /** Wrong keys, an address that is not in the whitelist, the interface used up: kept, told, and not asked again at once. */
    @ParameterizedTest
    @ValueSource(ints = {40001, 40013, 40125, 40164, 45009, 50007})
    void whereNoTokenIsToBeHadTheAnswerIsKeptAndWeChatNotAskedForHalfAMinute(int code) {
        wechat.codes(WeChatServer.TOKEN, code);
        assertThat(outcome("一")).isIn(Outcome.FAILED, Outcome.PASSIVE_ONLY);
        assertThat(outcome("一")).isNotEqualTo(Outcome.SENT);
        clock.passes(Duration.ofSeconds(29));
        outcome("一");
        assertThat(wechat.calls(WeChatServer.TOKEN)).isEqualTo(1);
        assertThat(wechat.calls(WeChatServer.SEND)).isZero();
        assertThat(alerts(Integer.toString(code))).isPositive();
        assertThat(left()).isEqualTo(5);
    }

    @Test
    void afterTheHalfMinuteItIsAskedAgain() {
        wechat.answers(
                WeChatServer.TOKEN,
                WeChatServer.errcode(40164),
                WeChatServer.body("{\"access_token\":\"T1\",\"expires_in\":7200}"));
        assertThat(outcome("一")).isEqualTo(Outcome.FAILED);
        clock.passes(Duration.ofSeconds(30));
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
    }

    @Test
    void aBusyTokenServerIsAskedAgain() {
        wechat.answers(
                WeChatServer.TOKEN,
                WeChatServer.errcode(-1),
                WeChatServer.body("{\"access_token\":\"T1\",\"expires_in\":7200}"));
        assertThat(outcome("一")).isEqualTo(Outcome.SENT);
        assertThat(pauses).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "<html>",
                "{\"access_token\":\"\",\"expires_in\":7200}",
                "{\"access_token\":\"T1\"}",
                "{\"access_token\":\"T1\",\"expires_in\":-5}",
                "{\"access_token\":\"T1&x=1#\",\"expires_in\":7200}",
                "{\"access_token\":[1],\"expires_in\":7200}"
            })
    void anAnswerWithoutAUsableTokenIsATokenlessServer(String body) {
        wechat.answers(WeChatServer.TOKEN, WeChatServer.body(body));
        assertThat(outcome("一")).isEqualTo(Outcome.FAILED);
        assertThat(wechat.calls(WeChatServer.SEND)).isZero();
        assertThat(left()).isEqualTo(5);
        assertThat(alerts("unsent")).isEqualTo(1);
    }

    @Test
    void aTokenServerThatFailsOrHangsIsATokenlessServer() {
        wechat.answers(WeChatServer.TOKEN, WeChatServer.status(500));
        assertThat(outcome("一")).isEqualTo(Outcome.FAILED);
        messages.close();
        messages = open(Duration.ofMillis(300));
        writes();
        wechat.answers(
                WeChatServer.TOKEN,
                WeChatServer.body("{\"access_token\":\"T1\",\"expires_in\":7200}")
                        .withFixedDelay(2000));
        assertThat(outcome("一")).isEqualTo(Outcome.FAILED);
        assertThat(wechat.calls(WeChatServer.SEND)).isZero();
    }

    @Test
    void anAccountWithoutASecretOnlyReplies() {
        Account mute = wechat.account("mute", null);
        messages.opened(mute, WEI, Opening.MESSAGE, clock.instant());
        assertThat(messages.push(mute, WEI, List.of("一")).outcome()).isEqualTo(Outcome.PASSIVE_ONLY);
        messages.typing(mute, WEI);
        assertThat(wechat.calls(WeChatServer.TOKEN)).isZero();
    }
}
