package cn.policydesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceHereTest {

    private final List<Throwable> failures = new ArrayList<>();
    private final Once once = new OnceHere(1000, Duration.ofMinutes(1), failures::add);

    @Test
    void arrivalsAtTheSameMomentHaveOneEffectAndOneAnswer() throws Exception {
        for (int round = 0; round < 200; round++) {
            String key = "k" + round;
            AtomicInteger effects = new AtomicInteger();
            Set<Answer> answers = ConcurrentHashMap.newKeySet();
            Set<Integer> numbers = ConcurrentHashMap.newKeySet();
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                threads.add(Thread.ofVirtual().start(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        return;
                    }
                    Once.Arrival arrival = once.arrived(
                            key, () -> Answer.of("第" + effects.incrementAndGet() + "次"), () -> Answer.SILENT);
                    numbers.add(arrival.number());
                    answers.add(arrival.answer().join());
                }));
            }
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(answers).containsExactly(Answer.of("第1次"));
            assertThat(effects).hasValue(1);
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        }
    }

    @Test
    void differentKeysAreDifferentMessages() {
        assertThat(once.arrived("a", () -> Answer.of("甲"), () -> Answer.SILENT)
                        .answer()
                        .join())
                .isEqualTo(Answer.of("甲"));
        assertThat(once.arrived("b", () -> Answer.of("乙"), () -> Answer.SILENT)
                        .answer()
                        .join())
                .isEqualTo(Answer.of("乙"));
    }

    @Test
    void aFailureIsAnAnswerTooAndIsKept() {
        IllegalStateException fault = new IllegalStateException("as a fault would");
        Once.Arrival first = once.arrived(
                "f",
                () -> {
                    throw fault;
                },
                () -> Answer.of("请再发一次"));
        assertThat(first.answer().join()).isEqualTo(Answer.of("请再发一次"));
        assertThat(failures).containsExactly(fault);
        assertThat(once.arrived("f", () -> Answer.of("第二次"), () -> Answer.SILENT)
                        .answer()
                        .join())
                .isEqualTo(Answer.of("请再发一次"));
    }
}
