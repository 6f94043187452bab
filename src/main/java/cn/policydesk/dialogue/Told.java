package cn.policydesk.dialogue;

import cn.policydesk.benefit.Known;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a fact and where from.
 *
 * @param known what
 * @param words the words it was read from
 * @param turn the turn in which they were said, 1-based
 * @param before what was known of it till then, for 我说的是我朋友的公司; null where nothing was
 */
record Told(Known known, String words, int turn, @Nullable Told before) {

    Told(Known known, String words, int turn) {
        this(known, words, turn, null);
    }

    /** The same in the place of what was told before; of that only the last is kept. */
    Told after(@Nullable Told earlier) {
        if (earlier == null) {
            return this;
        }
        Told last = earlier.turn == turn ? earlier.before : new Told(earlier.known, earlier.words, earlier.turn);
        return new Told(known, words, turn, last);
    }
}
