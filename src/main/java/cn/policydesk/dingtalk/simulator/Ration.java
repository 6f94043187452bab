package cn.policydesk.dingtalk.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How much a robot may say in a group: 20 messages a minute, and after one too many nothing for ten minutes (platforms.md, row
 * Webhook-robot rate). What is tried meanwhile makes them no longer; whether DingTalk is as kind is not known.
 *
 * <p>Safe for use by several threads.
 */
final class Ration {

    private static final int A_MINUTE = 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final Deque<Instant> taken = new ArrayDeque<>();
    private Instant silentUntil = Instant.MIN;

    /** Counts one more, or says that it is too much. */
    synchronized boolean take(Instant now) {
        while (!taken.isEmpty() && !now.isBefore(taken.getFirst().plus(MINUTE))) {
            taken.removeFirst();
        }
        if (now.isBefore(silentUntil)) {
            return false;
        }
        if (taken.size() >= A_MINUTE) {
            silentUntil = now.plus(SILENCE);
            return false;
        }
        taken.addLast(now);
        return true;
    }
}
