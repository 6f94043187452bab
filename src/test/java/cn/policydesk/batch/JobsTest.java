package cn.policydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists at work in the background. */
@Timeout(60)
class JobsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private final List<String> log = new ArrayList<>();
    private final Jobs jobs = new Jobs(now::get, new Jobs.Limits(1, 1, Duration.ofHours(1)), log::add);

    @AfterEach
    void close() {
        jobs.close();
    }

    private static PeopleList list(int rows) throws ListRefused {
        return Lists.read("姓名,灵活就业\n" + "张三丰,是\n".repeat(rows), Lists.DONGYANG);
    }

    private Jobs.State ended(String id) throws InterruptedException {
        while (true) {
            Jobs.State state = jobs.state(id).orElseThrow();
            if (state.phase() != Jobs.Phase.RUNNING) {
                return state;
            }
            Thread.sleep(5);
        }
    }

    @Test
    void aListIsWorkedOffAndItsAnswerFetched() throws Exception {
        String id = jobs.start(() -> list(3));
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(ended(id)).isEqualTo(new Jobs.State(Jobs.Phase.DONE, 3, 3, 0, ""));
        Kept kept = jobs.answer(id).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        kept.writeTo(out);
        assertThat(Lists.rows(out.toByteArray(), ',')).hasSize(3);
        assertThat(kept.answered().fileName()).isEqualTo("名单-结果.csv");
    }

    @Test
    void idsAreNotToBeGuessed() throws Exception {
        String first = jobs.start(() -> list(1));
        ended(first);
        assertThat(jobs.start(() -> list(1))).isNotEqualTo(first);
        assertThat(jobs.state("")).isEmpty();
        assertThat(jobs.state(first.substring(1))).isEmpty();
    }

    @Test
    void anAnswerIsForgottenAnHourAfterItsEnd() throws Exception {
        String id = jobs.start(() -> list(1));
        ended(id);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(59)));
        assertThat(jobs.answer(id)).isPresent();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
        assertThat(jobs.answer(id)).isEmpty();
        assertThat(jobs.state(id)).isEmpty();
    }

    @Test
    void aDeletedListIsStoppedAndGone() throws Exception {
        String id = jobs.start(() -> list(20_000));
        assertThat(jobs.forget(id)).isTrue();
        assertThat(jobs.forget(id)).isFalse();
        assertThat(jobs.state(id)).isEmpty();
        String next = jobs.start(() -> list(1));
        assertThat(ended(next).phase()).as("the worker is free again").isEqualTo(Jobs.Phase.DONE);
    }

    @Test
    void moreThanMayRunAndWaitAreTurnedAwayBeforeTheyAreRead() throws Exception {
        String first = jobs.start(() -> list(20_000));
        String second = jobs.start(() -> list(20_000));
        CountDownLatch read = new CountDownLatch(1);
        assertThatThrownBy(() -> jobs.start(() -> {
                    read.countDown();
                    return list(1);
                }))
                .isInstanceOf(Jobs.TooMany.class);
        assertThat(read.getCount()).isEqualTo(1);
        jobs.forget(first);
        jobs.forget(second);
        assertThat(ended(jobs.start(() -> list(1))).phase()).isEqualTo(Jobs.Phase.DONE);
    }

    @Test
    void aListThatCannotBeReadTakesNoPlace() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> jobs.start(() -> Lists.read("", Lists.DONGYANG)))
                    .isInstanceOf(ListRefused.class);
        }
        assertThat(ended(jobs.start(() -> list(1))).phase()).isEqualTo(Jobs.Phase.DONE);
    }

    @Test
    void nothingOfAListIsLogged() throws Exception {
        ended(jobs.start(() -> Lists.read("姓名,带动人数\n张三丰,很多\n", Lists.DONGYANG)));
        assertThat(log).isEmpty();
    }
}
