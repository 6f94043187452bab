package cn.policydesk.hearing;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the section 数与时间 of {@code bot/phrases.yaml} and the typing slips of {@code index/typos.txt}; one per reading. */
final class HearingWordsReading {

    private static final String TYPOS = "index/typos.txt";
    private static final String SECTION = "数与时间";
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");
    private static final Pattern LEAST = Pattern.compile("至少(\\d+)");
    private static final List<Bag> FACTS = List.of(
            Bag.COUNTED_FROM_DAY,
            Bag.AHEAD,
            Bag.OWN,
            Bag.ENDED_BY_JOB,
            Bag.EXCLUDES_SELF,
            Bag.OF_HIRED,
            Bag.ASKING_HIRED,
            Bag.EMPLOYER,
            Bag.COUNT_IS_YES,
            Bag.ADDED,
            Bag.SINCE,
            Bag.BETWEEN_DAYS,
            Bag.UNTIL_DAY,
            Bag.TOTALS,
            Bag.FLOORED,
            Bag.STANDING,
            Bag.ALL_KINDS);
    private static final Pattern SLIP = Pattern.compile("(?:\\[[^]]*]\\s*)?(\\S+)\\s*=>\\s*(\\S+)");

    private final Dictionary dictionary;
    private final Faults faults;
    private final Map<Bag, List<String>> bags = new EnumMap<>(Bag.class);
    private final Map<Answer, Set<String>> answers = new EnumMap<>(Answer.class);
    private final Map<String, Span> vague = new LinkedHashMap<>();
    private final Map<String, Span> seasons = new LinkedHashMap<>();
    private final Map<String, Integer> years = new LinkedHashMap<>();
    private final Map<String, Integer> months = new LinkedHashMap<>();
    private final Map<String, Integer> days = new LinkedHashMap<>();
    private final Map<String, List<String>> measures = new LinkedHashMap<>();
    private final Map<Link, Map<String, List<String>>> links = new EnumMap<>(Link.class);
    private final Map<String, MonthDay> feasts = new LinkedHashMap<>();
    private Rewriting writings = new Rewriting(Map.of());
    private String absurd = "";
    private String future = "";
    private String yearly = "";

    HearingWordsReading(Dictionary dictionary, Faults faults) {
        this.dictionary = dictionary;
        this.faults = faults;
    }

    HearingWords of(Path folder) {
        Path path = folder.resolve(HearingWords.FILE);
        if (Files.exists(path)) {
            StaffNode root = StaffNode.read(path, HearingWords.FILE, faults);
            StaffNode section = root == null ? null : root.child(SECTION);
            if (section != null) {
                take(section, folder);
            } else if (root != null) {
                missing(root);
            }
        } else if (!dictionary.all().isEmpty()) {
            faults.add(HearingWords.FILE, 0, "文件不存在", "请从上一个版本里找回来");
        }
        return new HearingWords(new HearingWords.Tables(
                bags, answers, vague, seasons, years, months, days, measures, links, feasts, writings, absurd, future,
                yearly));
    }

    private static void missing(StaffNode root) {
        String near = root.isMap() ? StaffNode.nearest(SECTION, root.entries().keySet()) : SECTION;
        boolean mistyped = near.length() == SECTION.length() && !near.equals(SECTION);
        root.fault("缺少“" + SECTION + "”", mistyped ? "是不是把它写成了“" + near + "”" : "请补上这一段");
    }

    private String form(String word) {
        return Utterance.of(word, writings).text();
    }

    private void take(StaffNode section, Path folder) {
        List<String> keys =
                new ArrayList<>(List.of("换写", "回答", "约数", "单位词", "年", "月", "日", "时节", "节日", "太离谱", "还没到", "一年还是一月"));
        for (Bag bag : Bag.values()) {
            keys.add(bag.key());
        }
        for (Link link : Link.values()) {
            keys.add(link.key());
        }
        section.allow(keys.toArray(String[]::new));
        Map<String, String> rewritten = new LinkedHashMap<>(slips(folder.resolve(TYPOS)));
        entries(section, "换写").forEach((from, to) -> rewritten.put(from, to.text()));
        writings = new Rewriting(rewritten);
        for (Bag bag : Bag.values()) {
            StaffNode node = section.child(bag.key());
            if (node == null) {
                section.fault("缺少“" + bag.key() + "”", "请补上，没有词就写 " + bag.key() + ": []");
                continue;
            }
            bags.put(bag, longestFirst(node.texts()));
        }
        int animals = bags.getOrDefault(Bag.ANIMALS, List.of()).size();
        if (animals != 0 && animals != 12) {
            section.fault("“生肖”应当是十二个", "从鼠写到猪，一个不少");
        }
        FACTS.forEach(bag -> factNames(section, bag));
        for (Link link : Link.values()) {
            entries(section, link.key()).forEach((fact, node) -> link(link, fact, node));
        }
        answers(section);
        entries(section, "节日").forEach(this::feast);
        entries(section, "约数").forEach((word, node) -> put(vague, word, node, "例如 十几: 11..19，或 好几: 至少3"));
        entries(section, "时节").forEach((word, node) -> put(seasons, word, node, "写几月到几月，例如 夏天: 6..8"));
        entries(section, "单位词").forEach((unit, node) -> measures.put(unit, longestFirst(node.texts())));
        entries(section, "年").forEach((word, node) -> put(years, word, node));
        entries(section, "月").forEach((word, node) -> put(months, word, node));
        entries(section, "日").forEach((word, node) -> put(days, word, node));
        absurd = wording(section, "太离谱");
        future = wording(section, "还没到");
        yearly = wording(section, "一年还是一月");
    }

    private void link(Link link, String fact, StaffNode node) {
        known(fact, node);
        boolean facts = link.facts();
        if (facts) {
            node.items().forEach(item -> known(item.text(), item));
        }
        links.computeIfAbsent(link, key -> new LinkedHashMap<>())
                .put(fact, facts ? List.copyOf(node.texts()) : longestFirst(node.texts()));
    }

    private void feast(String word, StaffNode node) {
        try {
            feasts.put(form(word), MonthDay.parse("--" + node.text()));
        } catch (DateTimeException e) {
            node.fault("“" + word + "”的日子“" + node.text() + "”看不懂", "写月和日，例如 五一: 05-01");
        }
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
            keys.add(answer.key());
            answers.put(answer, new LinkedHashSet<>(longestFirst(texts(node, answer.key()))));
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

    private void factNames(StaffNode section, Bag bag) {
        section.items(bag.key()).forEach(item -> known(item.text(), item));
        bags.computeIfPresent(
                bag,
                (key, list) ->
                        section.items(bag.key()).stream().map(StaffNode::text).toList());
    }

    private void known(String fact, StaffNode node) {
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
