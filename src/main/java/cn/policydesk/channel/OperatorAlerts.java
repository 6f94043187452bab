package cn.policydesk.channel;

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
 * Tells operators what only they can mend: a line at ERROR and a counter.
 *
 * <p>The same thing is written once in ten minutes and counted each time. Safe for use by several threads.
 */
public final class OperatorAlerts {

    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final int MOST_KINDS = 10_000;

    private final Logger log;
    private final Whose whose;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ConcurrentMap<String, Instant> quietUntil = new ConcurrentHashMap<>();

    /**
     * Of what the alerts of a messenger are.
     *
     * @param messenger names the log and the counter, {@code policydesk.wechat.alerts}
     * @param tag of the counter, for the name of the account or robot
     * @param kind what an account or robot is called in the log, in Chinese
     */
    public record Whose(String messenger, String tag, String kind) {}

    /** Tells of one messenger's accounts or robots. */
    public OperatorAlerts(Whose whose, MeterRegistry meters, Clock clock) {
        this.log = LoggerFactory.getLogger("policydesk." + whose.messenger());
        this.whose = whose;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Tells one thing; never a person, a text or a token.
     *
     * @param name of the account or robot
     * @param code names the kind of it
     * @param words what is wrong and what to do, in Chinese
     */
    public void tell(String name, String code, String words) {
        Counter.builder("policydesk." + whose.messenger() + ".alerts")
                .description("What operators must look at")
                .tag(whose.tag(), name)
                .tag("code", code)
                .register(meters)
                .increment();
        if (due(name + " " + code)) {
            log.error("{} {}：{}", whose.kind(), name, words);
        }
    }

    private boolean due(String what) {
        Instant now = clock.instant();
        AtomicBoolean due = new AtomicBoolean();
        if (quietUntil.size() > MOST_KINDS) {
            quietUntil.clear();
        }
        quietUntil.compute(what, (key, until) -> {
            if (until != null && now.isBefore(until)) {
                return until;
            }
            due.set(true);
            return now.plus(QUIET);
        });
        return due.get();
    }
}
