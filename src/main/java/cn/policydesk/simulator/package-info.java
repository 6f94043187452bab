/**
 * What the simulators of the messengers share, so that one can try a bot without an account: stories as staff write them are read
 * ({@link cn.policydesk.simulator.StoryFile}), played step by step with a transcript and judged ({@link
 * cn.policydesk.simulator.Play}, the door of this room), a running product's simulator is asked ({@link
 * cn.policydesk.simulator.Asking}), somebody types lines in a terminal ({@link cn.policydesk.simulator.Terminal}), and for the servers
 * that are played: who may see them, and their page ({@link cn.policydesk.simulator.FrontDoor}), ids, a port of this
 * machine, and the encryption that both use ({@link cn.policydesk.simulator.Ciphering}).
 *
 * <p>What a messenger says over the line, and what it refuses, is each simulator's own: {@code wechat.simulator} and {@code
 * dingtalk.simulator}. Plain Java, with the servlet interfaces. May know: for staff files, {@code notice}.
 */
@NullMarked
package cn.policydesk.simulator;

import org.jspecify.annotations.NullMarked;
