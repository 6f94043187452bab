package cn.policydesk.dingtalk.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How much a robot may say in a group: 20 messages a minute (platforms.md, row Webhook-robot rate). The ten minutes of silence
 * after that are not played.
 *
 * <p>Safe for use by several threads.
 */
final class Ration {

    private static final int A_MINUTE = 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Deque<Instant> taken = new ArrayDeque<>();

    /** Counts one more, or says that it is too much. */
    synchronized boolean take(Instant now) {
        while (!taken.isEmpty() && !now.isBefore(taken.getFirst().plus(MINUTE))) {
            taken.removeFirst();
        }
        if (taken.size() >= A_MINUTE) {
            return false;
        }
        taken.addLast(now);
        return true;
    }
}
