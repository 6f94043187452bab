package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting as operators write it. */
class RetentionTest {

    @ParameterizedTest
    @ValueSource(strings = {"90", "90d", "90D", "90 d", "90天", " 90日 ", "P90D", "PT2160H"})
    void read(String text) {
        assertThat(Retention.parse(text)).contains(Duration.ofDays(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0d", "-5", "半年", "90h", "PT1H", "1e3", "99999999999", "P-3D"})
    void whatNobodyMeans(String text) {
        assertThat(Retention.parse(text)).isEmpty();
    }
}
