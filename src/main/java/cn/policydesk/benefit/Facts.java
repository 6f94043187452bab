package cn.policydesk.benefit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a person or firm, by the ids of the dictionary of facts. A fact that is not in it is unknown.
 *
 * @param known unmodifiable
 */
public record Facts(Map<String, Known> known) {

    /** Nothing is known. */
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        known = Map.copyOf(known);
    }

    /** What is known of a fact. */
    public Known get(String fact) {
        return known.getOrDefault(fact, Known.UNKNOWN);
    }

    /** These facts with one more, or one changed. */
    public Facts with(String fact, Known value) {
        Map<String, Known> next = new LinkedHashMap<>(known);
        next.put(fact, value);
        return new Facts(next);
    }
}
