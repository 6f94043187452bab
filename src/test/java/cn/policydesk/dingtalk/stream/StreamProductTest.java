package cn.policydesk.dingtalk.stream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.dingtalk.outbound.DingTalkServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole product in Stream mode: what comes in over the gateway is answered at DingTalk's servers. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "logging.level.root=warn",
            "policydesk.dingtalk.robots.default.app-key=the-key",
            "policydesk.dingtalk.robots.default.app-secret=" + DingTalkServer.SECRET,
            "policydesk.dingtalk.robots.default.mode=stream",
            "policydesk.dingtalk.robots.default.webhook-hosts=127.0.0.1",
            "policydesk.dingtalk.robots.default.region=dongyang"
        })
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class StreamProductTest {

    private static final DingTalkServer DINGTALK = new DingTalkServer();

    @TempDir
    static Path home;

    @TempDir
    static Path keys;

    private static GatewayServer gateway;

    @Autowired
    Streams streams;

    @Autowired
    HealthIndicator dingtalkStreamHealthIndicator;

    @BeforeAll
    static void dingTalkIsUp() throws Exception {
        StaffFolders.copyWithoutAsked(home);
        Certificate certificate = Certificate.made(keys);
        certificate.trust();
        gateway = new GatewayServer(certificate.server());
        DINGTALK.works()
                .answers(
                        "/v1.0/gateway/connections/open",
                        IntStream.range(0, 40)
                                .mapToObj(i -> okJson("{\"endpoint\":\"" + gateway.endpoint()
                                        + "\",\"ticket\":\"ticket-" + i + "\"}"))
                                .toArray(ResponseDefinitionBuilder[]::new));
    }

    @AfterAll
    static void dingTalkIsDown() {
        Certificate.trustNoLonger();
        gateway.close();
        DINGTALK.close();
    }

    @DynamicPropertySource
    static void serveTheCopy(DynamicPropertyRegistry settings) {
        settings.add("policydesk.home", () -> home.toString());
        settings.add("policydesk.dingtalk.robots.default.api-base", DINGTALK::base);
    }

    private static void until(String what, BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(150).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in vain: " + what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private GatewayServer.Connection line() throws InterruptedException {
        until("two connections", () -> streams.states().getFirst().connections() == 2);
        return gateway.standing().getFirst();
    }

    /** A message, private unless a group is named. */
    private static String message(String id, String who, String group, Map<String, Object> content) {
        Map<String, Object> body = new HashMap<>(content);
        body.putAll(Map.of(
                "msgId",
                id,
                "conversationType",
                group.isEmpty() ? "1" : "2",
                "conversationId",
                group.isEmpty() ? "cid-" + who : group,
                "isInAtList",
                true,
                "senderId",
                "$:LWCP_v1:$" + who,
                "senderStaffId",
                who,
                "senderNick",
                who,
                "sessionWebhook",
                DINGTALK.webhook(id).toString(),
                "sessionWebhookExpiredTime",
                Instant.now().plus(Duration.ofHours(1)).toEpochMilli()));
        return GatewayServer.JSON.writeValueAsString(body);
    }

    private static String text(String id, String who, String group, String words) {
        return message(id, who, group, Map.of("msgtype", "text", "text", Map.of("content", words)));
    }

    /** What was said in answer to a message, by the address the message brought. */
    private static List<String> answers(String id) {
        return DINGTALK.requests(DingTalkServer.WEBHOOK).stream()
                .filter(request ->
                        request.queryParameter("session").firstValue().equals(id))
                .map(request -> GatewayServer.JSON
                        .readTree(request.getBodyAsString())
                        .path("markdown")
                        .path("text")
                        .asString())
                .toList();
    }

    @Test
    void aQuestionIsAnsweredWithItsClause() throws Exception {
        line().says("f-1", text("m-clause", "staff-a", "", "扩岗补助是什么"));
        until("an answer", () -> !answers("m-clause").isEmpty());
        assertThat(String.join("\n", answers("m-clause"))).contains("（三）");
    }

    @Test
    void inAGroupWhoAskedIsMentioned() throws Exception {
        line().says("f-1", text("m-group", "staff-b", "cid-group", " 扩岗补助是什么"));
        until("an answer", () -> !answers("m-group").isEmpty());
        assertThat(answers("m-group").getFirst()).startsWith("@staff-b");
    }

    /** The connection breaks before the acknowledgement; the message comes again over the other one, and again over both at once. */
    @Test
    void aMessageThatComesAgainAfterABreakIsAnsweredOnce() throws Exception {
        GatewayServer.Connection broken = line();
        String message = text("m-again", "staff-c", "", "厂里招了5个应届生有啥补助");
        broken.says("f-1", message);
        broken.cut();
        until(
                "the broken one is missed",
                () -> gateway.standing().size() == 2 && !gateway.standing().contains(broken));
        gateway.standing().forEach(each -> each.says("f-1", message));
        gateway.standing().forEach(each -> each.says("f-2", message));
        until("an answer", () -> !answers("m-again").isEmpty());
        line().says("f-3", text("m-after", "staff-c", "", "条件是什么"));
        until("the next answer", () -> !answers("m-after").isEmpty());
        assertThat(answers("m-again")).hasSize(1);
    }

    @Test
    void aListSentAsAFileComesBackAsAFileInTheOneToOneChat() throws Exception {
        StringBuilder csv = new StringBuilder("姓名,年龄,失业月数,就业困难人员\n");
        IntStream.rangeClosed(1, 10)
                .forEach(i ->
                        csv.append("居民").append(i).append(",").append(30 + i).append(",24,是\n"));
        DINGTALK.answers(DingTalkServer.DOWNLOAD, okJson("{\"downloadUrl\":\"" + DINGTALK.base() + "/file/list\"}"))
                .answers("/file/list", aResponse().withBody(csv.toString().getBytes(StandardCharsets.UTF_8)));
        line().says(
                        "f-1",
                        message(
                                "m-list",
                                "staff-d",
                                "",
                                Map.of(
                                        "msgtype",
                                        "file",
                                        "content",
                                        Map.of("downloadCode", "code-list", "fileName", "名单.csv"))));
        until(
                "the result file",
                () -> DINGTALK.bodies(DingTalkServer.STAFF).stream()
                        .anyMatch(body -> body.path("msgKey").asString().equals("sampleFile")));
        assertThat(String.join("\n", answers("m-list"))).contains("共10人", "居民1", "居民10");
        assertThat(DINGTALK.bodies(DingTalkServer.DOWNLOAD)
                        .getLast()
                        .path("downloadCode")
                        .asString())
                .isEqualTo("code-list");
        assertThat(DINGTALK.calls(DingTalkServer.GROUP))
                .as("nothing into a group")
                .isZero();
    }

    /** What each asks, one after the other, and a word of the answer. */
    private static final Map<String, String> ROUNDS = rounds();

    private static Map<String, String> rounds() {
        Map<String, String> rounds = new LinkedHashMap<>();
        rounds.put("扩岗补助是什么", "1500元");
        rounds.put("谢谢", "不客气");
        rounds.put("创业带动就业补贴是什么规定", "（六）");
        return rounds;
    }

    /** Six people, three messages each, over both connections: in the order of each, none lost. CrowdTest plays a hundred. */
    @Test
    void aBurstInAGroupIsAnsweredWholeAndInOrder() throws Exception {
        int people = 6;
        line();
        List<GatewayServer.Connection> lines = gateway.standing();
        int before = DINGTALK.calls(DingTalkServer.WEBHOOK);
        int number = 0;
        for (String words : ROUNDS.keySet()) {
            for (int who = 0; who < people; who++) {
                String id = "b-" + number++;
                lines.get(who % 2).says(id, text(id, "burst-" + who, "cid-burst", words));
            }
        }
        until("all answers", () -> answered(before).size() >= people * ROUNDS.size());
        List<String> answered = answered(before);
        assertThat(answered).hasSize(people * ROUNDS.size());
        for (int who = 0; who < people; who++) {
            String name = "@burst-" + who;
            List<String> words = List.copyOf(ROUNDS.values());
            List<String> mine =
                    answered.stream().filter(each -> each.startsWith(name)).toList();
            assertThat(mine).as(name).hasSize(words.size());
            for (int i = 0; i < words.size(); i++) {
                assertThat(mine.get(i)).contains(words.get(i));
            }
        }
    }

    /** What was said in a group since then, in its order; several answers may stand in one message. */
    private static List<String> answered(int before) {
        return DINGTALK.texts().stream()
                .skip(before)
                .flatMap(text -> Arrays.stream(text.split("\n\n\u2014+\n\n")))
                .filter(part -> part.startsWith("@burst-"))
                .toList();
    }

    @Test
    void theHealthPageTellsOfIt() throws Exception {
        line();
        assertThat(dingtalkStreamHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(dingtalkStreamHealthIndicator
                        .health()
                        .getDetails()
                        .get("default")
                        .toString())
                .startsWith("2 条连接");
    }
}
