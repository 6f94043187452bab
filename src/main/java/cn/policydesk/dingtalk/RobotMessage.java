package cn.policydesk.dingtalk;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message somebody wrote to a robot; platforms.md, row Body fields. Whatever it says of itself came from outside.
 *
 * @param id {@code msgId}; the same when DingTalk sends it again
 * @param robotCode {@code robotCode}, or null where it is not named
 * @param robotCorpId {@code chatbotCorpId}, the corp the robot is of, or null where it is not named
 * @param senderCorpId {@code senderCorpId}, the corp of the sender, or null: somebody from outside
 * @param staffId {@code senderStaffId}, or null where the sender is none of the corp's staff
 * @param senderId {@code senderId}, never empty
 * @param nick what the sender is called; may be empty
 * @param conversationId {@code conversationId}, what the interfaces call {@code openConversationId}
 * @param group whether it was said in a group
 * @param addressed whether the robot is meant; always so outside groups
 * @param at when it was written, or null where that is not said
 * @param webhook {@code sessionWebhook}, or null where there is none that is an address. Nothing is proven of its host
 * @param webhookUntil up to when it may be used, or null
 * @param content what it holds
 */
public record RobotMessage(
        String id,
        @Nullable String robotCode,
        @Nullable String robotCorpId,
        @Nullable String senderCorpId,
        @Nullable String staffId,
        String senderId,
        String nick,
        String conversationId,
        boolean group,
        boolean addressed,
        @Nullable Instant at,
        @Nullable URI webhook,
        @Nullable Instant webhookUntil,
        Content content) {

    /** Where an answer goes. */
    public Place place() {
        return new Place(conversationId, group, staffId == null ? "" : staffId, webhook, webhookUntil);
    }

    /** Nothing of what was said or by whom: it may come into a log. */
    @Override
    public String toString() {
        return "RobotMessage " + content.getClass().getSimpleName();
    }
}
