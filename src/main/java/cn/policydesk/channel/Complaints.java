package cn.policydesk.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Warnings about calls from outside, each at most once a minute: whoever knows the address must not fill the log.
 *
 * <p>Safe for use by several threads.
 */
public final class Complaints {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final Cache<String, Boolean> told =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(PAUSE).build();
    private final Consumer<String> log;

    /** @param log takes a line */
    public Complaints(Consumer<String> log) {
        this.log = log;
    }

    /** Tells it, unless the same was told within the last minute. */
    public void tell(String line) {
        if (told.asMap().putIfAbsent(line, true) == null) {
            log.accept(line + "（一分钟内同样的不再记）");
        }
    }
}
