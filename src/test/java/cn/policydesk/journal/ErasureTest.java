package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.ClauseRef;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages are kept masked, for a time, and erased with the quotes of whoever wishes it. */
@ParameterizedClass
@EnumSource(Where.class)
class ErasureTest {

    @Parameter
    Where where;

    private static final Asker ONE = new Asker("wechat", "o-6_bmasdasdsad6_2sgVt7hMZOPfL");
    private static final Asker OTHER = new Asker("web", "o-6_bmasdasdsad6_2sgVt7hMZOPfL");
    private static final Instant START = Instant.EPOCH;
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private static Entry entry(Instant at, Entry.Kind kind, String text) {
        return new Entry(
                at,
                "wechat",
                kind,
                "dongyang",
                text,
                List.of(new ClauseRef("dongyang-draft", "（六）", 3), new ClauseRef("dongyang-draft", "附件1", 12)),
                "dongyang-monitor-allowance");
    }

    @Test
    void whatWasSaidIsKeptMasked() {
        TrialJournal trial = new TrialJournal(folder, where);
        try (Journal journal = trial.open()) {
            for (Entry.Kind kind : Entry.Kind.values()) {
                assertThat(journal.note(ONE, entry(TrialRules.NOW, kind, "我13800138000，5000元")))
                        .isTrue();
            }
        }
        try (Journal journal = trial.open()) {
            List<Entry> entries = journal.entries(START, END, 100);
            assertThat(entries).extracting(Entry::kind).containsExactlyInAnyOrder(Entry.Kind.values());
            assertThat(entries)
                    .allSatisfy(
                            entry -> assertThat(entry).isEqualTo(entry(TrialRules.NOW, entry.kind(), "我【手机号】，5000元")));
            assertThat(journal.entries(START, END, 2)).hasSize(2);
            assertThat(journal.entries(START, TrialRules.NOW, 100)).isEmpty();
        }
    }

    @Test
    void aLongTextIsKeptToItsBeginningAndOddOnesAsTheyAre() {
        try (Journal journal = new TrialJournal(folder, where).open()) {
            journal.note(
                    ONE,
                    new Entry(TrialRules.NOW, "web", Entry.Kind.REFUSED, null, "😀".repeat(50_000), List.of(), null));
            Entry kept = journal.entries(START, END, 1).getFirst();
            assertThat(kept.text()).hasSize(4000).endsWith("😀");
            assertThat(kept.region()).isNull();
            assertThat(kept.benefit()).isNull();
            assertThat(kept.clauses()).isEmpty();
            for (String odd : List.of("", "'; drop table entry; --", "a\nb\tc", "\uD83Da\0b")) {
                assertThat(journal.note(
                                ONE, new Entry(TrialRules.NOW, "web", Entry.Kind.ASKED, null, odd, List.of(), null)))
                        .as(odd)
                        .isTrue();
            }
            assertThat(journal.entries(START, END, 100))
                    .hasSize(5)
                    .extracting(Entry::text)
                    .contains("", "'; drop table entry; --", "a\nb\tc", "?ab");
        }
    }

    @Test
    void whatIsOlderThanTheRetentionIsDroppedOnceADay() {
        TrialJournal trial = new TrialJournal(folder, where);
        try (Journal journal = trial.open()) {
            journal.note(ONE, entry(trial.instant(), Entry.Kind.ASKED, "旧"));
            trial.pass(Duration.ofDays(180));
            journal.note(ONE, entry(trial.instant(), Entry.Kind.ASKED, "新"));
            journal.keepUp();
            assertThat(journal.entries(START, END, 9)).as("to the day").hasSize(2);
            trial.pass(Duration.ofHours(23));
            journal.keepUp();
            assertThat(journal.entries(START, END, 9)).as("not yet a day").hasSize(2);
            trial.pass(Duration.ofHours(1));
            journal.keepUp();
            assertThat(journal.entries(START, END, 9)).extracting(Entry::text).containsExactly("新");
            trial.pass(Duration.ofDays(200));
        }
        try (Journal journal = trial.open()) {
            assertThat(journal.entries(START, END, 9)).as("also at start").isEmpty();
        }
    }

    @Test
    void allOfOnePersonIsErasedAndNothingOfAnother() {
        TrialJournal trial = new TrialJournal(folder, where);
        TrialRules rules = TrialRules.real();
        Giving first = rules.giving(ONE.user());
        QuoteNumber mine;
        QuoteNumber others;
        try (Journal journal = trial.open()) {
            mine = journal.keep(new Giving(
                            first.at(),
                            ONE,
                            "",
                            first.quote(),
                            first.facts(),
                            first.parameters(),
                            first.rules(),
                            first.folder(),
                            ""))
                    .orElseThrow();
            others = journal.keep(rules.giving(OTHER.user())).orElseThrow();
            journal.note(ONE, entry(trial.instant(), Entry.Kind.ASKED, "我的"));
            journal.note(ONE, entry(trial.instant(), Entry.Kind.QUOTED, "我的"));
            journal.note(OTHER, entry(trial.instant(), Entry.Kind.ASKED, "别人的"));
            assertThat(journal.forget(ONE)).contains(new Erased(2, 1));
            assertThat(journal.forget(ONE)).contains(new Erased(0, 0));
        }
        try (Journal journal = trial.open()) {
            assertThat(journal.quote(mine)).isEqualTo(new Lookup.Forgotten());
            assertThat(journal.quote(others)).isInstanceOf(Lookup.Found.class);
            assertThat(journal.entries(START, END, 9)).extracting(Entry::text).containsExactly("别人的");
            assertThat(journal.rulebookOf(rules.book().hash())).isPresent();
            assertThat(journal.forget(OTHER)).contains(new Erased(1, 1));
        }
        try (Journal journal = trial.open()) {
            assertThat(journal.rulebookOf(rules.book().hash()))
                    .as("no quote refers to it")
                    .isEmpty();
            trial.pass(Duration.ofDays(181));
            journal.keepUp();
            assertThat(journal.quote(mine)).as("its time is over too").isEqualTo(new Lookup.Unknown());
        }
    }
}
