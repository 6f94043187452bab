package cn.policydesk.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The copies of the staff folders that passed all checks, under {@code var/releases}, and which of them is current. */
final class Releases {

    private static final List<String> FOLDERS = List.of("knowledge", "index", "bot");
    private static final int KEPT = 3;

    private final Path folder;
    private final Path current;

    Releases(Path var) {
        this.folder = var.resolve("releases");
        this.current = var.resolve("current");
    }

    /** Copies the staff folders, so that what is checked is what is published. */
    Path copy(Path home) throws IOException {
        Path copy = folder.resolve("new-" + UUID.randomUUID());
        for (String name : FOLDERS) {
            if (Files.isDirectory(home.resolve(name))) {
                copyTree(home.resolve(name), copy.resolve(name));
            }
        }
        Files.createDirectories(copy);
        return copy;
    }

    /** The SHA-256 over names and bytes of all files of a copy, in hex. */
    static String version(Path copy) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : filesOf(copy)) {
                String name = copy.relativize(file).toString().replace('\\', '/');
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<Path> filesOf(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.startsWith(copy.resolve("lucene")))
                    .sorted()
                    .toList();
        }
    }

    /** Gives a copy that passed its lasting place; a release of the same content stays. */
    Path keep(Path copy, String version) throws IOException {
        Path release = folder.resolve(version.substring(0, 16));
        if (Files.isDirectory(release)) {
            delete(copy);
        } else {
            Files.move(copy, release);
        }
        return release;
    }

    /** Remembers which release to come up with. */
    void makeCurrent(Path release) throws IOException {
        Path next = current.resolveSibling("current.new");
        Files.writeString(next, release.getFileName().toString(), StandardCharsets.UTF_8);
        try {
            Files.move(next, current, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, current, StandardCopyOption.REPLACE_EXISTING);
        }
        prune(release);
    }

    /** The last good release, or null where there is none. */
    @Nullable
    Path lastGood() {
        try {
            Path release = folder.resolve(
                    Files.readString(current, StandardCharsets.UTF_8).strip());
            return Files.isDirectory(release) ? release : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Deletes all but the newest few; failing to is no fault, the next release tries again. */
    private void prune(Path keep) {
        try (Stream<Path> releases = Files.list(folder)) {
            List<Path> others = releases.filter(path -> !path.equals(keep))
                    .sorted(Comparator.comparingLong(Releases::modified).reversed())
                    .toList();
            int kept = 1;
            for (Path release : others) {
                // A copy that never became a release was broken off.
                boolean brokenOff = release.getFileName().toString().startsWith("new-");
                if (brokenOff || ++kept > KEPT) {
                    delete(release);
                }
            }
        } catch (IOException e) {
            System.getLogger(Releases.class.getName()).log(System.Logger.Level.DEBUG, "old releases stay for now", e);
        }
    }

    private static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
