package cn.policydesk.dingtalk.outbound;

import cn.policydesk.channel.Token;
import cn.policydesk.dingtalk.Robot;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * DingTalk's interfaces for one robot. Each call waits for the answer, some ten seconds at most, and tells what came of it; none throws
 * or logs anything. A token that is refused is renewed once.
 *
 * <p>Safe for use by several threads.
 */
final class Api {

    /** Real ones have some hundred characters. */
    private static final int LONGEST_TOKEN = 4096;

    private static final String OLD_BASE = "https://oapi.dingtalk.com";

    /** A call with a token. */
    @FunctionalInterface
    private interface Try {
        Called with(String token) throws CallFailed;
    }

    private final Robot robot;
    private final Wire wire;
    private final Tokens tokens;

    Api(Robot robot, Wire wire, Clock clock) {
        this.robot = robot;
        this.wire = wire;
        this.tokens = new Tokens(this::fetch, clock);
    }

    /** Posts to an address a message gave; whether it is allowed must have been checked. */
    Called webhook(URI address, ObjectNode body) {
        try {
            return Meaning.of(wire.post(address, json(body), null), "errcode");
        } catch (CallFailed e) {
            return e.failure();
        }
    }

    /** Into the one-to-one chat with one of the staff. */
    Called toStaff(String staffId, String key, String param) {
        ObjectNode body = Bodies.object()
                .put("robotCode", robot.robotCode())
                .put("msgKey", key)
                .put("msgParam", param);
        body.putArray("userIds").add(staffId);
        return post("/v1.0/robot/oToMessages/batchSend", body, "processQueryKey");
    }

    /** Into a group. */
    Called toGroup(String conversationId, String key, String param) {
        ObjectNode body = Bodies.object()
                .put("robotCode", robot.robotCode())
                .put("openConversationId", conversationId)
                .put("msgKey", key)
                .put("msgParam", param);
        return post("/v1.0/robot/groupMessages/send", body, "processQueryKey");
    }

    /** The address of a file somebody sent, in {@code downloadUrl}. */
    Called addressOf(String downloadCode) {
        ObjectNode body = Bodies.object().put("downloadCode", downloadCode).put("robotCode", robot.robotCode());
        return post("/v1.0/robot/messageFiles/download", body, "downloadUrl");
    }

    /**
     * Hands DingTalk a file, to be sent by its {@code media_id}. The token of the new interfaces serves, as in DingTalk's Python SDK.
     *
     * @param extension of its name; the name itself, which is Chinese, is told when it is sent
     */
    Called upload(String extension, byte[] bytes) {
        HttpEntity form = MultipartEntityBuilder.create()
                .addTextBody("type", "file")
                .addBinaryBody("media", bytes, ContentType.APPLICATION_OCTET_STREAM, "file." + extension)
                .build();
        return tried(token ->
                Meaning.of(wire.file(old("/media/upload?type=file&access_token=" + encoded(token)), form), "media_id"));
    }

    /** Who one of the staff is, in {@code result}, the departments in {@code dept_id_list}; topapi/v2/user/get. */
    Called person(String staffId) {
        ObjectNode body = Bodies.object().put("userid", staffId);
        return tried(token -> Meaning.of(
                wire.post(old("/topapi/v2/user/get?access_token=" + encoded(token)), json(body), null), "result"));
    }

    private Called post(String path, ObjectNode body, String needed) {
        return tried(token -> Meaning.of(wire.post(URI.create(robot.apiBase() + path), json(body), token), needed));
    }

    private Called tried(Try call) {
        try {
            String token = tokens.current();
            Called called = call.with(token);
            boolean again = called instanceof Called.Refused refused && refused.ofToken();
            return again ? call.with(tokens.insteadOf(token)) : called;
        } catch (CallFailed e) {
            return e.failure();
        }
    }

    private Token fetch() throws CallFailed {
        ObjectNode body = Bodies.object().put("appKey", robot.appKey()).put("appSecret", robot.appSecret());
        Called called = Meaning.of(
                wire.post(URI.create(robot.apiBase() + "/v1.0/oauth2/accessToken"), json(body), null), "accessToken");
        if (called instanceof Called.Failed failed) {
            throw new CallFailed(failed);
        }
        JsonNode answer = ((Called.Done) called).answer();
        String token = answer.path("accessToken").asString("");
        long seconds = answer.path("expireIn").asLong(0);
        // It goes into a header as it is.
        if (token.length() > LONGEST_TOKEN || !token.matches("[!-~]+") || seconds <= 0) {
            throw new CallFailed(new Called.Unclear("回答里没有令牌"));
        }
        return new Token(token, Duration.ofSeconds(seconds));
    }

    /** The older interfaces lie at another host of DingTalk's; whoever plays DingTalk plays both at one. */
    private URI old(String path) {
        return URI.create((robot.apiBase().equals(Robot.API_BASE) ? OLD_BASE : robot.apiBase()) + path);
    }

    private static String encoded(String token) {
        return URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    private static HttpEntity json(ObjectNode body) {
        return new StringEntity(body.toString(), ContentType.APPLICATION_JSON);
    }
}
