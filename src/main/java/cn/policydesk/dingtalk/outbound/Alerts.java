package cn.policydesk.dingtalk.outbound;

import cn.policydesk.dingtalk.Robot;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators what only they can mend: a line at ERROR and the counter {@code policydesk.dingtalk.alerts}. Names the robot and what
 * to do, never a person, a text or a token.
 *
 * <p>The same thing is written once in ten minutes and counted each time. Safe for use by several threads.
 */
final class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk.dingtalk");
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final int MOST_KINDS = 10_000;

    private final MeterRegistry meters;
    private final Clock clock;
    private final ConcurrentMap<String, Instant> quietUntil = new ConcurrentHashMap<>();

    Alerts(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** A call that came to nothing. */
    void tell(Robot robot, Called.Failed failed) {
        tell(robot, code(failed), words(failed));
    }

    /**
     * Something else.
     *
     * @param code names the kind of it
     * @param words what is wrong and what to do, in Chinese
     */
    void tell(Robot robot, String code, String words) {
        Counter.builder("policydesk.dingtalk.alerts")
                .description("What operators must look at")
                .tag("robot", robot.name())
                .tag("code", code)
                .register(meters)
                .increment();
        Instant now = clock.instant();
        AtomicBoolean write = new AtomicBoolean();
        if (quietUntil.size() > MOST_KINDS) {
            quietUntil.clear();
        }
        quietUntil.compute(robot.name() + " " + code, (key, until) -> {
            if (until != null && now.isBefore(until)) {
                return until;
            }
            write.set(true);
            return now.plus(QUIET);
        });
        if (write.get()) {
            LOG.error("钉钉机器人 {}：{}", robot.name(), words);
        }
    }

    private static String code(Called.Failed failed) {
        return switch (failed) {
            case Called.Refused refused -> refused.code();
            case Called.TooFast fast -> "too-fast";
            case Called.Unsent unsent -> "unsent";
            case Called.Unclear unclear -> "unclear";
        };
    }

    private static String words(Called.Failed failed) {
        return switch (failed) {
            case Called.Refused refused -> Advice.of(refused);
            case Called.TooFast fast -> "发得太快，被钉钉限流，过一会儿接着发";
            case Called.Unsent unsent -> "没有连上钉钉接口（" + unsent.why() + "），过一会儿再试。请检查服务器能否访问钉钉";
            case Called.Unclear unclear -> "钉钉接口没有给出能用的回答（" + unclear.why() + "），不知道有没有发到，没有重发。一直出现请检查网络和代理";
        };
    }
}
