package cn.policydesk.dingtalk;

import cn.policydesk.channel.Signatures;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature in the head of a call: Base64 of HmacSHA256 with the AppSecret over {@code timestamp + "\n" + AppSecret}; the time,
 * in milliseconds, must lie within an hour (platforms.md, row HTTP mode headers; the hour too stands in copies of DingTalk's page
 * on robots that receive messages).
 *
 * <p>Safe for use by several threads.
 */
final class HeaderSign {

    private static final String ALGORITHM = "HmacSHA256";

    private final String secret;
    private final Duration freshness;

    HeaderSign(String secret, Duration freshness) {
        this.secret = secret;
        this.freshness = freshness;
    }

    /** Thrown where a call is not DingTalk's, or not for this robot. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        /** @param message why, in Chinese, for the operator */
        Refused(String message) {
            super(message);
        }
    }

    /** Checks a call; takes the same time wherever the signature differs. */
    void check(String timestamp, String sign, Instant now) throws Refused {
        if (timestamp.isEmpty() || sign.isEmpty()) {
            throw new Refused("没有签名");
        }
        if (!Signatures.same(of(timestamp), sign)) {
            throw new Refused("签名不对，请核对 app-secret");
        }
        try {
            Instant at = Instant.ofEpochMilli(Long.parseLong(timestamp));
            if (Duration.between(at, now).abs().compareTo(freshness) > 0) {
                throw new Refused("消息的时间和这台机器的时间差得太多，请核对时钟");
            }
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            throw new Refused("消息没有时间");
        }
    }

    private String of(String timestamp) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] digest = mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
