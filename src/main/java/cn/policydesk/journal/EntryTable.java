package cn.policydesk.journal;

import cn.policydesk.notice.ClauseRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was said. */
final class EntryTable {

    private EntryTable() {}

    static void insert(Connection connection, Entry entry, String owner) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into entry (noted_at, channel, owner, kind, region, benefit, words, clauses)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setObject(1, entry.at().atOffset(ZoneOffset.UTC));
            insert.setString(2, entry.channel());
            insert.setString(3, owner);
            insert.setString(4, entry.kind().code());
            insert.setString(5, entry.region());
            insert.setString(6, entry.benefit());
            insert.setString(7, entry.text());
            insert.setString(8, written(entry.clauses()));
            insert.executeUpdate();
        }
    }

    /** The newest of a time, newest first. */
    static List<Entry> between(Connection connection, Instant from, Instant to, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select noted_at, channel, kind, region, benefit, words, clauses from entry
                where noted_at >= ? and noted_at < ?
                order by noted_at desc, id desc limit ?
                """)) {
            select.setObject(1, from.atOffset(ZoneOffset.UTC));
            select.setObject(2, to.atOffset(ZoneOffset.UTC));
            select.setInt(3, most);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(row(rows));
                }
            }
            return entries;
        }
    }

    private static Entry row(ResultSet rows) throws SQLException {
        return new Entry(
                rows.getObject("noted_at", OffsetDateTime.class).toInstant(),
                rows.getString("channel"),
                Entry.Kind.of(rows.getString("kind")),
                rows.getString("region"),
                rows.getString("words"),
                read(rows.getString("clauses")),
                rows.getString("benefit"));
    }

    /** One to a line: notice, label and paragraph, a tab between. */
    private static String written(List<ClauseRef> clauses) {
        return clauses.stream()
                .map(ref -> ref.notice() + '\t' + ref.label() + '\t' + ref.paragraph())
                .collect(Collectors.joining("\n"));
    }

    private static List<ClauseRef> read(String written) {
        return written.lines()
                .map(line -> line.split("\t", 3))
                .map(parts -> new ClauseRef(parts[0], parts[1], Integer.parseInt(parts[2])))
                .toList();
    }

    static int erase(Connection connection, String owner) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from entry where owner = ?")) {
            delete.setString(1, owner);
            return delete.executeUpdate();
        }
    }

    /** Drops what was said before a moment. */
    static int prune(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from entry where noted_at < ?")) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
