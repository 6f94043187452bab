package cn.policydesk.web;

/** What was asked for is not there; its message, in Chinese, is shown to whoever asked. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFound(String message) {
        super(message);
    }
}
