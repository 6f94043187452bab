package cn.policydesk.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * WireMock in the part of a messenger's servers.
 *
 * @param <S> the messenger's own
 */
public abstract class MessengerServer<S extends MessengerServer<S>> implements AutoCloseable {

    public static final String SECRET = "the-app-secret-0123456789abcdef";

    /** Of what holds whatever else is said. */
    private static final int FIRST = 1;

    private static final int USUAL = 2;
    private static final int LAST = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private final WireMockServer server = new WireMockServer(
            options().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1").containerThreads(40));
    private int scenarios;

    /** @param unknown what it says to addresses it does not know */
    protected MessengerServer(ResponseDefinitionBuilder unknown) {
        server.start();
        server.stubFor(any(anyUrl()).atPriority(LAST).willReturn(unknown));
    }

    /** This. */
    protected abstract S self();

    public final String base() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The same over TLS, whose certificate nobody vouches for. */
    public final String secureBase() {
        return "https://127.0.0.1:" + server.httpsPort();
    }

    // ---- what it answers

    /** Answers calls of an address with these one after the other, then with the last for ever. */
    public final S answers(String path, ResponseDefinitionBuilder... answers) {
        String scenario = path + ++scenarios;
        for (int i = 0; i < answers.length; i++) {
            ScenarioMappingBuilder mapping = any(urlPathEqualTo(path))
                    .atPriority(USUAL)
                    .inScenario(scenario)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                    .willReturn(answers[i]);
            if (i + 1 < answers.length) {
                mapping = mapping.willSetStateTo("after " + (i + 1));
            }
            server.stubFor(mapping);
        }
        return self();
    }

    /** The same where each answer is made of a value. */
    protected final <V> S answers(String path, List<V> values, Function<V, ResponseDefinitionBuilder> answer) {
        return answers(path, values.stream().map(answer).toArray(ResponseDefinitionBuilder[]::new));
    }

    /** Answers certain calls in one way, whatever else was said. */
    protected final S always(MappingBuilder calls, ResponseDefinitionBuilder answer) {
        server.stubFor(calls.atPriority(FIRST).willReturn(answer));
        return self();
    }

    /** What most of a messenger's interfaces say. */
    public static ResponseDefinitionBuilder errcode(int code) {
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

    public final int calls(String path) {
        return requests(path).size();
    }

    public final List<LoggedRequest> requests(String path) {
        return server.findAll(anyRequestedFor(urlPathEqualTo(path)));
    }

    /** The bodies posted to an address, in their order. */
    public final List<JsonNode> bodies(String path) {
        return server.findAll(postRequestedFor(urlPathEqualTo(path))).stream()
                .map(request -> json(request.getBodyAsString()))
                .toList();
    }

    protected static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    public final void forget() {
        server.resetRequests();
    }

    @Override
    public final void close() {
        server.stop();
    }
}
