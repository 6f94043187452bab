package cn.policydesk.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All words of the folder {@code index/} but the asked lines.
 *
 * @param synonyms groups of expressions that mean the same, the canonical one first
 * @param lay a lay expression with the policy words it stands for
 * @param terms domain terms worth keeping whole
 * @param stops words that carry no subject
 * @param typos wrong form to right form
 * @param outside topics that no notice decides
 * @param places names of places for which no notice is held
 * @param aspects how people ask about the paperwork, by aspect
 * @param telling snippets of notices that tell about it, by aspect
 */
public record Words(
        List<Marked<List<String>>> synonyms,
        List<Marked<Lay>> lay,
        List<Marked<String>> terms,
        Set<String> stops,
        Map<String, String> typos,
        List<OutsideTopic> outside,
        Set<String> places,
        Map<String, List<String>> aspects,
        Map<String, List<String>> telling) {

    /** A lay expression with the policy words it stands for. */
    record Lay(String expression, List<String> stands) {}

    /** The same words but for those added for one notice. */
    Words without(@Nullable String notice) {
        return new Words(
                synonyms.stream().filter(m -> m.serves(notice)).toList(),
                lay.stream().filter(m -> m.serves(notice)).toList(),
                terms.stream().filter(m -> m.serves(notice)).toList(),
                stops,
                typos,
                outside.stream()
                        .filter(topic -> notice == null || !notice.equals(topic.notice()))
                        .toList(),
                places,
                aspects,
                telling);
    }
}
