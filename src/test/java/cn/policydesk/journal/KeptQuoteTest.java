package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.RuleFiles;
import cn.policydesk.benefit.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Quotes are found again by their number, over restarts, and worked out again by the rules of then and of now. */
@ParameterizedClass
@EnumSource(Where.class)
class KeptQuoteTest {

    @Parameter
    Where where;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final TrialRules rules = TrialRules.real();

    private static KeptQuote found(Journal journal, QuoteNumber number) {
        assertThat(journal.quote(number)).isInstanceOf(Lookup.Found.class);
        return ((Lookup.Found) journal.quote(number)).quote();
    }

    private static Again.Worked worked(Again again) {
        assertThat(again).isInstanceOf(Again.Worked.class);
        return (Again.Worked) again;
    }

    @Test
    void allThatWasGivenIsFoundAgainAfterARestart() {
        TrialJournal trial = new TrialJournal(folder, where);
        QuoteNumber number;
        try (Journal journal = trial.open()) {
            number = journal.keep(rules.giving("u1")).orElseThrow();
        }
        try (Journal journal = trial.open()) {
            KeptQuote kept = found(journal, number);
            assertThat(kept.number()).isEqualTo(number);
            assertThat(kept.givenAt()).isEqualTo(TrialRules.NOW);
            assertThat(kept.region()).isEqualTo("dongyang");
            assertThat(kept.benefit()).isEqualTo(TrialRules.BENEFIT);
            assertThat(kept.name()).isEqualTo("用工和失业动态监测员补贴");
            assertThat(kept.asOf()).isEqualTo(TrialRules.DAY);
            assertThat(kept.ruleSet()).isEqualTo(rules.book().hash());
            assertThat(kept.said()).isEqualTo("每月150元");
            assertThat(kept.result()).isEqualTo(Result.of(rules.giving("u1").quote()));
            assertThat(kept.result().amount()).isEqualTo(new Result.Sum("150.00", "150.00", "元", "month"));
            assertThat(kept.told()).isEqualTo(new Told(TrialRules.FACTS, Map.of()));
            assertThat(journal.belongs(kept, "talk of u1")).isTrue();
            assertThat(journal.belongs(kept, "talk of u2")).isFalse();
            assertThat(journal.belongs(kept, "")).isFalse();
            assertThat(trial.log).isEmpty();
        }
    }

    @Test
    void theRulesOfThenAreReadAgainAndSayTheSame() {
        TrialJournal trial = new TrialJournal(folder, where);
        QuoteNumber number;
        try (Journal journal = trial.open()) {
            number = journal.keep(rules.giving("u1")).orElseThrow();
        }
        try (Journal journal = trial.open()) {
            Rulebook then = journal.rulebookOf(rules.book().hash()).orElseThrow();
            assertThat(then.hash()).isEqualTo(rules.book().hash());
            assertThat(journal.rulebookOf(rules.book().hash())).containsSame(then);
            Again.Worked again = worked(found(journal, number).under(then));
            assertThat(again.same()).isTrue();
            assertThat(again.ignored()).isEmpty();
            assertThat(again.result()).isEqualTo(found(journal, number).result());
            assertThat(journal.rulebookOf("0".repeat(64))).isEmpty();
        }
        assertThat(folder.resolve("journal")).isDirectoryNotContaining("glob:**rules-*");
    }

    @Test
    void otherRulesMaySayOtherwise() throws IOException {
        try (Journal journal = new TrialJournal(folder, where).open()) {
            KeptQuote kept = found(journal, journal.keep(rules.giving("u1")).orElseThrow());
            TrialRules lower = TrialRules.changed(elsewhere, TrialRules.RULE, "封顶: 200元", "封顶: 100元");
            Again.Worked again = worked(kept.under(lower.book()));
            assertThat(again.same()).isFalse();
            assertThat(again.result().amount()).isEqualTo(new Result.Sum("100.00", "100.00", "元", "month"));
            assertThat(worked(kept.under(journal.rulebookOf(kept.ruleSet()).orElseThrow()))
                            .same())
                    .isTrue();
        }
    }

    @Test
    void wordsOfTheWorkingAloneMakeNoOtherResult() throws IOException {
        try (Journal journal = new TrialJournal(folder, where).open()) {
            KeptQuote kept = found(journal, journal.keep(rules.giving("u1")).orElseThrow());
            TrialRules same =
                    TrialRules.changed(elsewhere, TrialRules.RULE, "式: 50元/次 × 东阳监测上报次数", "式: 东阳监测上报次数 × 50元/次");
            assertThat(same.book().hash()).isNotEqualTo(rules.book().hash());
            assertThat(worked(kept.under(same.book())).same()).isTrue();
        }
    }

    @Test
    void aBenefitThatIsNoMoreSaysSo() throws IOException {
        try (Journal journal = new TrialJournal(folder, where).open()) {
            KeptQuote kept = found(journal, journal.keep(rules.giving("u1")).orElseThrow());
            RuleFiles.of(rules.folder()).writeTo(elsewhere);
            Files.delete(elsewhere.resolve(TrialRules.RULE));
            assertThat(kept.under(TrialRules.read(elsewhere).book())).isEqualTo(new Again.Vanished());
        }
    }

    @Test
    void factsThatCannotBeTrueByOtherRulesSaySo() throws IOException {
        try (Journal journal = new TrialJournal(folder, where).open()) {
            KeptQuote kept = found(journal, journal.keep(rules.giving("u1")).orElseThrow());
            TrialRules strict = TrialRules.changed(
                    elsewhere, "knowledge/facts.yaml", "不可能:\n", "不可能:\n  - {事实: 东阳监测上报次数, 至少: 3次, 说法: 一个月上报不了3次}\n");
            assertThat(kept.under(strict.book())).isEqualTo(new Again.Contradictory());
        }
    }

    @Test
    void factsThatOtherRulesDoNotKnowAreNamed() {
        try (Journal journal = new TrialJournal(folder, where).open()) {
            KeptQuote kept = found(journal, journal.keep(rules.giving("u1")).orElseThrow());
            Map<String, Object> facts = new HashMap<>(TrialRules.FACTS);
            facts.put("从前的事实", "3");
            KeptQuote older = new KeptQuote(
                    kept.number(),
                    kept.givenAt(),
                    kept.region(),
                    kept.benefit(),
                    kept.name(),
                    kept.asOf(),
                    kept.ruleSet(),
                    kept.said(),
                    kept.result(),
                    new Told(facts, Map.of("从前的参数", "1")),
                    kept.conversation());
            Again.Worked again = worked(older.under(rules.book()));
            assertThat(again.ignored()).containsExactly("从前的事实", "从前的参数");
            assertThat(again.same()).isTrue();
        }
    }

    @Test
    void rulesThatTheProductReadsOtherwiseAreNotGivenForThoseOfThen() throws IOException {
        TrialJournal trial = new TrialJournal(folder, where);
        // As if the engine had changed: an example of then does not come out any more.
        TrialRules wrong = TrialRules.changed(elsewhere, TrialRules.RULE, "- {给: {}, 金额: 150元}", "- {给: {}, 金额: 151元}");
        try (Journal journal = trial.open()) {
            journal.keep(wrong.giving("u1")).orElseThrow();
            assertThat(journal.rulebookOf(wrong.book().hash())).isEmpty();
            assertThat(journal.rulebookOf(wrong.book().hash())).isEmpty();
            assertThat(trial.log).hasSize(1).allMatch(line -> line.contains("读不出原来的样子") && line.contains("151元"));
        }
    }

    @Test
    void rulesAreKeptOnceAndNoLongerThanTheirQuotes() throws IOException {
        TrialJournal trial = new TrialJournal(folder, where);
        TrialRules lower = TrialRules.changed(elsewhere, TrialRules.RULE, "封顶: 200元", "封顶: 100元");
        try (Journal journal = trial.open()) {
            QuoteNumber old = journal.keep(rules.giving("u1")).orElseThrow();
            journal.keep(rules.giving("u2")).orElseThrow();
            trial.pass(Duration.ofDays(100));
            Instant later = trial.instant();
            QuoteNumber young =
                    journal.keep(lower.giving("u1", TrialRules.FACTS, later)).orElseThrow();
            journal.prune();
            assertThat(journal.quote(old)).isInstanceOf(Lookup.Found.class);
            trial.pass(Duration.ofDays(81));
            journal.keepUp();
            assertThat(journal.quote(old)).isEqualTo(new Lookup.Unknown());
            assertThat(journal.quote(young)).isInstanceOf(Lookup.Found.class);
        }
        try (Journal journal = trial.open()) {
            assertThat(journal.rulebookOf(rules.book().hash())).isEmpty();
            assertThat(journal.rulebookOf(lower.book().hash())).isEmpty();
            assertThat(trial.log).hasSize(1);
        }
        assertThat(trial.log.getFirst()).contains("读不出原来的样子");
    }

    @Test
    void aFolderThatIsNotTheRulesIsNotKept() {
        TrialJournal trial = new TrialJournal(folder, where);
        Giving giving = rules.giving("u1");
        Giving wrong = new Giving(
                giving.at(),
                giving.asker(),
                giving.conversation(),
                giving.quote(),
                giving.facts(),
                giving.parameters(),
                giving.rules(),
                elsewhere,
                giving.said());
        try (Journal journal = trial.open()) {
            assertThat(journal.keep(wrong)).isEmpty();
            assertThat(journal.keep(wrong)).isEmpty();
            assertThat(trial.log).hasSize(1);
            assertThat(journal.keep(giving)).isPresent();
            assertThat(journal.keep(wrong)).as("its rules are kept already").isPresent();
        }
    }

    @Test
    void anUnknownNumberIsUnknown() {
        try (Journal journal = new TrialJournal(folder, where).open()) {
            assertThat(journal.quote(QuoteNumber.random())).isEqualTo(new Lookup.Unknown());
            assertThat(Optional.of(journal.works())).contains(true);
        }
    }
}
