package cn.policydesk.simulator;

import cn.policydesk.StaffFolders;
import cn.policydesk.StandardOut;
import cn.policydesk.command.Commands;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The product as it is started with a simulator, asked from outside: over HTTP and by commands. */
public abstract class RunningProduct {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    /** What a command printed, and its exit code. */
    public record Ran(int code, String out) {}

    /** A copy of the staff folders. Not a temporary folder of one class: the product outlives it. */
    protected static Path home(String name) {
        try {
            Files.createDirectories(Path.of("target"));
            return StaffFolders.copyTo(Files.createTempDirectory(Path.of("target"), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public final String base() {
        return "http://127.0.0.1:" + port;
    }

    public final HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public final HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Runs a command with lines on its standard input. */
    protected static synchronized Ran run(String input, String... args) {
        InputStream in = System.in;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (PrintStream to = new PrintStream(told, true, StandardCharsets.UTF_8);
                StandardOut.Aside _ = StandardOut.aside(to, to)) {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            int code = Commands.run(args);
            return new Ran(code, told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
        }
    }
}
