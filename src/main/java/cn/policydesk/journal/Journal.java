package cn.policydesk.journal;

import cn.policydesk.benefit.FactOutput;
import cn.policydesk.benefit.RuleFiles;
import cn.policydesk.benefit.Rulebook;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door of the journal: keeps quotes under a number, and what was said, for as long as the setting says.
 *
 * <p>Nothing here stops an answer: where the database does not open, is locked or full, quotes get no number and nothing is
 * noted; the operator's log says so, and it is tried again every minute. Safe for use by several threads.
 */
public final class Journal implements Closeable {

    private static final Duration UPKEEP = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int TRIES = 4;
    private static final int LONGEST = 4_000;
    private static final int RULES_HELD = 8;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Setup setup;
    private final Clock clock;
    private final Consumer<String> log;
    private final AtomicReference<@Nullable Open> open = new AtomicReference<>();
    private final Cache<String, Reading> rules =
            Caffeine.newBuilder().maximumSize(RULES_HELD).softValues().build();
    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "journal-upkeep");
        thread.setDaemon(true);
        return thread;
    });

    private final Cache<String, Boolean> complaints =
            Caffeine.newBuilder().expireAfterWrite(UPKEEP).maximumSize(100).build();

    private @Nullable Instant pruned;
    private String trouble = "";
    private boolean closed;

    /**
     * What the operator sets.
     *
     * @param key the secret behind hashes and seals; empty to keep one beside the database
     * @param retention for how long quotes and messages are kept
     */
    public record Setup(String key, Duration retention) {

        /** Without the key, so that no log shows it. */
        @Override
        public String toString() {
            return "Setup[" + retention + "]";
        }
    }

    private record Open(Database database, Secrets secrets) {}

    /** Rules that were read, or null where they cannot be read any more. */
    private record Reading(@Nullable Rulebook book) {}

    private Journal(Path folder, Setup setup, Clock clock, Consumer<String> log) {
        this.folder = folder;
        this.setup = setup;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Opens the journal under {@code var/}; where the database does not open, it works without until it does.
     *
     * @param log receives lines for the operator, in Chinese
     */
    public static Journal open(Path var, Setup setup, Clock clock, Consumer<String> log) {
        Journal journal = new Journal(var.toAbsolutePath().normalize().resolve("journal"), setup, clock, log);
        journal.keepUp();
        long seconds = UPKEEP.toSeconds();
        var _ = journal.upkeep.scheduleWithFixedDelay(journal::keepUp, seconds, seconds, TimeUnit.SECONDS);
        return journal;
    }

    /** Whether the database is open. */
    public boolean works() {
        return open.get() != null;
    }

    // ---- quotes

    /** Keeps a quote; empty where it cannot be kept. */
    public Optional<QuoteNumber> keep(Giving giving) {
        String hash = giving.rules().hash();
        return with(
                "报价没有留下编号",
                journal -> journal.database.runAgain(TRIES, connection -> {
                    QuoteNumber number = QuoteNumber.random();
                    RuleSetTable.keep(connection, hash, giving.at(), () -> files(giving.folder(), hash));
                    QuoteTable.insert(connection, row(number, giving, journal.secrets));
                    return number;
                }));
    }

    private static RuleFiles files(Path folder, String hash) {
        RuleFiles files = RuleFiles.of(folder);
        if (!files.hash().equals(hash)) {
            throw new UncheckedIOException(new IOException("the folder does not hold the rules " + hash));
        }
        return files;
    }

    private static QuoteTable.Row row(QuoteNumber number, Giving giving, Secrets secrets) {
        Map<String, String> parameters = new LinkedHashMap<>();
        giving.parameters().forEach((name, value) -> parameters.put(name, value.toPlainString()));
        Told told = new Told(FactOutput.of(giving.facts(), giving.rules().dictionary()), parameters);
        return new QuoteTable.Row(
                number.letters(),
                giving.at(),
                secrets.hash(giving.asker()),
                secrets.conversation(giving.conversation()),
                giving.quote().benefit().region(),
                giving.quote().benefit().id(),
                giving.quote().benefit().name(),
                giving.quote().asOf(),
                giving.rules().hash(),
                secrets.seal(JSON.writeValueAsBytes(told), number.letters()),
                JSON.writeValueAsString(Result.of(giving.quote())),
                giving.said());
    }

    /** The quote of a number. */
    public Lookup quote(QuoteNumber number) {
        return with("编号查不了", journal -> {
                    Optional<QuoteTable.Found> found =
                            journal.database.run(connection -> QuoteTable.find(connection, number.letters()));
                    if (found.isEmpty()) {
                        return new Lookup.Unknown();
                    }
                    QuoteTable.Row row = found.get().row();
                    return row == null
                            ? (Lookup) new Lookup.Forgotten()
                            : new Lookup.Found(kept(number, row, journal.secrets));
                })
                .orElseGet(Lookup.Unavailable::new);
    }

    private static KeptQuote kept(QuoteNumber number, QuoteTable.Row row, Secrets secrets) {
        return new KeptQuote(
                number,
                row.givenAt(),
                row.region(),
                row.benefit(),
                row.name(),
                row.asOf(),
                row.ruleSet(),
                row.said(),
                JSON.readValue(row.result(), Result.class),
                told(row, secrets),
                row.conversation());
    }

    private static @Nullable Told told(QuoteTable.Row row, Secrets secrets) {
        try {
            return JSON.readValue(secrets.unseal(row.told(), row.number()), Told.class);
        } catch (GeneralSecurityException | JacksonException e) {
            // Sealed with a key that was lost: the reply says so.
            return null;
        }
    }

    /** Whether a quote was given in a conversation, so that its facts may be shown there. */
    public boolean belongs(KeptQuote quote, String conversation) {
        Open journal = open.get();
        return journal != null
                && !conversation.isEmpty()
                && MessageDigest.isEqual(
                        quote.conversation().getBytes(StandardCharsets.UTF_8),
                        journal.secrets.conversation(conversation).getBytes(StandardCharsets.UTF_8));
    }

    /** The rules of a hash; empty where they are not kept, or the product of today does not read them as they were. */
    public Optional<Rulebook> rulebookOf(String hash) {
        Reading known = rules.getIfPresent(hash);
        if (known == null) {
            synchronized (rules) {
                known = rules.getIfPresent(hash);
                if (known == null) {
                    known = read(hash);
                }
            }
        }
        return Optional.ofNullable(known.book());
    }

    private Reading read(String hash) {
        RuleFiles files = with(
                        "当时的规则读不了", journal -> journal.database.run(connection -> RuleSetTable.files(connection, hash)))
                .flatMap(found -> found)
                .orElse(null);
        if (files == null) {
            return new Reading(null);
        }
        Reading reading = new Reading(null);
        try {
            reading = new Reading(OldRules.read(files, hash, folder));
        } catch (OldRules.Unreadable e) {
            log.accept("规则 " + hash.substring(0, 12) + " 用现在的程序读不出原来的样子：" + e.getMessage());
        } catch (IOException e) {
            log.accept("规则 " + hash.substring(0, 12) + " 读不出来：" + e.getClass().getSimpleName());
            return reading;
        }
        rules.put(hash, reading);
        return reading;
    }

    // ---- messages

    /** Notes what was said, masked; returns whether it is noted. */
    public boolean note(Asker asker, Entry entry) {
        String masked = Masking.mask(entry.text()).text();
        Entry safe = new Entry(
                entry.at(),
                entry.channel(),
                entry.kind(),
                entry.region(),
                storable(beginning(masked)),
                entry.clauses(),
                entry.benefit());
        return with(
                        "没有记下",
                        journal -> journal.database.run(connection -> {
                            EntryTable.insert(connection, safe, journal.secrets.hash(asker));
                            return true;
                        }))
                .orElse(false);
    }

    /** Without what PostgreSQL does not take: zeros, halves of signs. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** What was said in a time, newest first; empty where it cannot be read. */
    public List<Entry> entries(Instant from, Instant to, int most) {
        return with(
                        "记录读不了",
                        journal -> journal.database.run(connection -> EntryTable.between(connection, from, to, most)))
                .orElse(List.of());
    }

    // ---- what is erased

    /** Erases all of a person; empty where that cannot be done now. */
    public Optional<Erased> forget(Asker asker) {
        Optional<Erased> erased = with(
                "没有清除",
                journal -> journal.database.run(connection -> {
                    String owner = journal.secrets.hash(asker);
                    return new Erased(
                            EntryTable.erase(connection, owner), QuoteTable.erase(connection, owner, clock.instant()));
                }));
        erased.filter(done -> done.quotes() > 0).ifPresent(done -> pruneRules());
        return erased;
    }

    /** Drops what is older than the retention, and rules without quotes. */
    void prune() {
        Instant before = clock.instant().minus(setup.retention());
        var _ = with(
                "过期的记录没有清",
                journal -> journal.database.run(
                        connection -> EntryTable.prune(connection, before) + QuoteTable.prune(connection, before)));
        pruneRules();
    }

    private void pruneRules() {
        var _ = with("不用的规则没有清", journal -> {
            try {
                return journal.database.run(RuleSetTable::prune);
            } catch (SQLException e) {
                // A quote took one of them up meanwhile: next time.
                if (Database.constraint(e)) {
                    return 0;
                }
                throw e;
            }
        });
    }

    // ---- upkeep

    /** Opens the database where it is not open, and prunes once a day. */
    synchronized void keepUp() {
        if (closed) {
            return;
        }
        if (open.get() == null) {
            tryToOpen();
        }
        Instant now = clock.instant();
        if (open.get() != null && (pruned == null || !now.isBefore(pruned.plus(DAY)))) {
            pruned = now;
            prune();
        }
    }

    private void tryToOpen() {
        Database database = null;
        try {
            database = Database.inFolder(folder);
            open.set(new Open(database, Secrets.of(setup.key(), folder)));
            if (!trouble.isEmpty()) {
                log.accept("记录问答和报价的数据库已经打开");
            }
            trouble = "";
        } catch (IOException e) {
            if (database != null) {
                database.close();
            }
            String why = String.valueOf(e.getMessage());
            if (!why.equals(trouble)) {
                log.accept("记录问答和报价的数据库打不开（" + why + "），现在照常回答，但不记录、不给报价编号；每分钟再试一次");
            }
            trouble = why;
        }
    }

    /** Work that needs the open journal. */
    @FunctionalInterface
    private interface Task<T> {
        T on(Open journal) throws SQLException;
    }

    /** Does it; empty where the journal is not open or fails. Messages of the driver may hold what people wrote: codes only. */
    private <T> Optional<T> with(String failure, Task<T> task) {
        Open journal = open.get();
        if (journal == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(task.on(journal));
        } catch (SQLException e) {
            complain(failure + "：数据库错误码 " + e.getErrorCode() + "（" + e.getSQLState() + "）");
        } catch (RuntimeException e) {
            complain(failure + "：" + e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** Tells the operator, the same thing once a minute at most. */
    private void complain(String line) {
        if (complaints.asMap().putIfAbsent(line, true) == null) {
            log.accept(line);
        }
    }

    @Override
    public void close() {
        upkeep.shutdown();
        synchronized (this) {
            closed = true;
            Open journal = open.getAndSet(null);
            if (journal != null) {
                journal.database.close();
            }
        }
    }
}
