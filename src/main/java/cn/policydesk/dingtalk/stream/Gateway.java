package cn.policydesk.dingtalk.stream;

import cn.policydesk.dingtalk.Robot;
import com.dingtalk.open.app.api.OpenDingTalkAppException;
import com.dingtalk.open.app.api.UserAgent;
import com.dingtalk.open.app.api.callback.DingTalkStreamTopics;
import com.dingtalk.open.app.api.open.OpenApiClient;
import com.dingtalk.open.app.api.open.OpenApiClientBuilder;
import com.dingtalk.open.app.api.open.OpenConnectionRequest;
import com.dingtalk.open.app.api.open.OpenConnectionResponse;
import com.dingtalk.open.app.api.util.IpUtils;
import com.dingtalk.open.app.stream.network.api.ClientConnectionListener;
import com.dingtalk.open.app.stream.network.api.EndPointConnection;
import com.dingtalk.open.app.stream.network.api.Session;
import com.dingtalk.open.app.stream.network.core.Connector;
import com.dingtalk.open.app.stream.network.core.Subscription;
import com.dingtalk.open.app.stream.protocol.CommandType;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens connections for one robot: asks DingTalk where to connect (platforms.md, row Stream topics), connects there.
 *
 * <p>Safe for use by several threads.
 */
final class Gateway {

    /** Thrown where there is no connection to be had; the message, in Chinese, is for operators and holds nothing secret. */
    static final class Closed extends Exception {
        private static final long serialVersionUID = 1L;

        Closed(String why) {
            // Without a cause: the SDK's messages name tickets and repeat what DingTalk said.
            super(why, null, false, false);
        }
    }

    /** Ends a connection after so long by itself in the SDK's own client only; here {@link Watch#old} does. */
    private static final Duration LIFE = Duration.ofDays(1);

    private static final Pattern STATUS = Pattern.compile("status=(\\d{3})");
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([A-Za-z0-9._-]{1,60})\"");

    private final Robot robot;
    private final Watch watch;
    private final OpenApiClient api;

    Gateway(Robot robot, Watch watch) {
        this.robot = robot;
        this.watch = watch;
        this.api = OpenApiClientBuilder.create()
                .setHost(robot.apiBase())
                .setTimeout(Math.toIntExact(watch.connect().toMillis()))
                .build();
    }

    /** Opens a connection; waits for it, twice {@link Watch#connect} at most. */
    Session open(ClientConnectionListener listener) throws Closed, InterruptedException {
        EndPointConnection where = ask();
        try {
            return Connector.connect(
                    where,
                    listener,
                    watch.connect().toMillis(),
                    LIFE.toMillis(),
                    watch.ping().toMillis());
        } catch (TimeoutException | ExecutionException e) {
            throw new Closed("连不上钉钉给的 wss 地址（超时，或证书不受信任）");
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new Closed("连不上钉钉给的 wss 地址（" + e.getClass().getSimpleName() + "）");
        }
    }

    private EndPointConnection ask() throws Closed {
        OpenConnectionRequest request = new OpenConnectionRequest();
        request.setClientId(robot.appKey());
        request.setClientSecret(robot.appSecret());
        request.setUa(UserAgent.getUserAgent().getUa());
        request.setLocalIp(IpUtils.getLocalIP());
        request.setSubscriptions(
                Set.of(new Subscription(CommandType.CALLBACK, DingTalkStreamTopics.BOT_MESSAGE_TOPIC)));
        OpenConnectionResponse answer;
        try {
            answer = api.openConnection(request);
        } catch (OpenDingTalkAppException e) {
            throw new Closed(refused(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new Closed("连不上 " + robot.apiBase() + "（" + e.getClass().getSimpleName() + "）");
        } catch (Exception e) {
            throw new Closed("钉钉的回答看不懂");
        }
        String endpoint = answer == null ? null : answer.getEndpoint();
        String ticket = answer == null ? null : answer.getTicket();
        if (endpoint == null || ticket == null || !endpoint.startsWith("wss://") || ticket.isBlank()) {
            throw new Closed("钉钉的回答看不懂");
        }
        try {
            return new EndPointConnection(robot.appKey(), endpoint, ticket, null);
        } catch (RuntimeException e) {
            throw new Closed("钉钉的回答看不懂");
        }
    }

    private static String refused(String message) {
        Matcher code = CODE.matcher(message);
        Matcher status = STATUS.matcher(message);
        String said = code.find() ? code.group(1) : status.find() ? status.group(1) : "?";
        return switch (said) {
            case "authFailed", "invalidClientIdOrSecret", "InvalidAuthentication", "401" ->
                "钉钉不认 AppKey 或 AppSecret，请核对 DINGTALK_APP_KEY 和 DINGTALK_APP_SECRET（错误码 " + said + "）";
            default -> "钉钉不给连接（错误码 " + said + "）";
        };
    }
}
