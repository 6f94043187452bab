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

    /** Writes several at once. */
    static void insert(Connection connection, List<Pending.Note> notes) throws SQLException {
        if (notes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into entry (noted_at, channel, owner, kind, region, benefit, words, clauses, outcome, quote)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (Pending.Note note : notes) {
                Entry entry = note.entry();
                QuoteNumber quote = entry.quote();
                insert.setObject(1, entry.at().atOffset(ZoneOffset.UTC));
                insert.setString(2, entry.channel());
                insert.setString(3, note.owner());
                insert.setString(4, entry.kind().code());
                insert.setString(5, entry.region());
                insert.setString(6, entry.benefit());
                insert.setString(7, entry.text());
                insert.setString(8, written(entry.clauses()));
                insert.setString(9, entry.outcome());
                insert.setString(10, quote == null ? null : quote.letters());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The newest of a time, newest first. */
    static List<Entry> between(Connection connection, Instant from, Instant to, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select noted_at, channel, kind, region, benefit, words, clauses, outcome, quote from entry
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

    /** The entry of a row that has all its columns. */
    static Entry row(ResultSet rows) throws SQLException {
        String quote = rows.getString("quote");
        return new Entry(
                rows.getObject("noted_at", OffsetDateTime.class).toInstant(),
                rows.getString("channel"),
                Entry.Kind.of(rows.getString("kind")),
                rows.getString("region"),
                rows.getString("words"),
                read(rows.getString("clauses")),
                rows.getString("benefit"),
                rows.getString("outcome"),
                quote == null ? null : new QuoteNumber(quote));
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

    /** Erases what an owner said up to a moment, with what was thought of the answers; how many messages that were. */
    static int erase(Connection connection, String owner, Instant until) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from entry where owner = ? and noted_at <= ?")) {
            delete.setString(1, owner);
            delete.setObject(2, until.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }

    /** Drops some of what was said before a moment, the oldest first; whether there is more. */
    static boolean prune(Connection connection, Instant before, int portion) throws SQLException {
        return Portions.drop(connection, "entry", "noted_at", before, portion);
    }
}
