package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An embedded database that does not open. */
@Timeout(120)
class EmbeddedTroubleTest {

    private static final Asker ASKER = new Asker("web", "u");
    private static final Entry ENTRY = new Entry(TrialRules.NOW, "web", Entry.Kind.ASKED, null, "问", List.of(), null);
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path folder;

    /** All that can be asked of a journal without a database; what is noted waits where there is hope. */
    private static void doesNothingQuietly(Journal journal, boolean waits) {
        assertThat(journal.works()).isFalse();
        assertThat(journal.keep(TrialRules.real().giving("u"))).isEmpty();
        assertThat(journal.quote(QuoteNumber.random())).isEqualTo(new Lookup.Unavailable());
        assertThat(journal.rulebookOf(TrialRules.real().book().hash())).isEmpty();
        assertThat(journal.note(ASKER, ENTRY)).isEqualTo(waits);
        assertThat(journal.judge(ASKER, true, TrialRules.NOW, Instant.EPOCH)).isEqualTo(waits);
        assertThat(journal.entries(Instant.EPOCH, END, 9)).isEmpty();
        assertThat(journal.overview(Instant.EPOCH, END, 9)).isEmpty();
        assertThat(journal.prune()).isFalse();
    }

    @Test
    void aLockedDatabaseIsWaitedFor() throws IOException {
        TrialJournal trial = new TrialJournal(folder, "");
        trial.open().close();
        Path file = folder.resolve("journal/journal.mv.db");
        Journal journal;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            journal = trial.open();
            doesNothingQuietly(journal, true);
            journal.keepUp();
            assertThat(trial.log).hasSize(1).allMatch(line -> line.contains("正被另一个程序使用"));
        }
        try (journal) {
            journal.keepUp();
            assertThat(journal.works()).isTrue();
            assertThat(journal.note(ASKER, ENTRY)).isTrue();
            assertThat(journal.entries(Instant.EPOCH, END, 9))
                    .as("with what was noted meanwhile")
                    .hasSize(2);
            assertThat(trial.log).hasSize(2);
        }
    }

    @Test
    void aDamagedDatabaseStopsNothingAndIsLeftAsItIs() throws IOException {
        Path file = folder.resolve("journal/journal.mv.db");
        Files.createDirectories(file.getParent());
        byte[] rubbish = "这不是数据库".repeat(2000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file, rubbish);
        TrialJournal trial = new TrialJournal(folder, "");
        try (Journal journal = trial.open()) {
            doesNothingQuietly(journal, true);
            assertThat(trial.log).hasSize(1).allMatch(line -> line.contains("打不开") && line.contains("照常回答"));
        }
        assertThat(file).hasBinaryContent(rubbish);
    }

    @Test
    void aFolderThatCannotBeMadeStopsNothing() throws IOException {
        Path var = folder.resolve("var");
        Files.writeString(var, "a file where a folder should be");
        TrialJournal trial = new TrialJournal(var, "");
        try (Journal journal = trial.open()) {
            doesNothingQuietly(journal, false);
            assertThat(trial.log).hasSize(1);
        }
    }

    @Test
    void aKeyThatIsTooShortStopsNothing() {
        TrialJournal trial = new TrialJournal(folder, "");
        try (Journal journal = trial.open("geheim")) {
            doesNothingQuietly(journal, false);
            assertThat(trial.log).hasSize(1).allMatch(line -> line.contains("JOURNAL_KEY") && !line.contains("geheim"));
        }
    }
}
