package cn.policydesk.dingtalk;

/** Thrown where DingTalk does not give what it is asked for. */
public final class OutletFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message why, in Chinese, for the person who waits; nothing secret */
    public OutletFault(String message) {
        super(message);
    }
}
