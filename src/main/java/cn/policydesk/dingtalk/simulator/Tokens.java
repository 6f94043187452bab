package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import cn.policydesk.simulator.Chance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens that were handed out, and to which robot's application.
 *
 * <p>Safe for use by several threads.
 */
final class Tokens {

    /** platforms.md, row Token. */
    static final Duration LIFE = Duration.ofHours(2);

    private record Issued(Robot robot, Instant until) {}

    private final Map<String, Issued> issued = new ConcurrentHashMap<>();
    private final List<Robot> robots;
    private final Clock clock;

    Tokens(List<Robot> robots, Clock clock) {
        this.robots = List.copyOf(robots);
        this.clock = clock;
    }

    /** The robot of an application's key and secret. */
    Optional<Robot> robot(String appKey, String appSecret) {
        return robots.stream()
                .filter(each -> each.appKey().equals(appKey) && each.appSecret().equals(appSecret))
                .findFirst();
    }

    /** A new token. */
    String issue(Robot robot) {
        Instant now = clock.instant();
        issued.values().removeIf(each -> !now.isBefore(each.until()));
        String token = "invented-" + Chance.letters(32);
        issued.put(token, new Issued(robot, now.plus(LIFE)));
        return token;
    }

    /** Whose token it is; empty where it is none, or none any more. */
    Optional<Robot> owner(@Nullable String token) {
        Issued known = token == null ? null : issued.get(token);
        return known != null && clock.instant().isBefore(known.until()) ? Optional.of(known.robot()) : Optional.empty();
    }
}
