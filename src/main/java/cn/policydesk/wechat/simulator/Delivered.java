package cn.policydesk.wechat.simulator;

import java.util.List;
import java.util.Optional;

/**
 * What came of handing on a message. Immutable.
 *
 * @param message the message's XML
 * @param wire the body that went to the product
 * @param attempts all tries, in their order
 */
public record Delivered(String message, String wire, List<Attempt> attempts) {

    /** What WeChat shows where an account answers nothing of use; platforms.md, row Error seen by user. */
    public static final String BROKEN = "该公众号暂时无法提供服务，请稍后再试";

    /** Copies the list. */
    public Delivered {
        attempts = List.copyOf(attempts);
    }

    /** The first reply, which is what the phone shows; empty where none came. */
    public Optional<String> reply() {
        return replies().stream().findFirst();
    }

    /** The replies of all tries. */
    public List<String> replies() {
        return attempts.stream()
                .map(Attempt::got)
                .filter(Attempt.Got.Says.class::isInstance)
                .map(Attempt.Got.Says.class::cast)
                .map(Attempt.Got.Says::text)
                .toList();
    }

    /** Whether a try was taken without a reply, so that the phone shows nothing. */
    public boolean silent() {
        return replies().isEmpty()
                && attempts.stream().anyMatch(attempt -> attempt.got() instanceof Attempt.Got.Silent);
    }

    /** Whether the phone shows {@link #BROKEN}. */
    public boolean broken() {
        return replies().isEmpty() && !silent();
    }

    /** Why it does, in Chinese; empty where it does not. */
    public String why() {
        return attempts.isEmpty() || !broken() ? "" : attempts.getLast().told();
    }
}
