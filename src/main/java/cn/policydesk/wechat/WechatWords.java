package cn.policydesk.wechat;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What staff write for WeChat alone, {@code bot/wechat.yaml}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class WechatWords {

    private static final String FILE = "bot/wechat.yaml";
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private final Map<Phrase, String> phrases = new EnumMap<>(Phrase.class);
    private final Set<String> goOn;
    private final Set<String> stickers;

    private WechatWords(StaffNode root) {
        root.allow("话", "继续的说法", "看作表情");
        this.goOn = Set.copyOf(root.items("继续的说法").stream().map(StaffNode::text).toList());
        this.stickers =
                Set.copyOf(root.items("看作表情").stream().map(StaffNode::text).toList());
        StaffNode said = root.child("话");
        if (said == null) {
            root.fault("缺少“话”", "请补上这一项");
            return;
        }
        said.allow(Arrays.stream(Phrase.values()).map(Phrase::key).toArray(String[]::new));
        for (Phrase phrase : Phrase.values()) {
            phrases.put(phrase, said.required(phrase.key()));
            StaffNode node = said.child(phrase.key());
            if (node != null && node.isText()) {
                checkNames(phrase, node);
            }
        }
        if (goOn.stream().noneMatch(say(Phrase.MORE)::contains)) {
            root.fault("“看下文”让人回复的话，“继续的说法”里没有", "请把它加进“继续的说法”");
        }
    }

    private WechatWords() {
        this.goOn = Set.of();
        this.stickers = Set.of();
    }

    /** Reads the file in a folder; what is wrong goes to {@code faults}. */
    static WechatWords read(Path folder, Faults faults) {
        StaffNode root = StaffNode.read(folder.resolve(FILE), FILE, faults);
        return root == null ? new WechatWords() : new WechatWords(root);
    }

    /** Checks the file in a folder; what is wrong goes to {@code faults}. */
    public static void check(Path folder, Faults faults) {
        read(folder, faults);
    }

    /** A name nobody fills in would be shown to citizens in its braces. */
    private static void checkNames(Phrase phrase, StaffNode node) {
        Matcher brace = BRACES.matcher(node.text());
        List<String> names = phrase.names();
        while (brace.find()) {
            if (!names.contains(brace.group(1))) {
                node.fault(
                        brace.start(),
                        "“" + phrase.key() + "”里的" + brace.group() + "没有东西可填",
                        names.isEmpty()
                                ? "这一句没有可用的名字，请删去花括号"
                                : "是不是想写 {" + StaffNode.nearest(brace.group(1), names) + "}");
            }
        }
    }

    /** A phrase with its names filled in: name, value, name, value … */
    String say(Phrase phrase, String... filled) {
        String text = phrases.getOrDefault(phrase, "");
        for (int i = 0; i + 1 < filled.length; i += 2) {
            text = text.replace("{" + filled[i] + "}", filled[i + 1]);
        }
        return text;
    }

    /** Whether a text asks for what did not fit. */
    boolean goesOn(String text) {
        return goOn.contains(text);
    }

    /** Whether a text stands for something WeChat could not put into words. */
    boolean sticker(String text) {
        return stickers.contains(text);
    }
}
