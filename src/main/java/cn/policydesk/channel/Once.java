package cn.policydesk.channel;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Exactly once: however often a message comes, at the same moment too, it has one effect, and all get what came of it.
 *
 * <p>Safe for use by several threads. What came of a message is kept longer than a messenger tries again.
 */
public interface Once {

    /**
     * One arrival of a message.
     *
     * @param number how often it has come by now, this time included
     * @param answer what came of it, done or under way; the same for all arrivals. Never fails: see {@link #arrived}
     */
    record Arrival(int number, CompletableFuture<Answer> answer) {}

    /**
     * Notes that a message has come; the first time its effect begins, on a thread of its own.
     *
     * @param key names the message among all messages of all channels
     * @param effect run for the first arrival alone; where it throws, {@code otherwise} is what came of the message
     * @param otherwise what to say where the effect fails
     */
    Arrival arrived(String key, Supplier<Answer> effect, Supplier<Answer> otherwise);
}
