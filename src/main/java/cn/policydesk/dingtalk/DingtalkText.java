package cn.policydesk.dingtalk;

import cn.policydesk.channel.Cut;
import cn.policydesk.channel.NumberedChoices;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes messages as DingTalk shows them: paragraphs, and choices that are sent when touched.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class DingtalkText {

    private final String baseUrl;
    private final int longest;

    /**
     * @param baseUrl for absolute links, without a slash at the end; empty for no links
     * @param longest longest text said at once, in bytes
     */
    DingtalkText(String baseUrl, int longest) {
        this.baseUrl = baseUrl;
        this.longest = longest;
    }

    /**
     * A text that fits, and what of it did not.
     *
     * @param rest what 继续 gives; empty where all fits, or a link leads to it
     */
    record Fitted(String text, String rest) {}

    /**
     * Messages of a reply.
     *
     * @param picks whether the choices of the last may be picked by number
     * @param hint how to pick, or empty
     */
    String all(Reply reply, List<Reply.Message> messages, boolean picks, String hint, DingtalkWords words) {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Reply.Message message = messages.get(i);
            boolean last = i == messages.size() - 1;
            blocks.add(one(message, last && picks, last ? hint : "", words) + source(reply, message, words));
        }
        return String.join(Marks.PARAGRAPH, blocks);
    }

    /** A text of ours with choices. */
    String one(Reply.Message message, boolean picks, String hint, DingtalkWords words) {
        List<Reply.Choice> choices = message.choices();
        UnaryOperator<String> plain =
                line -> Marks.linked(Marks.plain(NumberedChoices.bulleted(line)), words.say(Phrase.SOURCE));
        List<String> lines = new ArrayList<>();
        if (picks) {
            lines.addAll(
                    NumberedChoices.lines(message.text(), choices, plain, (choice, number) -> Marks.sends(choice)));
        } else {
            message.text().lines().map(plain).forEach(lines::add);
            choices.forEach(choice -> lines.add("- " + Marks.sends(choice)));
        }
        if (!choices.isEmpty() && !hint.isEmpty()) {
            lines.add(hint);
        }
        return String.join(Marks.LINE, lines);
    }

    /** Where to read on about a result; answers out of a notice bring their own. */
    private String source(Reply reply, Reply.Message message, DingtalkWords words) {
        return baseUrl.isEmpty()
                        || !message.tells().equals("quotes")
                        || reply.quotes().size() != 1
                ? ""
                : Marks.LINE
                        + Marks.link(
                                words.say(Phrase.SOURCE),
                                baseUrl + reply.quotes().getFirst().url());
    }

    /**
     * Makes a text fit: the end of it, which asks something, stays; of the rest the beginning, with a link to the whole where there
     * is an address, else with the word that gives what is left.
     *
     * @param end what must stay, behind {@code text}; may be empty
     * @param url path of the page that has it all, or empty
     */
    Fitted fitting(String text, String end, String url, DingtalkWords words) {
        String after = end.isEmpty() ? "" : Marks.PARAGRAPH + end;
        int room = Math.max(longest - Cut.bytes(after), longest / 3);
        if (Cut.bytes(text) <= room) {
            return new Fitted(text.isEmpty() ? end : text + after, "");
        }
        boolean linked = !baseUrl.isEmpty() && !url.isEmpty();
        String more = linked ? Marks.link(words.say(Phrase.WHOLE), baseUrl + url) : words.say(Phrase.MORE);
        Cut.Two two = Cut.once(text, room - Cut.bytes(more) - Cut.bytes(Marks.PARAGRAPH));
        return new Fitted(two.head() + Marks.PARAGRAPH + more + after, linked ? "" : two.rest());
    }

    /** The first words of a text, for notifications. */
    static String title(String text) {
        String line = text.lines()
                .map(one -> one.replaceAll("\\]\\([^)]*\\)", "")
                        .replaceAll("[*\\[\\]#>]", "")
                        .strip())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        int most = 20;
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "\u2026";
    }
}
