package cn.policydesk.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings a text to the form it is compared in: half-width, lower case, simplified characters, one blank for any run of
 * blanks, punctuation and signs.
 *
 * <p>Safe for use by several threads.
 */
final class Normaliser {

    /** Simplified form of every character of the basic plane, from ICU's Hant-Hans transform. */
    private static final char[] SIMPLE = simple();

    private Normaliser() {}

    static String normalise(String text) {
        String folded = isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean percent = c == '%'
                    || (c == '.'
                            && i > 0
                            && i + 1 < folded.length()
                            && Character.isDigit(folded.charAt(i - 1))
                            && Character.isDigit(folded.charAt(i + 1)));
            if (Character.getType(c) == Character.FORMAT) {
                // Invisible: it stands inside words that are whole to the eye.
                continue;
            }
            if (Character.isLetterOrDigit(c) || percent) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(SIMPLE[c]);
                gap = false;
            } else {
                gap = true;
            }
        }
        return out.toString();
    }

    /** Whether nothing but common Chinese characters, small letters and digits occurs, so that folding changes nothing. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= '一' && c <= '龥') || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == ' ';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static char[] simple() {
        char[] table = new char[Character.MAX_VALUE + 1];
        Transliterator transform = Transliterator.getInstance("Traditional-Simplified");
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
            if (c >= 0x4e00 && c <= 0x9fff) {
                String simplified = transform.transliterate(String.valueOf((char) c));
                if (simplified.length() == 1) {
                    table[c] = simplified.charAt(0);
                }
            }
        }
        return table;
    }
}
