package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said is written off the thread that answers; what cannot be is counted, and nothing erased comes back. */
@Timeout(120)
@ParameterizedClass
@EnumSource(Where.class)
class NotingTest {

    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @Parameter
    Where where;

    @TempDir
    Path folder;

    private static Entry entry(String text) {
        return entry(text, "web");
    }

    private static Entry entry(String text, String channel) {
        return new Entry(TrialRules.NOW, channel, Entry.Kind.ANSWERED, "dongyang", text, List.of(), null);
    }

    private static List<String> texts(Journal journal) {
        return journal.entries(Instant.EPOCH, END, 100_000).stream()
                .map(Entry::text)
                .toList();
    }

    @Test
    void itIsWrittenByItselfInOrder() throws Exception {
        TrialJournal trial = new TrialJournal(folder, where);
        try (Journal journal = trial.open()) {
            IntStream.range(0, 1_200).forEach(i -> journal.note(null, entry("第" + i + "问")));
            while (journal.waiting() > 0) {
                Thread.sleep(5);
            }
            assertThat(texts(journal))
                    .containsExactlyElementsOf(IntStream.range(0, 1_200)
                            .mapToObj(i -> "第" + (1_199 - i) + "问")
                            .toList());
        }
        assertThat(trial.log).isEmpty();
    }

    @Test
    void whatWaitsAtTheEndIsWritten() {
        TrialJournal trial = new TrialJournal(folder, where);
        try (Journal journal = trial.open()) {
            IntStream.range(0, 3_000).forEach(i -> journal.note(new Asker("web", "u"), entry("问" + i)));
        }
        try (Journal journal = trial.open()) {
            assertThat(texts(journal)).hasSize(3_000);
        }
        assertThat(trial.log).isEmpty();
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsCountedAndTakesNothingElseWithIt() {
        TrialJournal trial = new TrialJournal(folder, where);
        try (Journal journal = trial.open()) {
            for (int i = 0; i < 20; i++) {
                journal.note(null, entry("好" + i));
                journal.note(null, entry("坏" + i, "a channel whose name is longer than the column that holds it"));
            }
            assertThat(texts(journal)).hasSize(20).allMatch(text -> text.startsWith("好"));
            assertThat(journal.failed()).isEqualTo(20);
            assertThat(trial.log)
                    .singleElement()
                    .asString()
                    .contains("没有记下", "22")
                    .doesNotContain("坏");
        }
    }

    @Test
    void manyAtOnceAreAllThereOrCounted() throws Exception {
        TrialJournal trial = new TrialJournal(folder, where);
        try (Journal journal = trial.openBusy(200);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> askers = new ArrayList<>();
            for (int a = 0; a < 16; a++) {
                askers.add(() -> (int) IntStream.range(0, 500)
                        .filter(i -> journal.note(null, entry("问" + i)))
                        .count());
            }
            int taken = 0;
            for (Future<Integer> asker : threads.invokeAll(askers)) {
                taken += asker.get();
            }
            assertThat(texts(journal)).hasSize(taken);
            assertThat(journal.overflow()).isEqualTo(16 * 500 - taken);
        }
    }

    /** Whoever has everything erased finds nothing of it later, wherever it was on its way when they said so. */
    @Test
    void nothingThatWasErasedIsWrittenAfterwards() throws Exception {
        TrialJournal trial = new TrialJournal(folder, where);
        int people = 8;
        int rounds = 15;
        try (Journal journal = trial.open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> futures = new ArrayList<>();
            for (int p = 0; p < people; p++) {
                Asker asker = new Asker("web", "p" + p);
                futures.add(threads.submit(() -> {
                    for (int round = 0; round < rounds; round++) {
                        int said = 1 + round % 7;
                        for (int i = 0; i < said; i++) {
                            journal.note(asker, entry("要忘的"));
                            journal.judge(asker, i % 2 == 0, TrialRules.NOW, Instant.EPOCH);
                        }
                        if (round % 3 == 0) {
                            Thread.sleep(round);
                        }
                        assertThat(journal.forget(asker))
                                .as("all of this round and nothing left of the one before")
                                .contains(new Erased(said, 0));
                    }
                    journal.note(asker, entry("新的"));
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
            assertThat(texts(journal)).hasSize(people).containsOnly("新的");
            Overview overview = journal.overview(Instant.EPOCH, END, 9).orElseThrow();
            assertThat(overview.useful() + overview.useless()).isZero();
        }
        assertThat(trial.log).isEmpty();
    }
}
