package cn.policydesk.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.library.CurrentLibrary.Outcome;
import cn.policydesk.search.Finding;
import cn.policydesk.search.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseUnderLoadTest {

    private static final int THREADS = 4;
    private static final List<Question> QUESTIONS = List.of(
            new Question("公益性岗位补贴和社会保险补贴", "anshan"),
            new Question("一次性吸纳就业补贴政策实施期限", "wushan"),
            new Question("本实施意见规定的困难企业", "jiangyin"),
            new Question("零就业家庭人员、单亲家庭人员、低保家庭人员", "heping"));

    @TempDir
    Path home;

    /** What a thread was told: the versions it met, in order, and how many of its questions found something. */
    private record Told(List<String> versions, int asked, int found) {}

    @Test
    void releasesWhileFourThreadsKeepAskingLoseNoQuestionAndEndOnTheNewContent() throws Exception {
        StaffFolders.copyWithoutAsked(home);
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(THREADS);
        try (CurrentLibrary current = new CurrentLibrary(home, home.resolve("var"), List.of(), line -> {});
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            current.start();
            List<String> versions = new ArrayList<>(List.of(current.get().version()));
            List<Future<Told>> told = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                told.add(threads.submit(() -> ask(current, running, stop)));
            }
            running.await();
            for (String added : List.of("红缨枪补助 => 见习补贴", "绿缨枪补助 => 见习补贴")) {
                StaffFolders.append(home, "index/synonyms.txt", added);
                assertThat(current.release()).isInstanceOf(Outcome.Released.class);
                versions.add(current.get().version());
            }
            stop.set(true);
            for (Future<Told> each : told) {
                Told thread = each.get();
                assertThat(thread.found()).isEqualTo(thread.asked()).isPositive();
                assertThat(versions)
                        .as("each version once, in the order released")
                        .containsSubsequence(thread.versions());
                assertThat(thread.versions().getFirst()).isEqualTo(versions.getFirst());
                assertThat(thread.versions().getLast()).isEqualTo(versions.getLast());
            }
            assertThat(versions).doesNotHaveDuplicates();
        }
    }

    @Test
    void aTurnThatBeganBeforeAReleaseEndsOnTheLibraryItBeganOn() throws Exception {
        StaffFolders.copyWithoutAsked(home);
        try (CurrentLibrary current = new CurrentLibrary(home, home.resolve("var"), List.of(), line -> {})) {
            current.start();
            Library began = current.get();
            Finding before = began.index().search(QUESTIONS.getFirst());
            StaffFolders.append(home, "index/synonyms.txt", "红缨枪补助 => 见习补贴");
            current.release();
            assertThat(current.get()).isNotSameAs(began);
            Thread.sleep(100); // time to close it, for whoever closes it too early
            assertThat(began.index().search(QUESTIONS.getFirst())).isEqualTo(before);
            assertThat(began.folder().resolve("bot/replies.yaml")).isRegularFile();
        }
    }

    /** Asks until told to stop, and each question once more after that, never from memory. */
    private static Told ask(CurrentLibrary current, CountDownLatch running, AtomicBoolean stop)
            throws InterruptedException {
        List<String> versions = new ArrayList<>();
        int asked = 0;
        int found = 0;
        boolean last;
        do {
            last = stop.get();
            Library library = current.get();
            Thread.sleep(
                    2); // a turn goes on with the library it began on, and leaves the releases some of the processor
            for (Question question : QUESTIONS) {
                Finding finding = library.index().search(question);
                asked++;
                found += finding instanceof Finding.NotFound ? 0 : 1;
            }
            if (versions.isEmpty() || !versions.getLast().equals(library.version())) {
                versions.add(library.version());
            }
            running.countDown();
        } while (!last);
        return new Told(versions, asked, found);
    }
}
