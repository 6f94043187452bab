package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.ServedFolders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product, served on a free port from a copy of the staff folders that its tests may damage. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "logging.level.root=warn")
abstract class ServedCopy extends ServedFolders {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A page as a browser asks for it. */
    HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(to(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    HttpResponse<String> post(String json) throws IOException, InterruptedException {
        return post("/api/ask", json);
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(
                to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The answer to a request for a quote that must be taken. */
    JsonNode quote(String json) throws IOException, InterruptedException {
        HttpResponse<String> response = post("/api/quote", json);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    /** What a path gives to a programme. */
    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(to(path).header("Accept", "application/json"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    /** The answer to a question that must be taken. */
    JsonNode ask(String json) throws IOException, InterruptedException {
        HttpResponse<String> response = post(json);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return json(response);
    }

    static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }
}
