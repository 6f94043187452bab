package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Benefit.Audience;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.hearing.InOrder;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people may want when they ask for everything, as {@code bot/sweep.yaml} sorts it: opening a shop, paying social insurance,
 * hiring. Each benefit with figures belongs to one topic at least.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class Topics {

    private static final String FILE = "bot/sweep.yaml";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]*");
    /** What a wish may hold beside its word: 给我看一下过期的那些吧. */
    private static final int SLACK = 10;

    private final List<Topic> topics;
    private final Set<String> light;
    private final Map<Wish, List<String>> wishes;
    private final Set<String> shops = new LinkedHashSet<>();
    private final Set<String> starts = new LinkedHashSet<>();
    private final Map<String, Set<String>> people = new LinkedHashMap<>();
    private final Map<String, Set<String>> firms = new LinkedHashMap<>();

    private Topics(List<Topic> topics, Set<String> light, Map<Wish, List<String>> wishes, Rulebook rules) {
        this.topics = List.copyOf(topics);
        this.light = InOrder.copy(light);
        this.wishes = InOrder.copy(wishes);
        for (Benefit benefit : rules.benefits()) {
            people.put(benefit.id(), sorted(benefit, true));
            firms.put(benefit.id(), sorted(benefit, false));
        }
    }

    /** What people want beside a topic, with the key of its words. */
    enum Wish {
        /** No topic, everything. */
        EVERYTHING("都看看"),
        /** What is left. */
        MORE("继续看"),
        /** What has lapsed. */
        LAPSED("看过期的"),
        /** One benefit, by a part of its name. */
        POINTING("指着一项");

        private final String key;

        Wish(String key) {
            this.key = key;
        }
    }

    /**
     * One topic.
     *
     * @param name what its button shows
     * @param citizens whether it is for people rather than firms and institutions
     * @param sayings words by which people mean it
     * @param benefits words in the names of its benefits, or their ids
     * @param except words in the names of benefits that do not belong to it
     */
    record Topic(String name, boolean citizens, List<String> sayings, List<String> benefits, List<String> except) {
        Topic {
            sayings = List.copyOf(sayings);
            benefits = List.copyOf(benefits);
            except = List.copyOf(except);
        }

        /** Whether a benefit belongs to it. */
        boolean holds(Benefit benefit) {
            return serves(benefit, citizens)
                    && (benefits.contains(benefit.id())
                            || benefits.stream().anyMatch(benefit.name()::contains)
                                    && except.stream().noneMatch(benefit.name()::contains));
        }
    }

    /** Whether a benefit is for people, or for the firms, institutions and platforms that all call themselves 单位. */
    static boolean serves(Benefit benefit, boolean citizens) {
        return citizens
                ? benefit.audiences().contains(Audience.CITIZEN)
                : benefit.audiences().stream().anyMatch(audience -> audience != Audience.CITIZEN);
    }

    /** The topics for people or for firms, in the file's order. */
    List<Topic> of(boolean citizens) {
        return topics.stream().filter(topic -> topic.citizens() == citizens).toList();
    }

    /** The names of the topics a benefit belongs to, for people or for firms. */
    Set<String> names(Benefit benefit, boolean citizens) {
        return (citizens ? people : firms).getOrDefault(benefit.id(), Set.of());
    }

    private Set<String> sorted(Benefit benefit, boolean citizens) {
        return of(citizens).stream()
                .filter(topic -> topic.holds(benefit))
                .map(Topic::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The topics a message means: the one whose name it is, otherwise all of which it says a word. */
    List<Topic> meant(String message, boolean citizens) {
        String plain = IntentWords.plain(message);
        List<Topic> all = of(citizens);
        List<Topic> named = all.stream()
                .filter(topic -> plain.equals(IntentWords.plain(topic.name())))
                .toList();
        return named.isEmpty()
                ? all.stream()
                        .filter(topic -> topic.sayings().stream().anyMatch(plain::contains))
                        .toList()
                : named;
    }

    /** Whether a text is the name of a topic, as its button sends it. */
    boolean named(String text) {
        return topics.stream().anyMatch(topic -> topic.name().equals(text));
    }

    /** Whether a message says a word of a wish; where it is that word and little more. */
    boolean wants(Wish wish, String message) {
        String plain = IntentWords.plain(message);
        return wishes.getOrDefault(wish, List.of()).stream()
                .anyMatch(word -> plain.contains(word) && plain.length() <= word.length() + SLACK);
    }

    /** Whether a fact tells nothing of what somebody wants: an age, a sex. */
    boolean light(String fact) {
        return light.contains(fact);
    }

    /** The topics for people that somebody without a shop, or who starts none at all, has no use for. */
    Set<String> without(boolean starting) {
        return InOrder.copy(starting ? shops : starts);
    }

    // ---- reading

    /** Reads the file in a folder; what is wrong in it, or does not fit the rules, goes to {@code faults}. */
    static Topics read(Path folder, Rulebook rules, Faults faults) {
        Path path = folder.resolve(FILE);
        List<Topic> topics = new ArrayList<>();
        Set<String> light = new LinkedHashSet<>();
        Map<Wish, List<String>> wishes = new EnumMap<>(Wish.class);
        if (!Files.exists(path) && rules.benefits().isEmpty()) {
            return new Topics(topics, light, wishes, rules);
        }
        StaffNode root = StaffNode.read(path, FILE, faults);
        if (root == null) {
            return new Topics(topics, light, wishes, rules);
        }
        root.allow("说明不了", "方面", "都看看", "继续看", "看过期的", "指着一项", "没开店不看", "不创业不看");
        for (Wish wish : Wish.values()) {
            wishes.put(wish, words(root, wish.key));
        }
        for (StaffNode item : root.items("说明不了")) {
            light.add(item.text());
            if (rules.dictionary().find(item.text()).isEmpty()) {
                String near = StaffNode.nearest(item.text(), rules.dictionary().ids());
                item.fault("不认识的事实“" + item.text() + "”", "是不是“" + near + "”");
            }
        }
        Set<String> names = new LinkedHashSet<>();
        for (StaffNode item : root.items("方面")) {
            Topic topic = topic(item, rules);
            if (!names.add(topic.name() + topic.citizens())) {
                item.fault("方面“" + topic.name() + "”写了两次", "请合成一处");
            }
            topics.add(topic);
        }
        Topics read = new Topics(topics, light, wishes, rules);
        read.shops.addAll(texts(root, "没开店不看"));
        read.starts.addAll(texts(root, "不创业不看"));
        read.unsorted(rules, root);
        return read;
    }

    private static Topic topic(StaffNode node, Rulebook rules) {
        node.allow("名", "给谁", "说法", "待遇", "除了");
        String audience = node.required("给谁");
        if (!audience.isEmpty() && !audience.equals("个人") && !audience.equals("单位")) {
            node.fault("“给谁”只能是个人或单位，现在写的是“" + audience + "”", "培训机构、平台、街道都写单位");
        }
        boolean citizens = audience.equals("个人");
        List<String> sayings = words(node, "说法");
        List<String> benefits = words(node, "待遇");
        Topic topic = new Topic(node.required("名"), citizens, sayings, benefits, texts(node, "除了"));
        for (StaffNode item : node.items("待遇")) {
            // A word may outlive the last benefit that holds it; an id is always meant for one.
            if (ID.matcher(item.text()).matches() && rules.benefit(item.text()).isEmpty()) {
                List<String> ids = rules.benefits().stream().map(Benefit::id).toList();
                item.fault("没有这一项待遇：" + item.text(), "是不是 " + StaffNode.nearest(item.text(), ids));
            }
        }
        return topic;
    }

    private static List<String> words(StaffNode node, String key) {
        List<String> words = texts(node, key);
        if (words.isEmpty()) {
            node.fault("缺少“" + key + "”", "至少写一个词");
        }
        return words;
    }

    private static List<String> texts(StaffNode node, String key) {
        return node.items(key).stream()
                .map(StaffNode::text)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A benefit of no topic could never be reached by choosing one. */
    private void unsorted(Rulebook rules, StaffNode root) {
        for (Benefit benefit : rules.benefits()) {
            if (benefit.versions().isEmpty()) {
                continue;
            }
            for (boolean citizens : List.of(true, false)) {
                if (serves(benefit, citizens) && names(benefit, citizens).isEmpty()) {
                    root.fault(
                            benefit.id() + "“" + benefit.name() + "”没有归进哪个方面（给" + (citizens ? "个人" : "单位") + "）",
                            "请在“待遇”里加上名称里的词，或者写编号");
                }
            }
        }
    }
}
