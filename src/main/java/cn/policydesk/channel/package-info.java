/**
 * What the doors of the messengers share: a message that comes again has one effect ({@link cn.policydesk.channel.Once}), answers
 * that took too long are not lost ({@link cn.policydesk.channel.Late}), long texts are cut well ({@link
 * cn.policydesk.channel.Cut}), calls go out with care ({@link cn.policydesk.channel.Connections}), and what a door may ask of the product ({@link cn.policydesk.channel.Reception}, the door of this
 * room).
 *
 * <p>Plain Java. May know: {@code dialogue} and every room below it.
 */
@NullMarked
package cn.policydesk.channel;

import org.jspecify.annotations.NullMarked;
