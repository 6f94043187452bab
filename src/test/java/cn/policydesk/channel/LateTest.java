package cn.policydesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateTest {

    private final Late late = new Late(1000, Duration.ofMinutes(1));

    private static Late.Waiting waiting(String key) {
        return new Late.Waiting(key, "问" + key, "答" + key);
    }

    @Test
    void theNextMessageTakesAllOthersInTheirOrderOnce() {
        late.keep("甲", waiting("1"));
        late.keep("甲", waiting("2"));
        late.keep("乙", waiting("3"));
        assertThat(late.takeOthers("甲", "4")).containsExactly(waiting("1"), waiting("2"));
        assertThat(late.takeOthers("甲", "5")).isEmpty();
        assertThat(late.takeOthers("乙", "6")).containsExactly(waiting("3"));
    }

    @Test
    void aMessageDoesNotTakeItsOwn() {
        late.keep("甲", waiting("1"));
        assertThat(late.takeOthers("甲", "1")).isEmpty();
        assertThat(late.take("甲", "1")).contains(waiting("1"));
    }

    @Test
    void whatReachedThePersonByARetryIsNeitherTakenNorKeptAnew() {
        late.keep("甲", waiting("1"));
        late.reached("甲", "1");
        assertThat(late.takeOthers("甲", "2")).isEmpty();
        late.reached("甲", "3");
        late.keep("甲", waiting("3"));
        assertThat(late.take("甲", "3")).isEmpty();
        assertThat(late.elsewhere("甲", "1")).isFalse();
    }

    @Test
    void whatWasTakenWasGivenElsewhereUntilItComesBack() {
        assertThat(late.elsewhere("甲", "1")).isFalse();
        late.keep("甲", waiting("1"));
        assertThat(late.elsewhere("甲", "1")).isFalse();
        late.take("甲", "1");
        assertThat(late.elsewhere("甲", "1")).isTrue();
        late.back("甲", waiting("1"));
        assertThat(late.elsewhere("甲", "1")).isFalse();
        assertThat(late.takeOthers("甲", "2")).containsExactly(waiting("1"));
    }

    @Test
    void oneAnswerIsTakenByOneAlone() throws Exception {
        for (int round = 0; round < 200; round++) {
            String person = "p" + round;
            late.keep(person, waiting("1"));
            AtomicInteger taken = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                threads.add(Thread.ofVirtual()
                        .start(() ->
                                taken.addAndGet(late.takeOthers(person, "2").size())));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(taken).hasValue(1);
        }
    }

    @Test
    void manyRetriesDoNotPushOutWhatWaits() {
        late.keep("甲", waiting("1"));
        for (int i = 0; i < 50; i++) {
            late.reached("甲", "r" + i);
        }
        assertThat(late.takeOthers("甲", "x")).containsExactly(waiting("1"));
    }

    @Test
    void beyondTheMostTheOldestGoes() {
        for (int i = 0; i < 50; i++) {
            late.keep("甲", waiting("k" + i));
        }
        assertThat(late.takeOthers("甲", "x")).last().isEqualTo(waiting("k49"));
    }

    @Test
    void forgettingForgets() {
        late.keep("甲", waiting("1"));
        late.forget("甲");
        assertThat(late.takeOthers("甲", "2")).isEmpty();
    }
}
