package cn.policydesk.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the simulator of a running product over HTTP, as its page does.
 *
 * <p>Safe for use by several threads. Close it at the end.
 */
public final class Asking implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private final String what;

    /**
     * @param base the simulator's address, without a slash at the end
     * @param what how people call it, such as 钉钉模拟器
     */
    public Asking(String base, String what) {
        this.base = base;
        this.what = what;
    }

    /** Words as they stand in an address. */
    public static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** What it tells. */
    public JsonNode get(String path) throws Refused, InterruptedException {
        return json(bytes(path));
    }

    /** What it tells, as it comes. */
    public byte[] bytes(String path) throws Refused, InterruptedException {
        return call(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** Asks for something by JSON. */
    public JsonNode post(String path, String json) throws Refused, InterruptedException {
        return post(path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /** Hands something over. */
    public JsonNode post(String path, byte[] body, String type) throws Refused, InterruptedException {
        return json(call(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))));
    }

    private byte[] call(HttpRequest.Builder request) throws Refused, InterruptedException {
        try {
            HttpResponse<byte[]> response =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                return response.body();
            }
            throw new Refused(why(response));
        } catch (IOException e) {
            throw new Refused("连不上 " + base);
        }
    }

    private static JsonNode json(byte[] body) throws Refused {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Refused("模拟器的回答看不懂，服务和命令可能不是同一个版本");
        }
    }

    private String why(HttpResponse<byte[]> response) {
        try {
            String detail = JSON.readTree(response.body()).path("detail").asString("");
            if (!detail.isEmpty()) {
                return detail;
            }
        } catch (JacksonException e) {
            // Then the status says it.
        }
        return switch (response.statusCode()) {
            case 404 -> "服务没有开着" + what;
            case 413 -> "文件太大，模拟器里最多 250 KB";
            default -> "模拟器回答了 " + response.statusCode();
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
