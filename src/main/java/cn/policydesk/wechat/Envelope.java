package cn.policydesk.wechat;

import cn.policydesk.wechat.MessageReading.Keyed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Opens what WeChat posts to one account, and closes what goes back.
 *
 * <p>Safe for use by several threads. Nothing of a message is looked at before its signature is right, but for the part the
 * signature is of.
 */
final class Envelope {

    private final Account account;
    private final Seal seal;
    private final Duration freshness;

    /** @param freshness how far the time of a message may be from this server's */
    Envelope(Account account, Duration freshness) {
        this.account = account;
        this.seal = new Seal(account);
        this.freshness = freshness;
    }

    /**
     * The query of a call; what is absent is empty.
     *
     * @param messageSignature {@code msg_signature}, over the encrypted part
     * @param encryptType {@code aes} where the body is encrypted
     */
    record Query(String signature, String messageSignature, String timestamp, String nonce, String encryptType) {}

    /**
     * An opened message.
     *
     * @param closed whether it was encrypted, as the reply must be then
     */
    record Opened(Keyed keyed, boolean closed) {}

    /** Thrown where a call is not WeChat's, or not for this account. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        /** @param message why, in Chinese, for the operator */
        Refused(String message) {
            super(message);
        }
    }

    /** Checks the call that proves the address is ours. */
    void check(Query query, Instant now) throws Refused {
        if (!seal.signed(query.signature(), query.timestamp(), query.nonce())) {
            throw new Refused("签名不对，请核对 token");
        }
        fresh(query, now);
    }

    /**
     * Opens a posted body.
     *
     * @throws Refused where signature, time, key, app id or mode are not this account's
     * @throws BadXml where the signature is right and the body is no message
     */
    Opened open(Query query, byte[] body, Instant now) throws Refused, BadXml {
        boolean closed = query.encryptType().equals("aes");
        if (closed && seal.opens()) {
            return new Opened(read(unsealed(query, body, now)), true);
        }
        if (account.mode() == Account.Mode.SAFE) {
            throw new Refused("安全模式收到没有加密的消息，请核对公众平台的“消息加解密方式”和 mode");
        }
        check(query, now);
        Map<String, String> fields = XmlFields.read(new String(body, StandardCharsets.UTF_8));
        if (closed && !fields.containsKey("FromUserName")) {
            throw new Refused("收到加密的消息，没有设 aes-key");
        }
        return new Opened(read(fields), false);
    }

    private Map<String, String> unsealed(Query query, byte[] body, Instant now) throws Refused, BadXml {
        if (!query.signature().isEmpty()) {
            check(query, now);
        }
        String encrypted = encrypted(query, body);
        if (!seal.signed(query.messageSignature(), query.timestamp(), query.nonce(), encrypted)) {
            throw new Refused("消息签名不对，请核对 token");
        }
        fresh(query, now);
        try {
            return XmlFields.read(seal.open(encrypted));
        } catch (Seal.Broken e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    /** The encrypted part; a body without one is told apart from a wrong signature only to whom has signed. */
    private static String encrypted(Query query, byte[] body) throws Refused, BadXml {
        try {
            return XmlFields.read(new String(body, StandardCharsets.UTF_8))
                    .getOrDefault("Encrypt", "")
                    .strip();
        } catch (BadXml e) {
            if (query.signature().isEmpty()) {
                throw new Refused("消息签名不对，请核对 token");
            }
            throw e;
        }
    }

    private Keyed read(Map<String, String> fields) throws Refused, BadXml {
        Keyed keyed = MessageReading.of(fields);
        String receiver = account.originalId();
        if (receiver != null && !receiver.equals(keyed.message().to())) {
            throw new Refused("消息是给别的原始ID的");
        }
        return keyed;
    }

    private void fresh(Query query, Instant now) throws Refused {
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(query.timestamp()));
            if (Duration.between(at, now).abs().compareTo(freshness) > 0) {
                throw new Refused("消息的时间和这台机器的时间差得太多，请核对时钟");
            }
        } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException e) {
            throw new Refused("消息没有时间");
        }
    }

    /** A reply as it goes back. */
    String reply(Message to, String text, boolean closed, Instant now) {
        String xml = ReplyXml.text(to.from(), to.to(), now.getEpochSecond(), text);
        return closed ? seal.close(xml, now) : xml;
    }
}
