package cn.policydesk.dialogue;

import java.time.Duration;

/**
 * How long conversations last.
 *
 * @param rest after so long without a message the user is asked whether to go on
 * @param life after so long without a message everything said is deleted
 * @param most how many conversations are kept at once; beyond it the oldest is dropped
 */
public record ChatLimits(Duration rest, Duration life, long most) {

    /** Rests after an hour, is deleted after a day. */
    public static final ChatLimits USUAL = new ChatLimits(Duration.ofMinutes(60), Duration.ofHours(24), 100_000);
}
