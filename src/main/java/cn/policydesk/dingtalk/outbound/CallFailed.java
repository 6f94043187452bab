package cn.policydesk.dingtalk.outbound;

/** Carries a failure to whoever decides what it means. */
final class CallFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Called.Failed failure;

    CallFailed(Called.Failed failure) {
        // Without a cause: its message might name an address with a token in it.
        super(failure.toString(), null, false, false);
        this.failure = failure;
    }

    Called.Failed failure() {
        return failure;
    }
}
