package cn.policydesk.wechat;

import cn.policydesk.channel.NumberedChoices;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a reply as WeChat shows it: plain text, choices as numbered lines that can be tapped too.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class WechatText {

    private final String baseUrl;
    private final boolean links;

    /**
     * @param baseUrl for absolute links, without a slash at the end; empty for no links
     * @param links whether choices can be tapped
     */
    WechatText(String baseUrl, boolean links) {
        this.baseUrl = baseUrl;
        this.links = links;
    }

    /**
     * The whole reply.
     *
     * @param number whether numbers answer the question that is open, so that they cannot pick a choice
     */
    String all(Reply reply, boolean number, WechatWords words) {
        List<String> blocks = new ArrayList<>();
        int last = reply.messages().size() - 1;
        for (int i = 0; i <= last; i++) {
            Reply.Message message = reply.messages().get(i);
            String block = i == last && !number
                    ? numbered(message.text(), message.choices(), words)
                    : plain(message.text(), message.choices());
            blocks.add(block + source(reply, message, words));
        }
        return String.join("\n\n", blocks);
    }

    /** The reply for when it is told after something else: numbers would pick from what is asked then. */
    String later(Reply reply, WechatWords words) {
        List<String> blocks = new ArrayList<>();
        for (Reply.Message message : reply.messages()) {
            blocks.add(unlinked(message.text(), message.choices()) + source(reply, message, words));
        }
        return String.join("\n\n", blocks);
    }

    /** The question a reply asks, as it is shown; empty where it asks none. */
    String question(Reply reply, boolean number, WechatWords words) {
        Reply.Message last =
                reply.messages().isEmpty() ? null : reply.messages().getLast();
        if (last == null || reply.asking() == null && (last.choices().isEmpty() || told(last, words))) {
            return "";
        }
        return number ? plain(last.text(), last.choices()) : numbered(last.text(), last.choices(), words);
    }

    /** Whether a message is an answer or a result, all of it: what it offers beside is no question that is open. */
    private static boolean told(Reply.Message message, WechatWords words) {
        return !message.tells().isEmpty()
                && message.choices().stream().noneMatch(choice -> words.goesOn(choice.text()));
    }

    /** A text with choices that are picked by number. */
    String numbered(String text, List<Reply.Choice> choices, WechatWords words) {
        if (choices.isEmpty()) {
            return NumberedChoices.bulleted(text);
        }
        List<String> lines =
                new ArrayList<>(NumberedChoices.lines(text, choices, NumberedChoices::bulleted, this::shown));
        lines.add(words.say(links ? Phrase.TAP_OR_PICK : Phrase.PICK));
        return String.join("\n", lines);
    }

    private String plain(String text, List<Reply.Choice> choices) {
        StringBuilder lines = new StringBuilder(NumberedChoices.bulleted(text));
        for (int i = 0; i < choices.size(); i++) {
            lines.append('\n').append(NumberedChoices.BULLET).append(shown(choices.get(i), i + 1));
        }
        return lines.toString();
    }

    private static String unlinked(String text, List<Reply.Choice> choices) {
        StringBuilder lines = new StringBuilder(NumberedChoices.bulleted(text));
        choices.forEach(
                choice -> lines.append('\n').append(NumberedChoices.BULLET).append(choice.label()));
        return lines.toString();
    }

    private String shown(Reply.Choice choice, int number) {
        return links ? link(choice.text(), choice.label(), number) : choice.label();
    }

    /** Tapping it sends a text; platforms.md, row Clickable text in a passive reply. */
    private static String link(String text, String label, int number) {
        return "<a href=\"weixin://bizmsgmenu?msgmenucontent=" + address(text) + "&msgmenuid=" + number + "\">"
                + label.replace('<', '\uff1c').replace('>', '\uff1e') + "</a>";
    }

    /** Only what would end the address is encoded: Chinese takes a third of the bytes as it is. */
    private static String address(String text) {
        return text.replace("%", "%25")
                .replace("&", "%26")
                .replace("#", "%23")
                .replace("+", "%2B")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replaceAll("\\s+", "%20");
    }

    /** Where to read on about a result; answers out of a notice bring their own. */
    private String source(Reply reply, Reply.Message message, WechatWords words) {
        if (baseUrl.isEmpty()
                || !message.tells().equals("quotes")
                || reply.quotes().size() != 1) {
            return "";
        }
        return "\n"
                + words.say(
                        Phrase.SOURCE, "网址", baseUrl + reply.quotes().getFirst().url());
    }
}
