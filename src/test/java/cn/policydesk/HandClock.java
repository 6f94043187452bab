package cn.policydesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is turned by hand. Safe for use by several threads. */
public final class HandClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-01T02:00:00Z");

    public synchronized void passes(Duration time) {
        now = now.plus(time);
    }

    public synchronized void is(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock hand = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return hand.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return hand.withZone(other);
            }
        };
    }
}
