package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.RuleFolder;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.benefit.Span;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.NoticeReader;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sentences of {@code bot/examples-heard.yaml}, and the hearing that should hear them. */
public final class HeardSentences {

    static final String FILE = "bot/examples-heard.yaml";
    private static final Path HOME = Path.of("").toAbsolutePath();

    /** One sentence with what it says. */
    record Sentence(
            String half,
            int line,
            String text,
            String region,
            LocalDate today,
            @Nullable Fact open,
            @Nullable BigDecimal threshold,
            Map<String, Known> told,
            Map<Fact, Known> heard,
            Set<String> allowed,
            Set<String> refused) {}

    private final Rulebook rules;
    private final FactHearing hearing;
    private final Map<String, Set<String>> wanted = new HashMap<>();

    public HeardSentences() {
        Faults faults = new Faults();
        StaffNode root = StaffNode.read(HOME.resolve("knowledge/regions.yaml"), "regions.yaml", faults);
        List<Region> regions = Region.readAll(Objects.requireNonNull(root));
        rules = rules(regions, faults);
        Slots slots = Slots.read(HOME, rules, faults);
        HearingWords words = HearingWords.read(HOME, rules.dictionary(), faults);
        assertThat(faults.all()).extracting(Fault::text).isEmpty();
        hearing = new FactHearing(
                rules.dictionary(),
                slots,
                words,
                regions.stream().map(Region::shortName).toList());
        for (Benefit benefit : rules.benefits()) {
            Set<String> mine = wanted.computeIfAbsent(benefit.region(), key -> new LinkedHashSet<>());
            benefit.facts().forEach(fact -> add(fact, mine));
        }
    }

    private static Rulebook rules(List<Region> regions, Faults faults) {
        List<Notice> notices = new ArrayList<>();
        for (Region region : regions) {
            String at = "knowledge/notices/" + region.id();
            for (String id : region.notices()) {
                Path folder = HOME.resolve(at);
                notices.add(Objects.requireNonNull(
                        NoticeReader.read(folder.resolve(id + ".txt"), folder.resolve(id + ".yaml"), at, faults)));
            }
        }
        return RuleFolder.read(HOME, regions.stream().map(Region::id).toList(), notices, faults);
    }

    private void add(Fact fact, Set<String> into) {
        if (into.add(fact.id())) {
            rules.dictionary().parts(fact).forEach(part -> add(part, into));
        }
    }

    public Rulebook rules() {
        return rules;
    }

    public FactHearing hearing() {
        return hearing;
    }

    public Set<String> wanted(String region) {
        return wanted.getOrDefault(region, Set.of());
    }

    Heard hear(Sentence sentence) {
        return hearing.read(
                sentence.text(),
                sentence.today(),
                new Listening(sentence.open(), sentence.threshold(), wanted(sentence.region()), sentence.told()));
    }

    Heard hear(String text, String region) {
        return hearing.read(text, LocalDate.of(2026, 3, 1), new Listening(null, null, wanted(region)));
    }

    List<Sentence> all() throws FactWords.Wrong {
        Faults faults = new Faults();
        StaffNode root = StaffNode.read(HOME.resolve(FILE), FILE, faults);
        List<Sentence> all = new ArrayList<>();
        for (Map.Entry<String, StaffNode> half :
                Objects.requireNonNull(root).entries().entrySet()) {
            for (StaffNode node : half.getValue().items()) {
                node.allow("说", "今天", "问着", "界", "已知", "地区", "得", "不得", "也可", "拒");
                all.add(sentence(half.getKey(), node));
            }
        }
        assertThat(faults.all()).extracting(Fault::text).isEmpty();
        return all;
    }

    private Sentence sentence(String half, StaffNode node) throws FactWords.Wrong {
        String open = node.optional("问着");
        String threshold = node.optional("界");
        LocalDate today = node.date("今天");
        Fact asked = open == null ? null : fact(open, node.line());
        Map<String, Known> told = new LinkedHashMap<>();
        facts(node, "已知").forEach((fact, known) -> told.put(fact.id(), known));
        return new Sentence(
                half,
                node.line(),
                node.required("说"),
                node.required("地区"),
                today == null ? LocalDate.of(2026, 3, 1) : today,
                asked,
                asked == null || threshold == null ? null : threshold(asked, threshold),
                told,
                facts(node, "得"),
                texts(node, "也可"),
                texts(node, "拒"));
    }

    private static @Nullable BigDecimal threshold(Fact fact, String written) throws FactWords.Wrong {
        return FactWords.read(fact, written) instanceof Known.Between(Span span) ? span.low() : null;
    }

    private Map<Fact, Known> facts(StaffNode node, String key) throws FactWords.Wrong {
        Map<Fact, Known> facts = new LinkedHashMap<>();
        StaffNode child = node.child(key);
        if (child != null) {
            for (Map.Entry<String, StaffNode> one : child.entries().entrySet()) {
                Fact fact = fact(one.getKey(), node.line());
                facts.put(fact, FactWords.read(fact, one.getValue().text()));
            }
        }
        return facts;
    }

    private Fact fact(String id, int line) {
        return rules.dictionary().find(id).orElseThrow(() -> new AssertionError(FILE + ":" + line + " no fact " + id));
    }

    private Set<String> texts(StaffNode node, String key) {
        Set<String> texts = new HashSet<>();
        node.items(key).forEach(item -> texts.add(item.text()));
        return texts;
    }

    /** Whether both say the same, numbers compared by value. */
    public static boolean same(Known a, Known b) {
        return a instanceof Known.Between(Span one) && b instanceof Known.Between(Span other)
                ? same(one.low(), other.low()) && same(one.high(), other.high())
                : a.equals(b);
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
