/**
 * What the server asks of WeChat by itself: access tokens, messages outside a reply with their quota, the state 正在输入, the menu.
 *
 * <p>Doors: {@link cn.policydesk.wechat.outbound.CustomerMessages} for followers, {@link cn.policydesk.wechat.outbound.Menus} for
 * {@code bot/menus.yaml}, {@link cn.policydesk.wechat.outbound.MenuDesk} for the menu WeChat shows. Numbers and error codes are the
 * WeChat half of platforms.md.
 *
 * <p>May know: {@code channel}, {@code notice} and the room above it.
 */
@NullMarked
package cn.policydesk.wechat.outbound;

import org.jspecify.annotations.NullMarked;
