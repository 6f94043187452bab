package cn.policydesk.dingtalk.outbound;

import static cn.policydesk.dingtalk.outbound.DingTalkServer.GROUP;
import static cn.policydesk.dingtalk.outbound.DingTalkServer.STAFF;
import static cn.policydesk.dingtalk.outbound.DingTalkServer.WEBHOOK;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.dingtalk.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty messages a minute into a group: what is more waits and is put together, nothing is dropped. */
class PaceTest extends Speaker {

    @BeforeEach
    void dingTalkWorks() {
        dingtalk.works();
    }

    @Test
    void aBurstOfHundredIsAllSaidInOrderWithinTheLimit() {
        for (int i = 0; i < 100; i++) {
            outgoing.say(robot, group("s" + i), text("答" + i + "。" + "字".repeat(300), "staff-" + i % 20));
        }
        quiet();
        List<String> texts = dingtalk.texts();
        String all = String.join("\n", texts);
        int from = 0;
        for (int i = 0; i < 100; i++) {
            String said = "@staff-" + i % 20 + "\n\n答" + i + "。";
            int at = all.indexOf(said);
            assertThat(at).as("answer " + i + " in its order").isGreaterThanOrEqualTo(from);
            assertThat(all.indexOf(said, at + 1)).as("once").isNegative();
            from = at;
        }
        assertThat(said("webhook")).isEqualTo(100);
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .isLessThan(15_000));
        assertThat(texts.size()).as("put together").isLessThanOrEqualTo(30);
        int minutes =
                (int) pauses.stream().reduce(Duration.ZERO, Duration::plus).toMinutes() + 1;
        assertThat(texts.size()).as("within the limit").isLessThanOrEqualTo(minutes * Pace.A_MINUTE);
    }

    @Test
    void twelveGoAtOnceAndTheOthersEveryFewSeconds() {
        for (int i = 0; i < 12; i++) {
            says(group("s"), text("答" + i));
        }
        assertThat(pauses).isEmpty();
        for (int i = 12; i < 21; i++) {
            says(group("s"), text("答" + i));
        }
        assertThat(dingtalk.calls(WEBHOOK)).isEqualTo(21);
        assertThat(pauses)
                .hasSize(9)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8)));
    }

    @Test
    void noMinuteHoldsMoreThanTwenty() {
        Pace pace = Pace.of(true);
        List<Instant> sent = new ArrayList<>();
        while (sent.size() < 200) {
            Duration rest = pace.rest(clock.instant());
            // Whoever asks comes at odd times too.
            clock.passes(rest.plusMillis(sent.size() % 3 * 400L));
            if (rest.isZero()) {
                pace.speaks(clock.instant());
                sent.add(clock.instant());
            }
        }
        for (int i = Pace.A_MINUTE; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - Pace.A_MINUTE), sent.get(i)))
                    .as("from message " + (i - Pace.A_MINUTE) + " to the twentieth after it")
                    .isGreaterThan(Duration.ofSeconds(60));
        }
        assertThat(Duration.between(sent.getFirst(), sent.getLast()))
                .as("and not much slower than allowed")
                .isLessThan(Duration.ofMinutes(11));
    }

    @Test
    void groupsDoNotWaitForEachOther() {
        for (int i = 0; i < 30; i++) {
            says(place(true, "cid-" + i % 3, WANG, "s"), text("答" + i));
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void whenDingTalkFindsItTooFastItWaitsAMinuteAndGoesOn() {
        dingtalk.answers(
                WEBHOOK, DingTalkServer.errcode(130101), DingTalkServer.errcode(130101), DingTalkServer.errcode(0));
        outgoing.say(robot, group("s1"), text("一", WANG));
        outgoing.say(robot, group("s2"), text("二", "staff-li"));
        outgoing.say(robot, group("s3"), text("三", WANG));
        quiet();
        assertThat(pauses).contains(Duration.ofMinutes(1));
        assertThat(String.join(
                        "\n", dingtalk.texts().subList(2, dingtalk.texts().size())))
                .containsSubsequence("@" + WANG, "一", "@staff-li", "二", "@" + WANG, "三");
        assertThat(said("webhook")).isEqualTo(3);
        assertThat(alerts("too-fast")).as("operators are told of each refusal").isEqualTo(2);
        assertThat(dingtalk.calls(GROUP))
                .as("the limit is the robot's, whatever the way")
                .isZero();
    }

    @Test
    void aPersonDingTalkSparesGetsItLater() {
        dingtalk.answers(
                STAFF,
                okJson("{\"processQueryKey\":\"q\",\"flowControlledStaffIdList\":[\"" + WANG + "\"]}"),
                okJson("{\"processQueryKey\":\"q\",\"flowControlledStaffIdList\":[]}"));
        says(Place.privately(WANG), text("一"));
        assertThat(pauses).containsExactly(Duration.ofMinutes(1));
        assertThat(said("openapi")).isEqualTo(1);
    }

    @Test
    void callsThatAreTooManyASecondAreMadeAMomentLater() {
        dingtalk.answers(
                STAFF,
                DingTalkServer.code(403, "Forbidden.AccessDenied.QpsLimitForApi"),
                DingTalkServer.status(429),
                okJson("{\"processQueryKey\":\"q\"}"));
        says(Place.privately(WANG), text("一"));
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
        assertThat(said("openapi")).isEqualTo(1);
    }
}
