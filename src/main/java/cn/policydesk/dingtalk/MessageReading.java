package cn.policydesk.dingtalk;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what DingTalk says of a message, the same JSON on both ways in; platforms.md, row Body fields.
 *
 * <p>The fields inside {@code content} (recognition, downloadCode, fileName, richText) are those of the public page on robot messages;
 * they were not tried against DingTalk itself.
 */
public final class MessageReading {

    /** Longest body read, in bytes. DingTalk's own messages have some thousand. */
    public static final int MOST_BYTES = 262_144;

    private static final int DEEPEST = 20;
    private static final int LONGEST_ID = 512;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(30)
                    .build())
            .build());

    private MessageReading() {}

    /**
     * The message of a body.
     *
     * @throws BadMessage where it is none
     */
    public static RobotMessage of(byte[] body) throws BadMessage {
        if (body.length > MOST_BYTES) {
            throw new BadMessage("消息太长");
        }
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new BadMessage("消息不是 UTF-8");
        }
    }

    /**
     * The message of a body.
     *
     * @throws BadMessage where it is none
     */
    public static RobotMessage of(String body) throws BadMessage {
        if (body.length() > MOST_BYTES) {
            throw new BadMessage("消息太长");
        }
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new BadMessage("消息不是 JSON");
        }
        if (!root.isObject()) {
            throw new BadMessage("消息不是 JSON 对象");
        }
        String type = text(root, "conversationType");
        if (!type.equals("1") && !type.equals("2")) {
            throw new BadMessage("消息没有 conversationType");
        }
        boolean group = type.equals("2");
        return new RobotMessage(
                needed(root, "msgId"),
                orNull(root, "robotCode"),
                orNull(root, "chatbotCorpId"),
                orNull(root, "senderCorpId"),
                orNull(root, "senderStaffId"),
                needed(root, "senderId"),
                text(root, "senderNick"),
                needed(root, "conversationId"),
                group,
                // A message without the field is one DingTalk delivered because the robot is meant.
                !group || !root.has("isInAtList") || root.path("isInAtList").asBoolean(false),
                time(root, "createAt"),
                address(text(root, "sessionWebhook")),
                time(root, "sessionWebhookExpiredTime"),
                content(root));
    }

    private static Content content(JsonNode root) {
        String type = text(root, "msgtype");
        JsonNode content = root.path("content");
        return switch (type) {
            case "text" -> new Content.Text(text(root.path("text"), "content"));
            case "richText" -> rich(content.path("richText"));
            case "picture" -> new Content.Picture(text(content, "downloadCode"));
            case "audio" -> new Content.Voice(text(content, "recognition").strip());
            case "file" -> new Content.File(text(content, "fileName"), text(content, "downloadCode"));
            default -> new Content.Unknown(type.replaceAll("[^A-Za-z0-9_]", "?"));
        };
    }

    private static Content rich(JsonNode parts) {
        StringBuilder words = new StringBuilder();
        List<String> pictures = new ArrayList<>();
        for (JsonNode part : parts) {
            words.append(text(part, "text"));
            String code = text(part, "downloadCode");
            if (!code.isEmpty()) {
                pictures.add(code);
            }
        }
        return new Content.RichText(words.toString(), pictures);
    }

    /** A field as text; empty where it is absent or no plain value. */
    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }

    private static @Nullable String orNull(JsonNode node, String field) {
        String value = text(node, field);
        return value.isEmpty() ? null : value;
    }

    private static String needed(JsonNode node, String field) throws BadMessage {
        String value = text(node, field);
        if (value.isEmpty() || value.length() > LONGEST_ID) {
            throw new BadMessage("消息没有 " + field);
        }
        return value;
    }

    private static @Nullable Instant time(JsonNode node, String field) {
        try {
            long millis = Long.parseLong(text(node, field));
            return millis > 0 ? Instant.ofEpochMilli(millis) : null;
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static @Nullable URI address(String written) {
        try {
            return written.isEmpty() ? null : new URI(written);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
