/**
 * WeChat's side of an Official Account, to try one without having one: a phone, WeChat's server between it and the product, and
 * WeChat's own interfaces.
 *
 * <p>Doors: {@code Handset}, one follower's phone, and {@code StoryPlay}, which plays a story on it, for the command line;
 * {@code /wechat-simulator}, the same as a page, only where the setting {@code policydesk.wechat.simulator} is on. Everything goes
 * over HTTP to the real {@code /wechat/{account}}: signed, encrypted and read here anew by the contract (platforms.md), with none
 * of the endpoint's code and none of WxJava's, so that a fault of theirs shows.
 *
 * <p>May know: {@code simulator}, which holds what it shares with DingTalk's, the public types of {@code wechat}, {@code channel} and, for
 * staff files, {@code notice}.
 */
@NullMarked
package cn.policydesk.wechat.simulator;

import org.jspecify.annotations.NullMarked;
