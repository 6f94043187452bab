package cn.policydesk.simulator;

import java.security.SecureRandom;

/** Names that nobody can guess. Safe for use by several threads. */
public final class Chance {

    /** No digits: a story that wants a number kept out of a chat would find it by chance in an id. */
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private static final String SIGNS = LETTERS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Chance() {}

    /** So many small letters. */
    public static String letters(int many) {
        return of(LETTERS, many);
    }

    /** So many letters and digits, for keys, which are never shown. */
    public static String signs(int many) {
        return of(SIGNS, many);
    }

    private static String of(String signs, int many) {
        StringBuilder made = new StringBuilder(many);
        for (int i = 0; i < many; i++) {
            made.append(signs.charAt(RANDOM.nextInt(signs.length())));
        }
        return made.toString();
    }
}
