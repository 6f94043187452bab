package cn.policydesk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The quotes given. */
final class QuoteTable {

    private QuoteTable() {}

    /** A row that was not erased. */
    record Row(
            String number,
            Instant givenAt,
            String owner,
            String conversation,
            String region,
            String benefit,
            String name,
            LocalDate asOf,
            String ruleSet,
            String told,
            String result,
            String said) {}

    /** A row, or null in its stead where it was erased. */
    record Found(@Nullable Row row) {}

    static void insert(Connection connection, Row row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into quote (number, given_at, owner, conversation, region, benefit, name, as_of, rule_set, told,
                    result, said)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, row.number());
            insert.setObject(2, row.givenAt().atOffset(ZoneOffset.UTC));
            insert.setString(3, row.owner());
            insert.setString(4, row.conversation());
            insert.setString(5, row.region());
            insert.setString(6, row.benefit());
            insert.setString(7, row.name());
            insert.setObject(8, row.asOf());
            insert.setString(9, row.ruleSet());
            insert.setString(10, row.told());
            insert.setString(11, row.result());
            insert.setString(12, row.said());
            insert.executeUpdate();
        }
    }

    /** The row of a number; empty where there is none. */
    static Optional<Found> find(Connection connection, String number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select number, given_at, owner, conversation, region, benefit, name, as_of, rule_set, told, result, said,
                    erased_at
                from quote where number = ?
                """)) {
            select.setString(1, number);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                boolean erased = rows.getObject("erased_at", OffsetDateTime.class) != null;
                return Optional.of(new Found(erased ? null : row(rows)));
            }
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getString("number"),
                rows.getObject("given_at", OffsetDateTime.class).toInstant(),
                rows.getString("owner"),
                rows.getString("conversation"),
                rows.getString("region"),
                rows.getString("benefit"),
                rows.getString("name"),
                rows.getObject("as_of", LocalDate.class),
                rows.getString("rule_set"),
                rows.getString("told"),
                rows.getString("result"),
                rows.getString("said"));
    }

    /** Erases all an owner was given up to a moment but the numbers. */
    static int erase(Connection connection, String owner, Instant until, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update quote set erased_at = ?, owner = null, conversation = null, region = null, benefit = null,
                    name = null, as_of = null, rule_set = null, told = null, result = null, said = null
                where owner = ? and given_at <= ?
                """)) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, owner);
            update.setObject(3, until.atOffset(ZoneOffset.UTC));
            return update.executeUpdate();
        }
    }

    /** Drops some of what was given before a moment, the oldest first; whether there is more. */
    static boolean prune(Connection connection, Instant before, int portion) throws SQLException {
        return Portions.drop(connection, "quote", "given_at", before, portion);
    }
}
