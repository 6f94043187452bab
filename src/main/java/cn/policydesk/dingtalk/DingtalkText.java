package cn.policydesk.dingtalk;

import cn.policydesk.channel.Cut;
import cn.policydesk.dialogue.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes messages as DingTalk shows them: paragraphs, and choices that are sent when touched.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class DingtalkText {

    private static final String BULLET = "\u00b7 ";

    /** A numbered line of a text. A number must not stand for anything but the choice that it picks. */
    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}\\. ");

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
        List<String> lines = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        List<Reply.Choice> choices = message.choices();
        for (String line : message.text().lines().toList()) {
            int number = picks ? told(line, choices) : 0;
            if (number > 0) {
                Reply.Choice choice = choices.get(number - 1);
                String shows = line.substring((number + ". ").length());
                lines.add(number + ". " + Marks.sends(new Reply.Choice(shows, choice.text())));
                told.add(number);
            } else {
                lines.add(Marks.linked(
                        Marks.plain(NUMBERED.matcher(line).replaceFirst(BULLET)), words.say(Phrase.SOURCE)));
            }
        }
        for (int i = 0; i < choices.size(); i++) {
            if (!told.contains(i + 1)) {
                lines.add((picks ? i + 1 + ". " : "- ") + Marks.sends(choices.get(i)));
            }
        }
        if (!choices.isEmpty() && !hint.isEmpty()) {
            lines.add(hint);
        }
        return String.join(Marks.LINE, lines);
    }

    /** The number of the choice a line of a text tells already, or 0. */
    private static int told(String line, List<Reply.Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            if (line.startsWith(i + 1 + ". ") && line.contains(choices.get(i).text())) {
                return i + 1;
            }
        }
        return 0;
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
