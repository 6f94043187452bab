package cn.policydesk.dialogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether somebody writes too fast: token buckets for a minute and for a day, of the last senders seen.
 *
 * <p>Safe for use by several threads. Somebody not seen for a day has full buckets again, so that forgetting them changes nothing.
 */
final class Pace {

    private static final double MINUTE = Duration.ofMinutes(1).toMillis();
    private static final double DAY = Duration.ofDays(1).toMillis();

    /** What is left for the minute and for the day, at a time in milliseconds. */
    private record Left(double minute, double day, long at) {}

    private final ChatLimits.Rate rate;
    private final Clock clock;
    private final Cache<String, Left> senders;

    /** @param most how many senders are remembered */
    Pace(ChatLimits.Rate rate, long most, Clock clock) {
        this.rate = rate;
        this.clock = clock;
        this.senders = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(Duration.ofDays(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Takes one message of a sender into account; false where it is one too many, which costs nothing. */
    boolean allows(String sender) {
        if (rate.perMinute() <= 0 && rate.perDay() <= 0) {
            return true;
        }
        AtomicBoolean allowed = new AtomicBoolean();
        senders.asMap().compute(sender, (key, before) -> {
            Left left = refilled(before);
            boolean enough = (rate.perMinute() <= 0 || left.minute() >= 1) && (rate.perDay() <= 0 || left.day() >= 1);
            allowed.set(enough);
            return enough ? new Left(left.minute() - 1, left.day() - 1, left.at()) : left;
        });
        return allowed.get();
    }

    long size() {
        senders.cleanUp();
        return senders.estimatedSize();
    }

    private Left refilled(@Nullable Left before) {
        long now = clock.millis();
        if (before == null) {
            return new Left(rate.perMinute(), rate.perDay(), now);
        }
        double passed = Math.max(0, now - before.at());
        return new Left(
                Math.min(rate.perMinute(), before.minute() + rate.perMinute() * passed / MINUTE),
                Math.min(rate.perDay(), before.day() + rate.perDay() * passed / DAY),
                now);
    }
}
