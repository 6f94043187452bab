package cn.policydesk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** What people think of answers: one word for each answer, dropped and erased with it. */
final class FeedbackTable {

    private FeedbackTable() {}

    /** Keeps what an owner thinks of the last answer they got, in place of what they thought before; nothing where they got none. */
    static void judge(Connection connection, String owner, Judgement judgement) throws SQLException {
        long answer;
        try (PreparedStatement select = connection.prepareStatement("""
                select id from entry
                where owner = ? and noted_at >= ? and noted_at <= ?
                    and kind in ('answered', 'unsure', 'not-found', 'quoted')
                order by noted_at desc, id desc limit 1
                """)) {
            select.setString(1, owner);
            select.setObject(2, judgement.since().atOffset(ZoneOffset.UTC));
            select.setObject(3, judgement.at().atOffset(ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return;
                }
                answer = rows.getLong(1);
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from feedback where entry = ?")) {
            delete.setLong(1, answer);
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into feedback (entry, useful, given_at) values (?, ?, ?)")) {
            insert.setLong(1, answer);
            insert.setBoolean(2, judgement.useful());
            insert.setObject(3, judgement.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
