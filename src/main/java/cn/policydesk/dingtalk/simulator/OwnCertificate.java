package cn.policydesk.dingtalk.simulator;

import cn.policydesk.simulator.Chance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A certificate for {@code localhost}, made anew with the JDK's own tool and thrown away at the end, and a place for it beside what
 * the JVM trusts: the connections of Stream mode are always encrypted, and DingTalk's SDK knows no trust but the JVM's.
 *
 * <p>One at a time in a process, and only where the simulator is on.
 */
final class OwnCertificate implements AutoCloseable {

    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String STORE_WORD = "javax.net.ssl.trustStorePassword";
    private static final String TYPE = "PKCS12";
    private static final String NAME = "policydesk-simulator";

    private final Path folder;
    private final String word = Chance.letters(24);
    private final @Nullable String storeBefore = System.getProperty(STORE);
    private final @Nullable String wordBefore = System.getProperty(STORE_WORD);

    /**
     * Makes one and has the JVM trust it.
     *
     * @throws IOException where it cannot be made; says why in the words of the tool
     */
    OwnCertificate() throws IOException, GeneralSecurityException, InterruptedException {
        this.folder = Files.createTempDirectory("policydesk-simulator-");
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                NAME,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "30",
                "-storetype",
                TYPE,
                // Not as an argument: those of a process can be read by everybody.
                "-storepass:env",
                "POLICYDESK_WORD",
                "-keystore",
                keys().toString());
        keytool.environment().put("POLICYDESK_WORD", word);
        Process made = keytool.redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IOException(said.strip());
        }
        trust();
    }

    private Path keys() {
        return folder.resolve("keys.p12");
    }

    private Path trusted() {
        return folder.resolve("trusted.p12");
    }

    /** What a server needs to show it. */
    SSLContext server() throws IOException, GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own(), word.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore own() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(keys().toFile(), word.toCharArray());
    }

    /** What was trusted before, and this. */
    private void trust() throws IOException, GeneralSecurityException {
        KeyStore both = KeyStore.getInstance(TYPE);
        both.load(null, null);
        KeyStore before = before();
        for (String alias : Collections.list(before.aliases())) {
            if (before.isCertificateEntry(alias)) {
                both.setCertificateEntry(alias, before.getCertificate(alias));
            }
        }
        both.setCertificateEntry(NAME, own().getCertificate(NAME));
        try (OutputStream out = Files.newOutputStream(trusted())) {
            both.store(out, word.toCharArray());
        }
        System.setProperty(STORE, trusted().toString());
        System.setProperty(STORE_WORD, word);
    }

    private KeyStore before() throws IOException, GeneralSecurityException {
        Path file = storeBefore == null
                ? Path.of(System.getProperty("java.home"), "lib", "security", "cacerts")
                : Path.of(storeBefore);
        // Without the word nothing is checked, and the certificates can be read all the same.
        return KeyStore.getInstance(file.toFile(), wordBefore == null ? null : wordBefore.toCharArray());
    }

    /** The JVM trusts what it trusted before; the key is gone. */
    @Override
    public void close() throws IOException {
        restore(STORE, storeBefore);
        restore(STORE_WORD, wordBefore);
        Files.deleteIfExists(keys());
        Files.deleteIfExists(trusted());
        Files.deleteIfExists(folder);
    }

    private static void restore(String property, @Nullable String before) {
        if (before == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, before);
        }
    }
}
