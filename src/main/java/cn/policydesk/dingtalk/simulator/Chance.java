package cn.policydesk.dingtalk.simulator;

import java.security.SecureRandom;

/** Names that nobody can guess. */
final class Chance {

    /** No digits: a story that wants a number kept out of a chat would find it by chance in an id. */
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Chance() {}

    /** So many small letters. */
    static String letters(int many) {
        StringBuilder letters = new StringBuilder(many);
        for (int i = 0; i < many; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
