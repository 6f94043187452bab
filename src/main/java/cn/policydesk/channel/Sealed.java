package cn.policydesk.channel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption WeChat's messages and DingTalk's callbacks have in common (platforms.md, row AES message): Base64 of AES/CBC, the key
 * of the console with its first 16 bytes as the vector, over 16 random bytes, the length in 4 bytes, the message, for whom it is,
 * filled up to 32 bytes.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Sealed {

    private static final int BLOCK = 32;
    private static final int HEAD = 16 + 4;

    private final byte[] key;

    /** @param written the key as the console shows it, 43 characters */
    public Sealed(String written) {
        this.key = Base64.getDecoder().decode(written + "=");
    }

    /** What was encrypted, and for whom. */
    @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
    public record Plain(byte[] message, byte[] receiver) {

        /** Whether it is for this id; takes the same time wherever it differs. */
        public boolean isFor(String id) {
            return MessageDigest.isEqual(receiver, id.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Decrypts a text; empty where it was not encrypted with this key. */
    public Optional<Plain> open(String encrypted) {
        byte[] plain;
        try {
            plain = padded(encrypted);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
        int pad = plain.length == 0 ? 0 : plain[plain.length - 1];
        int end = plain.length - pad;
        if (pad < 1 || pad > BLOCK || end < HEAD) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(plain, 16, 4).getInt();
        if (length < 0 || length > end - HEAD) {
            return Optional.empty();
        }
        return Optional.of(new Plain(
                Arrays.copyOfRange(plain, HEAD, HEAD + length), Arrays.copyOfRange(plain, HEAD + length, end)));
    }

    private byte[] padded(String encrypted) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        // Line breaks of the messenger's own, if any, are left out.
        return cipher.doFinal(Base64.getMimeDecoder().decode(encrypted));
    }
}
