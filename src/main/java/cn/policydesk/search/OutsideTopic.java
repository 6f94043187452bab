package cn.policydesk.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic people ask about that the notices do not decide.
 *
 * @param notice the notice that is silent on it, or null where all are
 * @param name the topic
 * @param words expressions that name it
 * @param asked how people ask for it
 * @param whereTo where to ask instead; may be empty
 */
public record OutsideTopic(
        @Nullable String notice, String name, List<String> words, List<String> asked, String whereTo) {

    public OutsideTopic {
        words = List.copyOf(words);
        asked = List.copyOf(asked);
    }
}
