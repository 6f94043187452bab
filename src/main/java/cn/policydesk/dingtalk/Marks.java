package cn.policydesk.dingtalk;

import cn.policydesk.telling.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The Markdown that DingTalk shows (platforms.md, rows markdown subset and Click-to-send).
 *
 * <p>Pure. A line ends with two blanks on either side of its end, as DingTalk's page on the subset advises; nothing that people or
 * notices write becomes a mark.
 */
final class Marks {

    /** Ends a line. */
    static final String LINE = "  \n  ";

    /** Ends a paragraph. */
    static final String PARAGRAPH = "\n\n";

    private static final Pattern START = Pattern.compile("^(\\s*)(?:#{1,6}|>|[-+])\\s+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-'*-;=?-Z_a-z~]+");
    private static final String SENDS = "dtmd://dingtalkclient/sendMessage?content=";

    private Marks() {}

    /** A line of plain text without marks; addresses stay as they are. */
    static String plain(String line) {
        return START.matcher(line)
                .replaceFirst("$1\u00b7 ")
                .replace('*', '\uff0a')
                .replace('`', '\'')
                .replace('[', '\uff3b')
                .replace(']', '\uff3d')
                .replace('<', '\uff1c')
                .replace("~~", "\uff5e");
    }

    /** Makes each address in a line a link that shows a few words. */
    static String linked(String line, String shows) {
        return ADDRESS.matcher(line)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(link(shows, found.group())));
    }

    /** A link. */
    static String link(String shows, String address) {
        return "[" + plain(shows) + "](" + address.replace("(", "%28").replace(")", "%29") + ")";
    }

    /** Words that, when touched, are sent as a message. */
    static String sends(Reply.Choice choice) {
        String content = URLEncoder.encode(choice.text(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "[" + plain(choice.label()) + "](" + SENDS + content + ")";
    }

    static String bold(String words) {
        return "**" + plain(words) + "**";
    }
}
