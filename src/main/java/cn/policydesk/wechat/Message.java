package cn.policydesk.wechat;

import org.jspecify.annotations.Nullable;

/**
 * One message or event as WeChat sends it; platforms.md, rows Types in and Events.
 *
 * @param to the account's original id
 * @param from the follower's openid; never logged
 * @param created when it was sent, in seconds since 1970
 * @param id the {@code MsgId}; events have none
 * @param content what it says
 */
record Message(
        String to, String from, long created, @Nullable String id, Content content) {

    /** What a message says. */
    sealed interface Content {

        /** Typed words, or the words of a tapped menu message, which has an id then. */
        record Text(String words, @Nullable String menu) implements Content {}

        /** Speech; the words WeChat heard, empty where it heard none. */
        record Voice(String heard) implements Content {}

        /** A picture, or a sticker of one's own. */
        record Image() implements Content {}

        /** A film, short or long. */
        record Video() implements Content {}

        /** A place on the map, with its address; may be empty. */
        record Location(String address) implements Content {}

        /** A shared page. */
        record Link() implements Content {}

        /** Following the account; the scene of the code scanned, empty where there was none. */
        record Subscribe(String scene) implements Content {}

        /** Not following any longer. */
        record Unsubscribe() implements Content {}

        /** A follower scanned a code with a scene. */
        record Scan(String scene) implements Content {}

        /** A click in the custom menu. */
        record Click(String key) implements Content {}

        /** The menu's own scanner waits for a reply; what it read. */
        record Scanned(String result) implements Content {}

        /** Events that want no reply: opened pages, reported positions, results of notices, pictures that come by themselves. */
        record Quiet(String event) implements Content {}

        /** A kind of message that is not known. */
        record Unknown(String type) implements Content {}
    }

    /** Tells the kind alone: what people write is nobody's business in a log. */
    @Override
    public String toString() {
        return content.getClass().getSimpleName();
    }
}
