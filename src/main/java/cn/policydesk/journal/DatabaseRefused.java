package cn.policydesk.journal;

/**
 * Thrown where the setting {@code DATABASE_URL} is wrong: it cannot be read, or the server it names turns it down. The message
 * is for the operator, in Chinese, and never holds the password.
 */
public final class DatabaseRefused extends Exception {
    private static final long serialVersionUID = 1L;

    DatabaseRefused(String message) {
        super(message);
    }

    DatabaseRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
