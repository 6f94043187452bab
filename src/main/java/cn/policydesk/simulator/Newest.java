package cn.policydesk.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Things in the order they came, counted from 1. Keeps the newest alone.
 *
 * <p>Safe for use by several threads.
 *
 * @param <T> a thing, which knows its number
 */
public final class Newest<T extends Newest.Numbered> {

    /** Something with a number. */
    public interface Numbered {

        /** Counts up from 1. */
        long number();
    }

    private final Deque<T> things = new ArrayDeque<>();
    private final int most;
    private long last;

    /** @param most how many are kept */
    public Newest(int most) {
        this.most = most;
    }

    /** Puts one in, made with its number. */
    public synchronized T put(LongFunction<T> made) {
        T thing = made.apply(++last);
        things.addLast(thing);
        if (things.size() > most) {
            things.removeFirst();
        }
        return thing;
    }

    /** What came after a number, in its order. */
    public synchronized List<T> after(long number) {
        return things.stream().filter(each -> each.number() > number).toList();
    }
}
