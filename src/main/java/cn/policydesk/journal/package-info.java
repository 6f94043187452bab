/**
 * What was asked, answered, quoted and left unanswered, kept in SQL for as long as the operator says and not longer.
 *
 * <p>Door: {@link cn.policydesk.journal.Journal}. Quotes are kept under a number that can be read aloud, with the facts sealed
 * and the rules of that day, so that each can be worked out again later; messages are masked before they are stored; who asked
 * is a keyed hash. A database that does not open never stops an answer.
 *
 * <p>May know: {@code notice}, {@code benefit}. The only room that knows SQL; the database is H2 in a file, every statement
 * also runs on PostgreSQL.
 */
@NullMarked
package cn.policydesk.journal;

import org.jspecify.annotations.NullMarked;
