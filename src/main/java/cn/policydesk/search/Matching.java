package cn.policydesk.search;

import cn.policydesk.notice.Span;
import java.util.List;

/**
 * The sentences of a paragraph that answer a question, as stretches of its text.
 *
 * @param best the one that matches most
 * @param all it and further ones, in printed order; never empty
 */
public record Matching(Span best, List<Span> all) {
    public Matching {
        all = List.copyOf(all);
    }
}
