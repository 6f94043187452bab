package cn.policydesk.wechat.outbound;

import cn.policydesk.channel.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The access token of one account: fetched when first needed, renewed in time and when WeChat refuses it (platforms.md, rows
 * access_token and 40001).
 *
 * <p>However many threads need it, one asks WeChat and the others wait. Safe for use by several threads.
 */
final class AccessTokens {

    /** Left unused at the end; WeChat hands out the next token five minutes early, and both are valid till then. */
    private static final Duration MARGIN = Duration.ofSeconds(200);
    /** Between two forced renewals; WeChat allows 20 a day, at least 30 seconds apart. */
    private static final Duration BETWEEN_FORCED = Duration.ofMinutes(75);
    /** For how long a refusal is believed without asking again: a wrong secret stays wrong. */
    private static final Duration REFUSAL_HOLDS = Duration.ofSeconds(30);
    /** The same where WeChat was not reached: whoever waited meanwhile need not wait once more. */
    private static final Duration SILENCE_HOLDS = Duration.ofSeconds(5);

    /** Asks WeChat for a token. */
    interface Source {
        /** Fetches a token; {@code force} replaces the one WeChat holds. */
        Token fetch(boolean force) throws CallFailed;
    }

    private final Source source;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String value;
    private Instant until = Instant.MIN;
    private Called.@Nullable Failed failure;
    private Instant failureUntil = Instant.MIN;
    private Instant mayForce = Instant.MIN;

    AccessTokens(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** A token that is valid as far as is known. */
    String current() throws CallFailed {
        enter();
        try {
            String known = value;
            return known != null && clock.instant().isBefore(until) ? known : fetch(false);
        } finally {
            lock.unlock();
        }
    }

    /** Another token than the one WeChat has just refused with this code. */
    String insteadOf(String refused, int code) throws CallFailed {
        enter();
        try {
            String known = value;
            if (known != null && !known.equals(refused) && clock.instant().isBefore(until)) {
                return known;
            }
            value = null;
            String fetched = fetch(false);
            if (!fetched.equals(refused)) {
                return fetched;
            }
            // WeChat still hands out what it refuses: only a forced renewal helps.
            if (clock.instant().isBefore(mayForce)) {
                value = null;
                throw failed(new Called.Refused(code, true), REFUSAL_HOLDS);
            }
            mayForce = clock.instant().plus(BETWEEN_FORCED);
            return fetch(true);
        } finally {
            lock.unlock();
        }
    }

    private void enter() throws CallFailed {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(new Called.Unsent("等令牌时超时"));
        }
    }

    private String fetch(boolean force) throws CallFailed {
        Called.Failed before = failure;
        if (before != null && clock.instant().isBefore(failureUntil)) {
            throw new CallFailed(before);
        }
        failure = null;
        try {
            Token token = source.fetch(force);
            value = token.value();
            until = token.until(clock.instant(), MARGIN);
            return token.value();
        } catch (CallFailed e) {
            throw switch (e.failure()) {
                case Called.Refused refused ->
                    failed(
                            new Called.Refused(refused.code(), true),
                            refused.meaning() == Meaning.BUSY ? Duration.ZERO : REFUSAL_HOLDS);
                case Called.Unsent unsent -> failed(unsent, SILENCE_HOLDS);
                // What the token was wanted for was not sent.
                case Called.Unclear unclear -> failed(new Called.Unsent("取令牌时" + unclear.why()), SILENCE_HOLDS);
            };
        }
    }

    private CallFailed failed(Called.Failed failed, Duration holds) {
        failure = failed;
        failureUntil = clock.instant().plus(holds);
        return new CallFailed(failed);
    }
}
