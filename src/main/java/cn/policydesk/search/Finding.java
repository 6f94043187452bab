package cn.policydesk.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the search makes of a question. */
public sealed interface Finding {

    /** The paragraphs that answer, at most three, the best first: the first is the claim. */
    record Answered(List<Hit> hits) implements Finding {
        public Answered {
            hits = List.copyOf(hits);
        }
    }

    /** Nothing is claimed; these paragraphs, at most three, may be meant. */
    record Unsure(List<Hit> hits) implements Finding {
        public Unsure {
            hits = List.copyOf(hits);
        }
    }

    /**
     * The held notices hold no answer.
     *
     * @param otherRegion the held region that is meant instead, or null
     * @param place the place that is meant, for which no notice is held, or null
     * @param topic the topic that no notice decides, or null where none was recognised
     */
    record NotFound(
            @Nullable String otherRegion,
            @Nullable String place,
            @Nullable OutsideTopic topic) implements Finding {}
}
