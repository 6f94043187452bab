package cn.policydesk.library;

import cn.policydesk.notice.Fault;
import cn.policydesk.search.ClauseIndex;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the library that answers now, and replaces it between two questions.
 *
 * <p>Safe for use by several threads; releases run one after another.
 */
public final class CurrentLibrary implements Closeable {

    /** How long a replaced library stays open for turns that began on it. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Path home;
    private final Releases releases;
    private final List<FolderCheck> checks;
    private final Consumer<String> log;
    private final AtomicReference<@Nullable Library> current = new AtomicReference<>();

    /** What came of a release. */
    public sealed interface Outcome {

        /** The new library answers. */
        record Released(Library library) implements Outcome {}

        /** Nothing changed; all that is wrong. */
        record Refused(List<Fault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * @param home holds {@code knowledge/}, {@code index/}, {@code bot/}
     * @param var where releases and the index are kept; made where it is missing
     * @param checks further checks of the staff files
     * @param log receives lines for the operator, in Chinese
     */
    public CurrentLibrary(Path home, Path var, List<FolderCheck> checks, Consumer<String> log) {
        this.home = home.toAbsolutePath().normalize();
        this.releases = new Releases(var.toAbsolutePath().normalize());
        this.checks = List.copyOf(checks);
        this.log = log;
    }

    /** The library to use for one question from start to end. */
    public Library get() {
        Library library = current.get();
        if (library == null) {
            throw new IllegalStateException("start() or release() comes first");
        }
        return library;
    }

    /** Reads and checks the staff folders without releasing anything; empty where all is well. */
    public List<Fault> check() {
        return FolderReading.of(home, checks).faults();
    }

    /**
     * Comes up with the staff folders, or, where they are faulty, with the last good release.
     *
     * @return what is wrong with the staff folders where the last good release serves; empty where they serve themselves
     * @throws NothingToServe where the folders are faulty and there is no last good release
     */
    public List<Fault> start() throws NothingToServe {
        Outcome outcome = release();
        if (!(outcome instanceof Outcome.Refused(List<Fault> faults))) {
            return List.of();
        }
        Path last = releases.lastGood();
        if (last == null) {
            throw new NothingToServe(faults);
        }
        FolderReading reading = FolderReading.of(last, checks);
        if (!reading.faults().isEmpty()) {
            throw new NothingToServe(faults);
        }
        try {
            swap(open(reading, last, Releases.version(last)));
        } catch (IOException e) {
            throw new UncheckedIOException("the last good release cannot be read", e);
        }
        return faults;
    }

    /**
     * Reads the staff folders anew and, where all checks pass, lets them answer from the next question on.
     *
     * @throws UncheckedIOException where {@code var/} cannot be written; the old library goes on
     */
    public synchronized Outcome release() {
        try {
            Path copy = releases.copy(home);
            FolderReading reading = FolderReading.of(copy, checks);
            if (!reading.faults().isEmpty()) {
                Releases.delete(copy);
                return new Outcome.Refused(reading.faults());
            }
            String version = Releases.version(copy);
            Library library = current.get();
            if (library != null && library.version().equals(version)) {
                Releases.delete(copy);
                return new Outcome.Released(library);
            }
            Path release = releases.keep(copy, version);
            Library next = open(reading, release, version);
            swap(next);
            releases.makeCurrent(release);
            return new Outcome.Released(next);
        } catch (IOException e) {
            throw new UncheckedIOException("var/ cannot be written", e);
        }
    }

    private Library open(FolderReading reading, Path release, String version) {
        ClauseIndex.Opened opened = ClauseIndex.open(
                release.resolve("lucene"), version, reading.units(), reading.words(), reading.regions());
        if (opened.rebuilt() != null) {
            log.accept(opened.rebuilt());
        }
        return new Library(version, release, reading.regions(), reading.notices(), opened.index(), reading.rules());
    }

    private void swap(Library next) {
        Library old = current.getAndSet(next);
        if (old != null) {
            Thread.ofVirtual().name("close-old-library").start(() -> closeLater(old));
        }
    }

    private static void closeLater(Library old) {
        try {
            Thread.sleep(GRACE);
            old.index().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("an old index cannot be closed", e);
        }
    }

    @Override
    public void close() throws IOException {
        Library library = current.getAndSet(null);
        if (library != null) {
            library.index().close();
        }
    }

    /** Thrown at start where no set of files can serve. */
    public static final class NothingToServe extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<Fault> faults;

        NothingToServe(List<Fault> faults) {
            super("the staff folders are faulty and there is no last good release");
            this.faults = List.copyOf(faults);
        }

        /** What is wrong with the staff folders. */
        public List<Fault> faults() {
            return faults;
        }
    }
}
