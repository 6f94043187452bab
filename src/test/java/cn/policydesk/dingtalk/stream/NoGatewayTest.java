package cn.policydesk.dingtalk.stream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import cn.policydesk.dingtalk.Robot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DingTalk is not there, or not willing; and the end. */
class NoGatewayTest extends PlayedGateway {

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
