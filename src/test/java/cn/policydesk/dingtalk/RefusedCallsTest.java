package cn.policydesk.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not DingTalk's, or not for this robot, has no effect. */
class RefusedCallsTest extends ServedRobots {

    private static final long HOUR = 3_600_000;

    private int status(Ding ding, String timestamp, String sign, String body) throws Exception {
        return ding.raw(timestamp, sign, body).statusCode();
    }

    private static String now(long off) {
        return String.valueOf(System.currentTimeMillis() + off);
    }

    @Test
    void aWrongAnEmptyOrAnothersSignatureIsRefused() throws Exception {
        String body = Ding.json(plain().text(somebody(), null, "你好"));
        String now = now(0);
        assertThat(status(plain(), now, safe().sign(now), body)).isEqualTo(403);
        assertThat(status(plain(), now, "x", body)).isEqualTo(403);
        assertThat(status(plain(), now(1), plain().sign(now), body)).isEqualTo(403);
        outlet.quiet();
        assertThat(outlet.all()).noneMatch(said -> said.text().contains("x"));
    }

    @Test
    void aTimeMoreThanAnHourOffIsRefused() throws Exception {
        for (long off : new long[] {-HOUR - 60_000, HOUR + 60_000}) {
            String then = now(off);
            String who = somebody();
            assertThat(status(plain(), then, plain().sign(then), Ding.json(plain().text(who, null, "你好"))))
                    .isEqualTo(403);
            outlet.quiet();
            assertThat(outlet.to(place -> place.staffId().equals(who))).isEmpty();
        }
        String then = now(-HOUR + 60_000);
        assertThat(status(plain(), then, plain().sign(then), Ding.json(plain().text(somebody(), null, "你好"))))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"robotCode", "chatbotCorpId"})
    void aMessageOfAnotherRobotOrCorpIsRefused(String field) throws Exception {
        String who = somebody();
        Map<String, Object> message = plain().text(who, null, "你好");
        message.put(field, "dingforged");
        assertThat(plain().send(message).statusCode()).isEqualTo(403);
        outlet.quiet();
        assertThat(outlet.to(place -> place.staffId().equals(who))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"a\"",
                "{}",
                "<xml/>",
                "{\"msgId\":{}}",
                "{\"conversationType\":\"3\"}"
            })
    void garbageIsRefusedInWords(String body) throws Exception {
        var answer = plain().post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("消息").doesNotContain("Exception");
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        assertThat(plain().post("[".repeat(50_000)).statusCode()).isEqualTo(400);
        assertThat(plain().post("{\"a\":".repeat(5000) + "1" + "}".repeat(5000)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws Exception {
        Map<String, Object> message = plain().text(somebody(), null, "长".repeat(60_000));
        assertThat(plain().send(message).statusCode()).isEqualTo(413);
    }

    @Test
    void aRobotThatIsNotOnIsNotFound() throws Exception {
        for (String name : new String[] {"broken", "resting", "nobody"}) {
            Ding ding = new Ding(port, name, "restingsecret", "dingresting", CORP, null);
            assertThat(ding.say(somebody(), null, "你好").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whereThereIsAKeyWhatIsNotEncryptedForThisRobotIsRefused() throws Exception {
        String body = Ding.json(safe().text("listed1", null, "你好"));
        String now = now(0);
        String sign = safe().sign(now);
        assertThat(status(safe(), now, sign, body)).isEqualTo(403);
        assertThat(status(safe(), now, sign, safe().sealed(body, "dingother"))).isEqualTo(403);
        assertThat(status(safe(), now, sign, "{\"encrypt\":\"AAAA\"}")).isEqualTo(403);
        Ding wrong = new Ding(port, "safe", "safesecret", "dingsafekey", "c", KEY.replace('a', 'b'));
        assertThat(status(safe(), now, sign, wrong.sealed(body, "dingsafekey"))).isEqualTo(403);
        assertThat(status(safe(), now, sign, safe().sealed(body, ""))).isEqualTo(200);
        assertThat(status(safe(), now, sign, safe().sealed(body, "dingsafekey")))
                .isEqualTo(200);
    }

    @Test
    void aForgedWebhookIsHandedOnUntouchedForTheOutletToRefuse() throws Exception {
        String who = somebody();
        Map<String, Object> message = plain().text(who, null, "你好");
        message.put("sessionWebhook", "not an address at all {}");
        assertThat(plain().send(message).statusCode()).isEqualTo(200);
        assertThat(outlet.await(said -> said.place().staffId().equals(who), 1)
                        .getFirst()
                        .place()
                        .webhook())
                .isNull();
    }
}
