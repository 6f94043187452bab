package cn.policydesk.channel;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text to what a message holds: at the end of a line or sentence, never inside a character or a link.
 *
 * <p>Pure. Sizes are bytes of UTF-8. Where there is no better place it cuts behind a comma or a space, else between two
 * characters as people see them; a link alone larger than the limit is cut like other text, for nothing else fits.
 */
public final class Cut {

    /** An address, or an element that shows one, as messengers write it. */
    private static final Pattern LINK =
            Pattern.compile("<a\\b[^>]*>.*?</a>|[A-Za-z]{2,10}://[!-;=?-~&&[^\"']]+", Pattern.DOTALL);

    private static final String ENDS = "\u3002\uff01\uff1f\uff1b\u2026!?;";
    private static final String CLOSING = "\u201d\u2019\u300d\u300f\uff09\u3011)\"'";
    private static final String PAUSES = "\uff0c\u3001\uff1a,: \t\u3000";

    /** The least that is worth asking for, as a part of the limit. */
    private static final int LEAST_REST = 5;

    private Cut() {}

    /**
     * A text in two.
     *
     * @param head fits, without white space at its end
     * @param rest what is left, without white space at its start; empty where all fits
     */
    public record Two(String head, String rest) {}

    /** How many bytes a text takes. */
    public static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            bytes += width(text.codePointAt(i));
        }
        return bytes;
    }

    /** Cuts what does not fit off a text; {@code limit} must hold a character of four bytes. */
    public static Two once(String text, int limit) {
        if (bytes(text) <= limit) {
            return new Two(text, "");
        }
        int end = place(text, furthest(text, limit));
        return new Two(
                text.substring(0, end).stripTrailing(), text.substring(end).stripLeading());
    }

    /**
     * The head of a text that says how to get the rest, where there is one. Nobody is made to ask for a line or two: where little
     * would be left, the cut comes earlier.
     *
     * @param more the line that says it
     */
    public static Two telling(String text, int limit, String more) {
        if (bytes(text) <= limit) {
            return new Two(text, "");
        }
        int room = limit - bytes(more) - 1;
        Two two = once(text, room);
        int left = bytes(two.rest());
        int least = limit / LEAST_REST;
        if (left < least && room > 2 * least) {
            two = once(text, bytes(text) - least);
        }
        return new Two(two.head() + "\n" + more, two.rest());
    }

    /** All parts of a text, each within the limit. */
    public static List<String> all(String text, int limit) {
        List<String> parts = new ArrayList<>();
        String left = text;
        while (!left.isEmpty()) {
            Two two = once(left, limit);
            parts.add(two.head());
            left = two.rest();
        }
        return parts;
    }

    private static int width(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        // Half a pair is written as a question mark.
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return half ? 1 : character < 0x10000 ? 3 : 4;
    }

    /** The last index up to which the text fits. */
    private static int furthest(String text, int limit) {
        int bytes = 0;
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            bytes += width(character);
            if (bytes > limit) {
                break;
            }
            i += Character.charCount(character);
        }
        return i;
    }

    /** Where to cut at or before an index. */
    private static int place(String text, int last) {
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(text);
        List<int[]> links = links(text, last);
        IntPredicate allowed =
                i -> characters.isBoundary(i) && links.stream().noneMatch(link -> link[0] < i && i < link[1]);
        int line = before(last, i -> text.charAt(i - 1) == '\n' && allowed.test(i));
        if (line > last / 2) {
            return line;
        }
        int sentence = before(last, i -> ends(text, i) && allowed.test(i));
        if (Math.max(line, sentence) > 0) {
            return Math.max(line, sentence);
        }
        int pause = before(last, i -> PAUSES.indexOf(text.charAt(i - 1)) >= 0 && allowed.test(i));
        if (pause > 0) {
            return pause;
        }
        int character = before(last, allowed);
        if (character > 0) {
            return character;
        }
        // A link, or one character of many parts, larger than the limit.
        int whole = before(last, characters::isBoundary);
        return whole > 0 ? whole : last;
    }

    /** The nearest index at or before one that is fit, or 0. */
    private static int before(int last, IntPredicate fit) {
        for (int i = last; i > 0; i--) {
            if (fit.test(i)) {
                return i;
            }
        }
        return 0;
    }

    /** Whether a sentence ends before an index: its sign, with what closes it. */
    private static boolean ends(String text, int index) {
        if (index < text.length() && (ENDS + CLOSING).indexOf(text.charAt(index)) >= 0) {
            return false;
        }
        int i = index - 1;
        while (i > 0 && CLOSING.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return ENDS.indexOf(text.charAt(i)) >= 0;
    }

    private static List<int[]> links(String text, int last) {
        List<int[]> links = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        while (link.find() && link.start() < last) {
            links.add(new int[] {link.start(), link.end()});
        }
        return links;
    }
}
