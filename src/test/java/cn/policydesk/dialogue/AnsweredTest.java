package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.HeardSentences;
import cn.policydesk.hearing.Listening;
import cn.policydesk.hearing.SeveralNumbers;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to open questions as people type them, {@code bot/examples-answered.yaml}: most are understood, hardly one is misheard. */
class AnsweredTest {

    private static final String FILE = "bot/examples-answered.yaml";

    private static final String NONE = "没答";
    private static final String NOT_KNOWN = "不知";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final List<String> REGIONS = List.of("dongyang", "jiangyin", "wushan", "heping", "anshan");

    private static HeardSentences sentences;

    private final List<String> told = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private int right;
    private int wrong;
    private int missed;
    private int taken;
    private int nothing;

    @BeforeAll
    static void readTheFolders() {
        sentences = new HeardSentences();
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲", "乙", "丙"})
    void answersAreUnderstoodAndHardlyOneIsMisheard(String part) {
        StaffNode root = StaffNode.read(Path.of("").toAbsolutePath().resolve(FILE), FILE, new Faults());
        for (StaffNode node : Objects.requireNonNull(root).items(part)) {
            try {
                judge(node);
            } catch (FactWords.Wrong e) {
                unreadable.add(node.line() + " " + e.getMessage());
            }
        }
        assertThat(unreadable).isEmpty();
        told.forEach(System.out::println);
        int answers = right + wrong + missed;
        System.out.printf(
                "%s: %d answers: understood %.3f, misheard %d, missed %d; of %d that answer nothing %d were taken for an answer%n",
                part, answers, (double) right / answers, wrong, missed, nothing, taken);
        assertThat((double) right / answers).isGreaterThanOrEqualTo(0.7);
        assertThat((double) (wrong + taken) / (answers + nothing)).isLessThanOrEqualTo(0.04);
    }

    private void judge(StaffNode node) throws FactWords.Wrong {
        Fact fact = sentences
                .rules()
                .dictionary()
                .find(node.required("问着"))
                .orElseThrow(() -> new AssertionError(FILE + ":" + node.line()));
        String text = node.required("说");
        String wanted = node.required("得");
        Set<String> mattering = REGIONS.stream()
                .map(sentences::wanted)
                .filter(some -> some.contains(fact.id()))
                .findFirst()
                .orElse(Set.of(fact.id()));
        Heard heard = sentences
                .hearing()
                .read(AskedFor.withoutWhatIsAsked(text), TODAY, new Listening(fact, null, mattering));
        boolean unclear = !new SeveralNumbers(sentences.hearing(), TODAY)
                .unclear(text, fact, heard)
                .isEmpty();
        Known got = heard.facts().stream()
                .filter(one -> one.fact().equals(fact) && !unclear)
                .map(HeardFact::known)
                .findFirst()
                .orElse(null);
        boolean none = got == null || HeardFact.nothing(got);
        String at = node.line() + " " + fact.id() + " 「" + text + "」 " + wanted + " ";
        if (wanted.equals(NONE)) {
            nothing++;
            taken += none ? 0 : 1;
            if (got != null && !none) {
                told.add("TAKEN  " + at + FactValues.shown(fact, got));
            }
            return;
        }
        if (got == null) {
            missed++;
            told.add("missed " + at);
        } else if (wanted.equals(NOT_KNOWN) ? none : !none && HeardSentences.same(FactWords.read(fact, wanted), got)) {
            right++;
        } else {
            wrong += none ? 0 : 1;
            missed += none ? 1 : 0;
            told.add((none ? "missed " : "WRONG  ") + at + (none ? "" : FactValues.shown(fact, got)));
        }
    }
}
