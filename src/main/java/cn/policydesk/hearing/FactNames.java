package cn.policydesk.hearing;

import static java.util.Objects.requireNonNull;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What facts are called when people are told of them: {@code bot/names.yaml}. Names inside the rules tell regions and cases
 * apart (东阳其他单位参保); people read 别的单位给交社保.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class FactNames {

    /** 至少72个月、至多95个月, as the rules have it. */
    private static final Pattern BOTH = Pattern.compile("至少(?<low>[\\d.]+)(?<from>\\D*)、至多(?<high>[\\d.]+)(?<to>\\D*)");

    static final String FILE = "bot/names.yaml";
    private static final String REGIONS = "knowledge/regions.yaml";
    private static final int LONGEST = 30;
    /** Characters that no text holds, each for a name that is put in. */
    private static final char FIRST_MARK = '\uE000';

    private static final int MARKS = 1000;

    private final Map<String, Name> names;
    private final List<String> replaced;
    /** Names that hold a rule's word. */
    private final List<String> holding;

    /** @param yes how a yes is told, empty for 名：是; {@code no} likewise */
    private record Name(String text, String yes, String no) {}

    /** @param places the regions' short names: an id that begins with one is no everyday word */
    private FactNames(Map<String, Name> names, List<String> places) {
        this.names = names;
        this.replaced = names.keySet().stream()
                .filter(id -> places.stream().anyMatch(id::startsWith))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.holding = names.values().stream()
                .flatMap(name -> Stream.of(name.text(), name.yes(), name.no()))
                .filter(name -> replaced.stream().anyMatch(id -> name.contains(id) && name.length() > id.length()))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
                .toList();
    }

    /** Reads the file in a folder; what is wrong in it, or does not fit the rules, goes to {@code faults}. */
    static FactNames read(Path folder, Rulebook rules, Faults faults) {
        Path path = folder.resolve(FILE);
        if (!Files.exists(path) && rules.dictionary().all().isEmpty()) {
            return new FactNames(Map.of(), List.of());
        }
        Map<String, Name> names = new LinkedHashMap<>();
        StaffNode root = StaffNode.read(path, FILE, faults);
        if (root != null) {
            root.allow("事实");
            StaffNode all = root.child("事实");
            if (all != null) {
                all.entries().forEach((id, node) -> name(id, node, rules, names));
            }
        }
        return new FactNames(names, places(folder));
    }

    /** The regions' short names; what is wrong with their file is told where it is read for itself. */
    private static List<String> places(Path folder) {
        Path path = folder.resolve(REGIONS);
        StaffNode root = Files.exists(path) ? StaffNode.read(path, REGIONS, new Faults()) : null;
        return root == null
                ? List.of()
                : Region.readAll(root).stream().map(Region::shortName).toList();
    }

    /** The fact an entry of a staff file is about; null, and a fault, where there is none of that name. */
    static @Nullable Fact fact(String id, StaffNode node, Rulebook rules) {
        Fact fact = rules.dictionary().find(id).orElse(null);
        if (fact == null) {
            node.fault(
                    "不认识的事实“" + id + "”",
                    rules.dictionary().all().isEmpty()
                            ? "请先在 knowledge/facts.yaml 里定义"
                            : "是不是“" + StaffNode.nearest(id, rules.dictionary().ids())
                                    + "”；没有的先写进 knowledge/facts.yaml");
        }
        return fact;
    }

    private static void name(String id, StaffNode node, Rulebook rules, Map<String, Name> names) {
        Fact fact = fact(id, node, rules);
        if (fact == null) {
            return;
        }
        Name name;
        if (node.isMap()) {
            node.allow("名", "是", "否");
            if (fact.kind() != Kind.YES_NO) {
                node.fault("“" + id + "”不是“是否”，只写一个名字", "例如 " + id + ": 名字");
                return;
            }
            name = new Name(node.required("名"), node.required("是"), node.required("否"));
        } else {
            name = new Name(node.text(), "", "");
        }
        if (name.text().length() > LONGEST
                || name.yes().length() > LONGEST
                || name.no().length() > LONGEST) {
            node.fault("“" + id + "”的名字太长，最多" + LONGEST + "个字", "说给人听的，越短越好");
        }
        if (!name.text().isEmpty()) {
            names.put(id, name);
        }
    }

    /** A text of the rules with the names people know in place of those the rules use. */
    String in(String text) {
        // A name put in may hold another rule's word: 在东阳创业 of 东阳创业. So all are found first, then put in.
        // A text may hold such a name already: its words stay as they are.
        List<String> found = new ArrayList<>();
        String told = text;
        for (String name : holding) {
            if (told.contains(name) && found.size() < MARKS) {
                told = told.replace(name, String.valueOf((char) (FIRST_MARK + found.size())));
                found.add(name);
            }
        }
        for (String id : replaced) {
            if (told.contains(id) && found.size() < MARKS) {
                told = told.replace(id, String.valueOf((char) (FIRST_MARK + found.size())));
                found.add(requireNonNull(names.get(id)).text());
            }
        }
        for (int i = 0; i < found.size(); i++) {
            told = told.replace(String.valueOf((char) (FIRST_MARK + i)), found.get(i));
        }
        return told;
    }

    /** What a fact is called. */
    String of(Fact fact) {
        Name name = names.get(fact.id());
        return name == null ? fact.id() : name.text();
    }

    /** A fact and what is known of it: 带动就业人数：3人, 不是第一次创业. */
    String of(Fact fact, Known known) {
        Name name = names.get(fact.id());
        return switch (known) {
            case Known.Declined() -> of(fact) + "：不说";
            case Known.Unknown() -> of(fact) + "：不清楚";
            case Known.OneOf(var options)
            when fact.kind() == Kind.YES_NO && options.size() == 1 -> {
                boolean yes = options.contains("是");
                String told = name == null ? "" : yes ? name.yes() : name.no();
                yield told.isEmpty() ? of(fact) + (yes ? "：是" : "：不是") : told;
            }
            case Known.OneOf oneOf -> of(fact) + "：" + shown(fact, oneOf);
            case Known.Between between -> of(fact) + "：" + shown(fact, between);
        };
    }

    /** What is known of a fact, for people: 3人, 72至95个月, 不清楚. */
    public static String shown(Fact fact, Known known) {
        if (known instanceof Known.Declined || known instanceof Known.Unknown) {
            return "不清楚";
        }
        Matcher both = BOTH.matcher(FactValues.shown(fact, known));
        boolean alike = both.matches() && both.group("from").equals(both.group("to"));
        return alike ? both.group("low") + "至" + both.group("high") + both.group("to") : FactValues.shown(fact, known);
    }
}
