package cn.policydesk.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The open database, its tables up to date: H2 in a file or a PostgreSQL elsewhere.
 *
 * <p>Safe for use by several threads.
 */
final class Database implements Closeable {

    private static final int CONNECTIONS = 6;
    private static final long WAIT_MILLIS = 3_000;
    /** Beyond it a server that does not answer is taken for gone, in seconds. */
    private static final int PATIENCE = 5;

    /** How long another process may take to change the tables, in seconds. */
    private static final int TURN_SECONDS = 120;
    /** The lock's number, "policyde" in ASCII: others who use the database have their own. */
    private static final long TURN = 0x706F_6C69_6379_6465L;

    private static final Set<String> AGAIN = Set.of("40001", "40P01");
    private static final String CONSTRAINT = "23";
    /** The server takes no more connections. */
    static final String FULL = "53300";

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Work with a connection; committed where it returns, undone where it throws. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Opens the H2 database of a folder, which must exist.
     *
     * @throws IOException where it cannot be opened; the message says why, in Chinese
     */
    static Database inFolder(Path folder) throws IOException {
        HikariConfig config = config();
        // Closed by close(), not by a shutdown hook that would run while answers are still given.
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("journal")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=" + WAIT_MILLIS);
        // The last connection closes the file: one always stays.
        config.setMaxLifetime(0);
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            flyway(Flyway.configure().dataSource(pool)).load().migrate();
            return new Database(pool);
        } catch (RuntimeException e) {
            // Whatever driver or migration throws at a damaged file, the product goes on without a journal.
            if (pool != null) {
                pool.close();
            }
            throw new IOException(OpeningTrouble.inFile(e), e);
        }
    }

    /**
     * Opens the database on a server.
     *
     * @throws IOException where it cannot be reached at present; the message says why, in Chinese
     * @throws DatabaseRefused where the server turns the address down, now and later
     */
    static Database onServer(DatabaseUrl url) throws IOException, DatabaseRefused {
        try (Connection probe = DriverManager.getConnection(url.jdbc(), url.properties(PATIENCE));
                Connection turn = DriverManager.getConnection(url.jdbc(), url.properties(0))) {
            probe.setReadOnly(true);
            // It answers: changing the tables may then take as long as it takes.
            Map<String, String> patient = new HashMap<>();
            url.properties(0).forEach((name, value) -> patient.put((String) name, (String) value));
            await(turn);
            flyway(Flyway.configure()
                            .dataSource(url.jdbc(), url.user(), url.password())
                            .jdbcProperties(patient))
                    // Next to tables of others its own begin from nothing too.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (SQLException | RuntimeException e) {
            throw OpeningTrouble.onServer(e, url);
        }
        HikariConfig config = config();
        config.setJdbcUrl(url.jdbc());
        config.setDataSourceProperties(url.properties(PATIENCE));
        // Whoever finds it gone waits so long; those who come after do not.
        config.setConnectionTimeout(WAIT_MILLIS / 2);
        // The server may be gone again: that is for the first work to find out.
        config.setInitializationFailTimeout(-1);
        return new Database(new HikariDataSource(config));
    }

    /**
     * Waits until no other process changes the tables, and keeps others from it while the connection is open. Flyway's own lock is
     * taken after it has looked whether there is anything yet: of two that begin together, one may look between the other's steps
     * and be refused. The lock goes with the transaction, so that poolers in between keep it too.
     */
    private static void await(Connection turn) throws SQLException {
        turn.setAutoCommit(false);
        try (Statement statement = turn.createStatement()) {
            statement.execute("set local lock_timeout = '" + TURN_SECONDS + "s'");
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute("select pg_advisory_xact_lock(" + TURN + ")");
        }
    }

    private static HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("journal");
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setAutoCommit(false);
        return config;
    }

    private static FluentConfiguration flyway(FluentConfiguration source) {
        return source.locations("classpath:db/journal");
    }

    /** Does work in one transaction. */
    <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            T result = work.on(connection);
            connection.commit();
            return result;
        }
    }

    /** The same for work that may take a while, such as counting over months. */
    <T> T runPatiently(int seconds, Work<T> work) throws SQLException {
        return run(connection -> {
            // The pool sets it back; H2, which needs none, does nothing.
            connection.setNetworkTimeout(Runnable::run, seconds * 1_000);
            return work.on(connection);
        });
    }

    /** The same, begun anew where somebody else wrote the same row or took away what it refers to. */
    <T> T runAgain(int times, Work<T> work) throws SQLException {
        for (int left = times; ; left--) {
            try {
                return run(work);
            } catch (SQLException e) {
                if (left <= 1 || !constraint(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether two writers came into each other's way. */
    static boolean constraint(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith(CONSTRAINT) || AGAIN.contains(state));
    }

    /** Whether the server is gone, shutting down or full, so that nothing else will do any better at present. */
    static boolean unreachable(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals(FULL);
    }

    @Override
    public void close() {
        pool.close();
    }
}
