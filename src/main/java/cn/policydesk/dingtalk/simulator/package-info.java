/**
 * DingTalk's side of a robot, to try one without having one: an invented corp with its people, a group and their one-to-one chats, and
 * DingTalk's servers as far as the product talks to them.
 *
 * <p>Doors: {@code /dingtalk-simulator}, a page, only where the setting {@code policydesk.dingtalk.simulator} is on; for the command line
 * {@link cn.policydesk.dingtalk.simulator.RunningSimulator}, and {@link cn.policydesk.dingtalk.simulator.StoryPlay}, which plays a story.
 * Everything goes the ways DingTalk's own messages go: signed to the real {@code /dingtalk/{robot}}, or as frames over the connections the
 * product opens; what the product says comes to servers of this room, which judge it as DingTalk does. All of that is written here
 * anew by the contract (platforms.md), with none of the product's code and none of the SDK's, so that a fault of theirs shows.
 *
 * <p>May know: {@code simulator}, which holds what it shares with WeChat's, the public types of {@code dingtalk} and, for staff files,
 * {@code notice}.
 */
@NullMarked
package cn.policydesk.dingtalk.simulator;

import org.jspecify.annotations.NullMarked;
