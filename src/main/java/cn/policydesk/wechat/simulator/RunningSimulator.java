package cn.policydesk.wechat.simulator;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.simulator.Inbox.Note;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The simulator of a running product, asked over HTTP: by the command line, for what the door for WeChat does not tell.
 *
 * <p>Where the product runs without one, or does not run, it knows nothing and can do nothing; none of the methods throws for that.
 * Safe for use by several threads. Close it at the end.
 */
public final class RunningSimulator implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;

    /** @param base the product's address, without a slash at the end */
    public RunningSimulator(String base) {
        this.base = base + "/wechat-simulator";
    }

    /** The account it invented; empty where it has a real one, or there is no simulator. */
    public Optional<Account> invented() throws InterruptedException {
        JsonNode state = get("/state");
        if (state != null) {
            for (JsonNode account : state.path("accounts")) {
                JsonNode keys = account.path("keys");
                if (keys.isObject()) {
                    return Optional.of(new Account(
                            account.path("name").asString(),
                            keys.path("appId").asString(),
                            null,
                            keys.path("token").asString(),
                            keys.path("aesKey").asString(),
                            Account.Mode.COMPATIBLE,
                            null,
                            Account.API_BASE,
                            keys.path("originalId").asString()));
                }
            }
        }
        return Optional.empty();
    }

    /** What a story needs of it, on one account. */
    public StoryPlay.Surroundings surroundings(String account) {
        return new StoryPlay.Surroundings() {
            @Override
            public List<Note> pushes(String follower, long after) throws InterruptedException {
                return RunningSimulator.this.pushes(follower, after);
            }

            @Override
            public boolean slow(String follower, Duration time) throws InterruptedException {
                return RunningSimulator.this.slow(account, follower, time);
            }
        };
    }

    private List<Note> pushes(String follower, long after) throws InterruptedException {
        JsonNode sent =
                get("/pushes?follower=" + URLEncoder.encode(follower, StandardCharsets.UTF_8) + "&after=" + after);
        List<Note> notes = new ArrayList<>();
        if (sent != null) {
            sent.forEach(note -> notes.add(new Note(
                    note.path("number").asLong(), follower, note.path("text").asString(""))));
        }
        return notes;
    }

    private boolean slow(String account, String follower, Duration time) throws InterruptedException {
        String body = JSON.createObjectNode()
                .put("account", account)
                .put("follower", follower)
                .put("slow", time.toSeconds())
                .toString();
        return ask(HttpRequest.newBuilder(URI.create(base + "/slow"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                != null;
    }

    private @Nullable JsonNode get(String path) throws InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(base + path)));
    }

    private @Nullable JsonNode ask(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? JSON.readTree(response.body()) : null;
        } catch (IOException | JacksonException e) {
            return null;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
