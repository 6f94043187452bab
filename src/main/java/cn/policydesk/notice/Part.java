package cn.policydesk.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a notice's source with what it is. The parts of a notice cover every non-blank character once.
 *
 * @param kind what it is
 * @param text the words, line breaks inside a sentence removed; of a table row the task alone
 * @param source where they stand in the source, in order
 * @param paragraph the paragraph it makes, or null where it is none (a title, a chapter heading, a signature, a copy)
 */
public record Part(
        PartKind kind,
        String text,
        List<Span> source,
        @Nullable Paragraph paragraph) {

    public Part {
        source = List.copyOf(source);
    }

    Part with(Paragraph changed) {
        return new Part(kind, text, source, changed);
    }
}
