package cn.policydesk.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written next to the answers people get: taken without waiting, written in order by a thread of its own, kept
 * while the database is gone. What does not fit is counted and dropped.
 *
 * <p>Safe for use by several threads.
 */
final class Pending {

    private static final int BATCH = 500;
    private static final Duration PROBE = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Something to be written. */
    sealed interface Item {
        /** Keyed hash of whose it is, or null. */
        @Nullable
        String owner();

        void write(Connection connection) throws SQLException;
    }

    /** Something that was said. */
    record Note(@Nullable String owner, Entry entry) implements Item {
        @Override
        public void write(Connection connection) throws SQLException {
            EntryTable.insert(connection, List.of(this));
        }
    }

    /** Whether an answer was of use. */
    record Judged(String owner, Judgement judgement) implements Item {
        @Override
        public void write(Connection connection) throws SQLException {
            FeedbackTable.judge(connection, owner, judgement);
        }
    }

    private final Store store;
    private final BlockingQueue<Item> queue;
    private final AtomicLong overflow = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Thread writer;
    /** Held while something is written, so that an erasure never overtakes what it erases. */
    private final ReentrantLock writing = new ReentrantLock();
    /** Taken out of the queue and not yet written; guarded by {@link #writing}. */
    private final List<Item> batch = new ArrayList<>();

    private volatile boolean closed;
    /** Whether the operator knows that something is being dropped. */
    private volatile boolean told;

    Pending(Store store, int capacity) {
        this.store = store;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.writer = Thread.ofPlatform().name("journal-writer").daemon().unstarted(this::work);
    }

    void start() {
        writer.start();
    }

    /** Takes something to be written; false where there is no room or no more writing. Never waits. */
    boolean offer(Item item) {
        if (closed) {
            return false;
        }
        if (!queue.offer(item)) {
            overflow.incrementAndGet();
            if (!told) {
                told = true;
                store.complain("记录来不及写，放不下的丢弃并计数；回答不受影响");
            }
            return false;
        }
        LockSupport.unpark(writer);
        return true;
    }

    /** How many could not be kept because there was no room. */
    long overflow() {
        return overflow.get();
    }

    /** How many the database did not take. */
    long failed() {
        return failed.get();
    }

    /** How many wait. */
    int size() {
        return queue.size();
    }

    // ---- writing

    private void work() {
        while (!closed) {
            try {
                store.probe();
                if (!queue.isEmpty() || leftOver()) {
                    flush();
                }
            } catch (RuntimeException e) {
                // Whatever it is, the next one may be written again.
                store.complain("写记录时出错：" + e.getClass().getSimpleName());
            }
            if (!store.works()) {
                LockSupport.parkNanos(this, PROBE.toNanos());
            } else if (queue.isEmpty() && !closed) {
                // Not for ever: a database that others find gone is looked for here.
                LockSupport.parkNanos(this, IDLE.toNanos());
            }
        }
    }

    private boolean leftOver() {
        writing.lock();
        try {
            return !batch.isEmpty();
        } finally {
            writing.unlock();
        }
    }

    /** Writes all that was taken before; returns whether nothing is left. */
    boolean flush() {
        writing.lock();
        try {
            for (int left = queue.size() + batch.size(); left > 0; ) {
                queue.drainTo(batch, Math.max(0, BATCH - batch.size()));
                int size = batch.size();
                if (size == 0 || !write()) {
                    return size == 0;
                }
                left -= size;
            }
            caughtUp();
            return batch.isEmpty();
        } finally {
            writing.unlock();
        }
    }

    private void caughtUp() {
        if (told) {
            told = false;
            store.say("记录又写得过来了；这次启动以来放不下而丢弃的共" + overflow.get() + "条");
        }
    }

    /** Writes the batch in one go or, where something in it is not taken, one by one. False where there is no database. */
    private boolean write() {
        try {
            store.run(database -> database.runAgain(2, connection -> {
                all(connection);
                return true;
            }));
            batch.clear();
            return true;
        } catch (SQLException e) {
            return !Database.unreachable(e) && oneByOne();
        } catch (RuntimeException e) {
            return oneByOne();
        }
    }

    private void all(Connection connection) throws SQLException {
        List<Note> notes = new ArrayList<>();
        for (Item item : batch) {
            switch (item) {
                case Note note -> notes.add(note);
                case Judged judged -> {
                    // It judges what stands before it.
                    EntryTable.insert(connection, notes);
                    notes.clear();
                    judged.write(connection);
                }
            }
        }
        EntryTable.insert(connection, notes);
    }

    private boolean oneByOne() {
        for (Iterator<Item> items = batch.iterator(); items.hasNext(); ) {
            Item item = items.next();
            try {
                store.run(database -> database.runAgain(2, connection -> {
                    item.write(connection);
                    return true;
                }));
            } catch (SQLException e) {
                if (Database.unreachable(e)) {
                    return false;
                }
                lost("数据库错误码 " + e.getErrorCode() + "（" + e.getSQLState() + "）");
            } catch (RuntimeException e) {
                lost(e.getClass().getSimpleName());
            }
            items.remove();
        }
        return true;
    }

    private void lost(String why) {
        failed.incrementAndGet();
        store.complain("没有记下：" + why);
    }

    // ---- erasing

    /** Drops what waits of an owner, once nothing of it is being written any more; how many messages that were. */
    int erase(String owner) {
        writing.lock();
        try {
            int[] notes = {0};
            Predicate<Item> theirs = item -> {
                boolean mine = owner.equals(item.owner());
                notes[0] += mine && item instanceof Note ? 1 : 0;
                return mine;
            };
            batch.removeIf(theirs);
            queue.removeIf(theirs);
            return notes[0];
        } finally {
            writing.unlock();
        }
    }

    /** Takes nothing more, writes what waits and ends; how many could not be written. */
    int close() {
        closed = true;
        LockSupport.unpark(writer);
        boolean all = flush();
        writing.lock();
        try {
            int lost = all ? 0 : queue.size() + batch.size();
            failed.addAndGet(lost);
            queue.clear();
            batch.clear();
            return lost;
        } finally {
            writing.unlock();
        }
    }
}
