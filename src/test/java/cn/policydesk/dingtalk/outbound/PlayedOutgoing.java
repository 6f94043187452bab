package cn.policydesk.dingtalk.outbound;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** The real way out, in time that is played; for tests of other folders. */
public final class PlayedOutgoing {

    private PlayedOutgoing() {}

    /** How somebody waits. */
    @FunctionalInterface
    public interface Waiting {
        /** Waits. */
        void rest(Duration time) throws InterruptedException;
    }

    public static Outgoing in(Clock clock, Waiting waiting) {
        return new Outgoing(clock, new SimpleMeterRegistry(), waiting::rest, Wire.LONGEST);
    }
}
