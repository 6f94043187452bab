package cn.policydesk.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Widens a question for a region whose notice nobody has written asked lines for yet: lines asked for other notices tell which
 * policy words a lay question stands for, so the headings and terms of their paragraphs join the question at lower weight.
 * Only words are borrowed, never an answer.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class Borrowing {

    /** A line elsewhere must be at least this near to lend its words. */
    private static final float NEAR = 0.25f;
    /** Paragraphs elsewhere that lend. */
    private static final int LENDERS = 4;
    /** What a borrowed heading word counts against the question's own. */
    private static final float HEADING = 0.5f;
    /** What a borrowed term of the body counts. */
    private static final float BODY = 0.15f;
    /** Shorter terms are in every paragraph. */
    private static final int TERM_LENGTH = 3;

    private final List<Unit> units;
    private final TextAnalysis analysis;
    private final Ranking ranking;
    private final Set<String> asked = new HashSet<>();

    Borrowing(List<Unit> units, TextAnalysis analysis, Ranking ranking) {
        this.units = units;
        this.analysis = analysis;
        this.ranking = ranking;
        units.stream().filter(unit -> !unit.asked().isEmpty()).forEach(unit -> asked.add(unit.region()));
    }

    /** Whether somebody wrote how people ask in the region; with no region given, all of them count as asked. */
    boolean isAsked(@Nullable String region) {
        return region == null || asked.contains(region);
    }

    /** The question with borrowed words, or itself where the region has lines of its own. */
    Analysis widen(Analysis question, @Nullable String region) throws IOException {
        if (region == null || isAsked(region)) {
            return question;
        }
        Map<Integer, Float> lenders = new LinkedHashMap<>();
        for (Ranking.NearLine line : ranking.linesElsewhere(question, region)) {
            if (line.near() >= NEAR && (lenders.size() < LENDERS || lenders.containsKey(line.unit()))) {
                lenders.merge(line.unit(), line.near(), Math::max);
            }
        }
        Map<String, Feature> borrowed = new HashMap<>();
        lenders.forEach((unit, near) -> lend(units.get(unit), near, borrowed));
        List<Feature> features = new ArrayList<>(question.features());
        features.addAll(borrowed.values());
        return new Analysis(question.normalised(), question.pieces(), features);
    }

    private void lend(Unit unit, float near, Map<String, Feature> borrowed) {
        for (Feature feature : analysis.paragraph(unit.heading()).features()) {
            if (feature.kind() == Feature.Kind.TERM || feature.kind() == Feature.Kind.PAIR) {
                add(borrowed, feature, near * HEADING);
            }
        }
        for (Feature feature : analysis.paragraph(unit.text()).features()) {
            if (feature.kind() == Feature.Kind.TERM && feature.text().length() >= TERM_LENGTH) {
                add(borrowed, feature, near * BODY);
            }
        }
    }

    private static void add(Map<String, Feature> borrowed, Feature feature, float weight) {
        borrowed.merge(
                feature.key(),
                new Feature(feature.kind(), feature.text(), weight),
                (a, b) -> a.weight() >= b.weight() ? a : b);
    }
}
