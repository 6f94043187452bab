package cn.policydesk.dingtalk;

import java.util.List;

/** What a message to a robot holds; platforms.md, row Body fields. */
public sealed interface Content {

    /** Words, as DingTalk sends them: in groups without the name of the robot. */
    record Text(String words) implements Content {}

    /**
     * Words with pictures among them.
     *
     * @param words the words of all its parts
     * @param pictures download codes of the pictures
     */
    record RichText(String words, List<String> pictures) implements Content {
        /** Copies the list. */
        public RichText {
            pictures = List.copyOf(pictures);
        }
    }

    /** A picture. */
    record Picture(String downloadCode) implements Content {}

    /**
     * Something spoken.
     *
     * @param heard what DingTalk made of it; empty where it made nothing
     */
    record Voice(String heard) implements Content {}

    /**
     * A file.
     *
     * @param name its name as the sender's machine calls it
     * @param downloadCode what {@link Outlet#fetch} takes; empty where the message has none
     */
    record File(String name, String downloadCode) implements Content {}

    /**
     * Any other kind.
     *
     * @param type DingTalk's name of it, for the log
     */
    record Unknown(String type) implements Content {}
}
