package cn.policydesk.channel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A messenger's side of the encryption, for tests: by the contract of platforms.md, with nothing of the product's code.
 *
 * @param key of the console, 43 characters
 */
public record SealedBy(String key) {

    private static final int BLOCK = 32;
    private static final int HEAD = 16 + 4;

    /** 16 bytes of chance, the length, the message, for whom, filled up to blocks of 32. */
    public String seal(String message, String receiver) throws GeneralSecurityException {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        byte[] chance = new byte[16];
        ThreadLocalRandom.current().nextBytes(chance);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.writeBytes(chance);
        plain.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        plain.writeBytes(body);
        plain.writeBytes(receiver.getBytes(StandardCharsets.UTF_8));
        int pad = BLOCK - plain.size() % BLOCK;
        for (int i = 0; i < pad; i++) {
            plain.write(pad);
        }
        return Base64.getEncoder().encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain.toByteArray()));
    }

    /** The message of a text that must be for somebody. */
    public String open(String sealed, String receiver) throws GeneralSecurityException {
        byte[] plain = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(sealed));
        int length = ByteBuffer.wrap(plain, 16, 4).getInt();
        String whom = new String(
                plain, HEAD + length, plain.length - plain[plain.length - 1] - HEAD - length, StandardCharsets.UTF_8);
        if (!whom.equals(receiver)) {
            throw new GeneralSecurityException("for " + whom);
        }
        return new String(plain, HEAD, length, StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(key + "=");
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(raw, "AES"), new IvParameterSpec(Arrays.copyOf(raw, 16)));
        return cipher;
    }
}
