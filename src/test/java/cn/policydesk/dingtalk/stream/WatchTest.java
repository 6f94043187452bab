package cn.policydesk.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which connections are trusted. */
class WatchTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    private static Watch.Known known(Duration age, Duration silent, long missed, boolean gatewaySpeaks) {
        return new Watch.Known(NOW.minus(age), NOW.minus(silent), true, false, missed, gatewaySpeaks);
    }

    @Test
    void oneThatHearsIsTrusted() {
        assertThat(Watch.USUAL.verdict(known(Duration.ofHours(4), Duration.ofSeconds(74), 7, true), NOW, 0))
                .isEmpty();
    }

    @Test
    void oneThatIsSilentIsNot() {
        assertThat(Watch.USUAL.verdict(known(Duration.ofHours(1), Duration.ofSeconds(75), 0, true), NOW, 0))
                .contains(Watch.Why.SILENT);
    }

    @Test
    void whereTheGatewayNeverSpeaksSilenceMeansLittle() {
        assertThat(Watch.USUAL.verdict(known(Duration.ofHours(1), Duration.ofMinutes(9), 0, false), NOW, 0))
                .isEmpty();
        assertThat(Watch.USUAL.verdict(known(Duration.ofHours(1), Duration.ofMinutes(10), 0, false), NOW, 0))
                .contains(Watch.Why.SILENT);
    }

    @Test
    void oneThatMissesMessagesIsNot() {
        assertThat(Watch.USUAL.verdict(known(Duration.ofHours(1), Duration.ZERO, 8, true), NOW, 0))
                .contains(Watch.Why.MISSED);
    }

    /** A gateway that speaks seldom, or to the other connection alone, must not have us renew for ever. */
    @Test
    void eachSuspicionThatWasWrongMakesItMorePatient() {
        assertThat(Watch.USUAL.verdict(known(Duration.ofHours(1), Duration.ofSeconds(149), 15, true), NOW, 1))
                .isEmpty();
        assertThat(Watch.USUAL.verdict(known(Duration.ofHours(1), Duration.ofSeconds(150), 0, true), NOW, 1))
                .contains(Watch.Why.SILENT);
        assertThat(Watch.USUAL.verdict(known(Duration.ofHours(1), Duration.ZERO, 16, true), NOW, 1))
                .contains(Watch.Why.MISSED);
    }

    @Test
    void oneThatIsOldIsRenewed() {
        assertThat(Watch.USUAL.verdict(known(Duration.ofHours(5), Duration.ZERO, 0, true), NOW, 0))
                .contains(Watch.Why.OLD);
    }

    @Test
    void oneThatIsLostOrToldToGoIsRenewedAtOnce() {
        assertThat(Watch.USUAL.verdict(new Watch.Known(NOW, NOW, false, true, 9, true), NOW, 0))
                .contains(Watch.Why.LOST);
        assertThat(Watch.USUAL.verdict(new Watch.Known(NOW, NOW, true, true, 9, true), NOW, 0))
                .contains(Watch.Why.TOLD);
    }
}
