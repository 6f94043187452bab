package cn.policydesk.dingtalk.simulator;

/**
 * How a message is handed on. Immutable.
 *
 * @param twice whether it comes two times at the same moment
 * @param cut whether the connection breaks while it is on its way
 * @param webhook what its {@code sessionWebhook} is worth
 * @param sign what its signature is worth, in HTTP mode
 */
record How(boolean twice, boolean cut, Webhook webhook, Sign sign) {

    static final How USUAL = new How(false, false, Webhook.GOOD, Sign.GOOD);

    /** What an address to answer at is worth. */
    enum Webhook {
        GOOD,
        /** Its time is over. */
        EXPIRED,
        /** It names another host, as a forged message would. */
        FOREIGN
    }

    /** What a signature is worth. */
    enum Sign {
        GOOD,
        /** Made with another secret. */
        FORGED,
        /** Made two hours ago. */
        STALE
    }
}
