package cn.policydesk.dingtalk;

import cn.policydesk.channel.SealedBy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * DingTalk's side of a robot in HTTP mode, for tests: signs and encrypts by the contract of platforms.md, with nothing of the
 * product's code.
 *
 * @param key the aes_key, or null where messages go plain
 */
record Ding(
        int port,
        String robot,
        String secret,
        String code,
        String corp,
        @Nullable String key) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    static String fresh() {
        return "msg" + UUID.randomUUID();
    }

    /** A message of one of the staff; {@code group} is null where it is written to the robot alone. */
    Map<String, Object> message(String staff, @Nullable String group) {
        Map<String, Object> message = new TreeMap<>();
        message.put("conversationId", group == null ? "cid-alone-" + staff : group);
        message.put("conversationType", group == null ? "1" : "2");
        message.put("msgId", fresh());
        message.put("senderId", "$:LWCP_v1:$" + staff);
        message.put("senderStaffId", staff);
        message.put("senderNick", "小" + staff);
        message.put("senderCorpId", corp);
        message.put("chatbotCorpId", corp);
        message.put("chatbotUserId", "$:LWCP_v1:$robot");
        message.put("robotCode", code);
        message.put("isAdmin", false);
        message.put("createAt", System.currentTimeMillis());
        message.put("sessionWebhook", "https://oapi.dingtalk.com/robot/sendBySession?session=" + staff);
        message.put("sessionWebhookExpiredTime", System.currentTimeMillis() + 5_400_000);
        if (group != null) {
            message.put("conversationTitle", "网格群");
            message.put("isInAtList", true);
        }
        return message;
    }

    Map<String, Object> text(String staff, @Nullable String group, String words) {
        Map<String, Object> message = message(staff, group);
        message.put("msgtype", "text");
        message.put("text", Map.of("content", words));
        return message;
    }

    Map<String, Object> kind(String staff, @Nullable String group, String type, Map<String, Object> content) {
        Map<String, Object> message = message(staff, group);
        message.put("msgtype", type);
        message.put("content", content);
        return message;
    }

    static String json(Map<String, Object> message) {
        return JSON.writeValueAsString(message);
    }

    HttpResponse<String> send(Map<String, Object> message) throws Exception {
        return post(json(message));
    }

    HttpResponse<String> say(String staff, @Nullable String group, String words) throws Exception {
        return send(text(staff, group, words));
    }

    HttpResponse<String> post(String body) throws Exception {
        String timestamp = String.valueOf(System.currentTimeMillis());
        return raw(timestamp, sign(timestamp), key == null ? body : sealed(body, code));
    }

    HttpResponse<String> raw(String timestamp, String sign, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/dingtalk/" + robot))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("timestamp", timestamp)
                        .header("sign", sign)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    String sign(String timestamp) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    String sealed(String body, String receiver) throws GeneralSecurityException {
        return JSON.writeValueAsString(
                Map.of("encrypt", new SealedBy(Objects.requireNonNull(key)).seal(body, receiver)));
    }
}
