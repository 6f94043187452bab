package cn.policydesk.dingtalk.simulator;

import java.security.SecureRandom;

/** Names that nobody can guess. */
final class Chance {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Chance() {}

    /** So many small letters and digits. */
    static String letters(int many) {
        StringBuilder letters = new StringBuilder(many);
        for (int i = 0; i < many; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
