package cn.policydesk.dingtalk;

import cn.policydesk.notice.Region;
import cn.policydesk.telling.Reply;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody said in words, out of what came.
 *
 * <p>Pure.
 */
final class Spoken {

    /** Names at the start of a message in a group; DingTalk takes the robot's own off, but not out of rich text. */
    private static final Pattern MENTIONS = Pattern.compile("^(?:\\s*@[^\\s@]{1,40}[\\s\\u2005\\u00a0]+)+");

    private static final Pattern ALONE = Pattern.compile("^\\s*@[^\\s@]{1,40}\\s*$");

    private Spoken() {}

    /** The words without whom they are to. */
    static String cleaned(String words, boolean group) {
        if (!group) {
            return words.strip();
        }
        return ALONE.matcher(words).matches()
                ? ""
                : MENTIONS.matcher(words).replaceFirst("").strip();
    }

    /** What a number, or the very words of a line, picks from what was offered; else what was said. */
    static String picked(List<Reply.Choice> offers, String words) {
        int number = number(words);
        return number > 0 && number <= offers.size()
                ? offers.get(number - 1).text()
                : offers.stream()
                        .filter(offer -> offer.label().equals(words))
                        .map(Reply.Choice::text)
                        .findFirst()
                        .orElse(words);
    }

    /** The number a text is, 1 to 9, or 0 where it is something else. */
    private static int number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String digits =
                plain.length() == 2 && ".\u3001\u3002)".indexOf(plain.charAt(1)) >= 0 ? plain.substring(0, 1) : plain;
        return digits.length() == 1 && digits.charAt(0) >= '1' && digits.charAt(0) <= '9' ? digits.charAt(0) - '0' : 0;
    }

    /** The places one can ask of. */
    static List<Reply.Choice> places(List<Region> regions, DingtalkWords words) {
        return regions.stream()
                .map(place ->
                        new Reply.Choice(place.shortName(), words.say(Phrase.REGION_BENEFITS, "地区", place.shortName())))
                .toList();
    }
}
