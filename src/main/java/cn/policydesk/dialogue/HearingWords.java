package cn.policydesk.dialogue;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Span;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words around numbers, times, yes and no: the section 数与时间 of {@code bot/phrases.yaml}, and the typing slips of
 * {@code index/typos.txt}. Other sections of the file are other rooms' affair.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class HearingWords {

    static final String FILE = "bot/phrases.yaml";
    private static final String TYPOS = "index/typos.txt";
    private static final String SECTION = "数与时间";

    /** The keys that hold a plain list. */
    enum Bag {
        FILLERS("虚字"),
        SOFT("插词"),
        WHOLE("整词"),
        HIRING("招人"),
        ONLY_ANSWERS("只作回答"),
        COUNTED_FROM_DAY("从那天算起"),
        AHEAD("还剩多久"),
        NOT("否定"),
        AFTER_NOT("否定后"),
        UNREAL("不当真"),
        ASKING("问尾"),
        UNCLEAR("分不清"),
        ABOUT("大约"),
        AT_LEAST("以上"),
        AT_MOST("以下"),
        LESS("不到"),
        NEARLY("快"),
        SHORT_OF("差"),
        TO("差到"),
        NO_PERSONS("不是人"),
        NO_NUMBERS("不是数"),
        NOT_AFTER("数前不算"),
        NOT_BEFORE("数后不算"),
        NO_MONEY_AFTER("钱前不算"),
        NO_MONEY_BEFORE("钱后不算"),
        YUAN("元"),
        MONTHLY("按月"),
        YEARLY("按年"),
        QUARTERLY("按季"),
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
        ANIMAL("属");

        private final String key;

        Bag(String key) {
            this.key = key;
        }
    }

    /** What a short answer to an open question says. */
    enum Answer {
        YES("是"),
        NO("否"),
        UNKNOWN("不知"),
        DECLINED("不愿说");

        private final String key;

        Answer(String key) {
            this.key = key;
        }
    }

    private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");
    private static final Pattern LEAST = Pattern.compile("至少(\\d+)");
    private static final Pattern SLIP = Pattern.compile("(?:\\[[^]]*]\\s*)?(\\S+)\\s*=>\\s*(\\S+)");

    private final Map<Bag, List<String>> bags = new HashMap<>();
    private final Map<Answer, Set<String>> answers = new HashMap<>();
    private final Map<String, Span> vague = new HashMap<>();
    private final Map<String, Span> seasons = new HashMap<>();
    private final Map<String, Integer> years = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> days = new HashMap<>();
    private final Map<String, List<String>> measures = new HashMap<>();
    private final Map<String, List<String>> musts = new HashMap<>();
    private Rewriting writings = new Rewriting(Map.of());
    private String absurd = "";
    private String future = "";

    private HearingWords() {}

    /** Reads the words in a folder; what is wrong, or names no fact, goes to {@code faults}. */
    static HearingWords read(Path folder, Dictionary dictionary, Faults faults) {
        HearingWords words = new HearingWords();
        Path path = folder.resolve(FILE);
        StaffNode root = Files.exists(path) ? StaffNode.read(path, FILE, faults) : null;
        if (root == null) {
            if (!Files.exists(path) && !dictionary.all().isEmpty()) {
                faults.add(FILE, 0, "文件不存在", "请从上一个版本里找回来");
            }
            return words;
        }
        StaffNode section = root.child(SECTION);
        if (section == null) {
            root.fault(
                    "缺少“" + SECTION + "”",
                    root.isMap() && !root.entries().isEmpty()
                            ? "现有的是“" + String.join("”“", root.entries().keySet()) + "”，请补上这一段"
                            : "请补上这一段");
            return words;
        }
        words.take(section, folder, dictionary);
        return words;
    }

    /** The words of a list, longest first, in one form. */
    List<String> all(Bag bag) {
        return bags.getOrDefault(bag, List.of());
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

    /** Whether a word of a list begins inside a stretch and goes on behind it. */
    boolean straddles(Bag bag, String text, int start, int end) {
        for (String word : all(bag)) {
            for (int at = Math.max(start + 1, end - word.length() + 1); at < end; at++) {
                if (text.startsWith(word, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isFiller(char c) {
        return c == Utterance.BLANK || has(Bag.FILLERS, String.valueOf(c));
    }

    Set<String> answers(Answer answer) {
        return answers.getOrDefault(answer, Set.of());
    }

    /** Numbers without a figure: 十几 and the like. */
    Map<String, Span> vague() {
        return vague;
    }

    /** Parts of the year as months from..to. */
    Map<String, Span> seasons() {
        return seasons;
    }

    Map<String, Integer> years() {
        return years;
    }

    Map<String, Integer> months() {
        return months;
    }

    Map<String, Integer> days() {
        return days;
    }

    /** The words behind a number that fit a unit, longest first; the unit itself where staff wrote none. */
    List<String> measures(String unit) {
        return measures.getOrDefault(unit, List.of(unit));
    }

    Set<String> measured() {
        return measures.keySet();
    }

    /** Words one of which must be said for a fact to be heard; empty where it does not matter. */
    List<String> musts(String fact) {
        return musts.getOrDefault(fact, List.of());
    }

    Rewriting writings() {
        return writings;
    }

    String absurd(String fact) {
        return absurd.replace("{事实}", fact);
    }

    String future(String fact) {
        return future.replace("{事实}", fact);
    }

    /** A word in the form messages are read in. */
    String form(String word) {
        return Utterance.of(word, writings).text();
    }

    // ---- reading

    private void take(StaffNode section, Path folder, Dictionary dictionary) {
        List<String> keys = new ArrayList<>(List.of("换写", "要说到", "回答", "约数", "单位词", "年", "月", "日", "时节", "太离谱", "还没到"));
        for (Bag bag : Bag.values()) {
            keys.add(bag.key);
        }
        section.allow(keys.toArray(String[]::new));
        Map<String, String> rewritten = new LinkedHashMap<>(slips(folder.resolve(TYPOS)));
        entries(section, "换写").forEach((from, to) -> rewritten.put(from, to.text()));
        writings = new Rewriting(rewritten);
        for (Bag bag : Bag.values()) {
            StaffNode node = section.child(bag.key);
            if (node == null) {
                section.fault("缺少“" + bag.key + "”", "请补上，没有词就写 " + bag.key + ": []");
                continue;
            }
            bags.put(bag, longestFirst(node.texts()));
        }
        factNames(section, Bag.COUNTED_FROM_DAY, dictionary);
        factNames(section, Bag.AHEAD, dictionary);
        entries(section, "要说到").forEach((fact, node) -> {
            known(fact, node, dictionary);
            musts.put(fact, longestFirst(node.texts()));
        });
        answers(section);
        entries(section, "约数").forEach((word, node) -> put(vague, word, node, "例如 十几: 11..19，或 好几: 至少3"));
        entries(section, "时节").forEach((word, node) -> put(seasons, word, node, "写几月到几月，例如 夏天: 6..8"));
        entries(section, "单位词").forEach((unit, node) -> measures.put(unit, longestFirst(node.texts())));
        entries(section, "年").forEach((word, node) -> put(years, word, node));
        entries(section, "月").forEach((word, node) -> put(months, word, node));
        entries(section, "日").forEach((word, node) -> put(days, word, node));
        absurd = wording(section, "太离谱");
        future = wording(section, "还没到");
    }

    private static String wording(StaffNode section, String key) {
        String text = section.required(key);
        StaffNode node = section.child(key);
        Matcher brace = Pattern.compile("\\{([^{}]*)}").matcher(text);
        while (node != null && brace.find()) {
            if (!brace.group(1).equals("事实")) {
                node.fault("“" + key + "”里的" + brace.group() + "没有东西可填", "是不是想写 {事实}");
            }
        }
        return text;
    }

    private static Map<String, StaffNode> entries(StaffNode section, String key) {
        StaffNode node = section.child(key);
        if (node == null) {
            section.fault("缺少“" + key + "”", "请补上这一项");
            return Map.of();
        }
        return node.entries();
    }

    private void answers(StaffNode section) {
        StaffNode node = section.child("回答");
        if (node == null) {
            section.fault("缺少“回答”", "请补上，分是、否、不知、不愿说四组");
            return;
        }
        List<String> keys = new ArrayList<>();
        for (Answer answer : Answer.values()) {
            keys.add(answer.key);
            answers.put(answer, new HashSet<>(longestFirst(texts(node, answer.key))));
        }
        node.allow(keys.toArray(String[]::new));
    }

    private static List<String> texts(StaffNode node, String key) {
        StaffNode child = node.child(key);
        if (child == null) {
            node.fault("缺少“" + key + "”", "请补上这一组");
            return List.of();
        }
        return child.texts();
    }

    private void factNames(StaffNode section, Bag bag, Dictionary dictionary) {
        section.items(bag.key).forEach(item -> known(item.text(), item, dictionary));
        bags.computeIfPresent(
                bag,
                (key, list) ->
                        section.items(bag.key).stream().map(StaffNode::text).toList());
    }

    private static void known(String fact, StaffNode node, Dictionary dictionary) {
        if (dictionary.find(fact).isEmpty() && !dictionary.all().isEmpty()) {
            node.fault("不认识的事实“" + fact + "”", "是不是“" + StaffNode.nearest(fact, dictionary.ids()) + "”");
        }
    }

    private void put(Map<String, Span> into, String word, StaffNode node, String advice) {
        Span span = span(node.text());
        if (span == null) {
            node.fault("“" + word + "”的值“" + node.text() + "”看不懂", advice);
        } else {
            into.put(form(word), span);
        }
    }

    private static @Nullable Span span(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            BigDecimal low = new BigDecimal(range.group(1));
            BigDecimal high = new BigDecimal(range.group(2));
            return low.compareTo(high) > 0 ? null : new Span(low, high);
        }
        Matcher least = LEAST.matcher(text);
        return least.matches() ? new Span(new BigDecimal(least.group(1)), null) : null;
    }

    private void put(Map<String, Integer> into, String word, StaffNode node) {
        try {
            into.put(form(word), Integer.parseInt(node.text()));
        } catch (NumberFormatException e) {
            node.fault("“" + word + "”应当是整数，现在写的是“" + node.text() + "”", "今年写 0，去年写 -1");
        }
    }

    private List<String> longestFirst(List<String> words) {
        return words.stream()
                .map(this::form)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The search's typing slips; what is wrong with them is told where they are read for the search. */
    private static Map<String, String> slips(Path file) {
        Map<String, String> slips = new LinkedHashMap<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                Matcher slip = SLIP.matcher(line.strip());
                if (!line.startsWith("#") && slip.matches()) {
                    slips.put(slip.group(1), slip.group(2));
                }
            }
        } catch (IOException e) {
            // Told where the search reads it.
            return slips;
        }
        return slips;
    }
}
