package cn.policydesk.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, started once for all tests of this process and stopped with it. */
public final class TrialServer {

    static final String OWNER = "desk";
    static final String PASSWORD = "p@ss:w/rd?ge#heim";
    static final String WRITTEN = "p%40ss%3Aw%2Frd%3Fge%23heim";

    private static TrialServer running;

    private final EmbeddedPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    private TrialServer() throws IOException {
        // Only its administrator needs no password.
        Path hba = Files.createTempFile("pg_hba", ".conf");
        hba.toFile().deleteOnExit();
        Files.writeString(hba, """
                local all postgres trust
                host all postgres 127.0.0.1/32 trust
                host all postgres ::1/128 trust
                host all all 127.0.0.1/32 scram-sha-256
                """);
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("hba_file", hba.toString())
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        execute("create role " + OWNER + " login password '" + PASSWORD + "'");
        execute("create role stranger login password 'x'");
    }

    public static synchronized TrialServer running() {
        if (running == null) {
            try {
                running = new TrialServer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    private void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return postgres.getPort();
    }

    /** Does something as the server's own administrator. */
    void execute(String sql) {
        execute("postgres", sql);
    }

    void execute(String database, String sql) {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows of all tables of a database, as text. */
    String dump(String database) {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("entry", "feedback", "quote")) {
                try (ResultSet found = statement.executeQuery("select row_to_json(t)::text from " + table + " t")) {
                    while (found.next()) {
                        rows.append(table).append(found.getString(1)).append('\n');
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows.toString();
    }

    /** The name of a new database that belongs to {@link #OWNER}. */
    String create() {
        String name = "journal_" + databases.incrementAndGet();
        execute("create database " + name + " owner " + OWNER);
        return name;
    }

    /** The address of a new database. */
    public String fresh() {
        return address(port(), create());
    }

    static String address(int port, String database) {
        return "postgresql://" + OWNER + ":" + WRITTEN + "@127.0.0.1:" + port + "/" + database;
    }
}
