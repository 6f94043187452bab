package cn.policydesk.dingtalk.stream;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * What tests of the stream have: the SDK's transport against a gateway that is played, WireMock where one asks, a TLS WebSocket server
 * where one connects.
 */
abstract class PlayedGateway {

    static final String OPEN = "/v1.0/gateway/connections/open";
    static final String SECRET = "the-app-secret-0123456789abcdef";

    /** As usual, but in a hurry. */
    static final Watch HASTY = new Watch(
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

    final WireMockServer asked = new WireMockServer(options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .templatingEnabled(true)
            .globalTemplating(true));
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final BlockingQueue<RobotMessage> desk = new LinkedBlockingQueue<>();
    final ListAppender<ILoggingEvent> log = new ListAppender<>();
    final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    GatewayServer gateway;
    Streams streams;

    @BeforeEach
    final void theGatewayIsUp() throws Exception {
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
    final void allIsClosed() {
        streams.close();
        gateway.close();
        asked.stop();
        root().detachAppender(log);
    }

    private Logger root() {
        return loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    final ResponseDefinitionBuilder ticket() {
        return okJson("{\"endpoint\":\"" + gateway.endpoint() + "\",\"ticket\":\"{{randomValue type='UUID'}}\"}");
    }

    final void answers(ResponseDefinitionBuilder answer) {
        asked.stubFor(post(urlPathEqualTo(OPEN)).willReturn(answer));
    }

    final Streams streams(Robot.Mode mode, Watch watch) {
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

    final void until(String what, BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in vain: " + what).isLessThan(end);
            Thread.sleep(10);
        }
    }

    final void connected() throws InterruptedException {
        streams.start();
        until("two connections", () -> streams.states().getFirst().connections() == 2);
    }

    final JsonNode answer(GatewayServer.Connection connection) throws InterruptedException {
        JsonNode answer = connection.answers.poll(20, TimeUnit.SECONDS);
        assertThat(answer).as("an answer to a frame").isNotNull();
        return answer;
    }

    final String heard() throws InterruptedException {
        RobotMessage message = desk.poll(20, TimeUnit.SECONDS);
        assertThat(message).as("a message at the desk").isNotNull();
        return ((Content.Text) message.content()).words();
    }

    final double renewals(Watch.Why why) {
        Counter counter = meters.find("policydesk.dingtalk.stream.renewals")
                .tag("why", why.name())
                .counter();
        return counter == null ? 0 : counter.count();
    }

    final boolean written(String words) {
        return List.copyOf(log.list).stream()
                .anyMatch(event -> event.getFormattedMessage().contains(words));
    }
}
