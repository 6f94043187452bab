package cn.policydesk.journal;

import java.nio.charset.StandardCharsets;

/** Makes of what somebody typed what is kept of it. */
final class Noted {

    private static final int LONGEST = 4_000;
    /** So much is read, so that a text of any length takes little time; masking makes it shorter. */
    private static final int READ = 2 * LONGEST;
    /** No number or mail address that is cut through at the end of what is read reaches further back. */
    private static final int CUT_THROUGH = 400;

    private Noted() {}

    /** The beginning of a text, without what points to one person and without what a database does not take. */
    static String words(String text) {
        if (text.length() <= READ) {
            return storable(beginning(Masking.mask(text).text(), LONGEST));
        }
        String masked = Masking.mask(text.substring(0, READ)).text();
        return storable(beginning(masked, Math.min(LONGEST, Math.max(0, masked.length() - CUT_THROUGH))));
    }

    private static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(
                0, length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Without what PostgreSQL does not take: zeros, halves of signs. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }
}
