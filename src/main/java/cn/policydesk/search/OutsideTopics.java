package cn.policydesk.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The topics that no notice decides or one is silent on. In the index they compete with the paragraphs, numbered on after them.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class OutsideTopics {

    private final List<OutsideTopic> topics;
    private final int firstNumber;
    private final List<Named> names = new ArrayList<>();

    private record Named(String word, OutsideTopic topic) {}

    /**
     * The topic a question comes nearest to.
     *
     * @param topic the topic, or null where none is near at all
     * @param near how near its nearest line is, 0 to 1
     * @param score all evidence for it, to be laid beside that for a paragraph
     * @param named whether one of its words stands in the question
     */
    record Near(@Nullable OutsideTopic topic, float near, float score, boolean named) {

        /** Whether it is near enough to be spoken of. */
        boolean tells() {
            return topic != null && (named || near >= 0.4f);
        }
    }

    /** @param firstNumber the number of the first topic in the index: how many paragraphs there are */
    OutsideTopics(List<OutsideTopic> topics, int firstNumber) {
        this.topics = topics;
        this.firstNumber = firstNumber;
        for (OutsideTopic topic : topics) {
            topic.words().forEach(word -> names.add(new Named(Normaliser.normalise(word), topic)));
        }
    }

    /** Whether a number in the index is a topic's. */
    boolean isTopic(int number) {
        return number >= firstNumber;
    }

    /** The topic nearest to a question, from everything that was ranked for it. */
    Near nearest(Analysis question, List<Ranked> ranked) {
        OutsideTopic topic = null;
        float near = 0;
        float score = 0;
        for (Ranked each : ranked) {
            if (isTopic(each.unit())) {
                if (each.score() > score) {
                    score = each.score();
                    topic = topics.get(each.unit() - firstNumber);
                }
                near = Math.max(near, each.nearest());
            }
        }
        int longest = 0;
        for (Named name : names) {
            if (name.word().length() > longest && question.normalised().contains(name.word())) {
                topic = name.topic();
                longest = name.word().length();
            }
        }
        return new Near(topic, near, score, longest > 0);
    }
}
