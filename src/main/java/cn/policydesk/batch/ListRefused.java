package cn.policydesk.batch;

/** Thrown where a list cannot be taken at all; the message is Chinese and says what to do. */
public final class ListRefused extends Exception {
    private static final long serialVersionUID = 1L;

    ListRefused(String message) {
        super(message);
    }

    /** What is wrong and what to do, in Chinese. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
