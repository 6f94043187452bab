package cn.policydesk.telling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one free-text question.
 *
 * @param outcome the word of the HTTP contract: answered, unsure or not-found
 * @param asOf the day it was answered for
 * @param region the region that was searched, or null for all
 * @param reply the whole answer as a chat shows it, at most {@link PlainReply#MOST_BYTES} bytes of UTF-8
 * @param answers answered: ranked, at most three, the first is the claim; unsure: the candidates; else empty
 * @param pointer the held region that is meant instead, or null
 * @param held not found: what is held
 * @param suggestions not found: questions that can be answered
 */
public record AskReply(
        String outcome,
        LocalDate asOf,
        @Nullable String region,
        String reply,
        List<ClauseAnswer> answers,
        @Nullable Pointer pointer,
        List<Held> held,
        List<String> suggestions) {

    public AskReply {
        answers = List.copyOf(answers);
        held = List.copyOf(held);
        suggestions = List.copyOf(suggestions);
    }

    /** A held region that is meant instead of the one asked. */
    public record Pointer(String region, String name) {}

    /** A notice that is held. */
    public record Held(String title, String url) {}
}
