package cn.policydesk.wechat.outbound;

/** Carries a failure through WxJava, whose interfaces know exceptions only. */
final class CallFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Called.Failed failure;

    CallFailed(Called.Failed failure) {
        // Without a cause: its message might name the address with the token in it.
        super(failure.toString(), null, false, false);
        this.failure = failure;
    }

    Called.Failed failure() {
        return failure;
    }
}
