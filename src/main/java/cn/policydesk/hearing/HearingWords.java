package cn.policydesk.hearing;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Span;
import cn.policydesk.notice.Faults;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words around numbers, times, yes and no: the section 数与时间 of {@code bot/phrases.yaml}, and the typing slips of
 * {@code index/typos.txt}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class HearingWords {

    static final String FILE = "bot/phrases.yaml";

    /** The keys that hold a plain list. */
    enum Bag {
        FILLERS("虚字"),
        SOFT("插词"),
        WHOLE("整词"),
        HIRING("招人"),
        OWN("本人的"),
        ENDED_BY_JOB("有了工作就不是"),
        SELF("又说本人"),
        APART("隔断"),
        ONLY_ANSWERS("只作回答"),
        COUNTED_FROM_DAY("从那天算起"),
        AHEAD("还剩多久"),
        NOT("否定"),
        SIDE_BY_SIDE("并排的情况"),
        AFTER_NOT("否定后"),
        UNREAL("不当真"),
        ASKING("问尾"),
        UNCLEAR("分不清"),
        ABOUT("大约"),
        EXACTLY("正好"),
        AT_LEAST("以上"),
        AT_MOST("以下"),
        LESS("不到"),
        NEARLY("快"),
        SHORT_OF("差"),
        TO("差到"),
        NO_PERSONS("不是人"),
        PER("每份"),
        WITHIN("内"),
        NO_NUMBERS("不是数"),
        NOT_AFTER("数前不算"),
        NOT_BEFORE("数后不算"),
        NO_MONEY_AFTER("钱前不算"),
        NO_MONEY_BEFORE("钱后不算"),
        YUAN("元"),
        MONTHLY("按月"),
        YEARLY("按年"),
        QUARTERLY("按季"),
        WHOLE_YEAR("整年的数"),
        STILL_AT_SCHOOL("还没毕业"),
        PERCENT("百分"),
        MONTHLY_RATE("月息"),
        NOT_DONE("还没做"),
        DOING("没有做"),
        AFTER_YEAR("年后"),
        JUST("刚"),
        AGO("前"),
        BORN("生于"),
        NOMINAL_AGE("虚岁"),
        BEFORE_AGE("年纪前"),
        ANIMALS("生肖"),
        ANIMAL("属"),
        AROUND("节日前后"),
        CORRECTING("改口"),
        WITH_SELF("连本人"),
        WITHOUT_SELF("除本人"),
        EXCLUDES_SELF("不含本人"),
        PARTLY("不是全部"),
        OF_HIRED("招来的人的"),
        ASKING_HIRED("问招来的人"),
        STAFF("手下的人"),
        ADDED("几种相加"),
        AMONG("其中"),
        ALL_OF_THEM("说到全部"),
        WORKPLACE("进了哪里"),
        LEADING("时间前"),
        AT_WORK("在做事"),
        EMPLOYED("给别人干"),
        EMPLOYER("招人单位"),
        WHETHER("是不是"),
        ENOUGH("够数的回答"),
        ASKS_ENOUGH("问够不够"),
        BOTH("两件一起问"),
        LOUD("应声"),
        COUNT_IS_YES("有几个就是有"),
        BESIDE("陪衬"),
        LISTED("单独才算"),
        SINCE("问着时从那天算起"),
        SINCE_WORDS("从那天起"),
        BETWEEN_DAYS("两天之间"),
        UNTIL_DAY("到那天还有"),
        TOTALS("几个人合计"),
        PER_HEAD("每人"),
        SUM_PARTS("几项相加"),
        TAKING_OFF("扣掉"),
        OUTSIDE("外面的数"),
        FLOORED("比最低工资的"),
        LEARNING("学着干"),
        STANDING("要已经有的"),
        WAGED("拿工资的"),
        ALL_KINDS("几种都要说到的"),
        ONLY_ME("只有自己"),
        OPENED("两天之间的头"),
        CLOSED("两天之间的尾"),
        COLLEGE("大学一类"),
        BASIC_SCHOOL("中学一类"),
        TRADE_SCHOOL("中专一类"),
        TAKES_TRADE_SCHOOL("中专也算的"),
        FIRM("是公司就是");

        private final String key;

        Bag(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** What the file holds, in the form messages are read in. */
    record Tables(
            Map<Bag, List<String>> bags,
            Map<Answer, Set<String>> answers,
            Map<String, Span> vague,
            Map<String, Span> seasons,
            Map<String, Integer> years,
            Map<String, Integer> months,
            Map<String, Integer> days,
            Map<String, List<String>> measures,
            Map<Link, Map<String, List<String>>> links,
            Map<String, MonthDay> feasts,
            Rewriting writings,
            String absurd,
            String future,
            String yearly) {}

    private final Tables tables;
    private final Set<Character> fillers = new LinkedHashSet<>();

    HearingWords(Tables tables) {
        this.tables = tables;
        all(Bag.FILLERS).forEach(word -> fillers.add(word.charAt(0)));
        fillers.add(Utterance.BLANK);
    }

    /** Reads the words in a folder; what is wrong, or names no fact, goes to {@code faults}. */
    public static HearingWords read(Path folder, Dictionary dictionary, Faults faults) {
        return new HearingWordsReading(dictionary, faults).of(folder);
    }

    /** The words of a list, longest first, in one form. */
    List<String> all(Bag bag) {
        return tables.bags().getOrDefault(bag, List.of());
    }

    boolean has(Bag bag, String word) {
        return all(bag).contains(word);
    }

    /** The length of the longest word of a list that starts at a place; 0 where none does. */
    int starts(Bag bag, String text, int from) {
        for (String word : all(bag)) {
            if (text.startsWith(word, from)) {
                return word.length();
            }
        }
        return 0;
    }

    /** The length of the longest word of a list that ends at a place; 0 where none does. */
    int ends(Bag bag, String text, int end) {
        for (String word : all(bag)) {
            if (word.length() <= end && text.startsWith(word, end - word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    /** Whether a longer word of a list stands over a stretch. */
    boolean covers(Bag bag, String text, int start, int end) {
        for (String word : all(bag)) {
            for (int at = Math.max(0, end - word.length()); at <= start && word.length() > end - start; at++) {
                if (at + word.length() >= end && text.startsWith(word, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word of a list begins inside a stretch and goes on behind it, or ends inside it and began before. */
    boolean straddles(Bag bag, String text, int start, int end) {
        for (String word : all(bag)) {
            for (int at = Math.max(0, start - word.length() + 1); at < end; at++) {
                boolean behind = at > start && at + word.length() > end;
                boolean before = at < start && at + word.length() < end;
                if ((behind || before) && text.startsWith(word, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isFiller(char c) {
        return fillers.contains(c);
    }

    Set<String> answers(Answer answer) {
        return tables.answers().getOrDefault(answer, Set.of());
    }

    /** Numbers without a figure, such as 十几. */
    Map<String, Span> vague() {
        return tables.vague();
    }

    /** Parts of the year as months from..to. */
    Map<String, Span> seasons() {
        return tables.seasons();
    }

    Map<String, Integer> years() {
        return tables.years();
    }

    Map<String, Integer> months() {
        return tables.months();
    }

    Map<String, Integer> days() {
        return tables.days();
    }

    /** The words behind a number that fit a unit, longest first; the unit itself where staff wrote none. */
    List<String> measures(String unit) {
        return tables.measures().getOrDefault(unit, List.of(unit));
    }

    Set<String> measured() {
        return tables.measures().keySet();
    }

    /** Words one of which must be said for a fact to be heard; empty where it does not matter. */
    List<String> musts(String fact) {
        return linked(Link.MUSTS, fact);
    }

    /** What a fact is linked to by a key; empty where nothing. */
    List<String> linked(Link link, String fact) {
        return links(link).getOrDefault(fact, List.of());
    }

    /** The facts a key has, with what they are linked to. */
    Map<String, List<String>> links(Link link) {
        return tables.links().getOrDefault(link, Map.of());
    }

    /** Days of the year that have a name. */
    Map<String, MonthDay> feasts() {
        return tables.feasts();
    }

    Rewriting writings() {
        return tables.writings();
    }

    String absurd(String fact) {
        return tables.absurd().replace("{事实}", fact);
    }

    String yearly(String fact) {
        return tables.yearly().replace("{事实}", fact);
    }

    String future(String fact) {
        return tables.future().replace("{事实}", fact);
    }

    /** A word in the form messages are read in. */
    String form(String word) {
        return Utterance.of(word, tables.writings()).text();
    }
}
