package cn.policydesk.journal;

import cn.policydesk.benefit.Rulebook;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The door of the journal: keeps quotes under a number, what was said and what people think of the answers, for as long as the
 * setting says.
 *
 * <p>Nothing here stops or slows an answer: what was said is written by a thread of its own; where the database is not there,
 * quotes get no number at once, and what cannot be noted is counted. Safe for use by several threads.
 */
public final class Journal implements Closeable {

    /** How much may wait to be written; with the longest texts some 40 MB. */
    static final int ROOM = 5_000;

    private static final Duration UPKEEP = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Store store;
    private final Setup setup;
    private final Clock clock;
    private final Pending pending;
    private final QuoteBook quotes;
    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "journal-upkeep");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable Erasing erasing;
    private @Nullable Instant pruned;
    private boolean closed;

    /**
     * What the operator sets.
     *
     * @param key the secret behind hashes and seals; empty to keep one beside the database
     * @param retention for how long quotes and messages are kept
     * @param database the address of a PostgreSQL, see {@code DATABASE_URL}; empty for H2 in a file
     */
    public record Setup(String key, Duration retention, String database) {

        /** With the embedded database. */
        public Setup(String key, Duration retention) {
            this(key, retention, "");
        }

        /** Without key and address, so that no log shows them. */
        @Override
        public String toString() {
            return "Setup[" + retention + "]";
        }
    }

    private Journal(Store store, Setup setup, Clock clock, int room) {
        this.store = store;
        this.setup = setup;
        this.clock = clock;
        this.pending = new Pending(store, room);
        this.quotes = new QuoteBook(store);
    }

    /**
     * Opens the journal; where the database cannot be had at present, it works without until it can.
     *
     * @param var the folder {@code var/}, which holds the key and the embedded database
     * @param log receives lines for the operator, in Chinese
     * @throws DatabaseRefused where the address of the database is wrong or its server turns it down
     */
    public static Journal open(Path var, Setup setup, Clock clock, Consumer<String> log) throws DatabaseRefused {
        return open(var, setup, clock, log, UPKEEP, ROOM);
    }

    /** The same with its upkeep done as often as a test likes and as much room as it likes. */
    static Journal open(Path var, Setup setup, Clock clock, Consumer<String> log, Duration each, int room)
            throws DatabaseRefused {
        Store store = Store.of(var, setup, log);
        store.open();
        Journal journal = new Journal(store, setup, clock, room);
        journal.keepUp();
        journal.pending.start();
        long millis = each.toMillis();
        var _ = journal.upkeep.scheduleWithFixedDelay(journal::keepUp, millis, millis, TimeUnit.MILLISECONDS);
        return journal;
    }

    /** Whether the database is there. */
    public boolean works() {
        return store.works();
    }

    // ---- quotes

    /** Keeps a quote; empty where it cannot be kept. */
    public Optional<QuoteNumber> keep(Giving giving) {
        return quotes.keep(giving);
    }

    /** The quote of a number. */
    public Lookup quote(QuoteNumber number) {
        return quotes.find(number);
    }

    /** Whether a quote was given in a conversation, so that its facts may be shown there. */
    public boolean belongs(KeptQuote quote, String conversation) {
        Secrets secrets = store.secrets();
        return secrets != null
                && !conversation.isEmpty()
                && MessageDigest.isEqual(
                        quote.conversation().getBytes(StandardCharsets.UTF_8),
                        secrets.conversation(conversation).getBytes(StandardCharsets.UTF_8));
    }

    /** The rules of a hash; empty where they are not kept, or the product of today does not read them as they were. */
    public Optional<Rulebook> rulebookOf(String hash) {
        return quotes.rulebookOf(hash);
    }

    // ---- messages

    /**
     * Notes what was said, masked. Never waits: it is written soon after.
     *
     * @param asker who said it, or null where nobody is known
     * @return whether it was taken; what was not is counted
     */
    public boolean note(@Nullable Asker asker, Entry entry) {
        Secrets secrets = store.secrets();
        if (secrets == null) {
            return false;
        }
        String words = Noted.words(entry.text());
        return pending.offer(new Pending.Note(asker == null ? null : secrets.hash(asker), entry.saying(words)));
    }

    /**
     * Notes what somebody thinks of the last answer they got, in place of what they thought of it before. Nothing is kept where
     * they got none.
     *
     * @param since how far back the answer may lie
     * @return whether it was taken
     */
    public boolean judge(Asker asker, boolean useful, Instant at, Instant since) {
        Secrets secrets = store.secrets();
        return secrets != null
                && pending.offer(new Pending.Judged(secrets.hash(asker), new Judgement(useful, at, since)));
    }

    /** How much could not be noted because too much came at once. */
    public long overflow() {
        return pending.overflow();
    }

    /** How much the database did not take. */
    public long failed() {
        return pending.failed();
    }

    /** How much waits to be written. */
    public int waiting() {
        return pending.size();
    }

    // ---- what staff read

    /** What was said in a time, newest first; empty where it cannot be read. */
    public List<Entry> entries(Instant from, Instant to, int most) {
        var _ = pending.flush();
        return store.attempt(
                        "记录读不了", database -> database.run(connection -> EntryTable.between(connection, from, to, most)))
                .orElse(List.of());
    }

    /**
     * What was asked in a time and how it was answered; empty where it cannot be read.
     *
     * @param most how long each list of questions may be
     */
    public Optional<Overview> overview(Instant from, Instant to, int most) {
        var _ = pending.flush();
        return Counting.overview(store, setup, from, to, most, overflow() + failed(), waiting());
    }

    // ---- what is erased

    /** Erases all of a person; empty where that is done as soon as the database is there again. */
    public Optional<Erased> forget(Asker asker) {
        Secrets secrets = store.secrets();
        Erasing work = erasing;
        return secrets == null || work == null ? Optional.empty() : work.erase(secrets.hash(asker), clock.instant());
    }

    // ---- upkeep

    /** Opens the database where it is not open, makes good what is owed, and drops once a day what is too old. */
    synchronized void keepUp() {
        if (closed) {
            return;
        }
        store.openAgain();
        store.tellGone();
        Erasing work = erasing();
        Instant now = clock.instant();
        if (work == null || !store.works()) {
            return;
        }
        work.makeGood(now);
        if ((pruned == null || !now.isBefore(pruned.plus(DAY))) && prune()) {
            pruned = now;
        }
    }

    /** For how many days messages and quotes are kept. */
    public long days() {
        return setup.retention().toDays();
    }

    /** Drops what is older than the retention, and rules without quotes; whether all of it could be done. */
    boolean prune() {
        Erasing work = erasing;
        return work != null && work.drop(clock.instant().minus(setup.retention()));
    }

    /** What erases, once the folder is there. */
    private @Nullable Erasing erasing() {
        if (erasing == null && store.secrets() != null) {
            erasing = new Erasing(store, pending, new Owed(store.folder(), store::say), quotes);
        }
        return erasing;
    }

    @Override
    public void close() {
        upkeep.shutdown();
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        int lost = pending.close();
        if (lost > 0) {
            store.say("停止时还有" + lost + "条记录没有写进数据库，已经丢弃");
        }
        store.close();
    }
}
