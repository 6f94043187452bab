package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Survey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 我们村今年评成高质量充分就业村了: which benefit a story speaks for that names none, by what few benefits ask for. They are put at hand beside the
 * offer to look at everything. One per message.
 */
final class SpokenFor {

    private static final int OFFERED = 2;
    /** What must speak for a benefit: one fact that at most four ask for. */
    private static final double LEAST = 0.5;
    /** What is less than this share of the most is not offered. */
    private static final double SHARE = 0.8;

    private final Scene scene;

    SpokenFor(Scene scene) {
        this.scene = scene;
    }

    /** Those that what was told speaks for most, and does not rule out; none where it speaks for many alike. */
    List<Benefit> benefits() {
        String region = scene.c().region();
        if (region == null) {
            return List.of();
        }
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((fact, told) -> known.put(fact, told.known()));
        Facts facts = new Facts(known);
        Naming naming = new Naming(scene);
        List<Benefit> all = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.versions().isEmpty() && !naming.over(one))
                .toList();
        try {
            return most(scene.desk
                    .library()
                    .calculator()
                    .survey(all, facts, facts, scene.person().figures(), scene.asOf()));
        } catch (ContradictoryFacts e) {
            return List.of();
        }
    }

    private List<Benefit> most(Survey survey) {
        Map<Fact, Integer> times = new LinkedHashMap<>();
        Map<Benefit, Set<Fact>> speaking = new LinkedHashMap<>();
        for (Quote quote : survey.quotes()) {
            Set<Fact> found = survey.speaking(quote.benefit());
            found.forEach(fact -> times.merge(fact, 1, Integer::sum));
            if (!(quote.outcome() instanceof Outcome.Ineligible)) {
                speaking.put(quote.benefit(), found);
            }
        }
        Map<Benefit, Double> scores = new LinkedHashMap<>();
        speaking.forEach((benefit, found) -> scores.put(
                benefit,
                found.stream()
                        .filter(fact -> !scene.desk.topics().light(fact.id()))
                        .mapToDouble(fact -> 1 / Math.sqrt(times.getOrDefault(fact, 1)))
                        .sum()));
        double best = scores.values().stream().mapToDouble(one -> one).max().orElse(0);
        List<Benefit> near = new ArrayList<>(scores.keySet());
        near.removeIf(one -> scores.getOrDefault(one, 0.0) < Math.max(LEAST, SHARE * best));
        near.sort(Comparator.comparingDouble(one -> -scores.getOrDefault(one, 0.0)));
        return near.size() > OFFERED + 1
                ? List.of()
                : near.stream().limit(OFFERED).toList();
    }
}
