package cn.policydesk.wechat.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import cn.policydesk.wechat.Account;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WireMock in the part of WeChat's server {@code api.weixin.qq.com}. */
public final class WeChatServer implements AutoCloseable {

    public static final String TOKEN = "/cgi-bin/stable_token";
    public static final String SEND = "/cgi-bin/message/custom/send";
    public static final String TYPING = "/cgi-bin/message/custom/typing";
    public static final String MENU_GET = "/cgi-bin/menu/get";
    public static final String MENU_CREATE = "/cgi-bin/menu/create";

    public static final String SECRET = "the-app-secret-0123456789abcdef";

    private static final JsonMapper JSON = new JsonMapper();

    private final WireMockServer server = new WireMockServer(
            options().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1").containerThreads(40));
    private int scenarios;

    public WeChatServer() {
        server.start();
        server.stubFor(
                any(anyUrl()).atPriority(10).willReturn(okJson("{\"errcode\":40066,\"errmsg\":\"invalid url\"}")));
    }

    public String base() {
        return "http://127.0.0.1:" + server.port();
    }

    /** An account that talks to this server. */
    public Account account(String name) {
        return account(name, SECRET);
    }

    public Account account(String name, @Nullable String secret) {
        return new Account(
                name, "wx-" + name, secret, "tokentoken", null, Account.Mode.PLAIN, "dongyang", base(), null);
    }

    /** An account that talks to this server over TLS, whose certificate nobody vouches for. */
    public Account secureAccount(String name) {
        return new Account(
                name,
                "wx-" + name,
                SECRET,
                "tokentoken",
                null,
                Account.Mode.PLAIN,
                null,
                "https://127.0.0.1:" + server.httpsPort(),
                null);
    }

    // ---- what it answers

    /** Hands out these tokens one after the other, then the last for ever. */
    public WeChatServer tokens(String... values) {
        ResponseDefinitionBuilder[] answers = new ResponseDefinitionBuilder[values.length];
        for (int i = 0; i < values.length; i++) {
            answers[i] = okJson("{\"access_token\":\"" + values[i] + "\",\"expires_in\":7200}");
        }
        return answers(TOKEN, answers);
    }

    /** Answers calls of an address with these codes one after the other, then with the last for ever. */
    public WeChatServer codes(String path, int... codes) {
        ResponseDefinitionBuilder[] answers = new ResponseDefinitionBuilder[codes.length];
        for (int i = 0; i < codes.length; i++) {
            answers[i] = code(codes[i]);
        }
        return answers(path, answers);
    }

    /** The same with any answers. */
    public WeChatServer answers(String path, ResponseDefinitionBuilder... answers) {
        String scenario = path + ++scenarios;
        for (int i = 0; i < answers.length; i++) {
            ScenarioMappingBuilder mapping = any(urlPathEqualTo(path))
                    .atPriority(1)
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

    /** Answers a call that carries a certain access token. */
    public WeChatServer whenToken(String path, String token, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo(path))
                .atPriority(2)
                .withQueryParam("access_token", equalTo(token))
                .willReturn(answer));
        return this;
    }

    /** From now on refuses an access token, whatever else was said. */
    public WeChatServer refuseToken(String path, String token, int code) {
        server.stubFor(post(urlPathEqualTo(path))
                .atPriority(1)
                .withQueryParam("access_token", equalTo(token))
                .willReturn(code(code)));
        return this;
    }

    public static ResponseDefinitionBuilder code(int code) {
        return okJson("{\"errcode\":" + code + ",\"errmsg\":\"" + (code == 0 ? "ok" : "refused rid: 1") + "\"}");
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
        return server.findAll(anyRequestedFor(urlPathEqualTo(path))).size();
    }

    /** The bodies sent to an address, in their order. */
    public List<JsonNode> bodies(String path) {
        return server.findAll(postRequestedFor(urlPathEqualTo(path))).stream()
                .map(request -> JSON.readTree(request.getBodyAsString()))
                .toList();
    }

    /** The access tokens sent to an address, in their order. */
    public List<String> tokensUsed(String path) {
        return server.findAll(anyRequestedFor(urlPathEqualTo(path))).stream()
                .map(WeChatServer::token)
                .toList();
    }

    private static String token(LoggedRequest request) {
        return request.queryParameter("access_token").firstValue();
    }

    /** The texts sent to followers, in their order. */
    public List<String> texts() {
        return texts(SEND);
    }

    /** The same of one account, where each has an address of its own. */
    public List<String> texts(String path) {
        return bodies(path).stream()
                .map(body -> body.path("text").path("content").asString())
                .toList();
    }

    void forget() {
        server.resetRequests();
    }

    @Override
    public void close() {
        server.stop();
    }
}
