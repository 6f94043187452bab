package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Somebody of whom a rule file, or a case worked by hand, says what they are: the facts, and the day they ask on. What they get is
 * left to the calculator, which these same examples hold to the notices.
 *
 * @param at file and line
 */
record WorkedExample(String at, Benefit benefit, Map<String, Known> facts, LocalDate day) {

    private static final Path KNOWLEDGE = Path.of("knowledge");

    /** All of them, those of the rule files first, in a fixed order. */
    static List<WorkedExample> all(Rulebook rules) throws IOException {
        List<WorkedExample> all = new ArrayList<>();
        for (Path file : files(KNOWLEDGE.resolve("benefits"))) {
            StaffNode root = root(file);
            LocalDate day = root.date("申请日");
            String id = root.isMap() ? root.optional("编号") : null;
            if (id == null || day == null) {
                continue;
            }
            Benefit benefit = rules.benefit(id).orElseThrow();
            Map<String, Known> base = facts(root.child("基准"), rules);
            for (StaffNode item : root.items("例子")) {
                all.add(read(file, item, benefit, "是".equals(item.optional("空")) ? Map.of() : base, day, rules));
            }
        }
        for (Path file : files(KNOWLEDGE.resolve("cases"))) {
            for (StaffNode item : root(file).items("案例")) {
                Benefit benefit = rules.benefit(item.required("待遇")).orElse(null);
                if (benefit != null && item.date("申请日") != null) {
                    all.add(read(file, item, benefit, Map.of(), LocalDate.EPOCH, rules));
                }
            }
        }
        return all;
    }

    private static WorkedExample read(
            Path file, StaffNode item, Benefit benefit, Map<String, Known> base, LocalDate day, Rulebook rules) {
        Map<String, Known> facts = new LinkedHashMap<>(base);
        facts.putAll(facts(item.child("给"), rules));
        facts.values().removeIf(Known.Unknown.class::isInstance);
        LocalDate own = item.date("申请日");
        return new WorkedExample(file.getFileName() + ":" + item.line(), benefit, facts, own == null ? day : own);
    }

    private static Map<String, Known> facts(StaffNode given, Rulebook rules) {
        Map<String, Known> facts = new LinkedHashMap<>();
        if (given == null) {
            return facts;
        }
        given.entries().forEach((id, value) -> {
            Fact fact = rules.dictionary().find(id).orElseThrow();
            try {
                facts.put(
                        id,
                        value.isText() ? FactWords.read(fact, value.text()) : FactWords.options(fact, value.texts()));
            } catch (FactWords.Wrong e) {
                throw new IllegalStateException(id, e);
            }
        });
        return facts;
    }

    private static StaffNode root(Path file) {
        return Objects.requireNonNull(StaffNode.read(file, file.toString(), new Faults()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
