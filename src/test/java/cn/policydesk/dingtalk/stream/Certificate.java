package cn.policydesk.dingtalk.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A certificate of this machine's own, made anew for a run of tests, and a place for it among what the JVM trusts. */
final class Certificate {

    private static final String WORD = "changeit";
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String STORE_WORD = "javax.net.ssl.trustStorePassword";

    private static @Nullable String storeBefore;
    private static @Nullable String wordBefore;

    private final Path file;

    private Certificate(Path file) {
        this.file = file;
    }

    /** Makes one with the JDK's own tool: no key lies in the repository, and none runs out. */
    static Certificate made(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("gateway.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "gateway",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        WORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        return new Certificate(file);
    }

    /** What a server needs to show it. */
    SSLContext server() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, WORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, WORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** From now on the JVM's trust store is this certificate: the SDK knows no other. */
    void trust() {
        String now = System.getProperty(STORE);
        if (!file.toString().equals(now)) {
            storeBefore = now;
            wordBefore = System.getProperty(STORE_WORD);
        }
        System.setProperty(STORE, file.toString());
        System.setProperty(STORE_WORD, WORD);
    }

    /** The JVM trusts what it trusted before: the simulator may run in it for other tests, with a certificate of its own. */
    static void trustNoLonger() {
        restore(STORE, storeBefore);
        restore(STORE_WORD, wordBefore);
        try {
            // The JVM keeps what it read; two connections at once would find half of the old.
            TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm())
                    .init((KeyStore) null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void restore(String property, @Nullable String before) {
        if (before == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, before);
        }
    }
}
