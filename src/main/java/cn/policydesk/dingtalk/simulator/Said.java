package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.simulator.Bubble.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a robot says by the robot interfaces, {@code msgKey} and {@code msgParam} (platforms.md, row msgKey). Immutable.
 *
 * @param file what {@link Vault} calls its file, or null
 */
record Said(Kind kind, String text, @Nullable String file) {

    /** As DingTalk's help page says of {@code msgParam}. */
    private static final int MOST_BYTES = 15_000;

    /** What a call says; empty where DingTalk would not take it. */
    static Optional<Said> of(Call call, Vault vault) {
        String param = call.field("msgParam");
        if (param.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.empty();
        }
        JsonNode said;
        try {
            said = Call.JSON.readTree(param);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return switch (call.field("msgKey")) {
            case "sampleText" -> words(Kind.TEXT, said.path("content").asString(""));
            case "sampleMarkdown" -> words(Kind.MARKDOWN, said.path("text").asString(""));
            case "sampleFile" -> {
                String media = said.path("mediaId").asString("").replaceFirst("^@", "");
                String name = said.path("fileName").asString("");
                yield vault.get(media).isPresent() && !name.isEmpty()
                        ? Optional.of(new Said(Kind.FILE, name, media))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Said> words(Kind kind, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Said(kind, text, null));
    }

    /** Puts it into a chat. These interfaces mention nobody. */
    void put(Scene scene, String chat, String raw) {
        scene.put(chat, Bubble.ROBOT, kind, text, List.of(), file, raw);
    }
}
