package cn.policydesk.dingtalk;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where something is said: a group, or a one-to-one chat with one of the staff.
 *
 * @param conversationId of the group ({@code openConversationId}), or of the one-to-one chat; empty where a one-to-one chat is meant
 *     whose conversation is not known: then {@code staffId} alone says to whom
 * @param group whether it is a group
 * @param staffId whom it is to: the asker, in a group too; empty where the asker is none of the staff
 * @param webhook address of this conversation to post to, as a message gave it: its host must be checked; or null
 * @param webhookUntil up to when it may be used; null where {@code webhook} is
 */
public record Place(
        String conversationId,
        boolean group,
        String staffId,
        @Nullable URI webhook,
        @Nullable Instant webhookUntil) {

    /** The one-to-one chat with one of the staff, whatever was said in it before. */
    public static Place privately(String staffId) {
        return new Place("", false, staffId, null, null);
    }

    /** Tells no address and nobody. */
    @Override
    public String toString() {
        return group ? "群" : "单聊";
    }
}
