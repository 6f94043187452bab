package cn.policydesk.dingtalk.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.dingtalk.Place;
import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.Saying;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What tests of speaking have: DingTalk's server, a robot, a clock turned by hand, pauses that are noted and not waited for. */
abstract class Speaker {

    static final String WANG = "staff-wang";

    /** A clock turned by hand. */
    static final class HandClock extends Clock {
        private volatile Instant now = Instant.parse("2026-03-01T02:00:00Z");

        synchronized void passes(Duration time) {
            now = now.plus(time);
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
            return Clock.fixed(now, zone);
        }
    }

    final DingTalkServer dingtalk = new DingTalkServer();
    final HandClock clock = new HandClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    final Robot robot = dingtalk.robot("default");
    Outgoing outgoing = open(Wire.LONGEST);

    final Outgoing open(Duration longest) {
        return new Outgoing(
                clock,
                meters,
                time -> {
                    pauses.add(time);
                    clock.passes(time);
                },
                longest);
    }

    @AfterEach
    final void close() {
        outgoing.close();
        dingtalk.close();
    }

    final Place group(String session) {
        return place(true, "cid-group", WANG, session);
    }

    final Place chat(@Nullable String session) {
        return place(false, "cid-chat", WANG, session);
    }

    final Place place(boolean group, String conversation, String staffId, @Nullable String session) {
        return new Place(
                conversation,
                group,
                staffId,
                session == null ? null : dingtalk.webhook(session),
                session == null ? null : clock.instant().plus(Duration.ofHours(1)));
    }

    static Saying text(String text, String... mention) {
        return new Saying.Markdown("补贴", text, List.of(mention));
    }

    /** Says something and waits till nothing is left to say. */
    final void says(Place place, Saying saying) {
        outgoing.say(robot, place, saying);
        quiet();
    }

    final void quiet() {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (outgoing.waiting() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(outgoing.waiting()).as("what is still to be said").isZero();
    }

    /** How many sayings came to an end. */
    final double said(String outcome) {
        return count("policydesk.dingtalk.said", "outcome", outcome);
    }

    /** How often operators were told of a code. */
    final double alerts(String code) {
        return count("policydesk.dingtalk.alerts", "code", code);
    }

    private double count(String name, String tag, String value) {
        // What was said is counted just after it is off the line.
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        Counter counter = null;
        while (counter == null && System.nanoTime() < end) {
            counter = meters.find(name).tag(tag, value).counter();
            Thread.onSpinWait();
        }
        return counter == null ? 0 : counter.count();
    }
}
