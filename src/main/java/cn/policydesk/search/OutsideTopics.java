package cn.policydesk.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises the topics that no notice decides. Immutable and safe for use by several threads. */
final class OutsideTopics {

    private final AskedVectors vectors;
    private final List<OutsideTopic> topicOfLine = new ArrayList<>();
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

    OutsideTopics(List<OutsideTopic> topics, TextAnalysis analysis) {
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

    Near nearest(Analysis question) {
        AskedVectors.Probe probe = vectors.probe(question);
        OutsideTopic topic = null;
        float best = 0;
        for (int line = 0; line < topicOfLine.size(); line++) {
            float near = vectors.near(probe, line);
            if (near > best) {
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
}
