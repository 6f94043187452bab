package cn.policydesk.wechat.simulator;

import cn.policydesk.wechat.Account;
import java.security.SecureRandom;

/** An account nobody at WeChat knows, made at the start and kept in memory alone, for where none is set. */
final class InventedAccount {

    /** How it is called. */
    static final String NAME = "simulator";

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int KEY = 43;

    private InventedAccount() {}

    /**
     * An account with keys of its own that takes all three modes.
     *
     * @param apiBase where its customer-service messages go
     */
    static Account make(String apiBase) {
        SecureRandom random = new SecureRandom();
        return new Account(
                NAME,
                "wx-invented-" + letters(8, random),
                "invented-" + letters(16, random),
                "invented" + letters(24, random),
                // 43 letters hold 258 bits: the last two of 256 must be nought.
                letters(KEY - 1, random) + "A",
                Account.Mode.COMPATIBLE,
                null,
                apiBase,
                "gh_simulator");
    }

    private static String letters(int many, SecureRandom random) {
        StringBuilder letters = new StringBuilder(many);
        for (int i = 0; i < many; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
