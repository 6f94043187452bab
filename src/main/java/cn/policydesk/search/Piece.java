package cn.policydesk.search;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a normalised question: an expression of the word files, or a run of characters none of them knows.
 *
 * @param text the stretch
 * @param entry the expression, or null for an unknown run
 */
record Piece(String text, Lexicon.@Nullable Entry entry) {

    boolean stop() {
        return entry != null && entry.stop();
    }
}
