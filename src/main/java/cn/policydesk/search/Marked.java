package cn.policydesk.search;

import org.jspecify.annotations.Nullable;

/**
 * A line of a word file.
 *
 * @param notice the notice it was added for, or null where it is general vocabulary
 * @param value what it says
 */
record Marked<T>(@Nullable String notice, T value) {

    boolean serves(@Nullable String without) {
        return notice == null || !notice.equals(without);
    }
}
