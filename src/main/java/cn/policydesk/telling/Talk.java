package cn.policydesk.telling;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of {@code bot/}: fixed phrases and examples.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Talk {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private final Map<Phrase, String> phrases;
    private final Map<String, List<String>> examples;

    private Talk(Map<Phrase, String> phrases, Map<String, List<String>> examples) {
        this.phrases = phrases;
        this.examples = examples;
    }

    /** Reads {@code bot/} in a folder; what is wrong goes to {@code faults}. */
    public static Talk read(Path folder, Faults faults) {
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
            StaffNode node = root.child(phrase.key());
            if (node != null && node.isText()) {
                checkNames(phrase, node);
            }
        }
        return phrases;
    }

    /** A name nobody fills in would be shown to citizens in its braces. */
    private static void checkNames(Phrase phrase, StaffNode node) {
        Matcher brace = BRACES.matcher(node.text());
        while (brace.find()) {
            if (!phrase.names().contains(brace.group(1))) {
                node.fault(
                        "“" + phrase.key() + "”里的" + brace.group() + "没有东西可填",
                        phrase.names().isEmpty()
                                ? "这一句没有可用的名字，请删去花括号"
                                : "是不是想写 {" + StaffNode.nearest(brace.group(1), phrase.names()) + "}");
            }
        }
    }

    private static Map<String, List<String>> examples(Path folder, Faults faults) {
        Map<String, List<String>> examples = new LinkedHashMap<>();
        StaffNode root = StaffNode.read(folder.resolve("bot/examples.yaml"), "bot/examples.yaml", faults);
        for (StaffNode item : root == null ? List.<StaffNode>of() : root.items()) {
            item.allow("地区", "问");
            examples.put(
                    item.required("地区"),
                    item.items("问").stream().map(StaffNode::text).toList());
        }
        return examples;
    }

    /** A phrase with its names filled in: name, value, name, value … */
    public String say(Phrase phrase, String... filled) {
        String text = phrases.getOrDefault(phrase, "");
        for (int i = 0; i + 1 < filled.length; i += 2) {
            text = text.replace("{" + filled[i] + "}", filled[i + 1]);
        }
        return text;
    }

    /** Whether a text holds a phrase, whatever its names were filled with: all that stands between them, in order. */
    public boolean says(Phrase phrase, String text) {
        int at = 0;
        for (String piece : phrases.getOrDefault(phrase, "").split("\\{[^}]*\\}")) {
            int found = text.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return at > 0;
    }

    /** The example questions of a region. */
    public List<String> examples(String region) {
        return new ArrayList<>(examples.getOrDefault(region, List.of()));
    }
}
