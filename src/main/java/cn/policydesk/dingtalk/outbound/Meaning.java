package cn.policydesk.dingtalk.outbound;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what DingTalk answers: success is said by {@code errcode} or by the fields asked for, never by the HTTP status alone
 * (platforms.md, row Reply path A).
 */
final class Meaning {

    /** After "send too fast, exceed 20 times per minute"; platforms.md, row Webhook-robot rate. */
    static final Duration MINUTE = Duration.ofMinutes(1);

    /** After a limit of calls a second. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final JsonMapper JSON = new JsonMapper();

    private Meaning() {}

    /**
     * What an answer means.
     *
     * @param needed the field without which it is no success; {@code errcode} must be 0 besides
     */
    static Called of(Wire.Answer answer, String needed) {
        JsonNode json = json(answer.body());
        int status = answer.status();
        if (json.has("errcode") && !json.path("errcode").asString("").equals("0")) {
            return refused(json.path("errcode").asString(""));
        }
        if (status >= 200 && status < 300) {
            JsonNode field = json.path(needed);
            boolean there =
                    field.isValueNode() ? !field.asString("").isEmpty() : field.isContainer() && !field.isEmpty();
            return there ? new Called.Done(json) : new Called.Unclear("回答看不懂");
        }
        if (status == 429) {
            return new Called.TooFast(MOMENT);
        }
        if (status == 504) {
            return new Called.Unclear("回答的状态码是" + status);
        }
        if (status >= 500) {
            return new Called.Unsent("回答的状态码是" + status);
        }
        return refused(json.path("code").asString("http-" + status));
    }

    private static Called.Failed refused(String written) {
        String code = CODE.matcher(written).matches() ? written : "unreadable";
        return switch (code) {
            case "130101", "410100" -> new Called.TooFast(MINUTE);
            case "-1", "ServiceUnavailable", "serviceUnavailable" -> new Called.Unsent("钉钉说系统繁忙");
            default ->
                code.contains("QpsLimit") || code.contains("Throttling")
                        ? new Called.TooFast(MOMENT)
                        : new Called.Refused(code);
        };
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode json = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            return json.isObject() ? json : JSON.createObjectNode();
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
