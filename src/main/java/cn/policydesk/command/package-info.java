/**
 * The command line: ask, explain, notices, check, reindex.
 *
 * <p>Door: {@link cn.policydesk.command.Commands}. May know: every room but the platforms' doors.
 */
@NullMarked
package cn.policydesk.command;

import org.jspecify.annotations.NullMarked;
