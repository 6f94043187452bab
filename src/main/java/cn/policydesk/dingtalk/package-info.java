/**
 * The door for DingTalk robots: what grid workers write to them, alone or in groups, becomes what the assistant is asked, and what it
 * says becomes their messages.
 *
 * <p>Two ways in, {@code DingtalkController} ({@code POST /dingtalk/{robot}}) and the room {@code dingtalk.stream}, end at one desk,
 * {@link cn.policydesk.dingtalk.Desk}; what is said goes out through {@link cn.policydesk.dingtalk.Outlet}, which {@code
 * dingtalk.outbound} is. The contract with its numbers is the DingTalk half of platforms.md.
 *
 * <p>May know: {@code channel}, {@code batch}, {@code dialogue}, {@code library} and, for the staff's words, {@code notice}.
 */
@NullMarked
package cn.policydesk.dingtalk;

import org.jspecify.annotations.NullMarked;
