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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts what was asked in a time. One per connection; not safe for use by several threads. */
final class Counting {

    private static final int PATIENCE = 60;
    private static final int NO_LIMIT = -1;

    private final Connection connection;
    private final Instant from;
    private final Instant to;

    private Counting(Connection connection, Instant from, Instant to) {
        this.connection = connection;
        this.from = from;
        this.to = to;
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Counts in a store; empty where it cannot be read. */
    static Optional<Overview> overview(
            Store store, Journal.Setup setup, Instant from, Instant to, int most, long lost, int waiting) {
        long days = setup.retention().toDays();
        return store.attempt(
                "记录读不了",
                database -> database.runPatiently(PATIENCE, connection -> {
                    Overview.Keeping keeping =
                            new Overview.Keeping(store.place(), days, oldest(connection), lost, waiting);
                    return new Counting(connection, from, to).overview(most, keeping);
                }));
    }

    /** All of it; lists are cut off after {@code most}. */
    private Overview overview(int most, Overview.Keeping keeping) throws SQLException {
        List<Overview.Count> feedback = counts("""
                select case when useful then 'useful' else 'useless' end as what, count(*) as times from feedback
                where given_at >= ? and given_at < ? group by useful
                """);
        // One way through all that was said.
        List<Said> said = all(
                """
                select kind, channel, outcome, count(*) as times from entry
                where noted_at >= ? and noted_at < ? group by kind, channel, outcome
                """,
                NO_LIMIT,
                row -> new Said(
                        row.getString("kind"),
                        row.getString("channel"),
                        row.getString("outcome"),
                        row.getLong("times")));
        return new Overview(
                from,
                to,
                by(said, Said::kind),
                by(said, Said::channel),
                by(said, Said::outcome),
                times(feedback, "useful"),
                times(feedback, "useless"),
                missed(most),
                disliked(most),
                keeping);
    }

    /** How often something of one kind was said. */
    private record Said(
            String kind, String channel, @Nullable String outcome, long times) {}

    /** Added up by one of its columns, the most frequent first. */
    private static List<Overview.Count> by(List<Said> said, Function<Said, @Nullable String> column) {
        Map<String, Long> sums = new TreeMap<>();
        for (Said one : said) {
            String what = column.apply(one);
            if (what != null) {
                sums.merge(what, one.times(), Long::sum);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Overview.Count(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparingLong(Overview.Count::times).reversed())
                .toList();
    }

    private List<Overview.Count> counts(String sql) throws SQLException {
        return all(sql, NO_LIMIT, row -> new Overview.Count(row.getString("what"), row.getLong("times")));
    }

    private static long times(List<Overview.Count> counts, String what) {
        return counts.stream()
                .filter(count -> count.what().equals(what))
                .mapToLong(Overview.Count::times)
                .sum();
    }

    private List<Overview.Missed> missed(int most) throws SQLException {
        return all(
                """
                select words, region, count(*) as times, max(noted_at) as newest from entry
                where noted_at >= ? and noted_at < ? and kind = 'not-found' and words <> ''
                group by words, region order by times desc, newest desc limit ?
                """,
                most,
                row -> new Overview.Missed(
                        row.getString("words"), row.getString("region"), row.getLong("times"), instant(row, "newest")));
    }

    private List<Overview.Disliked> disliked(int most) throws SQLException {
        return all("""
                select entry.*, feedback.given_at from feedback join entry on entry.id = feedback.entry
                where feedback.given_at >= ? and feedback.given_at < ? and not feedback.useful
                order by feedback.given_at desc, entry.id desc limit ?
                """, most, row -> {
            Entry entry = EntryTable.row(row);
            QuoteNumber quote = entry.quote();
            return new Overview.Disliked(
                    entry.at(),
                    entry.region(),
                    entry.text(),
                    entry.clauses().stream().map(ClauseRef::place).toList(),
                    entry.benefit(),
                    quote == null ? null : quote.toString());
        });
    }

    private <T> List<T> all(String sql, int most, Reading<T> reading) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, from.atOffset(ZoneOffset.UTC));
            select.setObject(2, to.atOffset(ZoneOffset.UTC));
            if (most != NO_LIMIT) {
                select.setInt(3, most);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        }
    }

    /** When the oldest message came that is still kept; null where there is none. */
    private static @Nullable Instant oldest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select min(noted_at) as oldest from entry");
                ResultSet rows = select.executeQuery()) {
            return rows.next() && rows.getObject("oldest") != null ? instant(rows, "oldest") : null;
        }
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
