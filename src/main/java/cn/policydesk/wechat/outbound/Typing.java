package cn.policydesk.wechat.outbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * When 正在输入 may be shown (platforms.md, row Typing state): within 30 seconds of an action of the follower, else 45080; not while it
 * is shown, else 45081; and only where a message could be sent. It is shown for 15 seconds or till the next message.
 *
 * <p>Safe for use by several threads.
 */
final class Typing {

    private static final Duration AFTER_ACTION = Duration.ofSeconds(30);
    private static final Duration SHOWN = Duration.ofSeconds(15);
    private static final long MOST = 100_000;

    private final Clock clock;
    private final Quota quota;
    private final Cache<String, Instant> shownUntil;

    Typing(Clock clock, Quota quota) {
        this.clock = clock;
        this.quota = quota;
        this.shownUntil = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(SHOWN)
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    /** Whether it may be shown now; if so it counts as shown. */
    boolean begin(String follower) {
        Instant now = clock.instant();
        boolean fresh = quota.lastAction(follower)
                .filter(last -> now.isBefore(last.plus(AFTER_ACTION)))
                .isPresent();
        if (!fresh || quota.left(follower) == 0) {
            return false;
        }
        AtomicBoolean begun = new AtomicBoolean();
        shownUntil.asMap().compute(follower, (key, until) -> {
            if (until != null && now.isBefore(until)) {
                return until;
            }
            begun.set(true);
            return now.plus(SHOWN);
        });
        return begun.get();
    }

    /** It is not shown any more, or never was. */
    void end(String follower) {
        shownUntil.invalidate(follower);
    }
}
