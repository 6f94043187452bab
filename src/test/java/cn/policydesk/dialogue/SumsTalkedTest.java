package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StandardOut;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Stacking;
import cn.policydesk.hearing.Slots;
import cn.policydesk.notice.Faults;
import cn.policydesk.telling.QuoteDesk;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Talk;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Two benefits of one person, worked out one after the other, and then 一共能拿多少 and 甲和乙加一起多少: the sum told must be one the rules allow, with
 * the calculator as the judge; neither may be dropped without a word, and what has lapsed is never counted. A sample in every build; all
 * with {@code -Dtalked.whole}.
 */
@Execution(ExecutionMode.CONCURRENT)
class SumsTalkedTest {

    private static final boolean WHOLE = System.getProperty("talked.whole") != null;
    private static final int SAMPLE = 60;
    private static final int DAYS = 400;
    private static final Pattern SUM =
            Pattern.compile("(?:加起来|），一共)(?:最多)?(?:(\\d+(?:\\.\\d+)?)元至)?(\\d+(?:\\.\\d+)?)元");

    private final StoryClock clock = new StoryClock();
    private final Assistant assistant = new Assistant("", ChatLimits.USUAL, clock);
    private final StringBuilder told = new StringBuilder();
    private OpenedNotices notices;

    /** Two examples of one person. */
    private record Pair(WorkedExample one, WorkedExample other) {}

    @Test
    void whatIsAddedUpMayBeHadTogether() throws Exception {
        notices = OpenedNotices.open();
        Slots slots = Slots.read(Path.of("."), notices.library().rules(), new Faults());
        QuoteDesk desk = new QuoteDesk(notices.library(), Talk.read(Path.of("."), new Faults()), slots);
        List<Pair> pairs = pairs();
        if (!WHOLE) {
            Collections.shuffle(pairs, new Random(7));
            pairs = pairs.subList(0, Math.min(SAMPLE, pairs.size()));
        }
        int wrong = 0;
        int unfit = 0;
        for (Pair pair : pairs) {
            String name = pair.one().at() + " + " + pair.other().at();
            FactSpeech speech = new FactSpeech(slots, new Random(name.hashCode()));
            ExampleTalk talk =
                    new ExampleTalk(notices.library(), assistant, desk, clock, speech, pair.one(), "sum " + name);
            String problem = play(talk, pair);
            assistant.forget("web", "sum " + name);
            if (problem == null) {
                unfit++;
            } else if (!problem.isEmpty()) {
                wrong++;
                told.append("==== ").append(name).append(" ✗ ").append(problem).append('\n');
                told.append(talk.transcript());
            }
        }
        Files.writeString(Path.of("target/sums-talked.txt"), told);
        String line = "SUMS %5d pairs: wrong %d (unfit %d)".formatted(pairs.size(), wrong, unfit);
        StandardOut.alone(() -> System.out.println(line));
        assertThat(wrong).as("%s, see target/sums-talked.txt", line).isZero();
        assertThat(unfit * 2).as("pairs that could be talked").isLessThan(pairs.size());
    }

    /** What is wrong; empty where nothing is, null where the two did not both come to a result. */
    private @Nullable String play(ExampleTalk talk, Pair pair) throws ContradictoryFacts {
        Map<String, Known> facts = pair.one().facts();
        for (WorkedExample one : List.of(pair.one(), pair.other())) {
            talk.turn(one);
            Reply first = talk.say(one.benefit().name() + "能领多少");
            Reply reply = talk.answered(first, facts);
            if (talk.quoted(reply) == null) {
                return null;
            }
        }
        Reply all = talk.say("那我一共能拿多少");
        String problem = judged(ExampleTalk.text(all), talk, pair);
        if (!problem.isEmpty()) {
            return "一共：" + problem;
        }
        Reply both = talk.say(
                pair.one().benefit().name() + "和" + pair.other().benefit().name() + "加一起多少");
        String second = judged(ExampleTalk.text(both), talk, pair);
        return second.isEmpty() ? "" : "加一起：" + second;
    }

    private String judged(String text, ExampleTalk talk, Pair pair) throws ContradictoryFacts {
        List<Quote> counted = new ArrayList<>();
        Map<String, Known> known = talk.told();
        for (WorkedExample one : List.of(pair.one(), pair.other())) {
            Quote quote = notices.library().calculator().quote(one.benefit(), new Facts(known), Map.of(), one.day());
            if (!text.contains(one.benefit().name())) {
                return "没提" + one.benefit().name();
            }
            Payment payment = quote.outcome().sum();
            boolean over =
                    quote.validity().to() != null && quote.validity().to().isBefore(one.day());
            if (over && text.indexOf(one.benefit().name()) < text.indexOf("没有加进去的")) {
                return "过期的算进去了" + one.benefit().name();
            }
            if (!over
                    && quote.met()
                    && payment != null
                    && payment.purpose().paid()
                    && payment.unit().equals("元")) {
                counted.add(quote);
                if (!text.contains(payment.figure(payment.high()))) {
                    return "没说" + payment.figure(payment.high());
                }
            }
        }
        Matcher sum = SUM.matcher(text);
        if (!sum.find()) {
            return counted.size() == 2 && rule(counted) == null && worths(counted) != null && !text.contains("加起来")
                    ? "没有加"
                    : "";
        }
        BigDecimal right = worths(counted);
        BigDecimal got = new BigDecimal(sum.group(2));
        if (counted.size() < 2) {
            return "只有一项能算，却加了" + got;
        }
        Stacking rule = rule(counted);
        if (rule != null && !rule.sameHire()) {
            return right != null && got.compareTo(right) == 0 ? "不能都领的加了" : "";
        }
        return right == null || got.compareTo(right) == 0 ? "" : "加成" + got + "，应当是" + right;
    }

    private static @Nullable Stacking rule(List<Quote> counted) {
        for (Stacking one : counted.getFirst().benefit().stacking()) {
            for (Stacking other : counted.getLast().benefit().stacking()) {
                if (one.group().equals(other.group()) && one.rule() != Stacking.Rule.TOGETHER) {
                    return other.sameHire() ? one : other;
                }
            }
        }
        return null;
    }

    /** What both come to in all; null where that of one is open. */
    private static @Nullable BigDecimal worths(List<Quote> counted) {
        BigDecimal all = BigDecimal.ZERO;
        for (Quote quote : counted) {
            Payment payment = quote.outcome().sum();
            BigDecimal worth = payment.per() == Per.ONCE ? payment.high() : payment.total();
            if (worth == null) {
                return null;
            }
            all = all.add(worth);
        }
        return all;
    }

    // ---- which pairs

    /** Of each two benefits for one kind of person in a region the first examples whose facts can be true of one person. */
    private List<Pair> pairs() throws Exception {
        List<WorkedExample> examples = WorkedExample.all(notices.library().rules());
        Map<String, WorkedExample> met = new LinkedHashMap<>();
        Set<String> over = new HashSet<>();
        for (WorkedExample one : examples) {
            if (met.containsKey(one.benefit().id()) || one.facts().isEmpty() || over.contains(one.at())) {
                continue;
            }
            if (quoted(one.benefit(), one.facts(), one) instanceof Quote quote
                    && quote.met()
                    && quote.outcome().sum() instanceof Payment payment
                    && payment.purpose().paid()
                    && payment.unit().equals("元")) {
                met.put(one.benefit().id(), one);
            }
        }
        List<WorkedExample> all = List.copyOf(met.values());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Pair pair = pair(all.get(i), all.get(j));
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private @Nullable Pair pair(WorkedExample one, WorkedExample other) {
        boolean kind =
                !Collections.disjoint(one.benefit().audiences(), other.benefit().audiences());
        boolean near = Math.abs(one.day().toEpochDay() - other.day().toEpochDay()) <= DAYS;
        if (!one.benefit().region().equals(other.benefit().region()) || !kind || !near) {
            return null;
        }
        Map<String, Known> facts = new LinkedHashMap<>(one.facts());
        for (Map.Entry<String, Known> fact : other.facts().entrySet()) {
            Known before = facts.putIfAbsent(fact.getKey(), fact.getValue());
            if (before != null && !before.equals(fact.getValue())) {
                return null;
            }
        }
        WorkedExample first = new WorkedExample(one.at(), one.benefit(), facts, one.day());
        WorkedExample second = new WorkedExample(other.at(), other.benefit(), facts, one.day());
        boolean stands = quoted(first.benefit(), facts, first) instanceof Quote a
                && a.met()
                && quoted(second.benefit(), facts, first) instanceof Quote b
                && b.met();
        return stands ? new Pair(first, second) : null;
    }

    private @Nullable Quote quoted(Benefit benefit, Map<String, Known> facts, WorkedExample of) {
        try {
            return notices.library().calculator().quote(benefit, new Facts(facts), Map.of(), of.day());
        } catch (ContradictoryFacts e) {
            return null;
        }
    }
}
