package cn.policydesk.channel;

import java.time.Duration;
import java.time.Instant;

/**
 * An access token of a messenger's interfaces. Immutable; its text form does not show the token.
 *
 * @param life for how long it is valid, from when it was handed out
 */
public record Token(String value, Duration life) {

    /**
     * Up to when it is used.
     *
     * @param since when it was handed out
     * @param margin left unused at the end, at most half of its life
     */
    public Instant until(Instant since, Duration margin) {
        Duration half = life.dividedBy(2);
        return since.plus(life).minus(half.compareTo(margin) < 0 ? half : margin);
    }

    @Override
    public String toString() {
        return "Token[life=" + life + "]";
    }
}
