package cn.policydesk.dingtalk.outbound;

import cn.policydesk.channel.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The access token of one robot's application: fetched when first needed, renewed five minutes before its end and where DingTalk
 * refuses it (platforms.md, row Token).
 *
 * <p>However many threads need it, one asks DingTalk and the others wait. Safe for use by several threads.
 */
final class Tokens {

    private static final Duration MARGIN = Duration.ofMinutes(5);
    /** For how long a failure is believed without asking again, so that nobody waits for the same failure one after the other. */
    private static final Duration FAILURE_HOLDS = Duration.ofSeconds(5);

    /** Asks DingTalk for a token. */
    @FunctionalInterface
    interface Source {
        /** Fetches a token. */
        Token fetch() throws CallFailed;
    }

    private final Source source;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String value;
    private Instant until = Instant.MIN;
    private Called.@Nullable Failed failure;
    private Instant failureUntil = Instant.MIN;

    Tokens(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** A token that is valid as far as is known. */
    String current() throws CallFailed {
        return other(null);
    }

    /** Another token than one DingTalk has just refused. */
    String insteadOf(String refused) throws CallFailed {
        return other(refused);
    }

    private String other(@Nullable String refused) throws CallFailed {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(new Called.Unsent("程序正在停止"));
        }
        try {
            Instant now = clock.instant();
            String known = value;
            if (known != null && !known.equals(refused) && now.isBefore(until)) {
                return known;
            }
            value = null;
            Called.Failed before = failure;
            if (before != null && now.isBefore(failureUntil)) {
                throw new CallFailed(before);
            }
            return fetch();
        } finally {
            lock.unlock();
        }
    }

    private String fetch() throws CallFailed {
        try {
            Token token = source.fetch();
            failure = null;
            value = token.value();
            until = token.until(clock.instant(), MARGIN);
            return token.value();
        } catch (CallFailed e) {
            // What the token was wanted for was not sent, whatever became of this call.
            failure = e.failure() instanceof Called.Unclear unclear
                    ? new Called.Unsent("取令牌时" + unclear.why())
                    : e.failure();
            failureUntil = clock.instant().plus(FAILURE_HOLDS);
            throw new CallFailed(failure);
        }
    }
}
