package cn.policydesk.dialogue;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of {@code bot/}: fixed phrases and examples.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class Talk {

    private final Map<Phrase, String> phrases;
    private final Map<String, List<String>> examples;

    private Talk(Map<Phrase, String> phrases, Map<String, List<String>> examples) {
        this.phrases = phrases;
        this.examples = examples;
    }

    /** Reads {@code bot/} in a folder; what is wrong goes to {@code faults}. */
    static Talk read(Path folder, Faults faults) {
        return new Talk(phrases(folder, faults), examples(folder, faults));
    }

    private static Map<Phrase, String> phrases(Path folder, Faults faults) {
        Map<Phrase, String> phrases = new EnumMap<>(Phrase.class);
        StaffNode root = StaffNode.read(folder.resolve("bot/replies.yaml"), "bot/replies.yaml", faults);
        if (root == null) {
            return phrases;
        }
        root.allow(Arrays.stream(Phrase.values()).map(Phrase::key).toArray(String[]::new));
        for (Phrase phrase : Phrase.values()) {
            phrases.put(phrase, root.required(phrase.key()));
        }
        return phrases;
    }

    private static Map<String, List<String>> examples(Path folder, Faults faults) {
        Map<String, List<String>> examples = new LinkedHashMap<>();
        StaffNode root = StaffNode.read(folder.resolve("bot/examples.yaml"), "bot/examples.yaml", faults);
        for (StaffNode item : root == null ? List.<StaffNode>of() : root.items()) {
            item.allow("地区", "问");
            examples.put(item.required("地区"), item.items("问").stream().map(StaffNode::text).toList());
        }
        return examples;
    }

    /** A phrase with its names filled in: name, value, name, value … */
    String say(Phrase phrase, String... filled) {
        String text = phrases.getOrDefault(phrase, "");
        for (int i = 0; i + 1 < filled.length; i += 2) {
            text = text.replace("{" + filled[i] + "}", filled[i + 1]);
        }
        return text;
    }

    /** The example questions of a region. */
    List<String> examples(String region) {
        return new ArrayList<>(examples.getOrDefault(region, List.of()));
    }
}
