package cn.policydesk.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One message somebody sent.
 *
 * @param channel where from: web, wechat, dingtalk, command
 * @param user who, as the channel names them; only used as a key
 * @param messageId the channel's id of the message, or null; a repeat gets the reply that was kept
 * @param text as typed
 * @param region the region of the account or page, or null
 * @param asOf the day to work by, or null for the day of {@code at}
 * @param at when
 * @param address the network address it came from, or null where that says nothing about who it is
 */
public record Incoming(
        String channel,
        String user,
        @Nullable String messageId,
        String text,
        @Nullable String region,
        @Nullable LocalDate asOf,
        Instant at,
        @Nullable String address) {

    /** A message of which no address is known. */
    public Incoming(
            String channel,
            String user,
            @Nullable String messageId,
            String text,
            @Nullable String region,
            @Nullable LocalDate asOf,
            Instant at) {
        this(channel, user, messageId, text, region, asOf, at, null);
    }

    /** The same message with other words. */
    Incoming saying(String words) {
        return new Incoming(channel, user, messageId, words, region, asOf, at, address);
    }

    /** The conversation's key. */
    String key() {
        return channel + "\n" + user;
    }
}
