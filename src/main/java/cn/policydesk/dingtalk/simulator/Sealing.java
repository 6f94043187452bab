package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
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
import org.jspecify.annotations.Nullable;

/**
 * A body as DingTalk posts it where the console has an aes_key: {@code {"encrypt": "…"}}, written from platforms.md, row AES message,
 * with nothing of the endpoint's, and the signature of callbacks in the query. Immutable.
 *
 * @param body what is posted
 * @param query what stands behind the address, question mark included; may be empty
 */
record Sealing(String body, String query) {

    private static final int BLOCK = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A message for a robot: as it is where the robot has no key. */
    static Sealing of(Robot robot, String message, String timestamp) {
        String key = robot.aesKey();
        if (key == null) {
            return new Sealing(message, "");
        }
        String encrypted = encrypted(message, robot.appKey(), key);
        String body = Call.JSON.createObjectNode().put("encrypt", encrypted).toString();
        return new Sealing(body, signed(robot.token(), timestamp, encrypted));
    }

    private static String signed(@Nullable String token, String timestamp, String encrypted) {
        if (token == null) {
            return "";
        }
        String nonce = String.valueOf(RANDOM.nextLong(1_000_000L, 9_999_999L));
        String[] parts = {token, timestamp, nonce, encrypted};
        Arrays.sort(parts);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest(String.join("", parts).getBytes(StandardCharsets.UTF_8));
            return "?msg_signature=" + HexFormat.of().formatHex(digest) + "&timestamp=" + timestamp + "&nonce=" + nonce;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /** 16 bytes of chance, the length, the message, for whom it is, filled up to blocks of 32, encrypted. */
    private static String encrypted(String message, String receiver, String aesKey) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        byte[] chance = new byte[16];
        RANDOM.nextBytes(chance);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.writeBytes(chance);
        plain.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        plain.writeBytes(bytes);
        plain.writeBytes(receiver.getBytes(StandardCharsets.UTF_8));
        int pad = BLOCK - plain.size() % BLOCK;
        for (int i = 0; i < pad; i++) {
            plain.write(pad);
        }
        byte[] key = Base64.getDecoder().decode(aesKey + "=");
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }

    /** Nothing of the message. */
    @Override
    public String toString() {
        return "Sealing";
    }
}
