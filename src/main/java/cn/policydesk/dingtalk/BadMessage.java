package cn.policydesk.dingtalk;

/** Thrown where what came is no message to a robot. */
public final class BadMessage extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message why, in Chinese, for the operator; nothing of the content */
    public BadMessage(String message) {
        super(message);
    }
}
