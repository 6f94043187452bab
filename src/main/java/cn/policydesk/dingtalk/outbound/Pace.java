package cn.policydesk.dingtalk.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How fast one robot may speak at one place: 20 messages a minute into a group (platforms.md, row Webhook-robot rate; beyond it the
 * robot is mute for ten minutes).
 *
 * <p>Safe for use by several threads.
 */
final class Pace {

    /** DingTalk's number. */
    static final int A_MINUTE = 20;

    /** A little more than a minute: DingTalk counts when messages arrive, not when they leave here. */
    private static final Duration WINDOW = Duration.ofSeconds(62);

    private final int most;
    private final Deque<Instant> spoken = new ArrayDeque<>();
    private Instant silentUntil = Instant.MIN;
    private Instant tightUntil = Instant.MIN;

    private Pace(int most) {
        this.most = most;
    }

    /** Of a group, or of a one-to-one chat, for which no limit is known. */
    static Pace of(boolean group) {
        return new Pace(group ? A_MINUTE : Integer.MAX_VALUE);
    }

    /** How long to wait before the next message; zero: it may be sent. */
    synchronized Duration rest(Instant now) {
        forget(now);
        if (now.isBefore(silentUntil)) {
            return Duration.between(now, silentUntil);
        }
        return spoken.size() < most
                ? Duration.ZERO
                : Duration.between(now, spoken.getFirst().plus(WINDOW));
    }

    /** How many messages may be sent in the minute; few after a silence, when texts had better be put together. */
    synchronized int left(Instant now) {
        forget(now);
        int left = most - spoken.size();
        return now.isBefore(tightUntil) ? Math.min(left, 1) : left;
    }

    /** A message goes out. */
    synchronized void speaks(Instant now) {
        spoken.addLast(now);
    }

    /** DingTalk wants silence. */
    synchronized void silence(Instant until) {
        silentUntil = until;
        tightUntil = until.plus(WINDOW);
    }

    private void forget(Instant now) {
        if (most == Integer.MAX_VALUE) {
            spoken.clear();
        }
        while (!spoken.isEmpty() && !now.isBefore(spoken.getFirst().plus(WINDOW))) {
            spoken.removeFirst();
        }
    }
}
