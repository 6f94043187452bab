package cn.policydesk.batch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One list at work. Safe for use by several threads. */
final class Job {

    private volatile int total;
    private volatile @Nullable PeopleList list;
    private volatile int done;
    private volatile boolean stopped;
    private volatile @Nullable End end;

    /** @param answered null where it failed */
    private record End(Instant at, @Nullable Answered answered) {}

    void take(PeopleList read) {
        total = read.rows();
        list = read;
    }

    void work(InstantSource clock, Consumer<String> log) {
        PeopleList work = list;
        Answered answered = null;
        try {
            answered = work == null || stopped
                    ? null
                    : work.answer((rows, of) -> {
                        done = rows;
                        return !stopped;
                    });
        } catch (CancellationException e) {
            // nobody wants it any more
        } catch (RuntimeException | OutOfMemoryError e) {
            // Without its message, which may name people of the list.
            log.accept("一份名单没有算完：" + e.getClass().getSimpleName() + " "
                    + Arrays.stream(e.getStackTrace()).limit(5).toList());
        } finally {
            list = null;
            end = new End(clock.instant(), answered);
        }
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
        Answered answered = answered();
        return answered == null ? 0 : answered.file().length;
    }

    @Nullable
    Answered answered() {
        End over = end;
        return over == null ? null : over.answered();
    }

    Jobs.State state() {
        End over = end;
        if (over == null) {
            return new Jobs.State(Jobs.Phase.RUNNING, done, total, 0, "");
        }
        Answered answered = over.answered();
        if (answered == null) {
            return new Jobs.State(Jobs.Phase.FAILED, done, total, 0, "没有算完，程序出了点问题。请再交一次；还是不行，请把名单分成几个小文件。");
        }
        return new Jobs.State(
                Jobs.Phase.DONE, answered.rows(), total, answered.problems(), String.join("；", answered.remarks()));
    }
}
