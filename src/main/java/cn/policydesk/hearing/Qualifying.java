package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Different people told of in one answer, where each is measured by the same number: 一个交了8个月 另一个才3个月, with 6 months asked for,
 * is one person who has them. The number of people told before (够数的人 of the word file) becomes that of those who have enough, and the
 * months the least among these. Where it cannot be worked out nothing is heard.
 */
final class Qualifying {

    private static final Pattern OTHERS =
            Pattern.compile("(?:其他|其余|剩下|余下|别的|另外的)(?:人|的|几个|的人)*(?!.{0,2}[一二两三四五六七八九十\\d])");
    private static final Pattern JUST_CAME = Pattern.compile("^(?:就|才|是)?(?:刚|才来|新来|还没|没交|没买|没给)");
    private static final Pattern SHORT = Pattern.compile("^(?:不|没|差|还差|未)");

    /** So many people with so many months; {@code enough} is null where it is not clear. */
    private record Group(
            int people, @Nullable Boolean enough, @Nullable Span months, boolean least) {}

    /**
     * What it comes to.
     *
     * @param unlike whether different people were told of, so that no single number is the answer
     * @param facts what is heard; empty where it cannot be worked out
     */
    record Outcome(boolean unlike, List<Joined.Fact> facts) {}

    /** So many people, where they are told. */
    private record Heads(int number, int start, int end) {}

    private static final Outcome NOTHING = new Outcome(false, List.of());
    private static final Outcome UNCLEAR = new Outcome(true, List.of());

    private final String text;
    private final List<Figure> every;
    private final HearingWords words;

    /** @param every all figures of the text, in order */
    Qualifying(String text, List<Figure> every, HearingWords words) {
        this.text = text;
        this.every = every;
        this.words = words;
    }

    /**
     * The people that were counted before.
     *
     * @param all how many; 0 where it is not clear
     * @param facts those that say so, all alike
     */
    record AllTold(int all, List<Fact> facts) {
        /** Of what was told: the only number, or a sum of kinds together with the kind it is all of. */
        static AllTold of(Map<Fact, Known> told, Set<Fact> sums) {
            List<Fact> facts = told.keySet().stream()
                    .filter(fact -> people(told.get(fact)) > 0)
                    .toList();
            List<Integer> numbers = facts.stream()
                    .map(fact -> people(told.get(fact)))
                    .distinct()
                    .toList();
            boolean clear =
                    facts.size() == 1 || facts.size() == 2 && facts.stream().anyMatch(sums::contains);
            return clear && numbers.size() == 1 ? new AllTold(numbers.getFirst(), facts) : new AllTold(0, List.of());
        }
    }

    /** What an answer to the open fact says of different people. */
    Outcome of(Fact open, BigDecimal threshold, AllTold people) {
        int all = people.all();
        List<Heads> counts = counts();
        boolean among = counts.size() > 1
                && words.all(Bag.AMONG).stream()
                        .anyMatch(
                                word -> text.startsWith(word, counts.getFirst().end()));
        List<Group> groups = groups(counts, threshold, all);
        boolean one = groups.size() == 1 && groups.getFirst().people() < all;
        if (groups.isEmpty() || groups.size() == 1 && !one && !among) {
            return NOTHING;
        }
        int sum = groups.stream().mapToInt(Group::people).sum();
        boolean whole = sum == all || among && sum <= all || one;
        if (all == 0 || !whole || groups.stream().anyMatch(group -> group.enough() == null)) {
            return groups.size() > 1 || one ? UNCLEAR : NOTHING;
        }
        return outcome(open, people.facts(), groups, all, sum, threshold);
    }

    /** The first of two numbers of people of which the second are some: 四个里头三个; 0 where there is none. */
    int total() {
        List<Heads> counts = counts();
        boolean among = counts.size() > 1
                && words.all(Bag.AMONG).stream()
                        .anyMatch(
                                word -> text.startsWith(word, counts.getFirst().end()));
        return among ? counts.getFirst().number() : 0;
    }

    private Outcome outcome(Fact open, List<Fact> counts, List<Group> groups, int all, int sum, BigDecimal threshold) {
        int enough = groups.stream()
                .filter(group -> Boolean.TRUE.equals(group.enough()))
                .mapToInt(Group::people)
                .sum();
        boolean onlyShort = enough == 0 && sum < all;
        if (onlyShort) {
            // 有一个没满: the others have.
            enough = all - sum;
        }
        boolean nobody = enough == 0;
        Span months = nobody ? least(groups, false, threshold) : least(groups, true, threshold);
        List<Joined.Fact> facts = new ArrayList<>();
        List<Figure> used = List.copyOf(every);
        facts.add(new Joined.Fact(open, months, used, 0, text.length()));
        if (!nobody && enough < all) {
            Span number = SpokenNumber.point(BigDecimal.valueOf(enough));
            counts.forEach(count -> facts.add(new Joined.Fact(count, number, used, 0, text.length())));
        }
        return new Outcome(true, facts);
    }

    /** The least months among those who have enough, or among those who have not. */
    private static Span least(List<Group> groups, boolean enough, BigDecimal threshold) {
        BigDecimal low = null;
        boolean rough = false;
        for (Group group : groups) {
            if (!Boolean.valueOf(enough).equals(group.enough())) {
                continue;
            }
            Span said = group.months();
            BigDecimal own = said == null ? null : said.low();
            rough |= said == null || own == null || group.least() || !said.exact();
            low = own == null ? low : low == null ? own : low.min(own);
        }
        BigDecimal step = threshold.subtract(BigDecimal.ONE);
        if (!enough) {
            return rough || low == null ? new Span(null, step) : SpokenNumber.point(low);
        }
        BigDecimal least = low == null || rough ? (low == null ? threshold : low.max(threshold)) : low;
        return low == null || rough ? new Span(least, null) : SpokenNumber.point(least);
    }

    private static int people(@Nullable Known known) {
        return known instanceof Known.Between(Span span) && span.exact() && span.low() != null
                ? span.low().intValue()
                : 0;
    }

    /** Numbers of people, without the words around them: the 满 of 两个满了一个没满 is no 至少. */
    private List<Heads> counts() {
        List<Heads> counts = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            SpokenNumber number = SpokenNumber.at(text, at, words);
            BigDecimal value = number == null || within(at) ? null : number.value();
            if (number == null || value == null) {
                continue;
            }
            int end = number.end();
            int length = words.measures("人").stream()
                    .filter(measure -> text.startsWith(measure, end))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            int behind = end + length;
            if (length > 0 && (behind >= text.length() || "月都也".indexOf(text.charAt(behind)) < 0)) {
                // 第二个 is one of them.
                boolean one = at > 0 && text.charAt(at - 1) == '第';
                counts.add(new Heads(one ? 1 : value.intValue(), at, behind));
            }
            at = Math.max(at, behind - 1);
        }
        return counts;
    }

    /** Whether a place is part of a time or a day. */
    private boolean within(int at) {
        return every.stream()
                .anyMatch(figure -> !(figure instanceof Figure.Count) && figure.start() <= at && at < figure.end());
    }

    private List<Group> groups(List<Heads> counts, BigDecimal threshold, int all) {
        List<Group> groups = new ArrayList<>();
        if (counts.isEmpty()) {
            // 小张9个月 小李7个月: each is one.
            List<Figure> times =
                    every.stream().filter(Figure.Time.class::isInstance).toList();
            if (times.size() == all && all > 1) {
                times.forEach(time -> groups.add(group(1, time.start(), time.end(), threshold)));
            }
            return groups;
        }
        for (int i = 0; i < counts.size(); i++) {
            Heads count = counts.get(i);
            int end = i + 1 < counts.size() ? counts.get(i + 1).start() : text.length();
            Group group = group(count.number(), count.end(), end, threshold);
            if (group.enough() == null && counts.size() == 1) {
                // 够6个月的有1位
                group = group(group.people(), 0, count.start(), threshold);
            }
            boolean total = i == 0 && counts.size() > 1 && group.enough() == null;
            if (!total) {
                groups.add(group);
            }
        }
        java.util.regex.Matcher others = OTHERS.matcher(text);
        int sum = groups.stream().mapToInt(Group::people).sum();
        if (others.find() && sum < all) {
            groups.add(group(all - sum, others.end(), text.length(), threshold));
        }
        return groups.stream().allMatch(group -> group.enough() == null) ? List.of() : groups;
    }

    /** What a stretch of the text says of so many people. */
    private Group group(int people, int from, int to, BigDecimal threshold) {
        for (Figure figure : every) {
            if (figure instanceof Figure.Time time && time.start() >= from && time.end() <= to) {
                BigDecimal low = time.months().low();
                BigDecimal high = time.months().high();
                boolean denied = from < time.start()
                        && SHORT.matcher(text.substring(from, time.start())).find();
                boolean enough = !denied && low != null && low.compareTo(threshold) >= 0;
                boolean less = high != null && high.compareTo(threshold) < 0
                        || denied && low != null && low.compareTo(threshold) <= 0;
                boolean least = words.ends(Bag.ENOUGH, text, time.start()) > 0;
                return new Group(
                        people,
                        enough ? Boolean.TRUE : less ? Boolean.FALSE : null,
                        denied ? null : time.months(),
                        least);
            }
        }
        for (int at = from; at < to; at++) {
            int length = words.starts(Bag.ENOUGH, text, at);
            if (length > 0) {
                return new Group(people, !SHORT.matcher(text.substring(at)).find(), null, true);
            }
        }
        boolean came =
                from < to && JUST_CAME.matcher(text.substring(from, to).strip()).find();
        return new Group(people, came ? Boolean.FALSE : null, null, true);
    }
}
