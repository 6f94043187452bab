package cn.policydesk.wechat.simulator;

import cn.policydesk.simulator.Ciphering;
import cn.policydesk.simulator.LocalServer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * WeChat's interfaces as far as the product calls them ({@code api.weixin.qq.com}): access tokens, customer-service messages,
 * typing, menus; platforms.md, second table. On this machine alone, on a port of its own.
 *
 * <p>It takes every app id and secret, and counts no quota: what WeChat refuses is tried in the tests of the outbound side.
 * Safe for use by several threads. Close it at the end.
 */
public final class WechatInterfaces implements AutoCloseable {

    private static final int LONGEST = 1 << 16;
    private static final int TOKEN_LIFE = 7200;
    private static final JsonMapper JSON = new JsonMapper();

    private final Inbox inbox = new Inbox();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> menu = new AtomicReference<>("");
    private final LocalServer server;

    /**
     * Listens at once.
     *
     * @param port 0 for any that is free
     * @throws IOException where the port is taken
     */
    public WechatInterfaces(int port) throws IOException {
        this.server = new LocalServer(port);
        server.serve(this::take);
    }

    /** Its address, for {@code api-base}. */
    public String base() {
        return server.base();
    }

    /** What the product sent. */
    public Inbox inbox() {
        return inbox;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body;
            try (InputStream in = exchange.getRequestBody()) {
                body = in.readNBytes(LONGEST);
            }
            byte[] answer = answer(
                            exchange.getRequestURI().getPath(),
                            String.valueOf(exchange.getRequestURI().getQuery()),
                            new String(body, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String answer(String path, String query, String body) {
        JsonNode sent;
        try {
            sent = body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return code(47001, "data format error");
        }
        if (path.equals("/cgi-bin/stable_token")) {
            String token = "invented-" + Ciphering.nonce() + Ciphering.nonce();
            tokens.add(token);
            return JSON.createObjectNode()
                    .put("access_token", token)
                    .put("expires_in", TOKEN_LIFE)
                    .toString();
        }
        if (tokens.stream().noneMatch(token -> query.contains("access_token=" + token))) {
            return code(40001, "invalid credential");
        }
        return switch (path) {
            case "/cgi-bin/message/custom/send" -> message(sent);
            case "/cgi-bin/message/custom/typing" -> {
                if (sent.path("command").asString("").equals("Typing")) {
                    inbox.take(sent.path("touser").asString(""), "");
                }
                yield code(0, "ok");
            }
            case "/cgi-bin/menu/create" -> {
                menu.set(sent.toString());
                yield code(0, "ok");
            }
            case "/cgi-bin/menu/delete" -> {
                menu.set("");
                yield code(0, "ok");
            }
            case "/cgi-bin/menu/get" -> menu.get().isEmpty() ? code(46003, "menu no exist") : "{\"menu\":" + menu + "}";
            case "/cgi-bin/get_current_selfmenu_info" ->
                menu.get().isEmpty()
                        ? "{\"is_menu_open\":0}"
                        : JSON.createObjectNode()
                                .put("is_menu_open", 1)
                                .set("selfmenu_info", asShown(JSON.readTree(menu.get())))
                                .toString();
            default -> code(40066, "invalid url");
        };
    }

    /** The menu as {@code get_current_selfmenu_info} tells it: with a list around the buttons of a group. */
    private static JsonNode asShown(JsonNode menu) {
        for (JsonNode button : menu.path("button")) {
            if (button instanceof tools.jackson.databind.node.ObjectNode group && group.has("sub_button")) {
                group.set("sub_button", JSON.createObjectNode().set("list", group.get("sub_button")));
            }
        }
        return menu;
    }

    private String message(JsonNode sent) {
        String to = sent.path("touser").asString("");
        String text = sent.path("text").path("content").asString("");
        if (to.isEmpty() || !sent.path("msgtype").asString("").equals("text")) {
            return code(40008, "invalid message type");
        }
        if (text.isEmpty()) {
            return code(44004, "empty content");
        }
        inbox.take(to, text);
        return code(0, "ok");
    }

    private static String code(int code, String words) {
        return JSON.createObjectNode().put("errcode", code).put("errmsg", words).toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
