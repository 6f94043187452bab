package cn.policydesk.search;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much each way of looking counts. Found on the tuned half of the golden questions; see README, "How good it is".
 *
 * @param body by kind, for a paragraph's own words
 * @param head by kind, for the clause's heading
 * @param asked by kind, for all lines asked for a paragraph together
 * @param line by kind, for a single asked line
 * @param own what the paragraph's own score counts
 * @param nearest what the nearest asked line counts against the paragraph's own score
 * @param second what the further lines of the same paragraph add
 * @param sum factor where the paragraph names a sum that the question names
 */
record Weights(
        Map<Feature.Kind, Float> body,
        Map<Feature.Kind, Float> head,
        Map<Feature.Kind, Float> asked,
        Map<Feature.Kind, Float> line,
        float own,
        float nearest,
        float second,
        float sum) {

    static final Weights DEFAULT = new Weights(
            kinds(0.3f, 1f, 0.6f, 0.6f, 0.2f),
            kinds(0, 0.2f, 0, 1.2f, 0),
            kinds(0.6f, 1f, 1f, 1.2f, 0.2f),
            kinds(0.5f, 1f, 0.3f, 2f, 0.3f),
            20f,
            0.6f,
            0.3f,
            1.2f);

    static Map<Feature.Kind, Float> kinds(float word, float pair, float single, float term, float sound) {
        Map<Feature.Kind, Float> weights = new EnumMap<>(Feature.Kind.class);
        weights.put(Feature.Kind.WORD, word);
        weights.put(Feature.Kind.PAIR, pair);
        weights.put(Feature.Kind.CHAR, single);
        weights.put(Feature.Kind.TERM, term);
        weights.put(Feature.Kind.SOUND, sound);
        return weights;
    }
}
