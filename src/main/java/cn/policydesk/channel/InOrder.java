package cn.policydesk.channel;

import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work in lines: what is put into one line is done one after the other, in order; different lines go on side by side.
 *
 * <p>Safe for use by several threads.
 */
public final class InOrder implements Closeable {

    private static final Duration STOP = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 20;

    private final ConcurrentMap<String, Queue<Runnable>> lines = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final int most;
    private final Consumer<Throwable> failures;

    /**
     * @param atOnce lines worked on at the same time
     * @param most how many wait in one line at most
     * @param failures told what a piece of work threw; the line goes on
     */
    public InOrder(int atOnce, int most, Consumer<Throwable> failures) {
        this.places = new Semaphore(atOnce);
        this.most = most;
        this.failures = failures;
    }

    /** Puts work at the end of a line; false where the line is too long. Returns at once. */
    public boolean add(String line, Runnable work) {
        boolean[] taken = {true, false};
        lines.compute(line, (key, waiting) -> {
            if (waiting == null) {
                taken[1] = true;
                Queue<Runnable> begun = new ArrayDeque<>();
                begun.add(work);
                return begun;
            }
            taken[0] = waiting.size() < most && waiting.add(work);
            return waiting;
        });
        if (taken[1]) {
            Thread.ofVirtual().name("line").start(() -> goOn(line));
        }
        return taken[0];
    }

    private void goOn(String line) {
        for (Runnable work = next(line); work != null; work = next(line)) {
            places.acquireUninterruptibly();
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                failures.accept(e);
            } finally {
                places.release();
            }
        }
    }

    /** Takes the next of a line, or ends the line. */
    private @Nullable Runnable next(String line) {
        AtomicReference<@Nullable Runnable> next = new AtomicReference<>();
        lines.computeIfPresent(line, (key, waiting) -> {
            next.set(waiting.poll());
            return next.get() == null ? null : waiting;
        });
        return next.get();
    }

    /** Waits some seconds for what is in the lines. */
    @Override
    public void close() {
        long end = System.nanoTime() + STOP.toNanos();
        try {
            while (!lines.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
