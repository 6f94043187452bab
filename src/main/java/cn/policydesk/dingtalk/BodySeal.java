package cn.policydesk.dingtalk;

import cn.policydesk.dingtalk.HeaderSign.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The encryption of a robot's messages: the body is {@code {"encrypt": "…"}}, Base64 of AES/CBC with the aes_key of the console (its
 * first 16 bytes the vector) over 16 random bytes, the length in 4 bytes, the message, for whom it is, filled up to 32 bytes.
 *
 * <p>That is the form of DingTalk's callbacks (DingCallbackCrypto), and public code opens robot messages by it, with nothing behind
 * the message; it was not tried against DingTalk itself. What stands behind the message must be this robot's. Where the console
 * has a token, the signature of callbacks, SHA-1 of token, timestamp, nonce and encrypted text in order, is checked as well. Safe
 * for use by several threads.
 */
final class BodySeal {

    private static final int BLOCK = 32;
    private static final int HEAD = 16 + 4;
    private static final String WRONG_KEY = "密文解不开，请核对 aes-key";
    private static final JsonMapper JSON = new JsonMapper();

    private final Robot robot;
    private final byte[] key;

    BodySeal(Robot robot, String aesKey) {
        this.robot = robot;
        this.key = Base64.getDecoder().decode(aesKey + "=");
    }

    /** The signature of a callback, as the query has it; what is absent is empty. */
    record Signed(String signature, String timestamp, String nonce) {}

    /**
     * The message of a body.
     *
     * @throws Refused where it is not encrypted for this robot
     */
    byte[] open(byte[] body, Signed signed) throws Refused {
        String encrypted = encrypted(body);
        if (encrypted == null) {
            throw new Refused("设了 aes-key，收到没有加密的消息，请在钉钉后台打开加密");
        }
        String token = robot.token();
        if (token != null && !signed(token, signed, encrypted)) {
            throw new Refused("消息签名不对，请核对 token");
        }
        byte[] plain = padded(encrypted);
        int pad = plain.length == 0 ? 0 : plain[plain.length - 1];
        int end = plain.length - pad;
        if (pad < 1 || pad > BLOCK || end < HEAD) {
            throw new Refused(WRONG_KEY);
        }
        int length = ByteBuffer.wrap(plain, 16, 4).getInt();
        if (length < 0 || length > end - HEAD) {
            throw new Refused(WRONG_KEY);
        }
        if (!ours(Arrays.copyOfRange(plain, HEAD + length, end))) {
            throw new Refused("消息是给别的机器人的，请核对 app-key、corp-id");
        }
        return Arrays.copyOfRange(plain, HEAD, HEAD + length);
    }

    private boolean ours(byte[] receiver) {
        return receiver.length == 0
                || Stream.of(robot.appKey(), robot.robotCode(), robot.corpId() == null ? "" : robot.corpId())
                        .filter(id -> !id.isEmpty())
                        .anyMatch(id -> MessageDigest.isEqual(receiver, id.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean signed(String token, Signed signed, String encrypted) {
        String[] parts = {token, signed.timestamp(), signed.nonce(), encrypted};
        Arrays.sort(parts);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest(String.join("", parts).getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(
                    HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII),
                    signed.signature().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /** The encrypted part of a body, or null where there is none. */
    private static @Nullable String encrypted(byte[] body) {
        try {
            JsonNode encrypt = JSON.readTree(body).path("encrypt");
            return encrypt.isString() && !encrypt.asString().isEmpty() ? encrypt.asString() : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private byte[] padded(String encrypted) throws Refused {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(Base64.getMimeDecoder().decode(encrypted));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refused(WRONG_KEY);
        }
    }
}
