/**
 * What is told: clauses answered, quotes with their working, replies and their buttons, in the words of {@code bot/replies.yaml}. It
 * knows nothing of conversations. The doors are {@link cn.policydesk.telling.QuoteDesk} for a quote and
 * {@link cn.policydesk.telling.ClauseDesk} for a clause; {@link cn.policydesk.telling.Talk} has the words.
 */
@NullMarked
package cn.policydesk.telling;

import org.jspecify.annotations.NullMarked;
