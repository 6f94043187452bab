package cn.policydesk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Erasures that were promised while the database was gone, in a file that outlives the process.
 *
 * <p>Safe for use by several threads.
 */
final class Owed {

    static final String FILE = "erase-later";

    private final Path file;
    private final List<Erasure> erasures = new ArrayList<>();

    /**
     * One of them.
     *
     * @param owner keyed hash of the person
     * @param until when they wished it; what came later is not meant
     */
    record Erasure(String owner, Instant until) {

        static Erasure read(String line) {
            String[] parts = line.split(" ", 2);
            return new Erasure(parts[0], Instant.parse(parts.length < 2 ? "" : parts[1]));
        }

        String written() {
            return owner + " " + until;
        }
    }

    /** Those the file of a folder holds; a file that cannot be read is put aside for somebody to look at. */
    Owed(Path folder, Consumer<String> log) {
        this.file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.readAllLines(file).stream().map(Erasure::read).forEach(erasures::add);
        } catch (IOException | UncheckedIOException | DateTimeException e) {
            Path aside = file.resolveSibling(FILE + ".broken");
            log.accept("还没有做完的清除读不全，文件留作 " + aside + "；读得出的" + erasures.size() + "项照做");
            try {
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
                save();
            } catch (IOException stays) {
                log.accept("文件 " + file + " 也移不开（" + stays.getClass().getSimpleName() + "）");
            }
        }
    }

    /**
     * Takes one on.
     *
     * @throws IOException where it is kept in memory alone
     */
    synchronized void add(Erasure erasure) throws IOException {
        erasures.add(erasure);
        save();
    }

    synchronized List<Erasure> all() {
        return List.copyOf(erasures);
    }

    /** Strikes out what is done. */
    synchronized void done(Erasure erasure) throws IOException {
        erasures.remove(erasure);
        save();
    }

    private void save() throws IOException {
        if (erasures.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Path next = file.resolveSibling(FILE + ".new");
        Files.write(
                next,
                erasures.stream().map(Erasure::written).toList(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
