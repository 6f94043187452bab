package cn.policydesk.journal;

import cn.policydesk.benefit.RuleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The rules some quote was worked out by, each set once, as a zip of its files. */
final class RuleSetTable {

    private RuleSetTable() {}

    /**
     * Keeps a set where it is not kept yet, and holds on to it until the transaction ends, so that nobody drops it meanwhile.
     *
     * @param files read only where they are needed
     */
    static void keep(Connection connection, String hash, Instant at, Supplier<RuleFiles> files) throws SQLException {
        try (PreparedStatement held =
                connection.prepareStatement("select hash from rule_set where hash = ? for update")) {
            held.setString(1, hash);
            try (ResultSet rows = held.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into rule_set (hash, kept_at, files) values (?, ?, ?)")) {
            insert.setString(1, hash);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setBytes(3, zip(files.get()));
            insert.executeUpdate();
        }
    }

    /** The files of a set; empty where it is not kept. */
    static Optional<RuleFiles> files(Connection connection, String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select files from rule_set where hash = ?")) {
            select.setString(1, hash);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(unzip(rows.getBytes(1))) : Optional.empty();
            }
        }
    }

    /**
     * Drops the sets no quote refers to.
     *
     * @param inUse the hash of one that stays, for quotes may be given by it at any moment
     */
    static int prune(Connection connection, String inUse) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from rule_set
                where hash <> ? and not exists (select 1 from quote where quote.rule_set = rule_set.hash)
                """)) {
            delete.setString(1, inUse);
            return delete.executeUpdate();
        }
    }

    private static byte[] zip(RuleFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static RuleFiles unzip(byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleFiles(files);
    }
}
