/**
 * The shared calculator: what somebody gets under a notice, worked out from the rule files of {@code knowledge/benefits}.
 *
 * <p>{@link cn.policydesk.benefit.Calculator} is the door. A {@link cn.policydesk.benefit.Benefit} is read from a file and
 * checked once; {@link cn.policydesk.benefit.Facts} say what is known of a person or firm, each fact exactly, partly or not at
 * all; a {@link cn.policydesk.benefit.Quote} says what follows. Conditions are decided in Kleene's three-valued logic, amounts
 * as intervals, so that a missing fact is never taken for zero, false or today.
 */
@NullMarked
package cn.policydesk.benefit;

import org.jspecify.annotations.NullMarked;
