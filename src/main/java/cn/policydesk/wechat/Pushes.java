package cn.policydesk.wechat;

import java.time.Instant;
import java.util.List;

/**
 * Messages to followers outside a reply (客服消息), as far as WeChat allows them: 5 within 48 hours of a user's message, 3 within a
 * minute of a menu click, a subscription or a scan (platforms.md, row Custom message quota).
 *
 * <p>{@link #push} and {@link #typing} wait for WeChat and are never called on the thread of a request; {@link #opened} only counts
 * and returns at once. Safe for use by several threads. None of them throws: what went wrong is the outcome.
 */
public interface Pushes {

    /** What an action of the follower opens. */
    enum Opening {
        /** A message the follower sent: 5 within 48 hours. */
        MESSAGE,
        /** A click in the menu or on a menu message: 3 within a minute. */
        MENU,
        /** Following the account: 3 within a minute. */
        SUBSCRIBE,
        /** Scanning a code with a scene: 3 within a minute. */
        SCAN
    }

    /** What came of sending. */
    enum Outcome {
        /** All texts were sent. */
        SENT,
        /** The quota is used up or its time is over (45015, 45047): what is left goes with the follower's next message. */
        KEEP_FOR_NEXT,
        /** This account may not send now: no secret, not granted (48001), or its day is used up (45009). Kept as above. */
        PASSIVE_ONLY,
        /** The follower is gone or refuses messages (43004, 48002): not to be tried again. */
        DROPPED,
        /** It did not work for another reason; a notice for operators was logged. Kept as for {@link #KEEP_FOR_NEXT}. */
        FAILED
    }

    /**
     * What came of a push.
     *
     * @param outcome of the first text that was not sent, or {@link Outcome#SENT}
     * @param sent how many texts, from the first on, reached WeChat; a text that had to be split counts when its last part did
     */
    record Pushed(Outcome outcome, int sent) {}

    /**
     * Sends texts in their order; stops at the first that cannot be sent.
     *
     * @param texts each within the limit of a reply, 1,900 bytes of UTF-8
     */
    Pushed push(Account account, String openId, List<String> texts);

    /** Shows the follower that an answer is being written, where WeChat allows it; an error changes nothing. */
    void typing(Account account, String openId);

    /** Counts what an action of the follower opens. */
    void opened(Account account, String openId, Opening kind, Instant at);
}
