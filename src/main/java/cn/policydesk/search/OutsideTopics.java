package cn.policydesk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recognises the topics that no notice decides. Immutable and safe for use by several threads. */
final class OutsideTopics {

    private final AskedVectors vectors;
    private final List<OutsideTopic> topicOfLine = new ArrayList<>();
    private final Map<String, String> regionOf;
    private final List<Named> names = new ArrayList<>();

    private record Named(String word, OutsideTopic topic) {}

    /**
     * The topic a question comes nearest to.
     *
     * @param topic the topic, or null where none is near at all
     * @param near how near its nearest line is, 0 to 1
     * @param named whether one of its words stands in the question
     */
    record Near(@Nullable OutsideTopic topic, float near, boolean named) {

        /** Whether it is near enough to be spoken of. */
        boolean tells() {
            return topic != null && (named || near >= 0.4f);
        }
    }

    /** @param regionOf the region of each notice */
    OutsideTopics(List<OutsideTopic> topics, TextAnalysis analysis, Map<String, String> regionOf) {
        this.regionOf = Map.copyOf(regionOf);
        List<Analysis> lines = new ArrayList<>();
        for (OutsideTopic topic : topics) {
            for (String line : topic.asked()) {
                lines.add(analysis.question(line));
                topicOfLine.add(topic);
            }
            topic.words().forEach(word -> names.add(new Named(Normaliser.normalise(word), topic)));
        }
        vectors = new AskedVectors(lines, Weights.DEFAULT);
    }

    /** The topic nearest to a question in a region, or in all where that is null. */
    Near nearest(Analysis question, @Nullable String region) {
        AskedVectors.Probe probe = vectors.probe(question);
        OutsideTopic topic = null;
        float best = 0;
        for (int line = 0; line < topicOfLine.size(); line++) {
            float near = vectors.near(probe, line);
            if (near > best && concerns(topicOfLine.get(line), region)) {
                best = near;
                topic = topicOfLine.get(line);
            }
        }
        int longest = 0;
        boolean named = false;
        for (Named name : names) {
            if (name.word().length() > longest && question.normalised().contains(name.word())) {
                topic = name.topic();
                longest = name.word().length();
                named = true;
            }
        }
        return new Near(topic, best, named);
    }

    /** What one notice is silent on says nothing where others are searched too. */
    private boolean concerns(OutsideTopic topic, @Nullable String region) {
        return topic.notice() == null || region != null && region.equals(regionOf.get(topic.notice()));
    }
}
