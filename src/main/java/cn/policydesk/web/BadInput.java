package cn.policydesk.web;

/** A request that cannot be taken; its message, in Chinese, is shown to whoever sent it. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}
