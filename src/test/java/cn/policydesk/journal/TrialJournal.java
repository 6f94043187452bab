package cn.policydesk.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Opens journals in one place, at a time the test sets. */
final class TrialJournal extends Clock {

    final List<String> log = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final String database;
    private volatile Instant now = TrialRules.NOW;

    TrialJournal(Path folder, Where where) {
        this(folder, where.fresh());
    }

    /** @param database the address of a PostgreSQL, or empty for H2 */
    TrialJournal(Path folder, String database) {
        this.folder = folder;
        this.database = database;
    }

    Journal open() {
        return open("");
    }

    Journal open(String key) {
        try {
            return Journal.open(folder, new Journal.Setup(key, Retention.DEFAULT, database), this, log::add);
        } catch (DatabaseRefused e) {
            throw new AssertionError(e);
        }
    }

    /** One whose upkeep is done all the time, and in which little has room. */
    Journal openBusy(int room) {
        try {
            return Journal.open(
                    folder,
                    new Journal.Setup("", Retention.DEFAULT, database),
                    this,
                    log::add,
                    Duration.ofMillis(20),
                    room);
        } catch (DatabaseRefused e) {
            throw new AssertionError(e);
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
