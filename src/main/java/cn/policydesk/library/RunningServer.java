package cn.policydesk.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How the command line finds the product that runs on the same home: its port and a token only this account can read, both
 * under {@code var/}.
 *
 * <p>Safe for use by several threads.
 */
public final class RunningServer {

    /** The request header that carries the token. */
    public static final String TOKEN_HEADER = "X-PolicyDesk-Token";

    private final Path port;
    private final Path token;

    /** @param var the folder {@code var/} of the home */
    public RunningServer(Path var) {
        this.port = var.resolve("server.port");
        this.token = var.resolve("server.token");
    }

    /** Writes down port and a fresh token. */
    public void announce(int listening) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(port.toAbsolutePath().getParent());
        Files.deleteIfExists(token);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(token, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(token, HexFormat.of().formatHex(random), StandardCharsets.UTF_8);
        Files.writeString(port, String.valueOf(listening), StandardCharsets.UTF_8);
    }

    /** Whether the token is the one written down; an empty one never is. */
    public boolean knows(String given) {
        return token().filter(known -> !known.isEmpty()
                        && MessageDigest.isEqual(
                                known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** The token, where a server wrote one down. */
    public Optional<String> token() {
        return read(token);
    }

    /** The port a server wrote down; whether it still runs only asking tells. */
    public Optional<String> port() {
        return read(port);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
