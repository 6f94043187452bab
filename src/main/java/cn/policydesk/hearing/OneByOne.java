package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * People hired who are told of one by one: 招了个24岁登记失业的 还有个48岁的大哥 are two, and never one. How many of them fit is known only where
 * each one's own words say so; otherwise nothing is heard of it, and it is asked for.
 */
public final class OneByOne {

    private static final Pattern HIRED = Pattern.compile("招|请了|请个|雇|聘|录用|吸纳|安置|收了|进了|来了");
    /** A person who is begun to be told of: 一个, and 个 alone right behind what says that one is hired, or one more. */
    private static final Pattern BEGINS =
            Pattern.compile("(?<![第这那哪几半每\\d.年月])(?:(\\d{1,2}|[一二两三四五六七八九十])(?:个|位|名)|([俩仨])(?:个|人)?"
                    + "|(?<=[了招请雇聘有来又和跟])(?:个|位|名))"
                    + "(?!月|多月|半月|小时|星期|礼拜|季|村|社区|店|公司|厂|企业|车间|岗|问题|补贴|钱|都|也|没|不|合同|交|缴|签)");
    /** What makes somebody out: by this it is a person, and which. */
    private static final Pattern PERSON =
            Pattern.compile("岁|大学生|大专|本科|毕业|应届|失业|下岗|户口|户籍|青年|大哥|大姐|大嫂|阿姨|师傅|小伙|姑娘|小妹|妹儿|女娃|男娃|年轻"
                    + "|退役|退伍|军人|残疾|困难|农民|农村|脱贫|贫困|零就业|低保|4050|男的|女的|本地|外地");

    private static final Pattern AMONG = Pattern.compile("其中|里头|里面|当中|之中|分别|每个|每人|各");
    private static final Pattern SELF = Pattern.compile("我[们家]?(?:自己)?(?:还|也)?(?:有|带)?$");

    /** So many people and what is said of them. */
    private record Some(int number, int start, String said) {}

    private final List<Some> all;

    private OneByOne(List<Some> all) {
        this.all = all;
    }

    /** The people a text tells of one by one; null where it tells of none so, or of one only. */
    public static @Nullable OneByOne in(String text) {
        Matcher hired = HIRED.matcher(text);
        if (!hired.find() || AMONG.matcher(text).find()) {
            return null;
        }
        List<Some> told = new ArrayList<>();
        Matcher begins = BEGINS.matcher(text);
        int number = 0;
        int start = -1;
        int behind = 0;
        while (begins.find()) {
            if (begins.start() < hired.end()
                    || SELF.matcher(text.substring(0, begins.start())).find()) {
                continue;
            }
            if (start >= 0) {
                told.add(new Some(number, start, text.substring(behind, begins.start())));
            }
            number = number(begins);
            start = begins.start();
            behind = begins.end();
        }
        if (start >= 0) {
            told.add(new Some(number, start, text.substring(behind)));
        }
        return of(told);
    }

    private static @Nullable OneByOne of(List<Some> told) {
        List<Some> all = told;
        if (told.size() > 2) {
            List<Some> rest = told.subList(1, told.size());
            // 招了俩人 一个24岁的 一个48岁的: the first is all of them.
            all = told.getFirst().number() == sum(rest) ? rest : told;
        }
        return all.size() > 1
                        && all.stream()
                                .allMatch(one -> PERSON.matcher(one.said()).find())
                ? new OneByOne(all)
                : null;
    }

    private static int sum(List<Some> told) {
        return told.stream().mapToInt(Some::number).sum();
    }

    private static int number(Matcher begins) {
        String said = begins.group(1) == null ? begins.group(2) : begins.group(1);
        return said == null ? 1 : WrittenNumber.of(said);
    }

    /** How many people are told of in all. */
    public int people() {
        return sum(all);
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
            if (fact.equals(open) || all(fact, words)) {
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
        for (Some one : all) {
            for (HeardFact heard :
                    read.apply("招了" + one.number() + "个" + one.said()).facts()) {
                Fact fact = heard.fact();
                boolean people = fact.kind() == Kind.COUNT && fact.unitText().equals("人");
                if (people && !sums.contains(fact) && !all(fact, words) && number(heard) == one.number()) {
                    kinds.merge(fact, one.number(), Integer::sum);
                }
            }
        }
        int from = all.getFirst().start();
        kinds.forEach((fact, number) -> {
            HeardFact before = facts.get(fact);
            // 俩失业的 一个毕业的 还有俩农村的: the first and the last are one kind.
            if (before == null || number(before) >= 0 && number(before) < number) {
                facts.put(fact, new HeardFact(fact, exactly(number), from, from + 2));
            }
        });
    }

    private static Known exactly(int number) {
        return new Known.Between(SpokenNumber.point(BigDecimal.valueOf(number)));
    }

    /** Whether words make somebody out: 40岁失业的. */
    public static boolean tellsOfOne(String said) {
        return PERSON.matcher(said).find();
    }

    /** Whether a fact counts everybody hired. */
    private static boolean all(Fact fact, HearingWords words) {
        return words.has(Bag.EXCLUDES_SELF, fact.id());
    }

    /** How many of them fit by their own words: at least those whose words say so, at most those whose words do not deny it. */
    private Span fitting(Fact fact, Function<String, Heard> read) {
        int least = 0;
        int most = 0;
        for (Some one : all) {
            HeardFact heard = read.apply("招了" + one.number() + "个" + one.said()).facts().stream()
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
