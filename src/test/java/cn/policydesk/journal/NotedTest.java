package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a long text its beginning is kept, and no piece of a number that was cut through. */
class NotedTest {

    @Test
    void aShortTextIsKeptWhole() {
        assertThat(Noted.words("我13800138000，5000元")).isEqualTo("我【手机号】，5000元");
        assertThat(Noted.words("问".repeat(4_000))).hasSize(4_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_001, 7_999, 8_000, 8_001, 200_000})
    void ofALongOneTheBeginning(int length) {
        assertThat(Noted.words("问".repeat(length))).isEqualTo("问".repeat(4_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "330724198506010023", "a.very.long.name.of.somebody@mail.example.com"})
    void nothingPersonalIsLeftWhereverTheTextIsCut(String personal) {
        for (int before = 7_950; before <= 8_010; before++) {
            // Much that is masked makes the text so short that its cut end would be kept.
            String text =
                    "330724198506010023，".repeat(before / 19) + "问".repeat(before % 19) + personal + "问".repeat(500);
            assertThat(Noted.words(text))
                    .as("cut after %s", before)
                    .hasSizeLessThanOrEqualTo(4_000)
                    .hasSizeGreaterThan(2_000)
                    .doesNotContainPattern("[0-9]{3}|a\\.very");
        }
    }
}
