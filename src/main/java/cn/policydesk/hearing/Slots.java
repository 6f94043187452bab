package cn.policydesk.hearing;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How facts are asked for and how people tell them: {@code bot/slots.yaml}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Slots {

    private static final String FILE = "bot/slots.yaml";
    private static final List<Button> YES_NO =
            List.of(new Button("是", "是"), new Button("不是", "否"), new Button("不清楚", "不知"));

    private final Map<String, Slot> slots;
    private final FactNames names;

    private final Map<String, Stipulations> stipulations;

    private Slots(Map<String, Slot> slots, Map<String, Stipulations> stipulations, FactNames names) {
        this.slots = slots;
        this.stipulations = stipulations;
        this.names = names;
    }

    /**
     * How one fact is asked for.
     *
     * @param question one question, in Chinese
     * @param why why it is asked, one sentence
     * @param buttons answers at hand, for a yes-no fact always some
     * @param sayings how people say it: by option, or under an empty key the words around a number
     */
    public record Slot(String question, String why, List<Button> buttons, Map<String, List<String>> sayings) {
        public Slot {
            buttons = List.copyOf(buttons);
            sayings = InOrder.copy(sayings);
        }
    }

    /**
     * An answer at hand.
     *
     * @param text what it shows
     * @param value what it says of the fact, as {@link FactWords} reads it
     */
    public record Button(String text, String value) {}

    /** Reads the file in a folder; what is wrong in it, or does not fit the rules, goes to {@code faults}. */
    public static Slots read(Path folder, Rulebook rules, Faults faults) {
        Path path = folder.resolve(FILE);
        FactNames names = FactNames.read(folder, rules, faults);
        if (!Files.exists(path) && rules.dictionary().all().isEmpty()) {
            return new Slots(Map.of(), Map.of(), names);
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        Map<String, Stipulations> stipulations = new LinkedHashMap<>();
        StaffNode root = StaffNode.read(path, FILE, faults);
        StaffNode all = root == null ? null : root.child("事实");
        if (root != null) {
            root.allow("词组", "事实");
        }
        if (root != null && all != null) {
            all.entries().forEach((id, node) -> slot(id, node, rules, slots));
            Map<String, List<String>> groups = groups(root.child("词组"));
            all.entries()
                    .forEach((id, node) -> rules.dictionary()
                            .find(id)
                            .ifPresent(fact -> stipulations.put(id, Stipulations.read(fact, node, groups))));
        }
        if (root != null) {
            unasked(rules, slots.keySet(), faults);
        }
        return new Slots(slots, stipulations, names);
    }

    /** What a fact is called when people are told of it. */
    public String name(Fact fact) {
        return names.of(fact);
    }

    /** A fact and what is known of it, in words: 带动就业人数：3人, 第一次创业. */
    public String told(Fact fact, Known known) {
        return names.of(fact, known);
    }

    /** A text of the rules with the names people know in place of those the rules use. */
    public String humane(String text) {
        return names.in(text);
    }

    /** The way to ask for a fact. */
    public Optional<Slot> slot(Fact fact) {
        return Optional.ofNullable(slots.get(fact.id()));
    }

    /** The question of a fact; its name where staff wrote none. */
    public String question(Fact fact) {
        Slot slot = slots.get(fact.id());
        return slot == null || slot.question().isEmpty() ? name(fact) + "？" : slot.question();
    }

    /** Why a fact is asked for; may be empty. */
    public String why(Fact fact) {
        Slot slot = slots.get(fact.id());
        return slot == null ? "" : slot.why();
    }

    /** The answers at hand; for a choice without any, its options. */
    public List<Button> buttons(Fact fact) {
        Slot slot = slots.get(fact.id());
        if (slot != null && !slot.buttons().isEmpty()) {
            return slot.buttons();
        }
        return switch (fact.kind()) {
            case YES_NO -> YES_NO;
            case CHOICE ->
                fact.options().stream()
                        .map(option -> new Button(option, option))
                        .toList();
            case COUNT, MONEY, RATE, DATE, DURATION -> List.of();
        };
    }

    /** Whether more than its words must be said of a fact: it is of a kind of people or things, not of any. */
    public boolean ofKind(Fact fact) {
        return !stipulations(fact).musts().isEmpty();
    }

    /** What more than the words of a fact must be said for it to be heard, and what denies it. */
    Stipulations stipulations(Fact fact) {
        return stipulations.getOrDefault(fact.id(), Stipulations.NONE);
    }

    // ---- reading

    /** Lists of words that the stipulations of several facts name. */
    private static Map<String, List<String>> groups(@Nullable StaffNode node) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        if (node != null) {
            node.entries().forEach((name, words) -> groups.put(name, words.texts()));
        }
        return groups;
    }

    private static void slot(String id, StaffNode node, Rulebook rules, Map<String, Slot> slots) {
        Fact fact = FactNames.fact(id, node, rules);
        if (fact == null) {
            return;
        }
        node.allow("问", "因", "按钮", "说法", Stipulations.MUSTS, Stipulations.DENIALS, Stipulations.OTHERS);
        slots.put(
                id,
                new Slot(node.required("问"), node.required("因"), buttons(fact, node), sayings(fact, node.child("说法"))));
    }

    private static List<Button> buttons(Fact fact, StaffNode node) {
        List<Button> buttons = new ArrayList<>();
        Set<String> texts = new LinkedHashSet<>();
        for (StaffNode item : node.items("按钮")) {
            item.allow("文", "值");
            Button button = new Button(item.required("文"), item.required("值"));
            if (button.text().isEmpty() || button.value().isEmpty()) {
                continue;
            }
            if (!texts.add(button.text())) {
                item.fault("按钮“" + button.text() + "”写了两次", "请删去一处");
            }
            try {
                FactWords.read(fact, button.value());
            } catch (FactWords.Wrong e) {
                String near = fact.options().isEmpty()
                        ? ""
                        : "是不是“" + StaffNode.nearest(button.value(), fact.options()) + "”；";
                item.fault("按钮“" + button.text() + "”的值不对：" + e.problem(), near + e.advice());
            }
            buttons.add(button);
        }
        return buttons;
    }

    private static Map<String, List<String>> sayings(Fact fact, @Nullable StaffNode node) {
        Map<String, List<String>> sayings = new LinkedHashMap<>();
        if (node == null) {
            return sayings;
        }
        if (fact.kind().ordered()) {
            if (node.isMap()) {
                node.fault("“" + fact.id() + "”的“说法”应当是列表", "例如 说法: [岁, 年纪]");
            } else {
                sayings.put("", node.texts());
            }
            return sayings;
        }
        if (!node.isMap()) {
            node.fault(
                    "“" + fact.id() + "”的“说法”要分" + (fact.kind() == Kind.YES_NO ? "是、否两组" : "选项写"),
                    "例如 说法: {" + fact.options().getFirst() + ": [说法一, 说法二]}");
            return sayings;
        }
        node.entries().forEach((option, said) -> {
            if (!fact.options().contains(option)) {
                said.fault(
                        "“" + fact.id() + "”没有选项“" + option + "”",
                        "是不是“" + StaffNode.nearest(option, fact.options()) + "”");
            }
            sayings.put(option, said.texts());
        });
        return sayings;
    }

    /** A fact that is asked for without a question would be asked by its bare name. */
    private static void unasked(Rulebook rules, Set<String> asked, Faults faults) {
        Set<String> told = new LinkedHashSet<>(asked);
        for (Benefit benefit : rules.benefits()) {
            for (Fact fact : benefit.asked()) {
                if (told.add(fact.id())) {
                    faults.add(
                            FILE,
                            0,
                            "事实“" + fact.id() + "”没有问法，" + benefit.id() + "要问它",
                            "请补上，例如 " + fact.id() + ": {问: …？, 因: …}");
                }
            }
        }
    }
}
