package cn.policydesk.wechat.outbound;

import cn.policydesk.channel.Cut;
import cn.policydesk.wechat.Pushes.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends one text and follows what WeChat says to it: the second table of platforms.md.
 *
 * <p>A refusal costs none of the follower's messages, for nothing was delivered; an answer that never came does, for it may have
 * been. Safe for use by several threads.
 */
final class Sending {

    /** Between the tries of a call that found WeChat busy or not there; as many tries and one more. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(2));

    /** What is this short is not too long; the refusal has another reason. */
    private static final int SHORT_BYTES = 100;

    /** What WeChat says itself when the quota is used up. */
    private static final int QUOTA_USED_UP = 45047;

    private final Quota quota;
    private final Alerts alerts;
    private final CustomerMessages.Pause pause;
    private final Supplier<Instant> endOfDay;

    Sending(Quota quota, Alerts alerts, CustomerMessages.Pause pause, Supplier<Instant> endOfDay) {
        this.quota = quota;
        this.alerts = alerts;
        this.pause = pause;
        this.endOfDay = endOfDay;
    }

    /** Sends a text; one that is too long in as many parts as it takes. */
    Outcome send(Desk desk, String follower, String openId, String text) {
        Deque<String> parts = new ArrayDeque<>(List.of(text));
        while (!parts.isEmpty()) {
            // Parts of a text that cannot all be sent are not begun.
            if (quota.left(follower) < parts.size()) {
                return Outcome.KEEP_FOR_NEXT;
            }
            Called called = part(desk, follower, openId, parts.getFirst());
            if (called instanceof Called.Done) {
                parts.removeFirst();
                continue;
            }
            List<String> halves = called instanceof Called.Refused refused && refused.meaning() == Meaning.TOO_LONG
                    ? halves(parts.getFirst())
                    : List.of();
            if (halves.isEmpty()) {
                return outcome(desk, follower, (Called.Failed) called);
            }
            parts.removeFirst();
            halves.reversed().forEach(parts::addFirst);
        }
        return Outcome.SENT;
    }

    /** WeChat does not say how long a text may be, so that it is found out by halving; empty where that cannot be the reason. */
    private static List<String> halves(String text) {
        int bytes = Cut.bytes(text);
        if (bytes <= SHORT_BYTES) {
            return List.of();
        }
        // A little more than half, so that the end of a sentence near the middle is found.
        Cut.Two two = Cut.once(text, bytes * 3 / 5);
        return two.head().isEmpty() || two.rest().isEmpty() ? List.of() : List.of(two.head(), two.rest());
    }

    /** One call, repeated a few times where WeChat is busy or was not reached. */
    private Called part(Desk desk, String follower, String openId, String text) {
        for (int tries = 0; ; tries++) {
            Optional<Quota.Ticket> ticket = quota.take(follower);
            if (ticket.isEmpty()) {
                return new Called.Refused(QUOTA_USED_UP, false);
            }
            Called called = desk.api().text(openId, text);
            boolean delivered = switch (called) {
                case Called.Done done -> true;
                case Called.Unclear unclear -> true;
                case Called.Refused refused -> false;
                case Called.Unsent unsent -> false;
            };
            if (delivered) {
                return called;
            }
            quota.giveBack(follower, ticket.get());
            boolean again = called instanceof Called.Unsent
                    || called instanceof Called.Refused refused && refused.meaning() == Meaning.BUSY;
            if (!again || tries == PAUSES.size() || !rested(PAUSES.get(tries))) {
                return called;
            }
        }
    }

    private boolean rested(Duration time) {
        try {
            pause.rest(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Outcome outcome(Desk desk, String follower, Called.Failed failed) {
        return switch (failed) {
            case Called.Unsent unsent -> alerted(desk, unsent);
            case Called.Unclear unclear -> alerted(desk, unclear);
            case Called.Refused refused ->
                switch (refused.meaning()) {
                    case CLOSED, USED_UP -> {
                        quota.usedUp(follower);
                        yield Outcome.KEEP_FOR_NEXT;
                    }
                    case GONE -> {
                        quota.forget(follower);
                        yield Outcome.DROPPED;
                    }
                    case DAY_USED_UP -> {
                        desk.stopPushes(endOfDay.get());
                        alerts.tell(desk.account(), refused);
                        yield Outcome.PASSIVE_ONLY;
                    }
                    case NOT_GRANTED -> {
                        desk.stopPushes(Instant.MAX);
                        alerts.tell(desk.account(), refused);
                        yield Outcome.PASSIVE_ONLY;
                    }
                    case BUSY, TOKEN, ADDRESS, TOO_LONG, NOT_NOW, NO_MENU, OTHER -> alerted(desk, refused);
                };
        };
    }

    private Outcome alerted(Desk desk, Called.Failed failed) {
        alerts.tell(desk.account(), failed);
        return Outcome.FAILED;
    }
}
