/**
 * What goes out to DingTalk: answers into one-to-one chats and groups, result files, and what is fetched from it, files that somebody
 * sent and the departments of somebody.
 *
 * <p>Door: {@link cn.policydesk.dingtalk.outbound.Outgoing}. An answer goes to the address its message brought, while that lives and
 * its host is allowed, else through the robot interfaces; what one place is told stands in one line, so that it comes in order and
 * within DingTalk's limits. What surely did not arrive is tried again, what may have arrived is not sent twice. Numbers and codes are
 * the DingTalk half of platforms.md; a sender of our own because the SDK's mentions nobody and waits a minute (row SDK defect).
 *
 * <p>Nothing here was tried against DingTalk itself: the tests play it after its public pages and SDKs.
 *
 * <p>May know: {@code channel} and the room above it.
 */
@NullMarked
package cn.policydesk.dingtalk.outbound;

import org.jspecify.annotations.NullMarked;
