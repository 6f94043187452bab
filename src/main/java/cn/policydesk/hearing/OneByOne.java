package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * People hired who are told of one by one: 招了个24岁登记失业的 还有个48岁的大哥 are two, and never one. How many of them fit is known only where
 * each one's own words say so; otherwise nothing is heard of it, and it is asked for.
 */
public final class OneByOne {

    private static final Pattern VAGUE = Pattern.compile("^(?!.*(?:[0-9]{2}岁|本地|户)).*(?:失业|下岗)的");

    private final List<EachHired.Some> all;

    private OneByOne(List<EachHired.Some> all) {
        this.all = all;
    }

    /** The people a text tells of one by one; null where it tells of none so, or of one only. */
    public static @Nullable OneByOne in(String text) {
        List<EachHired.Some> told = EachHired.in(text);
        return told.isEmpty() ? null : new OneByOne(told);
    }

    /** So many people of one kind: how they are told of, and what that may say alone. */
    public record Sort(int number, String words, List<String> readings) {}

    /** The kinds in the order they are told of. */
    public List<Sort> kinds() {
        return all.stream()
                .map(one -> new Sort(one.number(), one.words(), readings(one)))
                .toList();
    }

    /** What is said of some of them, told alone: 招了2个应届的. */
    private static List<String> readings(EachHired.Some one) {
        return List.of("招了" + one.number() + "个" + one.said(), "招用" + one.number() + "个" + one.said());
    }

    /** How many people are told of in all. */
    public int people() {
        return EachHired.sum(all);
    }

    /**
     * Sets right what was heard: a count that is of some of those told of is that of those whose own words say that they fit, or nothing;
     * what is said of one of them is not the speaker's.
     *
     * @param facts what was heard, which is set right
     * @param open the fact that is asked for: an answer to it counts all
     * @param sums the facts that are the sum of others
     * @param read what is heard of a text alone
     */
    static void settle(
            String text,
            Map<Fact, HeardFact> facts,
            @Nullable Fact open,
            Set<Fact> sums,
            HearingWords words,
            Function<String, Heard> read) {
        OneByOne each = in(text);
        if (each != null) {
            each.settle(facts, open, sums, words, read);
        }
    }

    private void settle(
            Map<Fact, HeardFact> facts,
            @Nullable Fact open,
            Set<Fact> sums,
            HearingWords words,
            Function<String, Heard> read) {
        int people = people();
        int from = all.getFirst().start();
        facts.values()
                .removeIf(one -> !one.fact().equals(open)
                        && words.has(Bag.OWN, one.fact().id())
                        && one.start() >= from);
        if (open == null) {
            torn(facts, sums, words, read);
        }
        List<HeardFact> counts = facts.values().stream()
                .filter(one ->
                        one.fact().kind() == Kind.COUNT && one.fact().unitText().equals("人"))
                .filter(one -> number(one) >= 0 && number(one) < people)
                .toList();
        for (HeardFact count : counts) {
            Fact fact = count.fact();
            Span own = fact.equals(open) && !sums.contains(fact) ? fitting(fact, read) : null;
            if (own != null && own.low() != null && own.low().signum() > 0) {
                // 2个应届的一个退役的 to how many graduates there are: those whose own words say so.
                put(facts, count, own.low().intValue());
            } else if (fact.equals(open) || all(fact, words)) {
                put(facts, count, people);
            } else if (sums.contains(fact)) {
                // One of the kinds is of those who are of it: 两个应届毕业生一个下岗的 are two graduates.
                Span fitting = fitting(fact, read);
                facts.put(fact, new HeardFact(fact, new Known.Between(fitting), count.start(), count.end()));
            }
        }
    }

    /**
     * A count that two of the kinds told of seem to be of is of those whose own words say so: 3个应届 of 3个应届和1个失业的; of all of
     * them where several do.
     */
    private void torn(Map<Fact, HeardFact> facts, Set<Fact> sums, HearingWords words, Function<String, Heard> read) {
        Map<Fact, Integer> kinds = new LinkedHashMap<>();
        Map<EachHired.Some, Set<Fact>> counting = new LinkedHashMap<>();
        for (EachHired.Some one : all) {
            Set<Fact> counts = counting(one, sums, words, read);
            counting.put(one, counts);
            counts.forEach(fact -> kinds.merge(fact, one.number(), Integer::sum));
        }
        int from = all.getFirst().start();
        kinds.forEach((fact, number) -> {
            HeardFact before = facts.get(fact);
            if (before == null && words.has(Bag.ADDED, fact.id()) && vague(counting)) {
                // 3个失业的 两个农村的, where not every 失业的 counts: that there are two says too little.
                return;
            }
            // 俩失业的 一个毕业的 还有俩农村的: the first and the last are one kind. 2个退役的，再加1个应届的: the 2 are of another.
            if (before == null
                    || number(before) >= 0 && number(before) < number
                    || ofAnother(before, fact, number, counting)) {
                facts.put(fact, new HeardFact(fact, exactly(number), from, from + 2));
            }
        });
    }

    /** Whether some are told of as out of work whose own words do not say enough. */
    private static boolean vague(Map<EachHired.Some, Set<Fact>> counting) {
        return counting.entrySet().stream()
                .anyMatch(one -> one.getValue().isEmpty()
                        && VAGUE.matcher(one.getKey().said()).find());
    }

    /** Whether a number that was heard is that of some whose own words do not make them count, and of nobody's who do. */
    private static boolean ofAnother(HeardFact heard, Fact fact, int number, Map<EachHired.Some, Set<Fact>> counting) {
        return number(heard) > number
                && counting.entrySet().stream()
                        .anyMatch(one -> one.getKey().number() == number(heard)
                                && !one.getValue().contains(fact));
    }

    /** What counts some of them by their own words alone. */
    private static Set<Fact> counting(
            EachHired.Some one, Set<Fact> sums, HearingWords words, Function<String, Heard> read) {
        Set<Fact> counting = new LinkedHashSet<>();
        for (String reading : readings(one)) {
            for (HeardFact heard : read.apply(reading).facts()) {
                Fact fact = heard.fact();
                boolean people = fact.kind() == Kind.COUNT && fact.unitText().equals("人");
                if (people && !sums.contains(fact) && !all(fact, words) && number(heard) == one.number()) {
                    counting.add(fact);
                }
            }
        }
        return counting;
    }

    private static Known exactly(int number) {
        return new Known.Between(SpokenNumber.point(BigDecimal.valueOf(number)));
    }

    /** Which sorts of people a subsidy may be paid for are spoken of: 大学生 and 应届的 are one sort. */
    public static Set<Integer> sorts(String said) {
        return EachHired.kinds(said);
    }

    /** Whether words make somebody out: 40岁失业的. */
    public static boolean tellsOfOne(String said) {
        return EachHired.person(said);
    }

    /** Whether a fact counts everybody hired. */
    private static boolean all(Fact fact, HearingWords words) {
        return words.has(Bag.EXCLUDES_SELF, fact.id());
    }

    /** How many of them fit by their own words: at least those whose words say so, at most those whose words do not deny it. */
    private Span fitting(Fact fact, Function<String, Heard> read) {
        int least = 0;
        int most = 0;
        for (EachHired.Some one : all) {
            HeardFact heard = readings(one).stream()
                    .flatMap(reading -> read.apply(reading).facts().stream())
                    .filter(each -> each.fact().equals(fact))
                    .findFirst()
                    .orElse(null);
            int number = heard == null ? -1 : number(heard);
            least += Math.max(number, 0);
            most += number < 0 ? one.number() : number;
        }
        return new Span(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    private static void put(Map<Fact, HeardFact> facts, HeardFact count, int number) {
        facts.put(count.fact(), new HeardFact(count.fact(), exactly(number), count.start(), count.end()));
    }

    private static int number(HeardFact one) {
        return one.known() instanceof Known.Between(Span span) && span.exact() && span.low() != null
                ? span.low().intValue()
                : -1;
    }
}
