package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StandardOut;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.dialogue.ExampleShapes.Came;
import cn.policydesk.dialogue.ExampleShapes.Change;
import cn.policydesk.dialogue.ExampleShapes.Shape;
import cn.policydesk.dialogue.ExampleShapes.Verdict;
import cn.policydesk.hearing.Slots;
import cn.policydesk.notice.Faults;
import cn.policydesk.telling.QuoteDesk;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Talk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every worked example of every benefit, talked through in several ways with the calculator as the judge: whatever is told must be
 * what it says. A sample in every build; all of them with {@code -Dtalked.whole}, one way alone with {@code -Dtalked.shape}. One wrong
 * amount fails either; how many talks may be left open is held to what is reached. An amount whose total is left open, though it was
 * told for how long, counts as left open.
 */
@Execution(ExecutionMode.CONCURRENT)
class ExamplesTalkedTest {

    private static final boolean WHOLE = System.getProperty("talked.whole") != null;
    private static final String ONLY = System.getProperty("talked.shape", "");
    private static final int SAMPLE = 60;
    /** How many of a hundred talks of the sample may at most be left open, by way of talking: what is reached. */
    private static final Map<Shape, Integer> MOST_INCOMPLETE =
            Map.of(Shape.ASKED, 2, Shape.VOLUNTEERED, 12, Shape.CORRECTED, 1, Shape.SUPPOSED, 4, Shape.DIFFERENT, 15);

    /** The same of all talks. */
    private static final Map<Shape, Integer> MOST_OF_ALL =
            Map.of(Shape.ASKED, 3, Shape.VOLUNTEERED, 10, Shape.CORRECTED, 2, Shape.SUPPOSED, 4, Shape.DIFFERENT, 18);

    private final StoryClock clock = new StoryClock();
    private final Assistant assistant = new Assistant("", ChatLimits.USUAL, clock);
    private final StringBuilder told = new StringBuilder();
    private OpenedNotices notices;
    private Slots slots;
    private QuoteDesk desk;

    /** A talk to have. */
    private record Planned(WorkedExample example, Change change) {}

    @Test
    void whatIsToldIsWhatTheCalculatorSays() throws Exception {
        Map<Shape, Map<Verdict, Integer>> table = new EnumMap<>(Shape.class);
        OpenedNotices opened = OpenedNotices.open();
        notices = opened;
        slots = Slots.read(Path.of("."), opened.library().rules(), new Faults());
        desk = new QuoteDesk(opened.library(), Talk.read(Path.of("."), new Faults()), slots);
        for (Shape shape : Shape.values()) {
            if (ONLY.isEmpty() || ONLY.contains(shape.name())) {
                table.put(shape, all(shape));
            }
        }
        Files.writeString(Path.of("target/examples-talked.txt"), told);
        StandardOut.alone(() -> table.forEach((shape, counts) -> System.out.println(line(shape, counts))));
        table.forEach((shape, counts) -> {
            assertThat(counts.getOrDefault(Verdict.WRONG, 0))
                    .as("%s wrong, see target/examples-talked.txt", shape)
                    .isZero();
            assertThat(counts.getOrDefault(Verdict.INCOMPLETE, 0) * 100)
                    .as("%s incomplete", shape)
                    .isLessThanOrEqualTo(
                            (WHOLE ? MOST_OF_ALL : MOST_INCOMPLETE).getOrDefault(shape, 0) * talks(counts));
        });
    }

    private Map<Verdict, Integer> all(Shape shape) throws IOException {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        Map<String, Integer> reasons = new TreeMap<>();
        for (Planned planned : planned(shape)) {
            WorkedExample example = planned.example();
            String name = shape + " " + example.at()
                    + (planned.change() == null ? "" : " " + planned.change().fact());
            Random random = new Random(name.hashCode());
            FactSpeech speech = new FactSpeech(slots, random);
            ExampleTalk talk = new ExampleTalk(
                    notices.library(), assistant, desk, clock, speech, example, name + " " + planned.change());
            Came came;
            try {
                came = new ExampleShapes(talk, speech, random, example).play(shape, planned.change());
            } catch (RuntimeException e) {
                talk.say("……" + e);
                came = new Came(Verdict.WRONG, "坏了：" + e);
            }
            counts.merge(came.verdict(), 1, Integer::sum);
            if (came.verdict() == Verdict.WRONG || came.verdict() == Verdict.INCOMPLETE) {
                String reason = came.verdict() + " " + came.why();
                reasons.merge(reason, 1, Integer::sum);
                told.append("==== ").append(name).append(" ✗ ").append(reason).append('\n');
                told.append(talk.transcript());
            }
            assistant.forget("web", name + " " + planned.change());
        }
        told.append("######## ").append(line(shape, counts)).append('\n');
        reasons.forEach((why, count) -> told.append("#### ")
                .append(shape)
                .append(' ')
                .append(count)
                .append(' ')
                .append(why)
                .append('\n'));
        return counts;
    }

    private static String line(Shape shape, Map<Verdict, Integer> counts) {
        int talks = talks(counts);
        return "%-12s %5d talks: right %.3f, incomplete %d, WRONG %d (unfit %d)"
                .formatted(
                        shape,
                        talks,
                        talks == 0 ? 1.0 : (double) counts.getOrDefault(Verdict.RIGHT, 0) / talks,
                        counts.getOrDefault(Verdict.INCOMPLETE, 0),
                        counts.getOrDefault(Verdict.WRONG, 0),
                        counts.getOrDefault(Verdict.UNFIT, 0));
    }

    private static int talks(Map<Verdict, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum() - counts.getOrDefault(Verdict.UNFIT, 0);
    }

    // ---- which talks to have

    private List<Planned> planned(Shape shape) throws IOException {
        List<WorkedExample> examples = WorkedExample.all(notices.library().rules());
        Map<String, List<WorkedExample>> byBenefit = new LinkedHashMap<>();
        examples.forEach(one -> byBenefit
                .computeIfAbsent(one.benefit().id(), key -> new ArrayList<>())
                .add(one));
        List<Planned> planned = new ArrayList<>();
        if (shape == Shape.ASKED || shape == Shape.VOLUNTEERED) {
            examples.forEach(one -> planned.add(new Planned(one, null)));
        } else {
            byBenefit
                    .values()
                    .forEach(some -> some.stream()
                            .filter(one -> decided(one, one.facts()) != null && fits(shape, one))
                            .limit(2)
                            .forEach(one -> {
                                if (shape.changes()) {
                                    one.facts().keySet().forEach(fact -> changes(one, fact, some, planned));
                                } else {
                                    planned.add(new Planned(one, null));
                                }
                            }));
        }
        if (!WHOLE) {
            Collections.shuffle(planned, new Random(7));
            return planned.subList(0, Math.min(SAMPLE, planned.size()));
        }
        return planned;
    }

    private static boolean fits(Shape shape, WorkedExample one) {
        return shape != Shape.ALIKE && shape != Shape.DIFFERENT
                || one.benefit().audiences().contains(Benefit.Audience.CITIZEN);
    }

    /** Up to two other values of a fact, of other examples, that come to something else. */
    private void changes(WorkedExample one, String id, List<WorkedExample> others, List<Planned> planned) {
        Fact fact = notices.library().rules().dictionary().find(id).orElseThrow();
        QuoteReply.Quoted before = Objects.requireNonNull(decided(one, one.facts()));
        others.stream()
                .map(other -> other.facts().get(id))
                .filter(known -> exact(known)
                        && exact(one.facts().get(id))
                        && !known.equals(one.facts().get(id)))
                .distinct()
                .filter(known -> {
                    Map<String, Known> facts = new LinkedHashMap<>(one.facts());
                    facts.put(id, known);
                    QuoteReply.Quoted then = decided(one, facts);
                    return then != null && !ExampleTalk.same(before, then);
                })
                .limit(2)
                .forEach(known -> planned.add(new Planned(one, new Change(fact, known))));
    }

    private static boolean exact(Known known) {
        return known instanceof Known.OneOf(var options)
                ? options.size() == 1
                : known instanceof Known.Between(var span)
                        && span.low() != null
                        && span.high() != null
                        && span.high().subtract(span.low()).intValue()
                                <= Duration.ofDays(31).toDays();
    }

    /** The calculator's result where nothing is left open. */
    private QuoteReply.Quoted decided(WorkedExample one, Map<String, Known> facts) {
        QuoteReply.Quoted quoted = new ExampleTalk(
                        notices.library(), assistant, desk, clock, new FactSpeech(slots, new Random()), one, "")
                .oracle(facts);
        return quoted != null
                        && ExampleTalk.decided(quoted)
                        && !quoted.outcome().equals("needs-parameter")
                ? quoted
                : null;
    }
}
