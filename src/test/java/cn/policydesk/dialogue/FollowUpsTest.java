package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StandardOut;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.dialogue.FollowUps.Came;
import cn.policydesk.dialogue.FollowUps.Question;
import cn.policydesk.dialogue.FollowUps.Verdict;
import cn.policydesk.hearing.Slots;
import cn.policydesk.notice.Faults;
import cn.policydesk.telling.QuoteDesk;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Talk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The ordinary questions behind a result, 要带什么材料, 明年还有吗, 一共能拿多少, asked behind a result of each benefit: another benefit's
 * amount, a list of facts in place of an answer, another clause, and an amount without its standing are faults. Two benefits of each
 * region in every build; all of them with {@code -Dtalked.whole}.
 */
@Execution(ExecutionMode.CONCURRENT)
class FollowUpsTest {

    private static final boolean WHOLE = System.getProperty("talked.whole") != null;
    private static final int OF_EACH_REGION = 2;
    /** Fewer answers than this judge nothing: five regions, two benefits each, most of the twelve questions. */
    private static final int LEAST = 60;

    /** How many of a hundred answers may at most be no answer: what is reached. */
    private static final int MOST_POOR = 2;

    private final StoryClock clock = new StoryClock();
    private final Assistant assistant = new Assistant("", ChatLimits.USUAL, clock);
    private final StringBuilder told = new StringBuilder();
    private OpenedNotices notices;
    private Slots slots;
    private QuoteDesk desk;

    @Test
    void aQuestionBehindAResultIsAnsweredFromIt() throws Exception {
        OpenedNotices opened = OpenedNotices.open();
        notices = opened;
        slots = Slots.read(Path.of("."), opened.library().rules(), new Faults());
        desk = new QuoteDesk(opened.library(), Talk.read(Path.of("."), new Faults()), slots);
        Map<String, Integer> reasons = new TreeMap<>();
        Map<Verdict, Integer> counts = new TreeMap<>();
        for (WorkedExample example : planned()) {
            for (Question question : Question.values()) {
                Came came = came(example, question, question.of(example.at()));
                if (came != null) {
                    counts.merge(came.verdict(), 1, Integer::sum);
                    reasons.merge(question + " " + came.verdict() + " " + came.why(), 1, Integer::sum);
                }
            }
        }
        reasons.forEach((why, count) ->
                told.append("#### ").append(count).append(' ').append(why).append('\n'));
        Files.writeString(Path.of("target/follow-ups.txt"), told);
        StandardOut.alone(() -> System.out.println("follow-ups   " + counts));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).as("answers judged").isGreaterThanOrEqualTo(LEAST);
        assertThat(counts.getOrDefault(Verdict.WRONG, 0))
                .as("wrong, see target/follow-ups.txt")
                .isZero();
        assertThat(counts.getOrDefault(Verdict.POOR, 0) * 100)
                .as("no answer, see target/follow-ups.txt")
                .isLessThanOrEqualTo(MOST_POOR * all);
    }

    /** One example with an amount of each benefit. */
    private List<WorkedExample> planned() throws IOException {
        Map<String, WorkedExample> one = new LinkedHashMap<>();
        for (WorkedExample example : WorkedExample.all(notices.library().rules())) {
            if (one.containsKey(example.benefit().id())) {
                continue;
            }
            QuoteReply.Quoted quoted = oracle(example);
            if (quoted != null && ExampleTalk.decided(quoted) && quoted.amount() != null) {
                one.putIfAbsent(example.benefit().id(), example);
            }
        }
        if (WHOLE) {
            return List.copyOf(one.values());
        }
        Map<String, List<WorkedExample>> regions = one.values().stream()
                .collect(Collectors.groupingBy(example -> example.benefit().region()));
        List<WorkedExample> some = new ArrayList<>();
        new TreeMap<>(regions).forEach((region, of) -> {
            Collections.shuffle(of, new Random(11));
            some.addAll(of.subList(0, Math.min(OF_EACH_REGION, of.size())));
        });
        return some;
    }

    private QuoteReply.Quoted oracle(WorkedExample one) {
        return talk(one, "").oracle(one.facts());
    }

    private ExampleTalk talk(WorkedExample one, String user) {
        Random random = new Random(user.hashCode());
        return new ExampleTalk(notices.library(), assistant, desk, clock, new FactSpeech(slots, random), one, user);
    }

    /** How one question behind one result came out; null where it cannot be asked of it. */
    private Came came(WorkedExample example, Question question, String said) {
        Benefit benefit = example.benefit();
        String user = "F " + example.at() + said;
        ExampleTalk talk = talk(example, user);
        Benefit other = other(benefit);
        Fact changed = question == Question.CORRECTED ? number(example) : null;
        String words = switch (question) {
            case TOGETHER -> other == null ? "" : said.formatted(shortened(other));
            case HUSBAND ->
                group(example).isEmpty() || !benefit.audiences().contains(Benefit.Audience.CITIZEN)
                        ? ""
                        : said.formatted(group(example));
            case CORRECTED -> changed == null ? "" : said.formatted(slotsValue(example, changed));
            case ONE_MORE -> benefit.audiences().contains(Benefit.Audience.EMPLOYER) ? said : "";
            case HIRED -> benefit.audiences().contains(Benefit.Audience.CITIZEN) ? said : "";
            default -> said;
        };
        if (words.isEmpty()) {
            return null;
        }
        Came came;
        try {
            Reply first = talk.answered(talk.say(benefit.name() + "能领多少"), example.facts());
            if (talk.quoted(first) == null) {
                return null;
            }
            Reply reply = talk.say(words);
            came = FollowUps.judged(talk, benefit, question, first, reply, changed, example, other);
        } catch (RuntimeException e) {
            came = new Came(Verdict.WRONG, "坏了：" + e);
        } finally {
            assistant.forget("web", user);
        }
        if (came.verdict() != Verdict.GOOD) {
            told.append("==== ")
                    .append(question)
                    .append(' ')
                    .append(example.at())
                    .append(" ✗ ")
                    .append(came.verdict())
                    .append(' ')
                    .append(came.why())
                    .append('\n')
                    .append(talk.transcript());
        }
        return came;
    }

    /** Another benefit of the region that pays the same people, of another clause. */
    private Benefit other(Benefit benefit) {
        List<Benefit> all = notices.library().rules().benefits(benefit.region()).stream()
                .filter(one -> !one.ref().label().equals(benefit.ref().label()))
                .filter(one -> one.audiences().stream().anyMatch(benefit.audiences()::contains))
                .filter(one -> shortened(one).length() <= 9 && !one.name().contains("“"))
                .toList();
        return all.isEmpty() ? null : all.get(Math.floorMod(benefit.id().hashCode(), all.size()));
    }

    private static String shortened(Benefit one) {
        return one.name().replaceAll("（[^）]*）", "");
    }

    /** A group of people the example belongs to, as one says it. */
    private String group(WorkedExample example) {
        FactSpeech speech = new FactSpeech(slots, new Random(3));
        return example.facts().entrySet().stream()
                .filter(one -> one.getValue().equals(Known.YES))
                .map(one -> speech.told(talk(example, "").fact(one.getKey()), one.getValue()))
                .filter(words -> words.length() <= 8)
                .findFirst()
                .orElse("");
    }

    /** The first exact number the example rests on. */
    private Fact number(WorkedExample example) {
        return example.benefit().asked().stream()
                .filter(fact -> fact.kind() == Kind.COUNT || fact.kind() == Kind.MONEY)
                .filter(fact -> example.facts().get(fact.id()) instanceof Known.Between(Span span)
                        && span.exact()
                        && span.low().signum() > 0)
                .findFirst()
                .orElse(null);
    }

    private String slotsValue(WorkedExample example, Fact fact) {
        return new FactSpeech(slots, new Random(3))
                .value(fact, FollowUps.bigger(example.facts().get(fact.id())));
    }
}
