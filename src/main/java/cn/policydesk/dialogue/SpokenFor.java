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
import java.util.regex.Pattern;

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
    /** What it says for a benefit that nothing is left to be asked. */
    private static final double SETTLED = 1;
    /** What the words of the story say for a benefit that they are clearly about. */
    private static final double MEANT = 1;

    private static final Pattern GRADUATES = Pattern.compile("毕业生|大学生");
    private static final List<String> STUDIED = List.of("高校毕业生", "在校大学生", "毕业日期");
    private static final String AGE = "年龄";

    private final Scene scene;

    SpokenFor(Scene scene) {
        this.scene = scene;
    }

    /**
     * Those that what was told, or the words of a story, speak for most, and what was told does not rule out; none where it speaks for
     * many alike. 街道安排她做公益性岗位 tells no fact of the asker's, and is about one benefit all the same.
     */
    List<Benefit> benefits(String story) {
        String region = scene.c().region();
        if (region == null) {
            return List.of();
        }
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((fact, told) -> known.put(fact, told.known()));
        Facts facts = new Facts(known);
        List<Benefit> all = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.versions().isEmpty() && !scene.over(one) && !forOthers(one))
                .toList();
        try {
            Survey survey = scene.desk
                    .library()
                    .calculator()
                    .survey(all, facts, facts, scene.person().figures(), scene.asOf());
            return most(survey, scene.finder().find(story, region, known.keySet(), scene.audience()));
        } catch (ContradictoryFacts e) {
            return List.of();
        }
    }

    /** 50岁, and no word of studies: what graduates get is for others. */
    private boolean forOthers(Benefit benefit) {
        Map<String, Told> told = scene.person().facts();
        return told.containsKey(AGE)
                && STUDIED.stream().noneMatch(told::containsKey)
                && GRADUATES.matcher(benefit.name()).find();
    }

    private List<Benefit> most(Survey survey, List<Benefit> meant) {
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
        for (Quote quote : survey.quotes()) {
            boolean settled = switch (quote.outcome()) {
                case Outcome.Eligible _, Outcome.UpTo _, Outcome.NeedsParameter _ -> true;
                default -> false;
            };
            double more =
                    (settled ? SETTLED : 0) + (meant.size() <= OFFERED && meant.contains(quote.benefit()) ? MEANT : 0);
            scores.computeIfPresent(quote.benefit(), (one, score) -> score + more);
        }
        double best = scores.values().stream().mapToDouble(one -> one).max().orElse(0);
        List<Benefit> near = new ArrayList<>(scores.keySet());
        near.removeIf(one -> scores.getOrDefault(one, 0.0) < Math.max(LEAST, SHARE * best));
        near.sort(Comparator.comparingDouble(one -> -scores.getOrDefault(one, 0.0)));
        return near.size() > OFFERED + 1
                ? List.of()
                : near.stream().limit(OFFERED).toList();
    }
}
