package cn.policydesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    @Test
    void eachLineKeepsItsOrderAndNothingIsLost() {
        Map<String, List<Integer>> done = new ConcurrentHashMap<>();
        try (InOrder order = new InOrder(4, 1000, failures::add)) {
            IntStream.range(0, 1000).forEach(i -> {
                String line = "line" + i % 20;
                order.add(
                        line,
                        () -> done.computeIfAbsent(line, key -> Collections.synchronizedList(new ArrayList<>()))
                                .add(i));
            });
        }
        assertThat(done)
                .hasSize(20)
                .allSatisfy((line, numbers) -> assertThat(numbers).hasSize(50).isSorted());
        assertThat(failures).isEmpty();
    }

    @Test
    void oneLineDoesNotHoldUpAnother() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        try (InOrder order = new InOrder(2, 10, failures::add)) {
            order.add("slow", () -> await(gate));
            order.add("quick", other::countDown);
            other.await();
            gate.countDown();
        }
        assertThat(other.getCount()).isZero();
    }

    @Test
    void aLineThatIsTooLongTakesNoMore() {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (InOrder order = new InOrder(2, 2, failures::add)) {
            order.add("one", () -> {
                begun.countDown();
                await(gate);
            });
            await(begun);
            assertThat(order.add("one", () -> {})).isTrue();
            assertThat(order.add("one", () -> {})).isTrue();
            assertThat(order.add("one", () -> {})).isFalse();
            assertThat(order.add("other", () -> {})).isTrue();
            gate.countDown();
        }
    }

    @Test
    void aFailureIsToldAndTheLineGoesOn() {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        try (InOrder order = new InOrder(1, 10, failures::add)) {
            order.add("one", () -> {
                throw new IllegalStateException("as a fault of the product would");
            });
            order.add("one", () -> done.add("after"));
        }
        assertThat(done).containsExactly("after");
        assertThat(failures).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
