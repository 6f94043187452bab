package cn.policydesk.dingtalk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.dingtalk.Robot;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The played interfaces refuse what DingTalk's refuse, in the same way. */
class JudgingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final String BASE = "http://127.0.0.1:1";

    private Robot robot;
    private Scene scene;
    private Sessions sessions;
    private Vault vault;
    private Judging judging;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        List<Robot> robots = InventedRobots.make(BASE);
        robot = robots.getFirst();
        Scenes scenes = new Scenes();
        scene = scenes.begin(robot, Scenes.USUAL);
        sessions = new Sessions(BASE, clock);
        vault = new Vault();
        judging =
                new Judging(new Tokens(robots, clock), scenes, sessions, vault, each -> Optional.empty(), BASE, clock);
    }

    private JsonNode call(String path, Map<String, String> query, String token, String body) {
        Reply reply =
                judging.answer(new Call(path, query, token, "", "127.0.0.1:1", body.getBytes(StandardCharsets.UTF_8)));
        JsonNode json = Call.JSON.readTree(reply.body());
        return ((tools.jackson.databind.node.ObjectNode) json).put("status", reply.status());
    }

    private String token() {
        return call(
                        "/v1.0/oauth2/accessToken",
                        Map.of(),
                        "",
                        "{\"appKey\":\"" + robot.appKey() + "\",\"appSecret\":\"" + robot.appSecret() + "\"}")
                .path("accessToken")
                .asString();
    }

    private JsonNode post(Scene into, String text) {
        String session =
                sessions.open(into, Scene.GROUP, NOW.plusSeconds(60)).toString().replaceFirst(".*=", "");
        return call(
                "/robot/sendBySession",
                Map.of("session", session),
                "",
                Call.JSON
                        .createObjectNode()
                        .put("msgtype", "markdown")
                        .set(
                                "markdown",
                                Call.JSON.createObjectNode().put("title", "t").put("text", text))
                        .toString());
    }

    @Test
    void aWrongSecretGetsNoToken() {
        JsonNode refused = call(
                "/v1.0/oauth2/accessToken",
                Map.of(),
                "",
                "{\"appKey\":\"" + robot.appKey() + "\",\"appSecret\":\"x\"}");
        assertThat(refused.path("status").asInt()).isEqualTo(400);
        assertThat(refused.path("code").asString()).isEqualTo("invalidClientIdOrSecret");
    }

    @Test
    void withoutATokenOfTheRobotNothingIsSent() {
        String body = "{\"robotCode\":\"" + robot.robotCode()
                + "\",\"userIds\":[\"x\"],\"msgKey\":\"sampleText\",\"msgParam\":\"{\\\"content\\\":\\\"a\\\"}\"}";
        assertThat(call("/v1.0/robot/oToMessages/batchSend", Map.of(), "wrong", body)
                        .path("code")
                        .asString())
                .isEqualTo("InvalidAuthentication");
        assertThat(call("/v1.0/robot/oToMessages/batchSend", Map.of(), token(), body.replace("robot-", "other-"))
                        .path("code")
                        .asString())
                .isEqualTo("robot.notFound");
        assertThat(call("/v1.0/robot/oToMessages/batchSend", Map.of(), token(), body)
                        .path("invalidStaffIdList"))
                .hasSize(1);
        assertThat(scene.after(0)).isEmpty();
    }

    @Test
    void theTwentyFirstMessageOfAMinuteIsRefusedWith200AndItsCode() {
        for (int i = 0; i < 20; i++) {
            assertThat(post(scene, "a" + i).path("errcode").asInt()).isZero();
        }
        JsonNode refused = post(scene, "too much");
        assertThat(refused.path("status").asInt()).isEqualTo(200);
        assertThat(refused.path("errcode").asInt()).isEqualTo(130101);
        assertThat(scene.after(0))
                .filteredOn(each -> each.from().equals(Bubble.ROBOT))
                .hasSize(20);
    }

    @Test
    void anAddressWhoseTimeIsOverIsRefused() {
        String session = sessions.open(scene, Scene.GROUP, NOW).toString().replaceFirst(".*=", "");
        assertThat(call("/robot/sendBySession", Map.of("session", session), "", "{}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(300001);
    }

    @Test
    void whoPostsToAForgedAddressIsFoundOut() {
        String session = sessions.foreign(scene, NOW.plusSeconds(60)).toString();
        assertThat(session).startsWith("http://localhost:");
        judging.answer(new Call(
                "/robot/sendBySession",
                Map.of("session", session.replaceFirst(".*=", "")),
                null,
                "",
                "localhost:1",
                "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(scene.after(0))
                .singleElement()
                .satisfies(each -> assertThat(each.text()).contains("伪造的回复地址"));
    }

    @Test
    void anUploadedFileIsTakenOutOfItsForm() {
        byte[] form = ("--b\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nfile\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"media\"; filename=\"file.csv\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\na,\u00e9\r\n1,2\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        Reply reply = judging.answer(new Call(
                "/media/upload", Map.of("access_token", token()), null, "multipart/form-data; boundary=b", "", form));
        String media = Call.JSON.readTree(reply.body()).path("media_id").asString();
        assertThat(vault.get(media.substring(1)).orElseThrow().bytes())
                .isEqualTo("a,\u00e9\r\n1,2".getBytes(StandardCharsets.UTF_8));
    }
}
