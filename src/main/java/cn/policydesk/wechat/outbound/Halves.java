package cn.policydesk.wechat.outbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text that WeChat found too long (45002) in two, near its middle: at the end of a line, else of a sentence, else between any
 * two characters, never within a link.
 *
 * <p>WeChat does not say how long a text may be, so that it is found out by halving. Pure.
 */
final class Halves {

    /** What is this short is not too long; the refusal has another reason. */
    private static final int SHORT_BYTES = 100;

    private static final Pattern WHOLE = Pattern.compile("<a\\b[^>]*>.*?</a>|https?://[^\\s<>，。；、）】]+", Pattern.DOTALL);
    private static final String SENTENCE_ENDS = "。！？；";

    private Halves() {}

    /** The two halves, each with something in it; empty where the text is short or cannot be cut. */
    static List<String> of(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= SHORT_BYTES) {
            return List.of();
        }
        boolean[] inside = insideOfWholes(text);
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int at = 1; at < text.length(); at++) {
            if (inside[at] || Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
                continue;
            }
            int cost = cost(text, at);
            if (cost < least) {
                best = at;
                least = cost;
            }
        }
        if (best < 0) {
            return List.of();
        }
        String first = text.substring(0, best).strip();
        String second = text.substring(best).strip();
        return first.isEmpty() || second.isEmpty() ? List.of() : List.of(first, second);
    }

    /** How far from the middle; the end of a line, and less so of a sentence, may be farther away. */
    private static int cost(String text, int at) {
        int distance = Math.abs(2 * at - text.length());
        char before = text.charAt(at - 1);
        if (before == '\n') {
            return distance;
        }
        return distance + (SENTENCE_ENDS.indexOf(before) >= 0 ? text.length() / 4 : text.length());
    }

    /** For each place between two characters, whether it is within what must stay whole. */
    private static boolean[] insideOfWholes(String text) {
        boolean[] inside = new boolean[text.length() + 1];
        Matcher whole = WHOLE.matcher(text);
        while (whole.find()) {
            for (int at = whole.start() + 1; at < whole.end(); at++) {
                inside[at] = true;
            }
        }
        return inside;
    }
}
