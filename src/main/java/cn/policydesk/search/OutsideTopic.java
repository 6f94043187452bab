package cn.policydesk.search;

import java.util.List;

/**
 * A topic people ask about that the notices do not decide.
 *
 * @param name the topic
 * @param words expressions that name it
 * @param asked how people ask for it
 * @param whereTo where to ask instead; may be empty
 */
public record OutsideTopic(String name, List<String> words, List<String> asked, String whereTo) {

    public OutsideTopic {
        words = List.copyOf(words);
        asked = List.copyOf(asked);
    }
}
