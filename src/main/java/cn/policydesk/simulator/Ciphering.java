package cn.policydesk.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures and encryption of WeChat's messages, and of DingTalk's callbacks, which are alike; written from platforms.md, rows URL
 * check, AES message and msg_signature, with nothing of the endpoints' and nothing of WxJava's.
 *
 * <p>Pure but for chance; safe for use by several threads.
 */
public final class Ciphering {

    private static final int BLOCK = 32;
    private static final int HEAD = 16 + 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ciphering() {}

    /** {@code sha1(sort(parts))} in hex digits; the token is one of the parts. */
    public static String signature(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        try {
            byte[] all = String.join("", sorted).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /**
     * 16 bytes of chance, the length, the text, for whom it is, filled up to blocks of 32, encrypted.
     *
     * @param receiver the app id
     * @param aesKey of the console, 43 characters
     */
    public static String encrypt(String text, String receiver, String aesKey) throws GeneralSecurityException {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        byte[] chance = new byte[16];
        RANDOM.nextBytes(chance);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.writeBytes(chance);
        plain.writeBytes(ByteBuffer.allocate(4).putInt(message.length).array());
        plain.writeBytes(message);
        plain.writeBytes(receiver.getBytes(StandardCharsets.UTF_8));
        int pad = BLOCK - plain.size() % BLOCK;
        for (int i = 0; i < pad; i++) {
            plain.write(pad);
        }
        return Base64.getEncoder()
                .encodeToString(cipher(Cipher.ENCRYPT_MODE, aesKey).doFinal(plain.toByteArray()));
    }

    /**
     * The text that was encrypted.
     *
     * @throws GeneralSecurityException where it cannot be decrypted, or was encrypted for somebody else
     */
    public static String decrypt(String encrypted, String receiver, String aesKey) throws GeneralSecurityException {
        byte[] plain;
        try {
            plain = cipher(Cipher.DECRYPT_MODE, aesKey)
                    .doFinal(Base64.getDecoder().decode(encrypted));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not Base64", e);
        }
        int pad = plain.length == 0 ? 0 : plain[plain.length - 1];
        int end = plain.length - pad;
        if (pad < 1 || pad > BLOCK || end < HEAD) {
            throw new GeneralSecurityException("padding");
        }
        int length = ByteBuffer.wrap(plain, 16, 4).getInt();
        if (length < 0 || length > end - HEAD) {
            throw new GeneralSecurityException("length");
        }
        if (!new String(plain, HEAD + length, end - HEAD - length, StandardCharsets.UTF_8).equals(receiver)) {
            throw new GeneralSecurityException("for somebody else");
        }
        return new String(plain, HEAD, length, StandardCharsets.UTF_8);
    }

    private static Cipher cipher(int mode, String aesKey) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(aesKey + "=");
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        return cipher;
    }

    /** Digits nobody has used before, as WeChat's nonces are. */
    public static String nonce() {
        return String.valueOf(RANDOM.nextLong(1_000_000_000L, 9_999_999_999L));
    }
}
