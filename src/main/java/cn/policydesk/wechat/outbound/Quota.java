package cn.policydesk.wechat.outbound;

import cn.policydesk.wechat.Pushes.Opening;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How many messages each follower may still be sent (platforms.md, row Custom message quota): 5 within 48 hours of a message, 3
 * within a minute of a menu click, a subscription or a scan. A newer action of the same kind replaces the older one's.
 *
 * <p>What is closed first is spent first, so that the messages that last longest are kept. Counted in this process; where WeChat
 * counts otherwise its refusal is taken over ({@link #usedUp}, {@link #forget}). Safe for use by several threads.
 */
final class Quota {

    /** Of whom more than this wrote within two days the longest silent are forgotten: they count as closed. */
    private static final long MOST_FOLLOWERS = 500_000;

    private final Clock clock;
    private final Cache<String, Followed> followers;

    Quota(Clock clock) {
        this.clock = clock;
        this.followers = Caffeine.newBuilder()
                .maximumSize(MOST_FOLLOWERS)
                .expireAfterWrite(span(Opening.MESSAGE))
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    /** What one action opened. */
    private record Grant(Instant at, int left) {}

    /** What is known of a follower; {@code last} is the newest action. */
    private record Followed(Map<Opening, Grant> grants, Instant last) {

        Followed {
            grants = Collections.unmodifiableMap(new EnumMap<>(grants));
        }

        Followed with(Opening kind, Grant grant) {
            Map<Opening, Grant> changed = new EnumMap<>(Opening.class);
            changed.putAll(grants);
            changed.put(kind, grant);
            return new Followed(changed, last.isAfter(grant.at()) ? last : grant.at());
        }
    }

    /**
     * One message that may be sent.
     *
     * @param of what opened it
     * @param at when
     */
    record Ticket(Opening of, Instant at) {}

    /** How many messages an action allows. */
    static int allowed(Opening kind) {
        return kind == Opening.MESSAGE ? 5 : 3;
    }

    /** For how long. */
    static Duration span(Opening kind) {
        return kind == Opening.MESSAGE ? Duration.ofDays(2) : Duration.ofMinutes(1);
    }

    /** Counts an action; one that is not newer than the last of its kind changes nothing. */
    void opened(String follower, Opening kind, Instant at) {
        followers.asMap().compute(follower, (key, before) -> {
            Grant grant = before == null ? null : before.grants().get(kind);
            if (before != null && grant != null && !at.isAfter(grant.at())) {
                return before;
            }
            Followed known = before == null ? new Followed(new EnumMap<>(Opening.class), at) : before;
            return known.with(kind, new Grant(at, allowed(kind)));
        });
    }

    /** Takes one message of those left, or none where there is none. */
    Optional<Ticket> take(String follower) {
        Instant now = clock.instant();
        AtomicReference<@Nullable Ticket> taken = new AtomicReference<>();
        followers.asMap().computeIfPresent(follower, (key, before) -> {
            Opening kind = soonestClosed(before, now);
            Grant grant = kind == null ? null : before.grants().get(kind);
            if (kind == null || grant == null) {
                return before;
            }
            taken.set(new Ticket(kind, grant.at()));
            return before.with(kind, new Grant(grant.at(), grant.left() - 1));
        });
        return Optional.ofNullable(taken.get());
    }

    /** Gives back what was taken and not used. */
    void giveBack(String follower, Ticket ticket) {
        followers.asMap().computeIfPresent(follower, (key, before) -> {
            Grant grant = before.grants().get(ticket.of());
            return grant == null || !grant.at().equals(ticket.at())
                    ? before
                    : before.with(ticket.of(), new Grant(grant.at(), Math.min(allowed(ticket.of()), grant.left() + 1)));
        });
    }

    /** How many messages are left now. */
    int left(String follower) {
        Followed known = followers.getIfPresent(follower);
        Instant now = clock.instant();
        return known == null
                ? 0
                : known.grants().entrySet().stream()
                        .filter(entry -> open(entry.getKey(), entry.getValue(), now))
                        .mapToInt(entry -> entry.getValue().left())
                        .sum();
    }

    /** When the follower last did anything, as far as is known. */
    Optional<Instant> lastAction(String follower) {
        return Optional.ofNullable(followers.getIfPresent(follower)).map(Followed::last);
    }

    /** WeChat says that nothing is left: nothing is tried until the next action. */
    void usedUp(String follower) {
        followers.asMap().computeIfPresent(follower, (key, before) -> {
            Followed emptied = before;
            for (Map.Entry<Opening, Grant> entry : before.grants().entrySet()) {
                emptied =
                        emptied.with(entry.getKey(), new Grant(entry.getValue().at(), 0));
            }
            return emptied;
        });
    }

    /** The follower is gone. */
    void forget(String follower) {
        followers.invalidate(follower);
    }

    private static @Nullable Opening soonestClosed(Followed known, Instant now) {
        Opening soonest = null;
        Instant end = Instant.MAX;
        for (Map.Entry<Opening, Grant> entry : known.grants().entrySet()) {
            Instant closes = entry.getValue().at().plus(span(entry.getKey()));
            if (open(entry.getKey(), entry.getValue(), now) && closes.isBefore(end)) {
                soonest = entry.getKey();
                end = closes;
            }
        }
        return soonest;
    }

    private static boolean open(Opening kind, Grant grant, Instant now) {
        return grant.left() > 0 && now.isBefore(grant.at().plus(span(kind)));
    }
}
