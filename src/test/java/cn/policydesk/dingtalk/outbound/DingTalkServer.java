package cn.policydesk.dingtalk.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import cn.policydesk.channel.MessengerServer;
import cn.policydesk.dingtalk.Robot;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** WireMock in the part of DingTalk's servers {@code api.dingtalk.com} and {@code oapi.dingtalk.com}. */
public final class DingTalkServer extends MessengerServer<DingTalkServer> {

    public static final String TOKEN = "/v1.0/oauth2/accessToken";
    public static final String STAFF = "/v1.0/robot/oToMessages/batchSend";
    public static final String GROUP = "/v1.0/robot/groupMessages/send";
    public static final String DOWNLOAD = "/v1.0/robot/messageFiles/download";
    public static final String UPLOAD = "/media/upload";
    public static final String PERSON = "/topapi/v2/user/get";
    public static final String WEBHOOK = "/robot/sendBySession";

    private static final String TOKEN_HEADER = "x-acs-dingtalk-access-token";

    public DingTalkServer() {
        super(jsonResponse("{\"code\":\"InvalidAction.NotFound\",\"message\":\"not found\"}", 404));
    }

    @Override
    protected DingTalkServer self() {
        return this;
    }

    /** A robot that talks to this server. */
    public Robot robot(String name) {
        return robot(name, base(), Set.of("127.0.0.1"));
    }

    public Robot robot(String name, String apiBase, Set<String> webhookHosts) {
        return new Robot(
                name,
                "key-" + name,
                SECRET,
                "code-" + name,
                null,
                null,
                null,
                Robot.Mode.HTTP,
                apiBase,
                webhookHosts,
                "dongyang",
                Map.of(),
                Set.of());
    }

    /** An address of a conversation, as messages bring it. */
    public URI webhook(String session) {
        return URI.create(base() + WEBHOOK + "?session=" + session);
    }

    // ---- what it answers

    /** Works in all it does. */
    public DingTalkServer works() {
        return tokens("T1", "T2")
                .answers(WEBHOOK, errcode(0))
                .answers(
                        STAFF,
                        okJson(
                                "{\"processQueryKey\":\"q\",\"invalidStaffIdList\":[],\"flowControlledStaffIdList\":[]}"))
                .answers(GROUP, okJson("{\"processQueryKey\":\"q\"}"))
                .answers(UPLOAD, okJson("{\"errcode\":0,\"errmsg\":\"ok\",\"media_id\":\"@media\",\"type\":\"file\"}"));
    }

    /** Hands out these tokens one after the other, then the last for ever. */
    public DingTalkServer tokens(String... values) {
        return answers(
                TOKEN, List.of(values), value -> okJson("{\"accessToken\":\"" + value + "\",\"expireIn\":7200}"));
    }

    /** From now on refuses an access token. */
    public DingTalkServer refuses(String path, String token) {
        return always(
                post(urlPathEqualTo(path)).withHeader(TOKEN_HEADER, equalTo(token)),
                code(400, "InvalidAuthentication"));
    }

    public static ResponseDefinitionBuilder code(int status, String code) {
        return jsonResponse("{\"requestid\":\"1\",\"code\":\"" + code + "\",\"message\":\"refused\"}", status);
    }

    // ---- what it was asked

    /** The texts posted to webhooks, in their order. */
    public List<String> texts() {
        return bodies(WEBHOOK).stream()
                .map(body -> body.path("markdown").path("text").asString())
                .toList();
    }

    /** What was sent through an interface of the robot, in its order. */
    public List<JsonNode> params(String path) {
        return bodies(path).stream()
                .map(body -> json(body.path("msgParam").asString()))
                .toList();
    }

    public List<String> tokensUsed(String path) {
        return requests(path).stream()
                .map(request -> request.getHeader(TOKEN_HEADER))
                .toList();
    }
}
