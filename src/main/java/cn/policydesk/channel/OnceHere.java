package cn.policydesk.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Exactly once within this process.
 *
 * <p>Safe for use by several threads.
 */
public final class OnceHere implements Once {

    private record Kept(AtomicInteger arrivals, CompletableFuture<Answer> answer) {}

    private final Cache<String, Kept> messages;
    private final Consumer<Throwable> failures;

    /**
     * @param most how many messages are kept at once; beyond it the least used go
     * @param life how long one is kept after it came first; WeChat tries again within 15 seconds (platforms.md)
     * @param failures told what an effect threw
     */
    public OnceHere(long most, Duration life, Consumer<Throwable> failures) {
        this.messages =
                Caffeine.newBuilder().maximumSize(most).expireAfterWrite(life).build();
        this.failures = failures;
    }

    @Override
    public Arrival arrived(String key, Supplier<Answer> effect, Supplier<Answer> otherwise) {
        Kept mine = new Kept(new AtomicInteger(), new CompletableFuture<>());
        Kept kept = messages.asMap().putIfAbsent(key, mine);
        if (kept == null) {
            kept = mine;
            Thread.ofVirtual().name("answer").start(() -> run(mine.answer(), effect, otherwise));
        }
        return new Arrival(kept.arrivals().incrementAndGet(), kept.answer());
    }

    private void run(CompletableFuture<Answer> answer, Supplier<Answer> effect, Supplier<Answer> otherwise) {
        try {
            answer.complete(effect.get());
        } catch (RuntimeException | Error e) {
            failures.accept(e);
            answer.complete(otherwise.get());
        }
    }
}
