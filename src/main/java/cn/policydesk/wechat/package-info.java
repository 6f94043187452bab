/**
 * The door for WeChat Official Accounts: their messages become what the assistant is asked, what it says becomes their replies.
 *
 * <p>Door: {@code WechatController}, {@code GET|POST /wechat/{account}}. Several accounts, each with its own keys and region
 * ({@link cn.policydesk.wechat.Accounts}); messages outside a reply go through {@link cn.policydesk.wechat.Pushes}. The contract
 * with its numbers is the WeChat half of platforms.md. The only room that knows WxJava.
 *
 * <p>May know: {@code channel}, {@code dialogue} and, for the staff's words, {@code notice}.
 */
@NullMarked
package cn.policydesk.wechat;

import org.jspecify.annotations.NullMarked;
