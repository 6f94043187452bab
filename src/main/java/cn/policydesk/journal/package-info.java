/**
 * What was asked, answered, quoted and left unanswered, kept in SQL for as long as the operator says and not longer.
 *
 * <p>Door: {@link cn.policydesk.journal.Journal}. Quotes are kept under a number that can be read aloud, with the facts sealed
 * and the rules of that day, so that each can be worked out again later; messages are masked before they are stored; who asked
 * is a keyed hash. What is said and what is thought of it is taken into a queue ({@code Pending}) and written by a thread of its
 * own; a database that is not there never stops or slows an answer ({@code Store}). What people wish erased is erased wherever
 * it is on its way ({@code Erasing}).
 *
 * <p>May know: {@code notice}, {@code benefit}. The only room that knows SQL; the database is H2 in a file or a PostgreSQL
 * elsewhere, every statement runs on both.
 */
@NullMarked
package cn.policydesk.journal;

import org.jspecify.annotations.NullMarked;
