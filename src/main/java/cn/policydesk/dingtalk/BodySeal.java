package cn.policydesk.dingtalk;

import cn.policydesk.channel.Sealed;
import cn.policydesk.channel.Signatures;
import cn.policydesk.dingtalk.HeaderSign.Refused;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The encryption of a robot's messages: the body is {@code {"encrypt": "…"}}, a {@link Sealed} text with the aes_key of the
 * console.
 *
 * <p>That is the form of DingTalk's callbacks (DingCallbackCrypto), and public code opens robot messages by it, with nothing behind
 * the message; it was not tried against DingTalk itself. What stands behind the message must be this robot's. Where the console
 * has a token, the signature of callbacks, SHA-1 of token, timestamp, nonce and encrypted text in order, is checked as well. Safe
 * for use by several threads.
 */
final class BodySeal {

    private static final JsonMapper JSON = new JsonMapper();

    private final Robot robot;
    private final Sealed sealed;

    BodySeal(Robot robot, String aesKey) {
        this.robot = robot;
        this.sealed = new Sealed(aesKey);
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
        if (token != null
                && !Signatures.same(
                        Signatures.sha1(token, signed.timestamp(), signed.nonce(), encrypted), signed.signature())) {
            throw new Refused("消息签名不对，请核对 token");
        }
        Sealed.Plain plain = sealed.open(encrypted).orElseThrow(() -> new Refused("密文解不开，请核对 aes-key"));
        if (plain.receiver().length > 0 && !ours(plain)) {
            throw new Refused("消息是给别的机器人的，请核对 app-key、corp-id");
        }
        return plain.message();
    }

    private boolean ours(Sealed.Plain plain) {
        return Stream.of(robot.appKey(), robot.robotCode(), robot.corpId() == null ? "" : robot.corpId())
                .filter(id -> !id.isEmpty())
                .anyMatch(plain::isFor);
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
}
