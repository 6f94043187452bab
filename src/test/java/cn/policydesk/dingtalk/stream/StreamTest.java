package cn.policydesk.dingtalk.stream;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.RobotMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What comes over the connections, and how they are kept. */
class StreamTest extends PlayedGateway {

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
}
