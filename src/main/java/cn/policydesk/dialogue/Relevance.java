package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Survey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How near each of several benefits is to what a person told. A told fact counts the more the fewer benefits it speaks for;
 * an age or a sex counts next to nothing, an
 * answer to a question nothing: it would lead from what was told to what was asked. The figures have no unit and mean something only among each other.
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

    /** How much more counts what the first words spoke of. */
    private static final double HINTED = 1.5;
    /** What is left of anything else then. */
    private static final double NOT_HINTED = 0.5;

    private final Map<String, Double> scores = new LinkedHashMap<>();
    private final Set<String> near = new LinkedHashSet<>();

    /**
     * @param running tells the benefits that still run; the nearest of them is the measure of the others
     * @param light tells the facts that say little of what is wanted: an age, a sex
     * @param topicsOf the names of a benefit's topics
     * @param hints the names of the topics that the first words spoke of
     */
    Relevance(
            Survey survey,
            Predicate<Quote> running,
            Predicate<String> light,
            Function<Benefit, Set<String>> topicsOf,
            Set<String> hints,
            Facts facts) {
        Map<String, Set<Fact>> speaking = new LinkedHashMap<>();
        Map<Fact, Integer> times = new LinkedHashMap<>();
        for (Quote quote : survey.quotes()) {
            Set<Fact> found = survey.speaking(quote.benefit());
            speaking.put(quote.benefit().id(), found);
            found.forEach(fact -> times.merge(fact, 1, Integer::sum));
        }
        double best = 0;
        Set<String> topicsOfBest = Set.of();
        for (Quote quote : survey.quotes()) {
            Benefit benefit = quote.benefit();
            double score = benefit.versions().isEmpty() ? words(benefit, facts) : 0;
            for (Fact fact : speaking.getOrDefault(benefit.id(), Set.of())) {
                score += light.test(fact.id()) ? LIGHT : 1 / Math.sqrt(times.getOrDefault(fact, 1));
            }
            Set<String> own = topicsOf.apply(benefit);
            if (!hints.isEmpty()) {
                score *= own.stream().anyMatch(hints::contains) ? HINTED : NOT_HINTED;
            }
            scores.put(benefit.id(), score);
            if (running.test(quote) && score > best) {
                best = score;
                topicsOfBest = own;
            }
        }
        near(survey, topicsOf, Math.max(LEAST, SHARE * best), topicsOfBest);
    }

    /** Near is what is not much farther than the nearest, and whatever is spoken for beside it in its topic. */
    private void near(Survey survey, Function<Benefit, Set<String>> topicsOf, double cut, Set<String> topicsOfBest) {
        for (Quote quote : survey.quotes()) {
            double score = of(quote.benefit());
            boolean beside =
                    score >= LEAST && topicsOf.apply(quote.benefit()).stream().anyMatch(topicsOfBest::contains);
            if (score >= cut || beside) {
                near.add(quote.benefit().id());
            }
        }
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

    /** Whether a benefit is near. */
    boolean near(Benefit benefit) {
        return near.contains(benefit.id());
    }
}
