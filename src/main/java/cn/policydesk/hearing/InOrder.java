package cn.policydesk.hearing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Copies nobody can change, which keep their order: {@link Map#copyOf} and {@link Set#copyOf} go through their members in another
 * order each time the program starts, and the same message would be answered in other words.
 */
public final class InOrder {

    private InOrder() {}

    /** A map in its own order. */
    public static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A set in its own order. */
    public static <T> Set<T> copy(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}
