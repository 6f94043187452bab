package cn.policydesk.dingtalk.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import cn.policydesk.dingtalk.Robot;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WireMock in the part of DingTalk's servers {@code api.dingtalk.com} and {@code oapi.dingtalk.com}. */
public final class DingTalkServer implements AutoCloseable {

    public static final String TOKEN = "/v1.0/oauth2/accessToken";
    public static final String STAFF = "/v1.0/robot/oToMessages/batchSend";
    public static final String GROUP = "/v1.0/robot/groupMessages/send";
    public static final String DOWNLOAD = "/v1.0/robot/messageFiles/download";
    public static final String UPLOAD = "/media/upload";
    public static final String PERSON = "/topapi/v2/user/get";
    public static final String WEBHOOK = "/robot/sendBySession";

    public static final String SECRET = "the-app-secret-0123456789abcdef";

    private static final JsonMapper JSON = new JsonMapper();

    private final WireMockServer server = new WireMockServer(
            options().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1").containerThreads(40));
    private int scenarios;

    public DingTalkServer() {
        server.start();
        server.stubFor(any(anyUrl())
                .atPriority(10)
                .willReturn(jsonResponse("{\"code\":\"InvalidAction.NotFound\",\"message\":\"not found\"}", 404)));
    }

    public String base() {
        return "http://127.0.0.1:" + server.port();
    }

    public String secureBase() {
        return "https://127.0.0.1:" + server.httpsPort();
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
        ResponseDefinitionBuilder[] answers = new ResponseDefinitionBuilder[values.length];
        for (int i = 0; i < values.length; i++) {
            answers[i] = okJson("{\"accessToken\":\"" + values[i] + "\",\"expireIn\":7200}");
        }
        return answers(TOKEN, answers);
    }

    /** Answers calls of an address with these one after the other, then with the last for ever. */
    public DingTalkServer answers(String path, ResponseDefinitionBuilder... answers) {
        String scenario = path + ++scenarios;
        for (int i = 0; i < answers.length; i++) {
            ScenarioMappingBuilder mapping = any(urlPathEqualTo(path))
                    .atPriority(2)
                    .inScenario(scenario)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                    .willReturn(answers[i]);
            if (i + 1 < answers.length) {
                mapping = mapping.willSetStateTo("after " + (i + 1));
            }
            server.stubFor(mapping);
        }
        return this;
    }

    /** From now on refuses an access token. */
    public DingTalkServer refuses(String path, String token) {
        server.stubFor(post(urlPathEqualTo(path))
                .atPriority(1)
                .withHeader("x-acs-dingtalk-access-token", equalTo(token))
                .willReturn(code(400, "InvalidAuthentication")));
        return this;
    }

    public static ResponseDefinitionBuilder errcode(int code) {
        return okJson("{\"errcode\":" + code + ",\"errmsg\":\"" + (code == 0 ? "ok" : "refused") + "\"}");
    }

    public static ResponseDefinitionBuilder code(int status, String code) {
        return jsonResponse("{\"requestid\":\"1\",\"code\":\"" + code + "\",\"message\":\"refused\"}", status);
    }

    public static ResponseDefinitionBuilder body(String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "text/plain")
                .withBody(body);
    }

    public static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status).withBody("<html>bad gateway</html>");
    }

    // ---- what it was asked

    public int calls(String path) {
        return requests(path).size();
    }

    public List<LoggedRequest> requests(String path) {
        return server.findAll(anyRequestedFor(urlPathEqualTo(path)));
    }

    /** The bodies sent to an address, in their order. */
    public List<JsonNode> bodies(String path) {
        return requests(path).stream()
                .map(request -> JSON.readTree(request.getBodyAsString()))
                .toList();
    }

    /** The texts posted to webhooks, in their order. */
    public List<String> texts() {
        return bodies(WEBHOOK).stream()
                .map(body -> body.path("markdown").path("text").asString())
                .toList();
    }

    /** What was sent through an interface of the robot, in its order. */
    public List<JsonNode> params(String path) {
        return bodies(path).stream()
                .map(body -> JSON.readTree(body.path("msgParam").asString()))
                .toList();
    }

    public List<String> tokensUsed(String path) {
        return requests(path).stream()
                .map(request -> request.getHeader("x-acs-dingtalk-access-token"))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
