package cn.policydesk.hearing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A message in one form: half-width, small letters, simplified characters, usual writings for unusual ones; marks that end a
 * sentence are {@value #STOP}, others {@value #COMMA}, blanks and pictures a blank. Each character knows where it came from.
 */
final class Utterance {

    static final char STOP = '。';
    static final char COMMA = '，';
    static final char BLANK = ' ';

    private static final String STOPS = "。！？!?;；\n\r…";
    private static final String COMMAS = "，,、:：\"“”'‘’()（）【】[]《》<>";
    private static final String INSIDE = ".-/~%";

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Utterance(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static Utterance of(String message, Rewriting writings) {
        return folded(message).rewritten(writings);
    }

    String text() {
        return text;
    }

    /** Where in the message the character at a place began. */
    int start(int at) {
        return starts[at];
    }

    /** Where in the message what ends before a place ended. */
    int end(int at) {
        return at == 0 ? 0 : ends[at - 1];
    }

    private static Utterance folded(String message) {
        StringBuilder out = new StringBuilder(message.length());
        int[] starts = new int[4 * message.length() + 1];
        int[] ends = new int[4 * message.length() + 1];
        int at = 0;
        while (at < message.length()) {
            int next = at + Character.charCount(message.codePointAt(at));
            String one = message.substring(at, next);
            char c = one.charAt(0);
            if (Character.getType(one.codePointAt(0)) != Character.FORMAT) {
                if (c > 0x7f && !Glyphs.isHan(c)) {
                    one = Normalizer.normalize(one, Normalizer.Form.NFKC);
                }
                for (int i = 0; i < one.length() && out.length() < starts.length - 1; i++) {
                    starts[out.length()] = at;
                    ends[out.length()] = next;
                    out.append(Glyphs.simple(Character.toLowerCase(one.charAt(i))));
                }
            }
            at = next;
        }
        return new Utterance(marks(out), starts, ends);
    }

    private static String marks(StringBuilder text) {
        String raw = text.toString();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
                continue;
            }
            boolean between = i > 0 && i + 1 < raw.length() && joins(raw.charAt(i - 1)) && joins(raw.charAt(i + 1));
            char mark = BLANK;
            if (c == '%' || INSIDE.indexOf(c) >= 0 && between || c == '/' || c == '—' && between) {
                mark = c == '—' ? '-' : c;
            } else if (c == ',' && between && thousands(raw, i)) {
                mark = '\'';
            } else if (STOPS.indexOf(c) >= 0) {
                mark = STOP;
            } else if (COMMAS.indexOf(c) >= 0) {
                mark = COMMA;
            } else if (c == '.') {
                mark = STOP;
            }
            text.setCharAt(i, mark);
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean joins(char c) {
        return Character.isDigit(c) || "一二三四五六七八九十两百千万月年人个".indexOf(c) >= 0;
    }

    private static boolean thousands(String raw, int at) {
        int digits = 0;
        while (at + 1 + digits < raw.length() && Character.isDigit(raw.charAt(at + 1 + digits))) {
            digits++;
        }
        return digits == 3;
    }

    private Utterance rewritten(Rewriting writings) {
        StringBuilder out = new StringBuilder(text.length());
        int[] from = new int[2 * text.length() + 1];
        int[] to = new int[2 * text.length() + 1];
        int at = 0;
        while (at < text.length()) {
            Rewriting.Rule rule = text.charAt(at) == '\'' ? new Rewriting.Rule("'", "") : writings.at(text, at);
            String put = rule == null ? text.substring(at, at + 1) : rule.to();
            int next = at + (rule == null ? 1 : rule.from().length());
            for (int i = 0; i < put.length() && out.length() < from.length - 1; i++) {
                // A writing of the same length keeps each character's own place.
                boolean each = put.length() == next - at;
                from[out.length()] = starts[each ? at + i : at];
                to[out.length()] = ends[each ? at + i : next - 1];
                out.append(put.charAt(i));
            }
            at = next;
        }
        return new Utterance(out.toString(), Arrays.copyOf(from, out.length()), Arrays.copyOf(to, out.length()));
    }
}
