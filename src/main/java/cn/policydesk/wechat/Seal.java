package cn.policydesk.wechat;

import cn.policydesk.channel.Sealed;
import cn.policydesk.channel.Signatures;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.jspecify.annotations.Nullable;

/**
 * The signatures and the encryption of one account; platforms.md, rows URL check, AES message, msg_signature.
 *
 * <p>Safe for use by several threads. Signing and encrypting are WxJava's. Decrypting is not: WxJava drops the app id at the end
 * of the plain text, which says for whom the message is.
 */
final class Seal {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Account account;
    private final SecureRandom random = new SecureRandom();
    private final @Nullable WxCryptUtil crypt;
    private final @Nullable Sealed sealed;

    Seal(Account account) {
        this.account = account;
        String aesKey = account.aesKey();
        this.crypt = aesKey == null ? null : new WxCryptUtil(account.token(), aesKey, account.appId());
        this.sealed = aesKey == null ? null : new Sealed(aesKey);
    }

    /** Thrown where a text was not encrypted for this account. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** Whether messages can be decrypted. */
    boolean opens() {
        return crypt != null;
    }

    /** Whether a signature is the one of the given parts and the token; takes the same time wherever it differs. */
    boolean signed(String signature, String... parts) {
        String[] all = Arrays.copyOf(parts, parts.length + 1);
        all[parts.length] = account.token();
        if (Arrays.stream(all).anyMatch(String::isEmpty)) {
            return false;
        }
        return Signatures.same(Signatures.sha1(all), signature);
    }

    /**
     * Decrypts a message.
     *
     * @throws Broken where it cannot be decrypted, or is for another app id
     */
    String open(String encrypted) throws Broken {
        Sealed.Plain plain = Optional.ofNullable(sealed)
                .flatMap(key -> key.open(encrypted))
                .orElseThrow(() -> new Broken("密文解不开，请核对 aes-key"));
        if (!plain.isFor(account.appId())) {
            throw new Broken("消息是给别的 app-id 的");
        }
        return new String(plain.message(), StandardCharsets.UTF_8);
    }

    /** Encrypts and signs a reply. */
    String close(String xml, Instant at) {
        WxCryptUtil sealing = crypt;
        if (sealing == null) {
            throw new IllegalStateException("no key");
        }
        String encrypted = sealing.encrypt(letters(), xml);
        String timestamp = String.valueOf(at.getEpochSecond());
        String nonce = letters();
        return ReplyXml.sealed(
                encrypted, Signatures.sha1(account.token(), timestamp, nonce, encrypted), timestamp, nonce);
    }

    /** 16 letters nobody guesses; WxJava's own come from {@code java.util.Random}. */
    private String letters() {
        byte[] chance = new byte[16];
        random.nextBytes(chance);
        StringBuilder letters = new StringBuilder(chance.length);
        for (byte one : chance) {
            letters.append(LETTERS.charAt(Byte.toUnsignedInt(one) % LETTERS.length()));
        }
        return letters.toString();
    }
}
