package cn.policydesk.search;

import org.jspecify.annotations.Nullable;

/** Where a question looks for its answer. */
sealed interface Scope {

    /** In one region, or in all where {@code region} is null. */
    record Within(@Nullable String region) implements Scope {}

    /** Nowhere: it asks about another held region than the one that alone may answer. */
    record OtherRegion(String region) implements Scope {}

    /** Nowhere: it asks about a place for which no notice is held. */
    record NotHeld(String place) implements Scope {}
}
