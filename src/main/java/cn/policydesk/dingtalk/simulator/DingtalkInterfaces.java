package cn.policydesk.dingtalk.simulator;

import cn.policydesk.simulator.LocalServer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * DingTalk's HTTP servers as far as the product calls them ({@code api.dingtalk.com}, {@code oapi.dingtalk.com}), on this machine alone,
 * on a port of their own. What they answer is {@link Judging}'s.
 *
 * <p>Safe for use by several threads. Close it at the end.
 */
final class DingtalkInterfaces implements AutoCloseable {

    /** Largest file DingTalk takes from a robot, and a little more. */
    private static final int LONGEST = 21 << 20;

    private final LocalServer server;

    /**
     * Takes the port, and calls from when {@link #serve} says who answers them.
     *
     * @param port 0 for any that is free
     * @throws IOException where it is taken
     */
    DingtalkInterfaces(int port) throws IOException {
        this.server = new LocalServer(port);
    }

    /** Their address, for {@code api-base} and {@code webhook-hosts}. */
    String base() {
        return server.base();
    }

    /** Begins to take calls. */
    void serve(Function<Call, Reply> answering) {
        server.serve(exchange -> take(exchange, answering));
    }

    private static void take(HttpExchange exchange, Function<Call, Reply> answering) throws IOException {
        try (exchange) {
            byte[] body;
            try (InputStream in = exchange.getRequestBody()) {
                body = in.readNBytes(LONGEST);
            }
            Reply reply = answering.apply(new Call(
                    exchange.getRequestURI().getPath(),
                    query(exchange.getRequestURI().getRawQuery()),
                    exchange.getRequestHeaders().getFirst("x-acs-dingtalk-access-token"),
                    header(exchange, "Content-Type"),
                    header(exchange, "Host"),
                    body));
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    @Override
    public void close() {
        server.close();
    }
}
