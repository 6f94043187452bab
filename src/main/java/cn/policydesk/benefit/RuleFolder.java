package cn.policydesk.benefit;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.StaffNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks the rules of {@code knowledge/}: facts, parameters, benefits. A folder without any is an empty book.
 *
 * <p>Not safe for use by several threads; one per reading.
 */
public final class RuleFolder {

    private static final String BENEFITS = "knowledge/benefits";
    /** Content that passed every check in this process, by hash: the same content passes again. */
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Faults faults;
    private final Map<String, Notice> notices = new LinkedHashMap<>();
    private final List<RuleFile> files = new ArrayList<>();
    private final List<Benefit> benefits = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();
    private final List<Rules.Stated> stated = new ArrayList<>();
    private final Map<String, Map<String, Parameter>> parameters = new LinkedHashMap<>();
    private final Map<String, Names> names = new LinkedHashMap<>();
    private final List<Coverage.Cited> cited = new ArrayList<>();
    private final List<Coverage.Unused> unused = new ArrayList<>();
    private List<Coverage.Row> rows = List.of();
    private Dictionary dictionary = new Dictionary(List.of(), Map.of(), List.of());

    private RuleFolder(Path folder, Collection<Notice> notices, Faults faults) {
        this.folder = folder;
        this.faults = faults;
        notices.forEach(notice -> this.notices.put(notice.id(), notice));
    }

    /**
     * Reads the rules and runs every check of them: words, figures, examples, mutants.
     *
     * @param folder holds {@code knowledge/}
     * @param regions the ids of the regions held
     * @param notices the notices held
     * @param faults receives all that is wrong; with any, the book must not be published
     */
    public static Rulebook read(Path folder, Collection<String> regions, Collection<Notice> notices, Faults faults) {
        return read(new RuleFolder(folder, notices, faults), regions, true);
    }

    /**
     * Reads rules that passed every check when they were released. Checked is only whether they still say what they said then:
     * by their examples and cases, not by mutants and figures.
     *
     * @param faults receives all that is wrong; with any, the book does not say what it said then
     */
    public static Rulebook readAgain(
            Path folder, Collection<String> regions, Collection<Notice> notices, Faults faults) {
        return read(new RuleFolder(folder, notices, faults), regions, false);
    }

    private static Rulebook read(RuleFolder reading, Collection<String> regions, boolean anew) {
        Path folder = reading.folder;
        Faults faults = reading.faults;
        if (!Files.exists(folder.resolve(FactFile.FILE)) && !Files.exists(folder.resolve(BENEFITS))) {
            return reading.book();
        }
        reading.dictionary = FactFile.read(folder, reading.notices, reading.stated, faults);
        regions.forEach(reading::region);
        reading.strangers(regions);
        reading.dictionary.all().forEach(fact -> {
            Basis basis = fact.basis();
            if (basis != null) {
                reading.cited.add(new Coverage.Cited(basis.ref(), basis.words(), fact.id()));
            }
        });
        reading.rows = Coverage.of(reading.notices.values(), reading.cited, reading.unused, faults);
        Rulebook book = reading.book();
        if (!PASSED.contains(book.hash())) {
            reading.check(book, anew);
            if (anew && faults.none()) {
                PASSED.add(book.hash());
            }
        }
        return book;
    }

    private void check(Rulebook book, boolean anew) {
        if (anew) {
            FiguresCheck.check(stated);
        }
        Calculator calculator = new Calculator(book);
        for (RuleFile file : files) {
            ExampleCheck examples = new ExampleCheck(calculator);
            if (examples.check(file) && anew) {
                new MutationCheck(examples, file).check();
            }
        }
        names.forEach((region, known) -> new CaseFile(calculator, known, region).check(folder, faults));
    }

    private void region(String region) {
        Map<String, Parameter> outside = ParameterFile.read(folder, region, faults);
        parameters.put(region, outside);
        Path at = folder.resolve(BENEFITS).resolve(region);
        if (!Files.isDirectory(at)) {
            return;
        }
        Map<String, Fact> facts = new LinkedHashMap<>();
        dictionary.all().forEach(fact -> facts.put(fact.id(), fact));
        outside.keySet().stream()
                .filter(facts::containsKey)
                .forEach(
                        id -> faults.add("knowledge/parameters/" + region + ".yaml", 0, "“" + id + "”既是事实又是参数", "请改名"));
        Names known = new Names(facts, outside, dictionary::definition);
        names.put(region, known);
        BenefitReading reading = new BenefitReading(region, known, notices, faults);
        read(at, region, reading);
        cited.addAll(reading.cited());
    }

    private void read(Path at, String region, BenefitReading reading) {
        for (Path path : list(at)) {
            String file = BENEFITS + "/" + region + "/" + path.getFileName();
            String name = path.getFileName().toString().replaceFirst("\\.yaml$", "");
            StaffNode root = StaffNode.read(path, file, faults);
            if (root == null) {
                continue;
            }
            if (name.startsWith("informational")) {
                root.allow("待遇");
                root.items("待遇").forEach(node -> add(reading.informational(node), file));
            } else if (name.startsWith("none")) {
                root.allow("不算");
                root.items("不算").forEach(node -> unused.add(unused(node, file)));
            } else {
                RuleFile rule = reading.read(root, file, name);
                if (rule != null) {
                    stated.addAll(rule.stated());
                    if (add(rule.benefit(), file)) {
                        files.add(rule);
                    }
                }
            }
        }
    }

    private static Coverage.Unused unused(StaffNode node, String file) {
        node.allow("通知", "条", "款", "原文", "因");
        ClauseRef ref = new ClauseRef(node.required("通知"), node.required("条"), node.number("款", 1));
        return new Coverage.Unused(ref, node.required("原文"), node.required("因"), file, node.line());
    }

    /** Whether it is a new one that rests on notices held; otherwise a fault has been told. */
    private boolean add(@Nullable Benefit benefit, String file) {
        if (benefit == null || !held(benefit)) {
            return false;
        }
        String other = seen.putIfAbsent(benefit.id(), file);
        if (other != null) {
            faults.add(file, 0, "编号“" + benefit.id() + "”在" + other + "里已经用过", "请改编号");
            return false;
        }
        benefits.add(benefit);
        return true;
    }

    private boolean held(Benefit benefit) {
        return notices.containsKey(benefit.ref().notice())
                && benefit.versions().stream()
                        .allMatch(version -> notices.containsKey(
                                version.bases().getFirst().ref().notice()));
    }

    private void strangers(Collection<String> regions) {
        for (Path path : list(folder.resolve(BENEFITS))) {
            String name = path.getFileName().toString();
            if (Files.isDirectory(path) && !regions.contains(name)) {
                faults.add(BENEFITS + "/" + name, 0, "没有这个地区：" + name, "是不是 " + StaffNode.nearest(name, regions));
            }
        }
    }

    private static List<Path> list(Path at) {
        if (!Files.isDirectory(at)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(at)) {
            return files.filter(
                            path -> Files.isDirectory(path) || path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rulebook book() {
        Map<ClauseRef, Integer> order = new HashMap<>();
        for (Notice notice : notices.values()) {
            for (Paragraph paragraph : notice.paragraphs()) {
                order.put(paragraph.ref(), order.size());
            }
        }
        List<Benefit> sorted = new ArrayList<>(benefits);
        sorted.sort(Comparator.comparingInt((Benefit benefit) -> order.getOrDefault(benefit.ref(), Integer.MAX_VALUE))
                .thenComparingInt(benefit -> benefit.kind() == Benefit.Kind.INFORMATIONAL ? 1 : 0));
        return new Rulebook(RuleFiles.of(folder).hash(), dictionary, parameters, sorted, notices, rows);
    }
}
