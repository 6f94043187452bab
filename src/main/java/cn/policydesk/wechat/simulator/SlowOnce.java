package cn.policydesk.wechat.simulator;

import cn.policydesk.channel.Answer;
import cn.policydesk.channel.Once;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Makes the answer to somebody's next message take as long as was asked for, to see what people see then; all else goes straight
 * on. The endpoint does not know.
 *
 * <p>Safe for use by several threads.
 */
final class SlowOnce implements Once {

    /** More than this would outlive every try of WeChat and the push behind them. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int MOST = 1000;

    private final Once once;
    private final ConcurrentMap<String, Duration> next = new ConcurrentHashMap<>();

    SlowOnce(Once once) {
        this.once = once;
    }

    /** From now on the answer to this follower's next message takes so long, at most {@link #LONGEST}. */
    void slow(String account, String follower, Duration time) {
        if (next.size() < MOST) {
            next.put(account + " " + follower, time.compareTo(LONGEST) > 0 ? LONGEST : time);
        }
    }

    @Override
    public Arrival arrived(String key, Supplier<Answer> effect, Supplier<Answer> otherwise) {
        return once.arrived(key, () -> later(key, effect), otherwise);
    }

    /** Run for the first arrival alone, so that a retry does not use up what is meant for the next message. */
    private Answer later(String key, Supplier<Answer> effect) {
        Duration time = next.remove(whose(key));
        if (time != null) {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return effect.get();
    }

    /** Keys begin with account and sender. */
    private static String whose(String key) {
        int second = key.indexOf(' ', key.indexOf(' ') + 1);
        return second < 0 ? key : key.substring(0, second);
    }
}
