package cn.policydesk.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One list at work. Safe for use by several threads. */
final class Job {

    private volatile int total;
    private volatile @Nullable PeopleList list;
    private volatile int done;
    private volatile boolean stopped;
    private volatile @Nullable End end;

    /** @param kept null where it failed */
    private record End(Instant at, @Nullable Kept kept) {}

    void take(PeopleList read) {
        total = read.rows();
        list = read;
    }

    void work(InstantSource clock, Consumer<String> log) {
        PeopleList work = list;
        Kept kept = null;
        try {
            kept = work == null || stopped ? null : answer(work);
        } catch (CancellationException e) {
            // nobody wants it any more
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Without its message, which may name people of the list.
            log.accept("一份名单没有算完：" + e.getClass().getSimpleName() + " "
                    + Arrays.stream(e.getStackTrace()).limit(5).toList());
        } finally {
            list = null;
            end = new End(clock.instant(), kept);
        }
    }

    private Kept answer(PeopleList work) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Answered answered;
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            answered = work.answer(packed, (rows, of) -> {
                done = rows;
                return !stopped;
            });
        }
        return new Kept(answered, bytes.toByteArray());
    }

    void stop() {
        stopped = true;
        list = null;
    }

    boolean running() {
        return end == null;
    }

    boolean endedBefore(Instant before) {
        End over = end;
        return over != null && over.at().isBefore(before);
    }

    /** When it ended; far off while it runs. */
    Instant ended() {
        End over = end;
        return over == null ? Instant.MAX : over.at();
    }

    long size() {
        Kept kept = kept();
        return kept == null ? 0 : kept.size();
    }

    @Nullable
    Kept kept() {
        End over = end;
        return over == null ? null : over.kept();
    }

    Jobs.State state() {
        End over = end;
        if (over == null) {
            return new Jobs.State(Jobs.Phase.RUNNING, done, total, 0, "");
        }
        Kept kept = over.kept();
        if (kept == null) {
            return new Jobs.State(Jobs.Phase.FAILED, done, total, 0, "没有算完，程序出了点问题。请再交一次；还是不行，请把名单分成几个小文件。");
        }
        Answered answered = kept.answered();
        return new Jobs.State(
                Jobs.Phase.DONE, answered.rows(), total, answered.problems(), String.join("；", answered.remarks()));
    }
}
