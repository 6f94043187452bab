package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many at once, and a database that does not open. */
@Timeout(120)
class JournalTroubleTest {

    private static final Asker ASKER = new Asker("web", "u");
    private static final Entry ENTRY = new Entry(TrialRules.NOW, "web", Entry.Kind.ASKED, null, "问", List.of(), null);
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private static void doesNothingQuietly(Journal journal) {
        assertThat(journal.works()).isFalse();
        assertThat(journal.keep(TrialRules.real().giving("u"))).isEmpty();
        assertThat(journal.quote(QuoteNumber.random())).isEqualTo(new Lookup.Unavailable());
        assertThat(journal.rulebookOf(TrialRules.real().book().hash())).isEmpty();
        assertThat(journal.note(ASKER, ENTRY)).isFalse();
        assertThat(journal.entries(Instant.EPOCH, END, 9)).isEmpty();
        assertThat(journal.forget(ASKER)).isEmpty();
        journal.prune();
    }

    @Test
    void manyWriteAtOnce() throws Exception {
        TrialJournal trial = new TrialJournal(folder);
        int writers = 12;
        int each = 25;
        Set<QuoteNumber> numbers = new HashSet<>();
        try (Journal journal = trial.open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<QuoteNumber>>> futures = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String user = "u" + i;
                Callable<List<QuoteNumber>> task = () -> {
                    List<QuoteNumber> given = new ArrayList<>();
                    for (int k = 0; k < each; k++) {
                        given.add(journal.keep(TrialRules.real().giving(user)).orElseThrow());
                        assertThat(journal.note(new Asker("web", user), ENTRY)).isTrue();
                        if (k % 10 == 5) {
                            journal.prune();
                        }
                    }
                    return given;
                };
                futures.add(threads.submit(task));
            }
            for (Future<List<QuoteNumber>> future : futures) {
                numbers.addAll(future.get());
            }
        }
        assertThat(numbers).hasSize(writers * each);
        try (Journal journal = trial.open()) {
            assertThat(numbers)
                    .allSatisfy(number -> assertThat(journal.quote(number)).isInstanceOf(Lookup.Found.class));
            assertThat(journal.entries(Instant.EPOCH, END, 10_000)).hasSize(writers * each);
            assertThat(journal.rulebookOf(TrialRules.real().book().hash())).isPresent();
        }
        assertThat(trial.log).isEmpty();
    }

    /** A set that is taken up and dropped all the time never leaves a quote without its rules. */
    @Test
    void rulesAreNotDroppedUnderAQuote() throws Exception {
        TrialJournal trial = new TrialJournal(folder);
        try (Journal journal = trial.open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String user = "u" + i;
                futures.add(threads.submit(() -> {
                    for (int k = 0; k < 8; k++) {
                        QuoteNumber number =
                                journal.keep(TrialRules.real().giving(user)).orElseThrow();
                        assertThat(journal.quote(number)).isInstanceOf(Lookup.Found.class);
                        assertThat(journal.forget(new Asker("web", user))).contains(new Erased(0, 1));
                    }
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
            QuoteNumber last = journal.keep(TrialRules.real().giving("last")).orElseThrow();
            assertThat(journal.rulebookOf(TrialRules.real().book().hash())).isPresent();
            assertThat(journal.quote(last)).isInstanceOf(Lookup.Found.class);
        }
        assertThat(trial.log).isEmpty();
    }

    @Test
    void aLockedDatabaseIsWaitedFor() throws IOException {
        TrialJournal trial = new TrialJournal(folder);
        trial.open().close();
        Path file = folder.resolve("journal/journal.mv.db");
        Journal journal;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            journal = trial.open();
            doesNothingQuietly(journal);
            journal.keepUp();
            assertThat(trial.log).hasSize(1).allMatch(line -> line.contains("正被另一个程序使用"));
        }
        try (journal) {
            journal.keepUp();
            assertThat(journal.works()).isTrue();
            assertThat(journal.note(ASKER, ENTRY)).isTrue();
            assertThat(trial.log).hasSize(2);
        }
    }

    @Test
    void aDamagedDatabaseStopsNothingAndIsLeftAsItIs() throws IOException {
        Path file = folder.resolve("journal/journal.mv.db");
        Files.createDirectories(file.getParent());
        byte[] rubbish = "这不是数据库".repeat(2000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file, rubbish);
        TrialJournal trial = new TrialJournal(folder);
        try (Journal journal = trial.open()) {
            doesNothingQuietly(journal);
            assertThat(trial.log).hasSize(1).allMatch(line -> line.contains("打不开") && line.contains("照常回答"));
        }
        assertThat(file).hasBinaryContent(rubbish);
    }

    @Test
    void aFolderThatCannotBeMadeStopsNothing() throws IOException {
        Path var = folder.resolve("var");
        Files.writeString(var, "a file where a folder should be");
        TrialJournal trial = new TrialJournal(var);
        try (Journal journal = trial.open()) {
            doesNothingQuietly(journal);
            assertThat(trial.log).hasSize(1);
        }
    }

    @Test
    void aKeyThatIsTooShortStopsNothing() {
        TrialJournal trial = new TrialJournal(folder);
        try (Journal journal = trial.open("geheim")) {
            doesNothingQuietly(journal);
            assertThat(trial.log).hasSize(1).allMatch(line -> line.contains("JOURNAL_KEY") && !line.contains("geheim"));
        }
    }

    @Test
    void afterTheEndNothingIsWritten() {
        TrialJournal trial = new TrialJournal(folder);
        Journal journal = trial.open();
        journal.close();
        journal.keepUp();
        doesNothingQuietly(journal);
        journal.close();
        assertThat(trial.log).isEmpty();
    }
}
