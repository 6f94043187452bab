/**
 * One immutable snapshot of all knowledge with its index, and the one that is current.
 *
 * <p>Door: {@link cn.policydesk.library.CurrentLibrary}. It reads the staff folders anew, checks them against each other,
 * keeps a copy of every set that passed under {@code var/releases}, and swaps one reference: a turn under way finishes on the
 * library it began with. A faulty set is refused with every fault; the last good one goes on answering, also over a restart.
 *
 * <p>May know: {@code notice}, {@code benefit}, {@code search}.
 */
@NullMarked
package cn.policydesk.library;

import org.jspecify.annotations.NullMarked;
