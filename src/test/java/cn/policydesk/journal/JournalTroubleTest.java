package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many at once, and after the end. */
@Timeout(120)
@ParameterizedClass
@EnumSource(Where.class)
class JournalTroubleTest {

    @Parameter
    Where where;

    private static final Asker ASKER = new Asker("web", "u");
    private static final Entry ENTRY = new Entry(TrialRules.NOW, "web", Entry.Kind.ASKED, null, "问", List.of(), null);
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void manyWriteAtOnce() throws Exception {
        TrialJournal trial = new TrialJournal(folder, where);
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
        TrialJournal trial = new TrialJournal(folder, where);
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
    void afterTheEndNothingIsWritten() {
        TrialJournal trial = new TrialJournal(folder, where);
        Journal journal = trial.open();
        journal.close();
        journal.keepUp();
        assertThat(journal.works()).isFalse();
        assertThat(journal.keep(TrialRules.real().giving("u"))).isEmpty();
        assertThat(journal.quote(QuoteNumber.random())).isEqualTo(new Lookup.Unavailable());
        assertThat(journal.note(ASKER, ENTRY)).isFalse();
        assertThat(journal.judge(ASKER, true, TrialRules.NOW, Instant.EPOCH)).isFalse();
        assertThat(journal.entries(Instant.EPOCH, END, 9)).isEmpty();
        journal.close();
        assertThat(trial.log).isEmpty();
    }
}
