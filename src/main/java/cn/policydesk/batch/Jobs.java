package cn.policydesk.batch;

import java.io.Closeable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Works lists off, a few at a time, and keeps each answer for a while; everything lies in memory and is gone with it.
 *
 * <p>Safe for use by several threads.
 */
public final class Jobs implements Closeable {

    private static final long MOST_KEPT = 64L * 1024 * 1024;
    private static final int ID_BYTES = 16;

    private final InstantSource clock;
    private final Limits limits;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Consumer<String> log;
    private final ExecutorService workers;
    private final ScheduledExecutorService broom;

    /**
     * How much is taken at once.
     *
     * @param atOnce lists worked on at the same time
     * @param waiting lists that may wait for their turn
     * @param kept how long an answer is kept after its end
     */
    public record Limits(int atOnce, int waiting, Duration kept) {}

    /** How a list stands, with the word of the HTTP contract. */
    public enum Phase {
        RUNNING("running"),
        DONE("done"),
        FAILED("failed");

        private final String code;

        Phase(String code) {
            this.code = code;
        }

        /** The word of the HTTP contract. */
        public String code() {
            return code;
        }
    }

    /**
     * How far a list is.
     *
     * @param done rows answered
     * @param total rows in all
     * @param problems rows with a problem; 0 until the end
     * @param detail what to tell of it, in Chinese; may be empty
     */
    public record State(Phase phase, int done, int total, int problems, String detail) {}

    /** Reads a list when its turn has come. */
    @FunctionalInterface
    public interface Reading {

        /**
         * The list.
         *
         * @throws ListRefused where it cannot be read
         */
        PeopleList read() throws ListRefused;
    }

    /** Thrown where no more lists can be taken now. */
    public static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param clock tells when an answer has been kept long enough
     * @param log receives lines for the operator, in Chinese, with nothing of a list in them
     */
    public Jobs(InstantSource clock, Limits limits, Consumer<String> log) {
        this.clock = clock;
        this.limits = limits;
        this.log = log;
        this.workers = Executors.newFixedThreadPool(
                limits.atOnce(), Thread.ofPlatform().name("list-", 1).daemon().factory());
        this.broom = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("lists-broom").daemon().factory());
        var _ = broom.scheduleWithFixedDelay(this::forget, 1, 1, TimeUnit.MINUTES);
    }

    /**
     * Takes a list; a place for it is kept before it is read, so that many at once do not fill the memory.
     *
     * @return the id to ask by, which nobody can guess
     * @throws TooMany where too many are running or waiting
     * @throws ListRefused where it cannot be read
     */
    public String start(Reading reading) throws TooMany, ListRefused {
        Job job = new Job();
        String id = id();
        synchronized (jobs) {
            forget();
            long open = jobs.values().stream().filter(Job::running).count();
            if (open >= limits.atOnce() + limits.waiting()) {
                throw new TooMany();
            }
            jobs.put(id, job);
        }
        boolean begun = false;
        try {
            job.take(reading.read());
            workers.execute(() -> work(job));
            begun = true;
        } finally {
            if (!begun) {
                forget(id);
            }
        }
        return id;
    }

    /** How far a list is; empty where it is not known or no longer. */
    public Optional<State> state(String id) {
        return find(id).map(Job::state);
    }

    /** The answer to a list; empty until it is there. */
    public Optional<Kept> answer(String id) {
        return find(id).map(Job::kept);
    }

    /** Stops a list and forgets it, with its answer; whether it was there. */
    public boolean forget(String id) {
        synchronized (jobs) {
            Job job = jobs.remove(id);
            if (job != null) {
                job.stop();
            }
            return job != null;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        broom.shutdownNow();
        synchronized (jobs) {
            jobs.values().forEach(Job::stop);
            jobs.clear();
        }
    }

    private Optional<Job> find(String id) {
        synchronized (jobs) {
            forget();
            return Optional.ofNullable(jobs.get(id));
        }
    }

    private void work(Job job) {
        job.work(clock, log);
        synchronized (jobs) {
            forget();
        }
    }

    /** Drops what has been kept long enough, and the oldest answers where all of them take too much room. */
    private void forget() {
        synchronized (jobs) {
            Instant before = clock.instant().minus(limits.kept());
            jobs.values().removeIf(job -> job.endedBefore(before));
            List<Map.Entry<String, Job>> oldest = jobs.entrySet().stream()
                    .filter(entry -> !entry.getValue().running())
                    .sorted(Comparator.comparing(entry -> entry.getValue().ended()))
                    .toList();
            long kept =
                    oldest.stream().mapToLong(entry -> entry.getValue().size()).sum();
            for (Map.Entry<String, Job> entry : oldest.subList(0, Math.max(0, oldest.size() - 1))) {
                if (kept > MOST_KEPT) {
                    kept -= entry.getValue().size();
                    jobs.remove(entry.getKey());
                }
            }
        }
    }

    private String id() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
