package cn.policydesk.dingtalk.stream;

import cn.policydesk.dingtalk.BadMessage;
import cn.policydesk.dingtalk.Desk;
import cn.policydesk.dingtalk.MessageReading;
import cn.policydesk.dingtalk.Robot;
import com.dingtalk.open.app.api.callback.DingTalkStreamTopics;
import com.dingtalk.open.app.stream.network.api.Context;
import com.dingtalk.open.app.stream.protocol.CommandType;
import com.dingtalk.open.app.stream.protocol.ProtocolRequestFacade;
import com.dingtalk.open.app.stream.protocol.callback.CallbackResponsePayload;
import com.dingtalk.open.app.stream.protocol.system.SystemTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is done with a frame: a message goes to the desk and is acknowledged at once, for the desk works elsewhere; what cannot be read
 * is acknowledged too, for it would not be better the next time.
 *
 * <p>Safe for use by several threads.
 */
final class Frames {

    /** What a frame was. */
    enum Kind {
        /** A message of somebody. */
        MESSAGE,
        /** The gateway's own sign of life. */
        PING,
        /** The gateway will end the connection. */
        DISCONNECT,
        /** Anything else. */
        OTHER
    }

    private static final Logger LOG = LoggerFactory.getLogger("policydesk.dingtalk");
    private static final JsonMapper JSON = new JsonMapper();

    private final Robot robot;
    private final Desk desk;
    private final MeterRegistry meters;

    Frames(Robot robot, Desk desk, MeterRegistry meters) {
        this.robot = robot;
        this.desk = desk;
        this.meters = meters;
    }

    /** What a frame is; null fields come from frames that are none. */
    static Kind kind(Context context) {
        ProtocolRequestFacade frame = context.getRequest();
        if (frame.getRequest() == null || frame.getType() == null || frame.getTopic() == null) {
            return Kind.OTHER;
        }
        return switch (frame.getType()) {
            case SYSTEM ->
                switch (frame.getTopic()) {
                    case SystemTopic.PING -> Kind.PING;
                    case SystemTopic.DISCONNECT -> Kind.DISCONNECT;
                    // KEEPALIVE and whatever else the gateway says of itself.
                    default -> Kind.OTHER;
                };
            case CALLBACK ->
                frame.getTopic().equals(DingTalkStreamTopics.BOT_MESSAGE_TOPIC) ? Kind.MESSAGE : Kind.OTHER;
            case EVENT -> Kind.OTHER;
        };
    }

    /** Works on a frame and answers it. */
    void take(Kind kind, Context context) {
        switch (kind) {
            case MESSAGE -> {
                message(context.getRequest().getData());
                context.replay(new CallbackResponsePayload());
            }
            case PING -> context.replay(echo(context.getRequest().getData()));
            case DISCONNECT -> {}
            case OTHER -> other(context);
        }
    }

    private void message(String data) {
        try {
            desk.received(robot, MessageReading.of(data == null ? "" : data));
            count("taken");
        } catch (BadMessage e) {
            count("unreadable");
            LOG.warn("钉钉机器人 {}：Stream 来的一条消息没有收下：{}", robot.name(), e.getMessage());
        } catch (RuntimeException e) {
            // The desk does not fail; if it ever does, the person hears nothing, and the connection must live on.
            count("failed");
            LOG.error(
                    "钉钉机器人 {}：Stream 来的一条消息没有处理成：{}", robot.name(), e.getClass().getSimpleName());
        }
    }

    private void count(String outcome) {
        meters.counter("policydesk.dingtalk.stream.messages", "robot", robot.name(), "outcome", outcome)
                .increment();
    }

    private static Object echo(String data) {
        try {
            return JSON.readValue(data == null || data.isBlank() ? "{}" : data, Map.class);
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    private static void other(Context context) {
        ProtocolRequestFacade frame = context.getRequest();
        if (frame.getRequest() != null && frame.getType() == CommandType.CALLBACK) {
            // Asked for nothing but messages: whoever sends something else is told that nobody takes it.
            context.exception(new IllegalStateException("topic not subscribed"));
        }
    }
}
