package cn.policydesk.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A journal for staff to read while no product runs on it: nothing is written, and nothing dropped however old. */
public final class ClosedJournal {

    /** Thrown where it cannot be read; the message says why, in Chinese. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    private ClosedJournal() {}

    /**
     * What was asked in a time and how it was answered.
     *
     * @param var the folder {@code var/}
     * @param most how long each list of questions may be
     * @throws DatabaseRefused where the address of the database is wrong or its server turns it down
     */
    public static Overview overview(Path var, Journal.Setup setup, Instant from, Instant to, int most)
            throws DatabaseRefused, Unreadable {
        List<String> troubles = new CopyOnWriteArrayList<>();
        try (Store store = Store.of(var, setup, troubles::add)) {
            if (!store.exists()) {
                throw new Unreadable("还没有记录：" + store.place() + " 里没有数据库");
            }
            store.open();
            if (!store.works()) {
                throw new Unreadable("数据库打不开：" + store.trouble());
            }
            Optional<Overview> overview = Counting.overview(store, setup, from, to, most, 0, 0);
            return overview.orElseThrow(() -> new Unreadable(String.join("；", troubles)));
        }
    }
}
