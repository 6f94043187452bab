package cn.policydesk.dialogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Copies nobody can change, which keep their order: {@link Map#copyOf} and {@link Set#copyOf} go through their members in another
 * order each time the program starts, and the same message would be answered in other words.
 */
final class InOrder {

    private InOrder() {}

    static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static <T> Set<T> copy(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}
