package cn.policydesk.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The database and the secrets, as far as they can be had at present.
 *
 * <p>Once the database is gone every work but {@link #probe} is refused at once, so that nobody waits for it. Safe for use by
 * several threads.
 */
final class Store implements Closeable {

    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Path folder;
    private final String key;
    private final @Nullable DatabaseUrl server;
    private final Consumer<String> log;
    private final AtomicReference<@Nullable Database> database = new AtomicReference<>();
    private final Cache<String, Boolean> complaints =
            Caffeine.newBuilder().expireAfterWrite(QUIET).maximumSize(100).build();

    private volatile @Nullable Secrets secrets;
    private volatile boolean down;
    private String trouble = "";
    private String gone = "";
    private boolean toldGone;
    private boolean closed;

    /** Work with the open database. */
    @FunctionalInterface
    interface Task<T> {
        T on(Database database) throws SQLException;
    }

    /**
     * @param folder holds the key and the embedded database
     * @param key the secret behind hashes and seals; empty to keep one in the folder
     * @param server where the database is, or null for the embedded one
     * @param log receives lines for the operator, in Chinese
     */
    private Store(Path folder, String key, @Nullable DatabaseUrl server, Consumer<String> log) {
        this.folder = folder;
        this.key = key;
        this.server = server;
        this.log = log;
    }

    /**
     * That of a folder {@code var/}, as the operator sets it; not open yet.
     *
     * @throws DatabaseRefused where the address of the database cannot be read
     */
    static Store of(Path var, Journal.Setup setup, Consumer<String> log) throws DatabaseRefused {
        DatabaseUrl server = setup.database().isBlank() ? null : DatabaseUrl.parse(setup.database());
        return new Store(var.toAbsolutePath().normalize().resolve("journal"), setup.key(), server, log);
    }

    /**
     * Opens what is not open yet.
     *
     * @throws DatabaseRefused where the server turns the address down
     */
    synchronized void open() throws DatabaseRefused {
        if (closed || database.get() != null) {
            return;
        }
        try {
            prepare();
            if (secrets == null) {
                secrets = Secrets.of(key, folder);
            }
            database.set(server == null ? Database.inFolder(folder) : Database.onServer(server));
            if (!trouble.isEmpty()) {
                log.accept("记录问答和报价的数据库已经打开");
            }
            trouble = "";
        } catch (IOException e) {
            troubled(String.valueOf(e.getMessage()));
        }
    }

    /** The same for a server that was well at the start: turned down now, it is tried again as if it were gone. */
    void openAgain() {
        try {
            open();
        } catch (DatabaseRefused e) {
            troubled(String.valueOf(e.getMessage()));
        }
    }

    private synchronized void troubled(String why) {
        if (!why.equals(trouble)) {
            log.accept("记录问答和报价的数据库打不开（" + why + "），现在照常回答，新的记录先留在内存里，报价没有编号；每分钟再试一次");
        }
        trouble = why;
    }

    private void prepare() throws IOException {
        Files.createDirectories(folder.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, Secrets.ownerOnly(folder, "rwx------"));
        }
    }

    /** Where it is kept, in words for staff. */
    String place() {
        return server == null ? "本机 var/journal/（H2）" : "PostgreSQL " + server;
    }

    /** Why it is not open, in Chinese; empty where it is. */
    synchronized String trouble() {
        return trouble;
    }

    /** Whether there is anything to open: a server, or the file of an embedded database. */
    boolean exists() {
        return server != null || Files.exists(folder.resolve("journal.mv.db"));
    }

    Path folder() {
        return folder;
    }

    /** The secrets, or null while they cannot be had. */
    @Nullable
    Secrets secrets() {
        return secrets;
    }

    /** Whether the database is open and was there when it was last needed. */
    boolean works() {
        return database.get() != null && !down;
    }

    /**
     * Does work.
     *
     * @throws SQLException where it fails; {@link Database#unreachable} tells whether because there is no database at present
     */
    <T> T run(Task<T> task) throws SQLException {
        Database open = database.get();
        if (open == null || down) {
            throw new SQLTransientConnectionException("no database at present");
        }
        try {
            return task.on(open);
        } catch (SQLException e) {
            if (Database.unreachable(e)) {
                gone(e);
            }
            throw e;
        }
    }

    /** Does work; empty where it fails. Messages of the driver may hold what people wrote: the operator is told codes only. */
    <T> Optional<T> attempt(String failure, Task<T> task) {
        try {
            return Optional.of(run(task));
        } catch (SQLException e) {
            if (!Database.unreachable(e)) {
                complain(failure + "：数据库错误码 " + e.getErrorCode() + "（" + e.getSQLState() + "）");
            }
        } catch (RuntimeException e) {
            complain(failure + "：" + e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** Looks whether a database that was gone is there again; the only work that waits for it. */
    void probe() {
        Database open = database.get();
        if (open == null || !down) {
            return;
        }
        try {
            open.run(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("select 1");
                }
            });
            back();
        } catch (SQLException e) {
            if (!Database.unreachable(e)) {
                back();
            }
        }
    }

    boolean down() {
        return down;
    }

    private synchronized void gone(SQLException e) {
        if (!down && !closed) {
            down = true;
            gone = String.valueOf(e.getSQLState());
            // Where it comes and goes all the time, once a minute is often enough.
            if (complaints.asMap().putIfAbsent("gone", true) == null) {
                tellGone();
            }
        }
    }

    /** Tells the operator that the database is gone, where they do not know it yet. */
    synchronized void tellGone() {
        if (down && !toldGone) {
            toldGone = true;
            log.accept("记录问答和报价的数据库用不了了（" + gone + "），现在照常回答；新的记录先留在内存里，放不下的计数后丢弃，报价没有编号；好了会自动接上");
        }
    }

    private synchronized void back() {
        down = false;
        if (toldGone) {
            toldGone = false;
            log.accept("记录问答和报价的数据库又能用了");
        }
    }

    /** Tells the operator. */
    void say(String line) {
        log.accept(line);
    }

    /** Tells the operator, the same thing once a minute at most. */
    void complain(String line) {
        if (complaints.asMap().putIfAbsent(line, true) == null) {
            log.accept(line);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Database open = database.getAndSet(null);
        if (open != null) {
            open.close();
        }
    }
}
