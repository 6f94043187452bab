/**
 * The talk: from a question to the answer people see, the same for every channel.
 *
 * <p>Door: {@link cn.policydesk.dialogue.Assistant}. It asks the library's index, words the finding with the fixed phrases of
 * {@code bot/} and quotes the notice character for character. Nothing in an answer is anything else than a phrase of
 * {@code bot/}, a word of a header, or the notice's own text.
 *
 * <p>May know: {@code library}, {@code search}, {@code notice} and the rooms beside it.
 */
@NullMarked
package cn.policydesk.dialogue;

import org.jspecify.annotations.NullMarked;
