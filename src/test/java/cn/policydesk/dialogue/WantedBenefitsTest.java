package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StandardOut;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.telling.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** First messages of people who want money, {@code bot/examples-wanted}: which benefit is taken up, or that there is none. */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WantedBenefitsTest {

    private static final Map<String, LocalDate> REGIONS = new LinkedHashMap<>();

    static {
        REGIONS.put("dongyang", LocalDate.of(2026, 3, 1));
        REGIONS.put("jiangyin", LocalDate.of(2019, 6, 1));
        REGIONS.put("wushan", LocalDate.of(2023, 12, 30));
        REGIONS.put("heping", LocalDate.of(2020, 9, 1));
        REGIONS.put("anshan", LocalDate.of(2020, 12, 10));
    }

    private OpenedNotices notices;

    @BeforeAll
    void open() throws Exception {
        notices = OpenedNotices.open();
    }

    /** What became of the questions of one half. */
    private static final class Score {
        int wanted;
        int taken;
        int offered;
        int swept;
        int wrong;
        int none;
        int refused;
        int pushed;
        final List<String> faults = new ArrayList<>();

        void count(Set<String> wants, Taken got, String told) {
            if (wants.isEmpty()) {
                none++;
                if (got.clause() || got.ids().isEmpty() && !got.sweeps()) {
                    refused++;
                } else {
                    pushed++;
                    faults.add("none: " + told);
                }
                return;
            }
            wanted++;
            if (got.ids().isEmpty()) {
                swept += got.sweeps() ? 1 : 0;
                faults.add((got.sweeps() ? "swept: " : "nothing: ") + told);
            } else if (got.one() && wants.containsAll(got.ids())) {
                taken++;
            } else if (!got.one() && got.ids().stream().anyMatch(wants::contains)) {
                offered++;
            } else {
                wrong++;
                faults.add("wrong: " + told);
            }
        }
    }

    /**
     * What a message led to.
     *
     * @param ids the benefit taken up, or those offered
     * @param one whether it was taken up without asking
     * @param sweeps whether everything is looked at instead
     * @param clause whether the notice's words were shown
     */
    private record Taken(Set<String> ids, boolean one, boolean sweeps, boolean clause) {}

    @Test
    void theBenefitThatIsMeantIsTakenUpAndWhatThereIsNotIsNot() {
        Map<String, Score> scores = new LinkedHashMap<>();
        REGIONS.forEach((region, day) -> {
            Faults faults = new Faults();
            String file = "bot/examples-wanted/" + region + ".yaml";
            StaffNode root = Objects.requireNonNull(StaffNode.read(Path.of(file), file, faults));
            for (StaffNode row : root.items("问题")) {
                String text = row.required("问");
                Set<String> wants = new LinkedHashSet<>();
                row.items("要").forEach(one -> wants.add(one.text()));
                for (String id : wants) {
                    assertThat(notices.library().rules().benefit(id))
                            .as(file + ": " + id)
                            .isPresent();
                }
                Taken got = taken(text, region, day);
                scores.computeIfAbsent(row.required("半"), half -> new Score())
                        .count(wants, got, region + " " + text + " 要" + wants + " 得" + got.ids());
            }
        });
        StandardOut.alone(() -> scores.forEach((half, score) -> {
            score.faults.forEach(System.out::println);
            System.out.printf(
                    "%s半: 要的 %d: 直接算 %d, 给选 %d, 都看 %d, 错 %d; 没有的 %d: 说没有 %d, 硬给 %d%n",
                    half,
                    score.wanted,
                    score.taken,
                    score.offered,
                    score.swept,
                    score.wrong,
                    score.none,
                    score.refused,
                    score.pushed);
        }));
        scores.forEach((half, score) -> {
            assertThat((double) (score.taken + score.offered) / score.wanted)
                    .as(half)
                    .isGreaterThanOrEqualTo(0.78);
            assertThat((double) score.wrong / score.wanted).as(half).isLessThanOrEqualTo(0.1);
            assertThat((double) score.refused / score.none).as(half).isGreaterThanOrEqualTo(0.8);
        });
    }

    private Taken taken(String text, String region, LocalDate day) {
        Reply reply = notices.assistant()
                .chat(
                        new Incoming("test", "wanted", null, text, region, day, Instant.parse("2026-03-01T02:00:00Z")),
                        notices.library());
        Goal goal = notices.assistant().person("test", "wanted").goal();
        Set<String> ids = new LinkedHashSet<>();
        if (goal instanceof Goal.One(String id)) {
            ids.add(id);
        } else if (goal instanceof Goal.Nothing) {
            List<String> offered = reply.messages().stream()
                    .flatMap(message -> message.choices().stream())
                    .map(Reply.Choice::text)
                    .toList();
            for (Benefit benefit : notices.library().rules().benefits(region)) {
                if (offered.contains("算" + benefit.name())) {
                    ids.add(benefit.id());
                }
            }
        }
        notices.assistant().forget("test", "wanted");
        return new Taken(
                ids,
                goal instanceof Goal.One,
                !(goal instanceof Goal.One) && !(goal instanceof Goal.Nothing),
                !reply.answers().isEmpty());
    }
}
