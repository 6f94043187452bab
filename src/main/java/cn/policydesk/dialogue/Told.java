package cn.policydesk.dialogue;

import cn.policydesk.benefit.Known;

/**
 * What is known of a fact and where from.
 *
 * @param known what
 * @param words the words it was read from
 * @param turn the turn in which they were said, 1-based
 */
record Told(Known known, String words, int turn) {}
