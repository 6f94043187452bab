package cn.policydesk.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Erases what people wish gone and drops what is too old. What cannot be erased at once is owed and made good as soon as the
 * database is there again.
 *
 * <p>Safe for use by several threads.
 */
final class Erasing {

    /** Old rows go in portions, so that nobody waits long for a lock and no time limit is hit. */
    private static final int PORTION = 2_000;

    private final Store store;
    private final Pending pending;
    private final Owed owed;
    private final QuoteBook quotes;

    Erasing(Store store, Pending pending, Owed owed, QuoteBook quotes) {
        this.store = store;
        this.pending = pending;
        this.owed = owed;
        this.quotes = quotes;
    }

    /** Erases all of an owner; empty where it is owed. */
    Optional<Erased> erase(String owner, Instant now) {
        int unwritten = pending.erase(owner);
        Optional<Erased> erased = inDatabase(owner, Instant.ofEpochSecond(253_402_300_799L), now);
        if (erased.isEmpty()) {
            try {
                owed.add(new Owed.Erasure(owner, now));
                store.complain("有人要清除信息，数据库现在做不了，已经记下，数据库好了马上清除");
            } catch (IOException e) {
                store.complain("有人要清除信息，数据库现在做不了，也没能记在文件里；这次启动以内数据库好了会清除");
            }
        }
        return erased.map(done -> new Erased(done.entries() + unwritten, done.quotes()));
    }

    private Optional<Erased> inDatabase(String owner, Instant until, Instant now) {
        Optional<Erased> erased = store.attempt(
                "没有清除",
                database -> database.runAgain(
                        3,
                        connection -> new Erased(
                                EntryTable.erase(connection, owner, until),
                                QuoteTable.erase(connection, owner, until, now))));
        erased.filter(done -> done.quotes() > 0).ifPresent(done -> dropRules());
        return erased;
    }

    /** Makes good what is owed, as far as the database lets it. */
    void makeGood(Instant now) {
        for (Owed.Erasure erasure : owed.all()) {
            if (inDatabase(erasure.owner(), erasure.until(), now).isPresent()) {
                try {
                    owed.done(erasure);
                } catch (IOException e) {
                    // Done once more after a restart, which changes nothing.
                    store.complain("已经清除的信息没能从文件 " + Owed.FILE + " 里划掉");
                }
            }
        }
    }

    /** Drops what is older than a moment, and rules without quotes; whether all of it could be done. */
    boolean drop(Instant before) {
        boolean done = store.attempt("过期的记录没有清", database -> {
                    while (database.run(connection -> EntryTable.prune(connection, before, PORTION))) {
                        // the next portion
                    }
                    while (database.run(connection -> QuoteTable.prune(connection, before, PORTION))) {
                        // the next portion
                    }
                    return true;
                })
                .isPresent();
        dropRules();
        return done;
    }

    private void dropRules() {
        var _ = store.attempt("不用的规则没有清", database -> {
            try {
                return database.run(connection -> RuleSetTable.prune(connection, quotes.inUse()));
            } catch (SQLException e) {
                // A quote took one of them up meanwhile: next time.
                if (Database.constraint(e)) {
                    return 0;
                }
                throw e;
            }
        });
    }
}
