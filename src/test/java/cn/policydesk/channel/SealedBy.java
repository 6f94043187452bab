package cn.policydesk.channel;

import cn.policydesk.simulator.Ciphering;
import java.security.GeneralSecurityException;

/**
 * A messenger's side of the encryption, for tests: the simulators', by the contract of platforms.md, with nothing of the endpoints'.
 *
 * @param key of the console, 43 characters
 */
public record SealedBy(String key) {

    /** Encrypts a message for somebody. */
    public String seal(String message, String receiver) throws GeneralSecurityException {
        return Ciphering.encrypt(message, receiver, key);
    }

    /** The message of a text that must be for somebody. */
    public String open(String sealed, String receiver) throws GeneralSecurityException {
        return Ciphering.decrypt(sealed, receiver, key);
    }
}
