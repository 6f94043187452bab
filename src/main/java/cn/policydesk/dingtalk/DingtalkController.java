package cn.policydesk.dingtalk;

import cn.policydesk.channel.Complaints;
import cn.policydesk.channel.Posted;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /dingtalk/{robot}}: what the console of a robot in HTTP mode calls 消息接收地址.
 *
 * <p>Acknowledges at once; what is said goes out later, through {@link Outlet}. What is not DingTalk's is refused before anything is
 * done: 404 without such a robot, 403 where signature, time, key, robot or corp are wrong, 413 where the body is too long, 400
 * where it is no message.
 */
@RestController
class DingtalkController {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");

    /** DingTalk takes it as: there is nothing to be said in the reply to this call. */
    private static final String NOTHING = "{\"msgtype\":\"empty\"}";

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private record Served(
            Robot robot, HeaderSign sign, @Nullable BodySeal seal) {}

    private final Map<String, Served> served = new HashMap<>();
    private final Desk desk;
    private final Complaints complaints = new Complaints(line -> LOG.warn("{}", line));
    private final int longest;
    private final Clock clock;

    DingtalkController(Robots robots, Desk desk, DingtalkSettings settings, Clock clock) {
        for (Robot robot : robots.all()) {
            String key = robot.aesKey();
            if (robot.mode() == Robot.Mode.HTTP) {
                served.put(
                        robot.name(),
                        new Served(
                                robot,
                                new HeaderSign(robot.appSecret(), settings.freshness()),
                                key == null ? null : new BodySeal(robot, key)));
            }
        }
        this.desk = desk;
        this.longest = settings.longestMessage();
        this.clock = clock;
    }

    /** Takes a message. */
    @PostMapping("/dingtalk/{robot}")
    ResponseEntity<String> take(@PathVariable("robot") String name, HttpServletRequest request) throws IOException {
        Served robot = served.get(name);
        if (robot == null) {
            return says(HttpStatus.NOT_FOUND, "这里没有这个机器人");
        }
        try {
            robot.sign().check(header(request, "timestamp"), header(request, "sign"), clock.instant());
            byte[] body = Posted.body(request, longest);
            if (body == null) {
                return says(HttpStatus.CONTENT_TOO_LARGE, "消息太长");
            }
            RobotMessage message = MessageReading.of(opened(robot, body, request));
            String refusal = Admission.refusal(robot.robot(), message);
            if (refusal != null) {
                throw new HeaderSign.Refused(refusal);
            }
            desk.received(robot.robot(), message);
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(NOTHING);
        } catch (HeaderSign.Refused e) {
            complaints.tell("机器人 " + name + " 拒绝了一次请求：" + e.getMessage());
            return says(HttpStatus.FORBIDDEN, String.valueOf(e.getMessage()));
        } catch (BadMessage e) {
            complaints.tell("机器人 " + name + " 收到不能读的消息：" + e.getMessage());
            return says(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] opened(Served robot, byte[] body, HttpServletRequest request) throws HeaderSign.Refused {
        BodySeal seal = robot.seal();
        if (seal == null) {
            return body;
        }
        String signature = Posted.parameter(request, "msg_signature");
        return seal.open(
                body,
                new BodySeal.Signed(
                        signature.isEmpty() ? Posted.parameter(request, "signature") : signature,
                        Posted.parameter(request, "timestamp"),
                        Posted.parameter(request, "nonce")));
    }

    private static ResponseEntity<String> says(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(PLAIN).body(text);
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value.strip();
    }
}
