package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The journal drops by itself what is too old, however much it is, and takes over tables of earlier releases. */
@Timeout(120)
@ParameterizedClass
@EnumSource(Where.class)
class RetentionJobTest {

    private static final Asker ASKER = new Asker("web", "u");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @Parameter
    Where where;

    @TempDir
    Path folder;

    private static Entry entry(Instant at, String text) {
        return new Entry(at, "web", Entry.Kind.ANSWERED, null, text, List.of(), null);
    }

    @Test
    void theRunningJournalDropsWhatIsTooOldWithoutBeingTold() throws Exception {
        TrialJournal trial = new TrialJournal(folder, where);
        try (Journal journal = trial.openBusy(10_000)) {
            int old = 4_500;
            for (int i = 0; i < old; i++) {
                journal.note(ASKER, entry(trial.instant().plusMillis(i), "旧"));
            }
            journal.judge(ASKER, true, trial.instant().plusSeconds(9), Instant.EPOCH);
            QuoteNumber number = journal.keep(TrialRules.real().giving("u")).orElseThrow();
            assertThat(journal.entries(Instant.EPOCH, END, 10_000)).hasSize(old);
            assertThat(journal.overview(Instant.EPOCH, END, 9).orElseThrow().useful())
                    .isEqualTo(1);
            trial.pass(Duration.ofDays(90));
            journal.note(ASKER, entry(trial.instant(), "新"));
            Thread.sleep(200);
            assertThat(journal.entries(Instant.EPOCH, END, 10_000))
                    .as("not before its time")
                    .hasSize(old + 1);
            trial.pass(Duration.ofDays(91));
            while (journal.entries(Instant.EPOCH, END, 10_000).size() > 1
                    || !(journal.quote(number) instanceof Lookup.Unknown)) {
                Thread.sleep(20);
            }
            assertThat(journal.entries(Instant.EPOCH, END, 9))
                    .extracting(Entry::text)
                    .containsExactly("新");
            assertThat(journal.overview(Instant.EPOCH, END, 9).orElseThrow().useful())
                    .isZero();
        }
        assertThat(trial.log).isEmpty();
    }

    @Test
    void tablesOfTheFirstReleaseAreTakenOverWithWhatTheyHold() throws Exception {
        String url = where.fresh();
        TrialJournal trial = new TrialJournal(folder, url);
        first(url);
        try (Journal journal = trial.open()) {
            assertThat(journal.entries(Instant.EPOCH, END, 9))
                    .extracting(Entry::text)
                    .containsExactly("从前的");
            assertThat(journal.note(null, entry(trial.instant(), "现在的"))).isTrue();
            assertThat(journal.entries(Instant.EPOCH, END, 9)).hasSize(2);
        }
        assertThat(trial.log).isEmpty();
    }

    /** The tables as the first release made them, with one row. */
    private void first(String url) throws Exception {
        String insert = """
                insert into entry (noted_at, channel, owner, kind, words, clauses)
                values (timestamp with time zone '2026-02-01 00:00:00+00', 'web', 'x', 'asked', '从前的', '')
                """;
        String jdbc = "jdbc:h2:file:" + folder.resolve("journal/journal")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        DatabaseUrl server = where == Where.H2 ? null : DatabaseUrl.parse(url);
        Flyway flyway = (server == null
                        ? Flyway.configure().dataSource(jdbc, null, null)
                        : Flyway.configure().dataSource(server.jdbc(), server.user(), server.password()))
                .locations("classpath:db/journal")
                .target("1")
                .load();
        flyway.migrate();
        try (var connection = flyway.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(insert)).isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
