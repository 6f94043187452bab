package cn.policydesk.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/**
 * The open database, its tables up to date.
 *
 * <p>Safe for use by several threads.
 */
final class Database implements Closeable {

    private static final int CONNECTIONS = 6;
    private static final long WAIT_MILLIS = 3_000;
    private static final String CONSTRAINT = "23";
    private static final int LOCKED = 90020;

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
     * Opens the H2 database of a folder, which is made where it is missing.
     *
     * @throws IOException where it cannot be opened; the message says why, in Chinese
     */
    static Database inFolder(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, Secrets.ownerOnly(folder, "rwx------"));
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("journal");
        // Closed by close(), not by a shutdown hook that would run while answers are still given.
        config.setJdbcUrl("jdbc:h2:file:" + folder.toAbsolutePath().normalize().resolve("journal")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=" + WAIT_MILLIS);
        // The last connection closes the file: one always stays.
        config.setMaxLifetime(0);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setAutoCommit(false);
        return open(config);
    }

    /** Whatever driver or migration throws at a damaged file, the product goes on without a journal. */
    private static Database open(HikariConfig config) throws IOException {
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/journal")
                    .load()
                    .migrate();
            return new Database(pool);
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            throw new IOException(why(e), e);
        }
    }

    private static String why(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getErrorCode() == LOCKED ? "文件正被另一个程序使用" : "错误码 " + sql.getErrorCode();
            }
        }
        return thrown.getClass().getSimpleName();
    }

    /** Does work in one transaction. */
    <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            T result = work.on(connection);
            connection.commit();
            return result;
        }
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
        return e.getSQLState() != null && e.getSQLState().startsWith(CONSTRAINT);
    }

    @Override
    public void close() {
        pool.close();
    }
}
