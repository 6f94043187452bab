package cn.policydesk;

import java.io.PrintStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Standard output, for one at a time: some tests run beside others (see {@code junit-platform.properties}), and what one of
 * them prints must not land in what another one captures of a command.
 */
public final class StandardOut {

    private static final ReentrantLock LOCK = new ReentrantLock();

    private StandardOut() {}

    /** Runs what prints. */
    public static void alone(Runnable print) {
        LOCK.lock();
        try {
            print.run();
        } finally {
            LOCK.unlock();
        }
    }

    /** Sends standard output and standard error elsewhere until closed, by the thread that asked for it. */
    public static Aside aside(PrintStream told, PrintStream complained) {
        LOCK.lock();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(told);
        System.setErr(complained);
        return () -> {
            System.setOut(out);
            System.setErr(err);
            LOCK.unlock();
        };
    }

    /** Standard output, set aside. */
    public interface Aside extends AutoCloseable {
        @Override
        void close();
    }
}
