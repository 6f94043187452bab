package cn.policydesk.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Opens journals in a folder, at a time the test sets. */
final class TrialJournal extends Clock {

    final List<String> log = new CopyOnWriteArrayList<>();
    private final Path folder;
    private Instant now = TrialRules.NOW;

    TrialJournal(Path folder) {
        this.folder = folder;
    }

    Journal open() {
        return open("");
    }

    Journal open(String key) {
        return Journal.open(folder, new Journal.Setup(key, Retention.DEFAULT), this, log::add);
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
