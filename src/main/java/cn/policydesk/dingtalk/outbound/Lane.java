package cn.policydesk.dingtalk.outbound;

import cn.policydesk.dingtalk.Robot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What one robot is to say at one place, in its order: one message at a time, within the pace, texts put together when they are many,
 * tried again when they did not arrive.
 *
 * <p>Safe for use by several threads; {@link #run} by one at a time.
 */
final class Lane {

    /** Between the tries of what did not arrive; then the last of them, for as long as {@link #GIVES_UP}. */
    private static final List<Duration> RESTS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    /** What was tried in vain for so long interests nobody any more. */
    private static final Duration GIVES_UP = Duration.ofMinutes(30);

    /** At most so many wait at one place. */
    private static final int MOST = 2_000;

    /** How long to wait, as {@link Thread#sleep}; tests do not. */
    @FunctionalInterface
    interface Pause {
        /** Waits. */
        void rest(Duration time) throws InterruptedException;
    }

    private final Robot robot;
    private final Pace pace;
    private final Clock clock;
    private final Pause pause;
    private final List<Said> waiting = new ArrayList<>();

    Lane(Robot robot, Pace pace, Clock clock, Pause pause) {
        this.robot = robot;
        this.pace = pace;
        this.clock = clock;
        this.pause = pause;
    }

    /** Takes something to say; false where too much waits. */
    synchronized boolean add(Said said) {
        return waiting.size() < MOST && waiting.add(said);
    }

    synchronized int size() {
        return waiting.size();
    }

    Robot robot() {
        return robot;
    }

    /**
     * Says what waits, till nothing does.
     *
     * @param send sends one message
     * @param done told each message with what finally became of it
     */
    void run(Function<Said, Sending.Outcome> send, BiConsumer<List<Said>, Sending.Outcome> done)
            throws InterruptedException {
        int tries = 0;
        Instant failing = Instant.MAX;
        while (true) {
            if (size() == 0) {
                return;
            }
            Instant now = clock.instant();
            Duration rest = pace.rest(now);
            if (!rest.isZero()) {
                pause.rest(rest);
                continue;
            }
            List<Said> next = next(now);
            pace.speaks(now);
            Sending.Outcome outcome = send.apply(Said.joined(next));
            if (outcome instanceof Sending.Outcome.Later later) {
                failing = tries == 0 ? now : failing;
                if (clock.instant().isBefore(failing.plus(GIVES_UP))) {
                    Duration own = RESTS.get(Math.min(tries++, RESTS.size() - 1));
                    pace.silence(clock.instant().plus(own.compareTo(later.rest()) > 0 ? own : later.rest()));
                    continue;
                }
                outcome = new Sending.Outcome.Lost();
            }
            tries = 0;
            remove(next.size());
            done.accept(next, outcome);
        }
    }

    private synchronized List<Said> next(Instant now) {
        return List.copyOf(waiting.subList(0, Said.together(waiting, pace.left(now))));
    }

    private synchronized void remove(int count) {
        waiting.subList(0, count).clear();
    }
}
