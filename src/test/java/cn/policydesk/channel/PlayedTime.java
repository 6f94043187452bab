package cn.policydesk.channel;

import cn.policydesk.HandClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What tests of what goes out have: a clock turned by hand, pauses that are noted and not waited for, counters. */
public abstract class PlayedTime {

    protected final HandClock clock = new HandClock();
    protected final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    protected final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    /** Waits in the time of the clock alone. */
    protected final void pause(Duration time) {
        pauses.add(time);
        clock.passes(time);
    }

    /** What a counter with a tag stands at; 0 where there is none. */
    protected final double count(String name, String tag, String value) {
        Counter counter = meters.find(name).tag(tag, value).counter();
        return counter == null ? 0 : counter.count();
    }
}
