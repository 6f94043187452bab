package cn.policydesk.wechat.simulator;

import cn.policydesk.simulator.Chance;
import cn.policydesk.wechat.Account;

/** An account nobody at WeChat knows, made at the start and kept in memory alone, for where none is set. */
final class InventedAccount {

    /** How it is called. */
    static final String NAME = "simulator";

    private static final int KEY = 43;

    private InventedAccount() {}

    /**
     * An account with keys of its own that takes all three modes.
     *
     * @param apiBase where its customer-service messages go
     */
    static Account make(String apiBase) {
        return new Account(
                NAME,
                "wx-invented-" + Chance.signs(8),
                "invented-" + Chance.signs(16),
                "invented" + Chance.signs(24),
                // 43 letters hold 258 bits: the last two of 256 must be nought.
                Chance.signs(KEY - 1) + "A",
                Account.Mode.COMPATIBLE,
                null,
                apiBase,
                "gh_simulator");
    }
}
