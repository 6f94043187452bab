package cn.policydesk.search;

import org.jspecify.annotations.Nullable;

/**
 * A question put to the index.
 *
 * @param text as typed
 * @param region the region's id that alone may answer, or null for all
 */
public record Question(String text, @Nullable String region) {}
