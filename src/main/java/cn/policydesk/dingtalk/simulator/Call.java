package cn.policydesk.dingtalk.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call of DingTalk's interfaces, as it came. Immutable.
 *
 * @param query the parameters of the address
 * @param token the header of the robot interfaces, or null
 * @param type its {@code Content-Type}, or empty
 * @param host its {@code Host}, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
record Call(
        String path, Map<String, String> query, @Nullable String token, String type, String host, byte[] body) {

    static final JsonMapper JSON = new JsonMapper();

    /** The body as JSON; an empty object where it is none. */
    JsonNode json() {
        try {
            JsonNode json = JSON.readTree(text());
            return json.isObject() ? json : JSON.createObjectNode();
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /** The body as text. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A field of the body; empty where it is absent. */
    String field(String name) {
        return json().path(name).asString("");
    }

    /** A parameter of the address; empty where it is absent. */
    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /** What went over the line, without what is secret. */
    String raw() {
        return "POST " + path + "\n\n" + text();
    }
}
