package cn.policydesk.dialogue;

import cn.policydesk.telling.Reply;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of one process: each is changed by one message at a time, forgotten after a day, the oldest dropped where
 * there are too many. A message id that comes again gets the reply that was kept.
 *
 * <p>Safe for use by several threads.
 */
final class Conversations {

    private static final int REPLIES = 8;

    /** A conversation with its lock and the replies kept for repeated messages. */
    private static final class Seat {
        private final ReentrantLock lock = new ReentrantLock();
        private final Map<String, Reply> replies = new LinkedHashMap<>();
        private volatile @Nullable Conversation conversation;
    }

    /**
     * What came of a message: what to remember, null to forget all, and what to say.
     *
     * @param kept whether the reply is kept for a message that comes again
     */
    record Turn(@Nullable Conversation conversation, Reply reply, boolean kept) {
        Turn(@Nullable Conversation conversation, Reply reply) {
            this(conversation, reply, true);
        }
    }

    private final Cache<String, Seat> seats;

    /**
     * @param most how many conversations are kept at once
     * @param life how long one is kept after its last message
     */
    Conversations(long most, Duration life, Clock clock) {
        this.seats = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(life)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Runs one message through a conversation, alone. */
    Reply turn(String key, @Nullable String messageId, Function<@Nullable Conversation, Turn> step) {
        while (true) {
            Seat seat = seats.get(key, k -> new Seat());
            seat.lock.lock();
            try {
                // Forgotten or dropped while this message waited: what it says belongs to a new conversation.
                if (seats.getIfPresent(key) == seat) {
                    return turn(seat, key, messageId, step);
                }
            } finally {
                seat.lock.unlock();
            }
        }
    }

    private Reply turn(Seat seat, String key, @Nullable String messageId, Function<@Nullable Conversation, Turn> step) {
        Reply kept = messageId == null ? null : seat.replies.get(messageId);
        if (kept != null) {
            return kept;
        }
        Turn turn = step.apply(seat.conversation);
        seat.conversation = turn.conversation();
        if (turn.conversation() == null) {
            seat.replies.clear();
            seats.invalidate(key);
        }
        if (messageId != null && turn.kept()) {
            seat.replies.put(messageId, turn.reply());
            if (seat.replies.size() > REPLIES) {
                seat.replies.remove(seat.replies.keySet().iterator().next());
            }
        }
        return turn.reply();
    }

    /** Whether there is one under the key. */
    boolean knows(String key) {
        return seats.getIfPresent(key) != null;
    }

    /** The conversation under the key as it stands, or null. */
    @Nullable
    Conversation peek(String key) {
        Seat seat = seats.getIfPresent(key);
        return seat == null ? null : seat.conversation;
    }

    /** Forgets one. */
    void forget(String key) {
        seats.invalidate(key);
    }

    long size() {
        seats.cleanUp();
        return seats.estimatedSize();
    }
}
