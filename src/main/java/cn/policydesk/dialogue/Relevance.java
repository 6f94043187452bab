package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Survey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How near each of several benefits is to what a person told. A told fact counts the more the fewer benefits it speaks for;
 * an age or a sex counts next to nothing. The figures have no unit and mean something only among each other.
 *
 * <p>Immutable once made.
 */
final class Relevance {

    /** What an age or a sex counts. */
    private static final double LIGHT = 0.1;
    /** What a told fact counts for a benefit without figures whose words hold it. */
    private static final double WORDS = 0.6;
    /** Nothing nearer than this is near. */
    private static final double LEAST = 0.2;
    /** What is less than this share of the nearest is not near. */
    private static final double SHARE = 0.4;

    private final Map<String, Double> scores = new LinkedHashMap<>();
    private final double cut;

    Relevance(Survey survey, Topics topics, Facts facts) {
        Map<String, Set<Fact>> speaking = new LinkedHashMap<>();
        Map<Fact, Integer> times = new HashMap<>();
        for (Quote quote : survey.quotes()) {
            Set<Fact> found = survey.speaking(quote.benefit());
            speaking.put(quote.benefit().id(), found);
            found.forEach(fact -> times.merge(fact, 1, Integer::sum));
        }
        double best = 0;
        for (Quote quote : survey.quotes()) {
            Benefit benefit = quote.benefit();
            double score = benefit.versions().isEmpty() ? words(benefit, facts) : 0;
            for (Fact fact : speaking.getOrDefault(benefit.id(), Set.of())) {
                score += topics.light(fact.id()) ? LIGHT : 1 / Math.sqrt(times.getOrDefault(fact, 1));
            }
            scores.put(benefit.id(), score);
            best = benefit.versions().isEmpty() ? best : Math.max(best, score);
        }
        this.cut = Math.max(LEAST, SHARE * best);
    }

    /** A benefit without figures has no conditions to meet: its words name whom it is for. */
    private static double words(Benefit benefit, Facts facts) {
        String words = benefit.name() + benefit.basis().words();
        return facts.known().entrySet().stream()
                .filter(told -> Known.YES.equals(told.getValue()))
                .filter(told -> words.contains(told.getKey()))
                .mapToDouble(told -> WORDS)
                .sum();
    }

    /** How much speaks for a benefit; 0 where nothing does. */
    double of(Benefit benefit) {
        return scores.getOrDefault(benefit.id(), 0.0);
    }

    /** Whether what was told speaks for a benefit, not much less than for the nearest. */
    boolean near(Benefit benefit) {
        return of(benefit) >= cut;
    }
}
