package cn.policydesk.dingtalk.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How fast one robot may speak at one place: 20 messages a minute into a group (platforms.md, row Webhook-robot rate; beyond it the
 * robot is mute for ten minutes). Twelve go at once, the others every few seconds.
 *
 * <p>Safe for use by several threads.
 */
final class Pace {

    /** DingTalk's number. */
    static final int A_MINUTE = 20;

    /** The last of them are spread over what is left of the minute, so that whoever asks then waits some seconds and not the minute. */
    static final int SPREAD = 8;

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
        int left = most - spoken.size();
        if (left > SPREAD) {
            return Duration.ZERO;
        }
        Instant end = spoken.getFirst().plus(WINDOW);
        Instant last = spoken.getLast();
        Instant next = last.plus(Duration.between(last, end).dividedBy(left + 1L));
        return now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
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
