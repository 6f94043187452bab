package cn.policydesk.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the stories in China: it shows the time of the line being played. Not for several threads. */
final class StoryClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Instant now = Instant.EPOCH;

    void set(Instant time) {
        now = time;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
