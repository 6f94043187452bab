package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.telling.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private static final Instant START = Instant.parse("2026-03-01T01:00:00Z");

    /** A clock that is set by hand. */
    private static final class HandClock extends Clock {
        private volatile Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final HandClock clock = new HandClock();
    private final Conversations conversations = new Conversations(1000, Duration.ofHours(24), clock);

    private static Reply reply(String text) {
        return new Said().only(text);
    }

    /** Says how many turns there were. */
    private static Function<@Nullable Conversation, Conversations.Turn> counting() {
        return before -> {
            Conversation next = (before == null ? Conversation.begun(null, START, "rules") : before).nextTurn();
            return new Conversations.Turn(next, reply("第" + next.turn() + "句"));
        };
    }

    private static String text(Reply reply) {
        return reply.messages().getFirst().text();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(tasks)) {
                done.add(one.get());
            }
            return done;
        }
    }

    @Test
    void messagesOfOneUserThatArriveTogetherAreTakenOneAfterAnother() throws Exception {
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String id = "m" + i;
            tasks.add(() -> text(conversations.turn("u", id, counting())));
        }
        assertThat(atOnce(tasks)).doesNotHaveDuplicates().hasSize(200).contains("第1句", "第200句");
    }

    @Test
    void oneMessageThatArrivesManyTimesTogetherHasOneEffectAndOneReply() throws Exception {
        AtomicInteger effects = new AtomicInteger();
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            tasks.add(() -> text(conversations.turn("u", "same", before -> {
                effects.incrementAndGet();
                return counting().apply(before);
            })));
        }
        assertThat(atOnce(tasks)).containsOnly("第1句");
        assertThat(effects).hasValue(1);
    }

    @Test
    void aMessageThatWaitedWhileAllWasForgottenBeginsAnew() throws Exception {
        conversations.turn("u", "1", counting());
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String id = "m" + i;
            tasks.add(() -> text(conversations.turn("u", id, counting())));
            if (i == 50) {
                tasks.add(() ->
                        text(conversations.turn("u", "forget", b -> new Conversations.Turn(null, reply("忘了")))));
            }
        }
        List<String> said = atOnce(tasks);
        long after = said.stream().filter("第1句"::equals).count();
        assertThat(after).isLessThanOrEqualTo(1);
        Conversation kept = conversations.peek("u");
        // Whatever was said after the forgetting is one conversation that counts on from its first sentence.
        assertThat(text(conversations.turn("u", "last", counting())))
                .isEqualTo("第" + ((kept == null ? 0 : kept.turn()) + 1) + "句");
    }

    @Test
    void twoUsersDoNotWaitForEachOther() throws Exception {
        List<Callable<String>> tasks = new ArrayList<>();
        tasks.add(() -> text(conversations.turn(
                "slow", "1", before -> new Conversations.Turn(null, conversations.turn("quick", "1", counting())))));
        assertThat(atOnce(tasks)).containsExactly("第1句");
    }

    @Test
    void afterItsLifeAConversationIsGone() {
        conversations.turn("u", "1", counting());
        clock.now = START.plus(Duration.ofHours(23));
        assertThat(conversations.knows("u")).isTrue();
        conversations.turn("u", "2", counting());
        clock.now = START.plus(Duration.ofHours(48)).plusSeconds(1);
        assertThat(conversations.knows("u")).isFalse();
        assertThat(text(conversations.turn("u", "3", counting()))).isEqualTo("第1句");
    }

    @Test
    void aMillionUsersDoNotFillTheMemory() {
        for (int i = 0; i < 1_000_000; i++) {
            conversations.turn("u" + i, null, counting());
        }
        assertThat(conversations.size()).isBetween(1L, 1000L);
    }

    @Test
    void aRepliedMessageIsKeptForTheLastFewOnly() {
        for (int i = 0; i < 9; i++) {
            conversations.turn("u", "m" + i, counting());
        }
        assertThat(text(conversations.turn("u", "m8", counting()))).isEqualTo("第9句");
        assertThat(text(conversations.turn("u", "m0", counting()))).isEqualTo("第10句");
    }
}
