package cn.policydesk.dingtalk.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.channel.PlayedTime;
import cn.policydesk.dingtalk.Place;
import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.Saying;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What tests of speaking have: DingTalk's server, a robot, and time that is played. */
abstract class Speaker extends PlayedTime {

    static final String WANG = "staff-wang";

    final DingTalkServer dingtalk = new DingTalkServer();
    final Robot robot = dingtalk.robot("default");
    Outgoing outgoing = open(Wire.LONGEST);

    final Outgoing open(Duration longest) {
        return new Outgoing(clock, meters, this::pause, longest);
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
        return counted("policydesk.dingtalk.said", "outcome", outcome);
    }

    /** How often operators were told of a code. */
    final double alerts(String code) {
        return counted("policydesk.dingtalk.alerts", "code", code);
    }

    private double counted(String name, String tag, String value) {
        // What was said is counted just after it is off the line.
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (count(name, tag, value) == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return count(name, tag, value);
    }
}
