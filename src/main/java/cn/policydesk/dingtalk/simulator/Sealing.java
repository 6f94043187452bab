package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import cn.policydesk.simulator.Ciphering;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * A body as DingTalk posts it where the console has an aes_key: {@code {"encrypt": "…"}}, written from platforms.md, row AES message,
 * with nothing of the endpoint's, and the signature of callbacks in the query. Immutable.
 *
 * @param body what is posted
 * @param query what stands behind the address, question mark included; may be empty
 */
record Sealing(String body, String query) {

    /** A message for a robot: as it is where the robot has no key. */
    static Sealing of(Robot robot, String message, String timestamp) {
        String key = robot.aesKey();
        if (key == null) {
            return new Sealing(message, "");
        }
        String encrypted;
        try {
            encrypted = Ciphering.encrypt(message, robot.appKey(), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
        String body = Call.JSON.createObjectNode().put("encrypt", encrypted).toString();
        return new Sealing(body, signed(robot.token(), timestamp, encrypted));
    }

    private static String signed(@Nullable String token, String timestamp, String encrypted) {
        if (token == null) {
            return "";
        }
        String nonce = Ciphering.nonce();
        return "?msg_signature=" + Ciphering.signature(token, timestamp, nonce, encrypted) + "&timestamp=" + timestamp
                + "&nonce=" + nonce;
    }

    /** Nothing of the message. */
    @Override
    public String toString() {
        return "Sealing";
    }
}
