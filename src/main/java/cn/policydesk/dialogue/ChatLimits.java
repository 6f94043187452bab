package cn.policydesk.dialogue;

import java.time.Duration;

/**
 * How long conversations last and how fast people may write.
 *
 * @param rest after so long without a message the user is asked whether to go on
 * @param life after so long without a message everything said is deleted
 * @param most how many conversations are kept at once; beyond it the oldest is dropped
 * @param user how fast one user may write
 * @param address how fast all users of one address may write together
 */
public record ChatLimits(Duration rest, Duration life, long most, Rate user, Rate address) {

    /** Rests after an hour, is deleted after a day; no limit on how fast people write. */
    public static final ChatLimits USUAL =
            new ChatLimits(Duration.ofMinutes(60), Duration.ofHours(24), 100_000, Rate.NONE, Rate.NONE);

    /**
     * So many messages at once and within a minute, so many within a day; 0 for no limit.
     *
     * @param perMinute those used up come back evenly over a minute
     * @param perDay those used up come back evenly over a day
     */
    public record Rate(int perMinute, int perDay) {
        public static final Rate NONE = new Rate(0, 0);
    }
}
