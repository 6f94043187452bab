package cn.policydesk.dingtalk.simulator;

import cn.policydesk.simulator.Newest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a chat. Immutable.
 *
 * @param number counts up over all chats of a scene, from 1
 * @param chat {@link Scene#GROUP}, or the staff id of whose one-to-one chat it is
 * @param from the staff id of who said it, {@link #ROBOT}, or {@link #DINGTALK}
 * @param kind what it looks like
 * @param text the words; Markdown where {@code kind} is; the name of a file
 * @param mention the staff ids that are mentioned, so that their phones ring
 * @param file what {@link Vault} calls its file, or null
 * @param raw what went over the line, as it went but for secrets
 */
record Bubble(
        long number,
        String chat,
        String from,
        Kind kind,
        String text,
        List<String> mention,
        @Nullable String file,
        String raw)
        implements Newest.Numbered {

    /** The robot said it. */
    static final String ROBOT = "robot";

    /** DingTalk itself did: a message was refused, a connection cut. */
    static final String DINGTALK = "dingtalk";

    /** What a bubble looks like. */
    enum Kind {
        TEXT,
        MARKDOWN,
        FILE,
        NOTE
    }

    Bubble {
        mention = List.copyOf(mention);
    }
}
