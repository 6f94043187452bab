package cn.policydesk.dingtalk.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one connection: opens it, watches it, and opens another before it goes, at once where it broke. Runs on a thread of its own
 * until that is interrupted.
 *
 * <p>{@link #stands} may be asked by any thread.
 */
final class Slot implements Runnable {

    private static final Duration LOOKS = Duration.ofSeconds(1);

    /** One that goes sooner than this after it was opened is not followed by the next at once. */
    private static final Duration HASTY = Duration.ofSeconds(10);

    private static final int MOST_PATIENCE = 7;

    private final Stream stream;
    private final Gateway gateway;
    private final Watch watch;
    private final Semaphore changed = new Semaphore(0);
    private volatile @Nullable Line line;

    Slot(Stream stream, Gateway gateway, Watch watch) {
        this.stream = stream;
        this.gateway = gateway;
        this.watch = watch;
    }

    /** Whether its connection stands. */
    boolean stands() {
        Line current = line;
        return current != null && current.known().open();
    }

    @Override
    public void run() {
        int patience = 0;
        int hasty = 0;
        try {
            while (true) {
                Line before = line;
                Line now = opened();
                line = now;
                if (before != null) {
                    stream.retire(before);
                }
                Watch.Why why = awaits(now, patience);
                stream.renewed(why);
                // A connection that never heard anything was not deaf: DingTalk may prefer the other one, or say
                // little.
                patience = why.deaf() && !now.everHeard(why) ? Math.min(patience + 1, MOST_PATIENCE) : 0;
                boolean soon = stream.clock().instant().isBefore(now.opened().plus(HASTY));
                if (soon && hasty > 0) {
                    rests(hasty - 1);
                }
                hasty = soon ? hasty + 1 : 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Line last = line;
            if (last != null) {
                last.close();
            }
        }
    }

    /** Opens a connection, however long it takes. */
    private Line opened() throws InterruptedException {
        for (int tries = 0; ; tries++) {
            Line fresh = new Line(stream, stream.clock(), changed::release);
            try {
                fresh.stands(gateway.open(fresh));
                stream.opened();
                return fresh;
            } catch (Gateway.Closed e) {
                stream.failed(String.valueOf(e.getMessage()));
            }
            rests(tries);
        }
    }

    private void rests(int tries) throws InterruptedException {
        long millis =
                watch.rests().get(Math.min(tries, watch.rests().size() - 1)).toMillis();
        // Many servers that lost their connections at the same moment should not come back at the same moment.
        Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis + 1) / 2);
    }

    /** Waits until a connection is to be renewed, and says why. */
    private Watch.Why awaits(Line standing, int patience) throws InterruptedException {
        while (true) {
            Optional<Watch.Why> why =
                    watch.verdict(standing.known(), stream.clock().instant(), patience);
            if (why.isPresent()) {
                return why.get();
            }
            changed.tryAcquire(Math.min(LOOKS.toMillis(), watch.silent().toMillis() / 4 + 1), TimeUnit.MILLISECONDS);
            changed.drainPermits();
        }
    }
}
