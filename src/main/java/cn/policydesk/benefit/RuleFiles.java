package cn.policydesk.benefit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files a set of rules is made of: all that lies in {@code knowledge/}, but for what is there for people to read.
 *
 * <p>Immutable as long as nobody writes into the bytes.
 */
public final class RuleFiles {

    private static final String FOLDER = "knowledge";

    private final SortedMap<String, byte[]> files;

    /** @param files the bytes by path below {@code knowledge/}, with forward slashes */
    public RuleFiles(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads them.
     *
     * @param folder holds {@code knowledge/}; without one there are no files
     * @throws UncheckedIOException where one cannot be read
     */
    public static RuleFiles of(Path folder) {
        Path knowledge = folder.resolve(FOLDER);
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(knowledge)) {
            return new RuleFiles(files);
        }
        try (Stream<Path> paths = Files.walk(knowledge)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = knowledge.relativize(path).toString().replace('\\', '/');
                if (!name.endsWith(".md")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleFiles(files);
    }

    /** The bytes by path below {@code knowledge/}, with forward slashes; unmodifiable. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** Names the content: the SHA-256 over names and bytes, in hex. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Writes them into {@code knowledge/} of a folder, which is made. */
    public void writeTo(Path folder) throws IOException {
        Path knowledge = folder.resolve(FOLDER);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path to = knowledge.resolve(file.getKey()).normalize();
            if (!to.startsWith(knowledge)) {
                throw new IOException("a file that lies elsewhere: " + file.getKey());
            }
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
    }
}
