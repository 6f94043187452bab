package cn.policydesk.journal;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.FactInput;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.RuleFiles;
import cn.policydesk.benefit.RuleFolder;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.NoticeFolder;
import cn.policydesk.notice.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules staff wrote, and quotes given by them. */
record TrialRules(Path folder, Rulebook book) {

    static final String BENEFIT = "dongyang-monitor-allowance";
    static final String RULE = "knowledge/benefits/dongyang/" + BENEFIT + ".yaml";
    static final Map<String, Object> FACTS = Map.of("东阳监测员", true, "东阳监测上报次数", "3");
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    private static TrialRules real;

    static synchronized TrialRules real() {
        if (real == null) {
            real = read(Path.of("").toAbsolutePath());
        }
        return real;
    }

    static TrialRules read(Path folder) {
        Faults faults = new Faults();
        NoticeFolder held = NoticeFolder.read(folder, faults);
        List<String> regions = held.regions().stream().map(Region::id).toList();
        return new TrialRules(folder, RuleFolder.readAgain(folder, regions, held.notices(), faults));
    }

    /** The same rules with words of a file replaced. */
    static TrialRules changed(Path folder, String file, String words, String by) throws IOException {
        RuleFiles.of(real().folder()).writeTo(folder);
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(words)) {
            throw new AssertionError(file + " does not hold " + words);
        }
        Files.writeString(folder.resolve(file), text.replace(words, by));
        return read(folder);
    }

    Giving giving(String user) {
        return giving(user, FACTS, NOW);
    }

    Giving giving(String user, Map<String, Object> given, Instant at) {
        Benefit benefit = book.benefit(BENEFIT).orElseThrow();
        Facts facts = new FactInput(new ArrayList<>()).facts(given, book.dictionary());
        try {
            return new Giving(
                    at,
                    new Asker("web", user),
                    "talk of " + user,
                    new Calculator(book).quote(benefit, facts, Map.of(), DAY),
                    facts,
                    Map.of(),
                    book,
                    folder,
                    "每月150元");
        } catch (ContradictoryFacts e) {
            throw new AssertionError(e);
        }
    }
}
