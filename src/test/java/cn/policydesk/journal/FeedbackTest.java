package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.ClauseRef;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people think of an answer is kept with it, once for each, and staff see it. */
@Timeout(120)
@ParameterizedClass
@EnumSource(Where.class)
class FeedbackTest {

    private static final Asker ONE = new Asker("wechat", "one");
    private static final Asker OTHER = new Asker("wechat", "other");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @Parameter
    Where where;

    @TempDir
    Path folder;

    private TrialJournal trial;
    private Journal journal;

    @BeforeEach
    void open() {
        trial = new TrialJournal(folder, where);
        journal = trial.open();
    }

    @AfterEach
    void close() {
        journal.close();
        assertThat(trial.log).isEmpty();
    }

    private void said(Asker asker, Entry.Kind kind, String text) {
        trial.pass(Duration.ofSeconds(1));
        journal.note(
                asker,
                new Entry(
                        trial.instant(),
                        "wechat",
                        kind,
                        "dongyang",
                        text,
                        kind == Entry.Kind.ANSWERED ? List.of(new ClauseRef("dongyang-draft", "（六）", 3)) : List.of(),
                        kind == Entry.Kind.QUOTED ? "dongyang-monitor-allowance" : null,
                        kind == Entry.Kind.QUOTED ? "eligible" : null,
                        kind == Entry.Kind.QUOTED ? new QuoteNumber("7K3MQX0DR4TB") : null));
    }

    private void judged(Asker asker, boolean useful) {
        trial.pass(Duration.ofSeconds(1));
        assertThat(journal.judge(asker, useful, trial.instant(), trial.instant().minus(Duration.ofDays(1))))
                .isTrue();
    }

    private Overview overview() {
        return journal.overview(Instant.EPOCH, END, 10).orElseThrow();
    }

    private void counts(long useful, long useless) {
        assertThat(overview().useful()).as("useful").isEqualTo(useful);
        assertThat(overview().useless()).as("useless").isEqualTo(useless);
    }

    @Test
    void itBelongsToTheAnswerBeforeIt() {
        said(ONE, Entry.Kind.ANSWERED, "第一个问题");
        said(ONE, Entry.Kind.QUOTED, "3次");
        said(ONE, Entry.Kind.ASKED, "谢谢");
        judged(ONE, false);
        assertThat(overview().disliked())
                .containsExactly(new Overview.Disliked(
                        TrialRules.NOW.plusSeconds(2),
                        "dongyang",
                        "3次",
                        List.of(),
                        "dongyang-monitor-allowance",
                        "7K3M-QX0D-R4TB"));
        said(ONE, Entry.Kind.ANSWERED, "第二个问题");
        judged(ONE, false);
        assertThat(overview().disliked())
                .hasSize(2)
                .first()
                .satisfies(newest -> assertThat(newest.clauses()).containsExactly("（六）第3款"));
        counts(0, 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChangeTakesItsPlace(boolean last) {
        said(ONE, Entry.Kind.NOT_FOUND, "网格员有补贴吗");
        judged(ONE, !last);
        judged(ONE, last);
        judged(ONE, last);
        counts(last ? 1 : 0, last ? 0 : 1);
    }

    @Test
    void itIsOnlyOfOnesOwnAnswersAndOfRecentOnes() {
        judged(ONE, true);
        said(OTHER, Entry.Kind.ANSWERED, "别人的");
        judged(ONE, true);
        said(ONE, Entry.Kind.ASKED, "你好");
        judged(ONE, true);
        said(ONE, Entry.Kind.ANSWERED, "昨天的");
        trial.pass(Duration.ofHours(25));
        judged(ONE, true);
        counts(0, 0);
    }

    @Test
    void itIsErasedWithWhatThePersonSaid() {
        said(ONE, Entry.Kind.ANSWERED, "我的");
        said(OTHER, Entry.Kind.ANSWERED, "别人的");
        judged(ONE, true);
        judged(OTHER, false);
        counts(1, 1);
        assertThat(journal.forget(ONE)).contains(new Erased(1, 0));
        counts(0, 1);
    }

    @Test
    void itIsDroppedWithTheAnswerWhenTheTimeIsOver() {
        said(ONE, Entry.Kind.ANSWERED, "旧的");
        judged(ONE, true);
        trial.pass(Duration.ofDays(100));
        said(ONE, Entry.Kind.ANSWERED, "新的");
        judged(ONE, true);
        counts(2, 0);
        trial.pass(Duration.ofDays(81));
        journal.keepUp();
        counts(1, 0);
    }

    @Test
    void staffSeeHowMuchWasAskedAndWhatWasNotFound() {
        said(ONE, Entry.Kind.ANSWERED, "问一");
        for (int i = 0; i < 3; i++) {
            said(i == 1 ? OTHER : ONE, Entry.Kind.NOT_FOUND, "网格员有补贴吗");
        }
        said(OTHER, Entry.Kind.NOT_FOUND, "我的电话13800138000");
        said(OTHER, Entry.Kind.NOT_FOUND, "");
        said(ONE, Entry.Kind.UNSURE, "补贴");
        said(ONE, Entry.Kind.QUOTED, "3次");
        journal.note(null, new Entry(trial.instant(), "api", Entry.Kind.ANSWERED, null, "问二", List.of(), null));
        Overview overview = overview();
        assertThat(overview.kinds())
                .containsExactly(
                        new Overview.Count("not-found", 5),
                        new Overview.Count("answered", 2),
                        new Overview.Count("quoted", 1),
                        new Overview.Count("unsure", 1));
        assertThat(overview.channels()).containsExactly(new Overview.Count("wechat", 8), new Overview.Count("api", 1));
        assertThat(overview.outcomes()).containsExactly(new Overview.Count("eligible", 1));
        assertThat(overview.missed())
                .containsExactly(
                        new Overview.Missed("网格员有补贴吗", "dongyang", 3, TrialRules.NOW.plusSeconds(4)),
                        new Overview.Missed("我的电话【手机号】", "dongyang", 1, TrialRules.NOW.plusSeconds(5)));
        assertThat(journal.overview(Instant.EPOCH, END, 1).orElseThrow().missed())
                .hasSize(1);
        assertThat(overview.keeping().days()).isEqualTo(180);
        assertThat(overview.keeping().oldest()).isEqualTo(TrialRules.NOW.plusSeconds(1));
        assertThat(overview.keeping().place())
                .contains(where == Where.H2 ? "var/journal/" : "PostgreSQL 127.0.0.1:")
                .doesNotContain(TrialServer.OWNER, TrialServer.WRITTEN);
    }

    @Test
    void onlyTheTimeAskedForIsCounted() {
        said(ONE, Entry.Kind.NOT_FOUND, "之前");
        judged(ONE, false);
        trial.pass(Duration.ofDays(2));
        Instant from = trial.instant();
        said(ONE, Entry.Kind.NOT_FOUND, "之中");
        judged(ONE, true);
        Instant to = trial.instant().plusMillis(1);
        said(ONE, Entry.Kind.NOT_FOUND, "之后");
        judged(ONE, false);
        Overview overview = journal.overview(from, to, 9).orElseThrow();
        assertThat(overview.missed()).extracting(Overview.Missed::text).containsExactly("之中");
        assertThat(overview.kinds()).containsExactly(new Overview.Count("not-found", 1));
        assertThat(overview.useful()).isEqualTo(1);
        assertThat(overview.useless()).isZero();
        assertThat(overview.disliked()).isEmpty();
    }

    @Test
    void anEmptyJournalShowsNothing() {
        Overview overview = overview();
        assertThat(overview.kinds()).isEmpty();
        assertThat(overview.missed()).isEmpty();
        assertThat(overview.keeping().oldest()).isNull();
    }
}
