package cn.policydesk.dingtalk.stream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.policydesk.dingtalk.Content;
import cn.policydesk.dingtalk.Desk;
import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.RobotMessage;
import cn.policydesk.dingtalk.Robots;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The SDK's transport against a gateway that is played: WireMock where one asks, a TLS WebSocket server where one connects. */
class StreamTest {

    private static final String OPEN = "/v1.0/gateway/connections/open";
    private static final String SECRET = "the-app-secret-0123456789abcdef";

    /** As usual, but in a hurry. */
    private static final Watch HASTY = new Watch(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMinutes(10),
            8,
            Duration.ofHours(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(3),
            List.of(Duration.ofMillis(100)));

    @TempDir
    static Path folder;

    private static @Nullable Certificate certificate;

    @BeforeAll
    static void aCertificateIsMade() throws Exception {
        certificate = Certificate.made(folder);
    }

    @AfterAll
    static void theJvmTrustsAsBefore() {
        Certificate.trustNoLonger();
    }

    private final WireMockServer asked = new WireMockServer(options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .templatingEnabled(true)
            .globalTemplating(true));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BlockingQueue<RobotMessage> desk = new LinkedBlockingQueue<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private GatewayServer gateway;
    private Streams streams;

    @BeforeEach
    void theGatewayIsUp() throws Exception {
        certificate.trust();
        gateway = new GatewayServer(certificate.server());
        asked.start();
        answers(ticket());
        streams = streams(Robot.Mode.STREAM, HASTY);
        log.setContext(loggers);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void allIsClosed() {
        streams.close();
        gateway.close();
        asked.stop();
        root().detachAppender(log);
    }

    private Logger root() {
        return loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private ResponseDefinitionBuilder ticket() {
        return okJson("{\"endpoint\":\"" + gateway.endpoint() + "\",\"ticket\":\"{{randomValue type='UUID'}}\"}");
    }

    private void answers(ResponseDefinitionBuilder answer) {
        asked.stubFor(post(urlPathEqualTo(OPEN)).willReturn(answer));
    }

    private Streams streams(Robot.Mode mode, Watch watch) {
        Robot robot = new Robot(
                "default",
                "the-app-key",
                SECRET,
                "the-code",
                null,
                null,
                null,
                mode,
                "http://127.0.0.1:" + (asked.isRunning() ? asked.port() : 1),
                Set.of(),
                null,
                Map.of(),
                Set.of());
        Desk taking = (from, message) -> desk.add(message);
        return new Streams(Robots.of(List.of(robot)), taking, Clock.systemUTC(), meters, watch);
    }

    private void until(String what, BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in vain: " + what).isLessThan(end);
            Thread.sleep(10);
        }
    }

    private void connected() throws InterruptedException {
        streams.start();
        until("two connections", () -> streams.states().getFirst().connections() == 2);
    }

    private JsonNode answer(GatewayServer.Connection connection) throws InterruptedException {
        JsonNode answer = connection.answers.poll(20, TimeUnit.SECONDS);
        assertThat(answer).as("an answer to a frame").isNotNull();
        return answer;
    }

    private String heard() throws InterruptedException {
        RobotMessage message = desk.poll(20, TimeUnit.SECONDS);
        assertThat(message).as("a message at the desk").isNotNull();
        return ((Content.Text) message.content()).words();
    }

    private double renewals(Watch.Why why) {
        Counter counter = meters.find("policydesk.dingtalk.stream.renewals")
                .tag("why", why.name())
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private boolean written(String words) {
        return List.copyOf(log.list).stream()
                .anyMatch(event -> event.getFormattedMessage().contains(words));
    }

    @Test
    void twoConnectionsAreOpenedAsTheSdkAsksForThem() throws Exception {
        connected();
        assertThat(gateway.standing()).hasSize(2);
        assertThat(gateway.standing().getFirst().ticket())
                .isNotEqualTo(gateway.standing().getLast().ticket());
        JsonNode body = GatewayServer.JSON.readTree(
                asked.findAll(postRequestedFor(urlPathEqualTo(OPEN))).getFirst().getBodyAsString());
        assertThat(body.path("clientId").asString()).isEqualTo("the-app-key");
        assertThat(body.path("clientSecret").asString()).isEqualTo(SECRET);
        assertThat(body.path("subscriptions").toString())
                .isEqualTo("[{\"topic\":\"/v1.0/im/bot/messages/get\",\"type\":\"CALLBACK\"}]");
        assertThat(meters.get("policydesk.dingtalk.stream.connections").gauge().value())
                .isEqualTo(2);
    }

    @Test
    void aMessageGoesToTheDeskAndIsAcknowledged() throws Exception {
        connected();
        GatewayServer.Connection line = gateway.standing().getFirst();
        line.says("frame-1", GatewayServer.message("m-1", "失业两年能领什么"));
        JsonNode ack = answer(line);
        assertThat(ack.path("code").asInt()).isEqualTo(200);
        assertThat(ack.path("headers").path("messageId").asString()).isEqualTo("frame-1");
        assertThat(ack.path("data").asString()).isEqualTo("{\"response\":null}");
        RobotMessage message = desk.take();
        assertThat(message.id()).isEqualTo("m-1");
        assertThat(message.staffId()).isEqualTo("staff-wang");
    }

    @Test
    void messagesOfOneConnectionKeepTheirOrder() throws Exception {
        connected();
        for (int i = 0; i < 200; i++) {
            gateway.standing().getFirst().says("f-" + i, GatewayServer.message("m-" + i, "第" + i));
        }
        for (int i = 0; i < 200; i++) {
            assertThat(heard()).isEqualTo("第" + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "not json", "{\"msgId\":\"1\"}", "{\"conversationType\":\"1\"}"})
    void whatIsNoMessageIsAcknowledgedAndNotTaken(String data) throws Exception {
        connected();
        GatewayServer.Connection line = gateway.standing().getFirst();
        line.says("frame-1", data);
        assertThat(answer(line).path("code").asInt()).isEqualTo(200);
        line.says("frame-2", GatewayServer.message("m-2", "还在吗"));
        assertThat(heard()).isEqualTo("还在吗");
        assertThat(written("没有收下")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "garbage",
                "[1]",
                "{\"type\":\"NEW\",\"headers\":{\"topic\":\"x\"}}",
                "{\"type\":\"SYSTEM\"}",
                "{\"type\":\"CALLBACK\",\"headers\":{\"topic\":\"/other\",\"messageId\":\"1\",\"contentType\":\"application/json\"}}",
                "{\"type\":\"SYSTEM\",\"headers\":{\"topic\":\"KEEPALIVE\",\"messageId\":\"1\"},\"data\":\"{}\"}"
            })
    void framesOfAnotherKindDoNoHarm(String frame) throws Exception {
        connected();
        GatewayServer.Connection line = gateway.standing().getFirst();
        line.raw(frame);
        line.says("frame-2", GatewayServer.message("m-2", "还在吗"));
        assertThat(heard()).isEqualTo("还在吗");
        assertThat(line.gone()).isFalse();
    }

    @Test
    void aSignOfLifeIsReturned() throws Exception {
        connected();
        GatewayServer.Connection line = gateway.standing().getFirst();
        line.sends("SYSTEM", "ping", "p-1", "{\"opaque\":\"0d1e\"}");
        JsonNode pong = answer(line);
        assertThat(pong.path("code").asInt()).isEqualTo(200);
        assertThat(pong.path("data").asString()).isEqualTo("{\"opaque\":\"0d1e\"}");
    }

    /** DingTalk delivers nothing any more on a connection it will end, though its pings pass. */
    @Test
    void aConnectionThatDingTalkWillEndIsReplacedBeforeItGoes() throws Exception {
        connected();
        GatewayServer.Connection line = gateway.standing().getFirst();
        line.disconnects();
        until("a third connection", () -> gateway.ever().size() == 3);
        line.says("late", GatewayServer.message("m-1", "还在路上的"));
        assertThat(heard()).isEqualTo("还在路上的");
        until("the old one is closed", line::gone);
        assertThat(gateway.standing()).hasSize(2);
        assertThat(renewals(Watch.Why.TOLD)).isEqualTo(1);
    }

    /** The message comes again over another connection; the desk tells it apart by its id. */
    @Test
    void aConnectionThatBreaksInTheMiddleOfAMessageLosesNothing() throws Exception {
        connected();
        GatewayServer.Connection line = gateway.standing().getFirst();
        line.says("frame-1", GatewayServer.message("m-1", "断线前"));
        line.cut();
        assertThat(heard()).isEqualTo("断线前");
        until("a third connection", () -> gateway.ever().size() == 3);
        gateway.standing().getLast().says("frame-1", GatewayServer.message("m-1", "断线前"));
        assertThat(heard()).isEqualTo("断线前");
        assertThat(answer(gateway.standing().getLast()).path("code").asInt()).isEqualTo(200);
        until("two stand", () -> streams.states().getFirst().connections() == 2);
        assertThat(renewals(Watch.Why.LOST)).isEqualTo(1);
    }

    @Test
    void whenAllBreaksItComesBackByItself() throws Exception {
        connected();
        gateway.accepting(false);
        gateway.standing().forEach(GatewayServer.Connection::cut);
        until("trouble is told", () -> !streams.states().getFirst().trouble().isEmpty());
        assertThat(streams.states().getFirst().connections()).isZero();
        until("operators are told", () -> written("现在收不到消息"));
        gateway.accepting(true);
        until("two connections", () -> streams.states().getFirst().connections() == 2);
        assertThat(streams.states().getFirst().trouble()).isEmpty();
        gateway.standing().getLast().says("f", GatewayServer.message("m", "回来了"));
        assertThat(heard()).isEqualTo("回来了");
    }

    /** Else DingTalk would be asked many times a second. */
    @Test
    void aGatewayThatEndsEveryConnectionAtOnceIsNotAskedWithoutRest() throws Exception {
        streams.close();
        streams = streams(
                Robot.Mode.STREAM,
                new Watch(
                        HASTY.ping(),
                        HASTY.silent(),
                        HASTY.quiet(),
                        HASTY.missed(),
                        HASTY.old(),
                        HASTY.grace(),
                        HASTY.connect(),
                        List.of(Duration.ofMillis(500), Duration.ofSeconds(60))));
        streams.start();
        long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
        while (System.nanoTime() < end) {
            gateway.standing().forEach(GatewayServer.Connection::cut);
            Thread.sleep(20);
        }
        assertThat(gateway.ever()).hasSizeBetween(4, 8);
    }

    @Test
    void aConnectionThatNoLongerAnswersPingsIsGone() throws Exception {
        connected();
        GatewayServer.Connection line = gateway.standing().getFirst();
        line.freezes();
        until("a third connection", () -> gateway.ever().size() == 3);
        assertThat(renewals(Watch.Why.LOST)).isEqualTo(1);
    }

    /** Pings pass, but the gateway's own frames stop: the defect of platforms.md, complaint 6. */
    @Test
    void aConnectionThatWentSilentIsReplaced() throws Exception {
        connected();
        GatewayServer.Connection deaf = gateway.standing().getFirst();
        gateway.standing().forEach(each -> each.saysPings(true));
        until("pings are answered", () -> !deaf.answers.isEmpty());
        deaf.saysPings(false);
        until("a third connection", () -> gateway.ever().size() >= 3);
        until("the deaf one is closed", deaf::gone);
        assertThat(renewals(Watch.Why.SILENT)).isEqualTo(1);
        assertThat(written("当作收不到消息")).isTrue();
    }

    @Test
    void aConnectionThatGetsNothingWhileTheOtherGetsAllIsReplaced() throws Exception {
        connected();
        GatewayServer.Connection deaf = gateway.standing().getFirst();
        GatewayServer.Connection other = gateway.standing().getLast();
        for (int i = 0; i < HASTY.missed(); i++) {
            other.says("f-" + i, GatewayServer.message("m-" + i, "第" + i));
        }
        until("the deaf one is closed", deaf::gone);
        assertThat(other.gone()).isFalse();
        assertThat(renewals(Watch.Why.MISSED)).isEqualTo(1);
    }

    // ---- DingTalk is not there, or not willing

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "garbage",
                "null",
                "{\"endpoint\":\"ws://localhost:1/connect\",\"ticket\":\"t\"}",
                "{\"endpoint\":\"wss://localhost:1/connect\"}",
                "{\"endpoint\":\"not an address\",\"ticket\":\"t\"}",
                "{\"endpoint\":\"wss://not an address\",\"ticket\":\"t\"}"
            })
    void aGatewayThatTalksNonsenseIsAskedAgain(String body) throws Exception {
        answers(okJson(body));
        streams.start();
        until("trouble is told", () -> streams.states().getFirst().trouble().contains("看不懂"));
        answers(ticket());
        until("two connections", () -> streams.states().getFirst().connections() == 2);
    }

    @Test
    void aSecretThatIsWrongIsToldToOperatorsWithoutIt() throws Exception {
        answers(jsonResponse("{\"code\":\"authFailed\",\"message\":\"鉴权失败\",\"requestid\":\"" + SECRET + "\"}", 401));
        loggers.getLogger("com.dingtalk").setLevel(Level.TRACE);
        streams.start();
        until("operators are told", () -> written("请核对 DINGTALK_APP_KEY"));
        answers(ticket());
        until("two connections", () -> streams.states().getFirst().connections() == 2);
        loggers.getLogger("com.dingtalk").setLevel(null);
        assertThat(written(SECRET)).isFalse();
        assertThat(gateway.ever())
                .allSatisfy(each ->
                        assertThat(written(each.ticket())).as("a ticket").isFalse());
        assertThat(List.copyOf(log.list).stream()
                        .filter(event -> event.getFormattedMessage().contains("连不上")))
                .as("not at each try")
                .hasSizeLessThanOrEqualTo(2);
    }

    /** The SDK's own client would wait for six hours. */
    @Test
    void aGatewayThatSaysNothingIsNotWaitedFor() throws Exception {
        answers(aResponse().withStatus(200).withFixedDelay(120_000));
        streams.start();
        until("trouble is told", () -> !streams.states().getFirst().trouble().isEmpty());
        answers(ticket());
        until("two connections", () -> streams.states().getFirst().connections() == 2);
    }

    @Test
    void aGatewayWhoseCertificateNobodyVouchesForIsNotTrusted() throws Exception {
        Certificate.trustNoLonger();
        streams.start();
        until("trouble is told", () -> streams.states().getFirst().trouble().contains("证书"));
        assertThat(gateway.ever()).isEmpty();
    }

    // ---- the end

    @Test
    void closingEndsAllConnections() throws Exception {
        connected();
        List<GatewayServer.Connection> all = gateway.standing();
        streams.close();
        until("all are closed", () -> all.stream().allMatch(GatewayServer.Connection::gone));
        Thread.sleep(500);
        assertThat(gateway.standing()).as("none is opened again").isEmpty();
    }

    @Test
    void closingDoesNotWaitForAGatewayThatSaysNothing() throws Exception {
        answers(aResponse().withStatus(200).withFixedDelay(120_000));
        streams.start();
        until(
                "it is asked",
                () -> !asked.findAll(postRequestedFor(urlPathEqualTo(OPEN))).isEmpty()
                        || !asked.getServeEvents().getRequests().isEmpty());
        Thread closing = Thread.ofVirtual().start(streams::close);
        assertThat(closing.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void aRobotInHttpModeOpensNothing() throws Exception {
        streams.close();
        streams = streams(Robot.Mode.HTTP, HASTY);
        streams.start();
        Thread.sleep(300);
        assertThat(streams.states()).isEmpty();
        assertThat(asked.findAll(postRequestedFor(urlPathEqualTo(OPEN)))).isEmpty();
    }
}
