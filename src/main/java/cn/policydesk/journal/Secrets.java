package cn.policydesk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes who asked and seals what they told, with keys that follow from one secret: the setting {@code JOURNAL_KEY} or, without
 * it, a file that is made once beside the database.
 *
 * <p>The file protects what leaves the machine without it, such as a copy of the database; not against who can read both.
 * Immutable and safe for use by several threads.
 */
final class Secrets {

    static final String FILE = "key";

    private static final int LEAST = 16;
    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** Says how something was sealed, should that ever change. */
    private static final byte WAY = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey askers;
    private final SecretKey conversations;
    private final SecretKey told;

    private Secrets(byte[] secret) {
        this.askers = new SecretKeySpec(derive(secret, "asker"), "HmacSHA256");
        this.conversations = new SecretKeySpec(derive(secret, "conversation"), "HmacSHA256");
        this.told = new SecretKeySpec(derive(secret, "told"), "AES");
    }

    /**
     * The secrets of a setting or, where it is empty, of the file in a folder.
     *
     * @throws IOException where the setting is too short, or the file cannot be read or made
     */
    static Secrets of(String setting, Path folder) throws IOException {
        if (setting.isEmpty()) {
            return new Secrets(file(folder.resolve(FILE)));
        }
        if (setting.length() < LEAST) {
            throw new IOException("JOURNAL_KEY 太短，至少要" + LEAST + "个字符");
        }
        return new Secrets(setting.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] file(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[BYTES];
            RANDOM.nextBytes(secret);
            Path next = file.resolveSibling(FILE + ".new");
            Files.deleteIfExists(next);
            Files.createFile(next, ownerOnly(next, "rw-------"));
            Files.writeString(next, HexFormat.of().formatHex(secret));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // told below, without the content
        }
        throw new IOException("密钥文件 " + file + " 坏了，请从备份恢复");
    }

    /** The attributes of a file or folder that only this account may use, where the file system has such. */
    static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Keyed hash of a person. */
    String hash(Asker asker) {
        return hash(askers, asker.channel() + '\0' + asker.user());
    }

    /** Keyed hash of a conversation's id; empty for none. */
    String conversation(String id) {
        return id.isEmpty() ? "" : hash(conversations, id);
    }

    /**
     * Seals bytes, in letters of base 64.
     *
     * @param to what they belong to; only with the same can they be unsealed
     */
    String seal(byte[] plain, String to) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, to).doFinal(plain);
            ByteBuffer all = ByteBuffer.allocate(1 + NONCE + sealed.length);
            return Base64.getEncoder()
                    .encodeToString(all.put(WAY).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /**
     * Unseals what {@link #seal} made.
     *
     * @throws GeneralSecurityException where it was sealed with another key, or belongs to something else, or was altered
     */
    byte[] unseal(String letters, String to) throws GeneralSecurityException {
        byte[] sealed;
        try {
            sealed = Base64.getDecoder().decode(letters);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not sealed by this product", e);
        }
        if (sealed.length <= 1 + NONCE || sealed[0] != WAY) {
            throw new GeneralSecurityException("not sealed by this product");
        }
        byte[] nonce = new byte[NONCE];
        ByteBuffer.wrap(sealed).get(1, nonce);
        return cipher(Cipher.DECRYPT_MODE, nonce, to).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce, String to) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, told, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(to.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] derive(byte[] secret, String use) {
        return hmac(new SecretKeySpec(secret, "HmacSHA256"), "policydesk journal " + use);
    }

    private static String hash(SecretKey key, String text) {
        return HexFormat.of().formatHex(hmac(key, text));
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
