package cn.policydesk.wechat.simulator;

import cn.policydesk.simulator.Newest;
import java.util.List;

/**
 * What the product sent followers on its own (客服消息), as WeChat's server took it.
 *
 * <p>Safe for use by several threads. Keeps the newest alone.
 */
public final class Inbox {

    private static final int MOST = 1000;

    /**
     * One call.
     *
     * @param number counts up over all followers, from 1
     * @param to the follower's openid
     * @param text what is shown; empty where it only says that somebody is typing
     */
    public record Note(long number, String to, String text) implements Newest.Numbered {}

    private final Newest<Note> notes = new Newest<>(MOST);

    /** Takes a call. */
    void take(String to, String text) {
        notes.put(number -> new Note(number, to, text));
    }

    /** What came for a follower after a number, in its order. */
    public List<Note> after(String follower, long number) {
        return notes.after(number).stream()
                .filter(note -> note.to().equals(follower))
                .toList();
    }
}
