package cn.policydesk.command;

import cn.policydesk.library.RunningServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the product that runs on a home, as the account that started it. */
final class Running {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofMinutes(10);

    private Running() {}

    /**
     * What the running product says; null where none answers, or something that does not know the path.
     *
     * @throws Failure where it does not take the request from this account
     */
    static @Nullable HttpResponse<String> ask(Path home, String method, String path)
            throws IOException, InterruptedException {
        RunningServer server = new RunningServer(home.resolve("var"));
        Optional<String> port = server.port();
        Optional<String> token = server.token();
        if (port.isEmpty() || token.isEmpty()) {
            return null;
        }
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.get() + path))
                    .header(RunningServer.TOKEN_HEADER, token.get())
                    .timeout(ANSWER)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200, 503 -> response;
                case 404 -> null;
                default -> throw new Failure("正在运行的服务没有接受（状态码 " + response.statusCode() + "）。请用启动服务的同一个账号、在同一个文件夹运行");
            };
        } catch (ConnectException e) {
            return null;
        }
    }
}
