package cn.policydesk.wechat.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
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
    public record Note(long number, String to, String text) {}

    private final Deque<Note> notes = new ArrayDeque<>();
    private long last;

    /** Takes a call. */
    synchronized void take(String to, String text) {
        notes.addLast(new Note(++last, to, text));
        if (notes.size() > MOST) {
            notes.removeFirst();
        }
    }

    /** What came for a follower after a number, in its order. */
    public synchronized List<Note> after(String follower, long number) {
        return notes.stream()
                .filter(note -> note.number() > number && note.to().equals(follower))
                .toList();
    }
}
