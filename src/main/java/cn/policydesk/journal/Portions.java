package cn.policydesk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Deletes old rows in portions, found by the index on their time. */
final class Portions {

    private Portions() {}

    /**
     * Deletes about a portion of what is older than a moment, the oldest first; rows of one instant go together.
     *
     * @return whether there is more
     */
    static boolean drop(Connection connection, String table, String time, Instant before, int portion)
            throws SQLException {
        OffsetDateTime end = before.atOffset(ZoneOffset.UTC);
        OffsetDateTime last = null;
        try (PreparedStatement select = connection.prepareStatement(
                "select %s from %s where %s < ? order by %s limit 1 offset ?".formatted(time, table, time, time))) {
            select.setObject(1, end);
            select.setInt(2, portion);
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    last = rows.getObject(1, OffsetDateTime.class);
                }
            }
        }
        String upTo = last == null ? "<" : "<=";
        try (PreparedStatement delete =
                connection.prepareStatement("delete from %s where %s %s ?".formatted(table, time, upTo))) {
            delete.setObject(1, last == null ? end : last);
            delete.executeUpdate();
        }
        return last != null;
    }
}
