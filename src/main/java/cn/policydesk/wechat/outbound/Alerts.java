package cn.policydesk.wechat.outbound;

import cn.policydesk.wechat.Account;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators what only they can mend: a line at ERROR and the counter {@code policydesk.wechat.alerts}. Names the account and
 * what to do, never a follower, a text or a token.
 *
 * <p>The same thing is written once in ten minutes and counted each time. Safe for use by several threads.
 */
final class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk.wechat");
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final MeterRegistry meters;
    private final Clock clock;
    private final ConcurrentMap<String, Instant> quietUntil = new ConcurrentHashMap<>();

    Alerts(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** A failure that concerns the account as a whole. */
    void tell(Account account, Called.Failed failed) {
        Counter.builder("policydesk.wechat.alerts")
                .description("What operators must look at")
                .tag("account", account.name())
                .tag("code", code(failed))
                .register(meters)
                .increment();
        Instant now = clock.instant();
        boolean write = now.equals(quietUntil.compute(
                account.name() + " " + code(failed),
                (key, until) -> until == null || now.isAfter(until) ? now : until));
        if (write) {
            quietUntil.put(account.name() + " " + code(failed), now.plus(QUIET));
            LOG.error("公众号 {}：{}", account.name(), words(failed));
        }
    }

    private static String code(Called.Failed failed) {
        return switch (failed) {
            case Called.Refused refused -> Integer.toString(refused.code());
            case Called.Unsent unsent -> "unsent";
            case Called.Unclear unclear -> "unclear";
        };
    }

    /** What is wrong and what to do, in Chinese. */
    static String words(Called.Failed failed) {
        return switch (failed) {
            case Called.Refused refused -> Advice.of(refused);
            case Called.Unsent unsent -> "没有连上微信接口（" + unsent.why() + "）。请检查服务器能否访问 WECHAT_API_BASE；被动回复不受影响";
            case Called.Unclear unclear -> "微信接口没有给出能用的回答（" + unclear.why() + "）。偶尔一次可以不管，一直出现请检查网络和代理";
        };
    }
}
