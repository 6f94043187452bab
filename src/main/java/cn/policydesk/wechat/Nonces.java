package cn.policydesk.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Guards against messages put together from a signature that was seen: WeChat's retry may repeat time and nonce, with the same
 * message; the same nonce with another one is refused (platforms.md, last line).
 *
 * <p>Safe for use by several threads. Keeps hashes alone.
 */
final class Nonces {

    private final Cache<String, String> seen;

    /**
     * @param most how many are kept at once
     * @param freshness how far the time of a message may be from this server's, before or behind
     */
    Nonces(long most, Duration freshness) {
        this.seen = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(freshness.multipliedBy(2))
                .build();
    }

    /** Whether a message may come under its nonce: the first, or the same again. */
    boolean allows(Account account, Envelope.Query query, MessageReading.Keyed keyed) {
        String print = print(keyed);
        String before = seen.asMap().putIfAbsent(account.name() + " " + query.timestamp() + " " + query.nonce(), print);
        return before == null || before.equals(print);
    }

    private static String print(MessageReading.Keyed keyed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(keyed.key().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(keyed.message().content().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
