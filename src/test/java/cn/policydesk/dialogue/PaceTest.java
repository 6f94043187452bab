package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final HandClock clock = new HandClock();

    private Pace pace(int perMinute, int perDay) {
        return new Pace(new ChatLimits.Rate(perMinute, perDay), 100, clock);
    }

    private static int allowed(Pace pace, int messages) {
        int count = 0;
        for (int i = 0; i < messages; i++) {
            count += pace.allows("somebody") ? 1 : 0;
        }
        return count;
    }

    @Test
    void whatIsUsedUpComesBackEvenlyOverAMinute() {
        Pace pace = pace(30, 0);
        assertThat(allowed(pace, 100)).isEqualTo(30);
        clock.passes(Duration.ofSeconds(10));
        assertThat(allowed(pace, 100)).isEqualTo(5);
        clock.passes(Duration.ofHours(1));
        assertThat(allowed(pace, 100)).isEqualTo(30);
    }

    @Test
    void theDayHasItsOwnLimit() {
        Pace pace = pace(30, 40);
        assertThat(allowed(pace, 30)).isEqualTo(30);
        clock.passes(Duration.ofMinutes(2));
        assertThat(allowed(pace, 30)).isEqualTo(10);
        clock.passes(Duration.ofDays(2));
        assertThat(allowed(pace, 100)).isEqualTo(30);
    }

    @Test
    void eachSenderHasTheirOwn() {
        Pace pace = pace(1, 0);
        assertThat(pace.allows("one")).isTrue();
        assertThat(pace.allows("two")).isTrue();
        assertThat(pace.allows("one")).isFalse();
    }

    @Test
    void zeroIsNoLimitAndAClockSetBackGivesNothing() {
        assertThat(allowed(pace(0, 0), 10_000)).isEqualTo(10_000);
        Pace pace = pace(1, 0);
        assertThat(pace.allows("somebody")).isTrue();
        clock.passes(Duration.ofHours(-1));
        assertThat(pace.allows("somebody")).isFalse();
    }

    @Test
    void manySendersAreNotRememberedWithoutEnd() {
        Pace pace = pace(1, 0);
        for (int i = 0; i < 10_000; i++) {
            pace.allows("sender " + i);
        }
        assertThat(pace.size()).isLessThanOrEqualTo(100);
    }
}
