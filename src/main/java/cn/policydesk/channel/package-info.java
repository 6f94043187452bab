/**
 * What the doors of the messengers share: settings are read ({@link cn.policydesk.channel.NamedSettings}) and words of staff ({@link
 * cn.policydesk.channel.PhraseBook}), what is encrypted is opened ({@link cn.policydesk.channel.Sealed}), a message that comes again
 * has one effect ({@link cn.policydesk.channel.Once}), answers that took too long are not lost ({@link
 * cn.policydesk.channel.Late}), long texts are cut well ({@link cn.policydesk.channel.Cut}), choices are picked by number ({@link
 * cn.policydesk.channel.NumberedChoices}), calls go out with care ({@link cn.policydesk.channel.Connections}), operators are told
 * ({@link cn.policydesk.channel.OperatorAlerts}), and what a door may ask of the product ({@link cn.policydesk.channel.Reception},
 * the door of this room).
 *
 * <p>Plain Java. May know: {@code dialogue} and every room below it.
 */
@NullMarked
package cn.policydesk.channel;

import org.jspecify.annotations.NullMarked;
