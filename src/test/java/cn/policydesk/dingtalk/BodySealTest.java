package cn.policydesk.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.policydesk.dingtalk.BodySeal.Signed;
import cn.policydesk.dingtalk.HeaderSign.Refused;
import cn.policydesk.simulator.Ciphering;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is encrypted for a robot is opened; where the console has a token, its signature over the encrypted text counts. */
class BodySealTest {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String TOKEN = "invented-token";
    private static final String BODY = "{\"msgId\":\"m1\"}";

    private static BodySeal seal(@Nullable String token) {
        return new BodySeal(
                new Robot(
                        "safe",
                        "dingkey",
                        "secret",
                        "dingcode",
                        null,
                        KEY,
                        token,
                        Robot.Mode.HTTP,
                        Robot.API_BASE,
                        Set.of(),
                        null,
                        Map.of(),
                        Set.of()),
                KEY);
    }

    private static byte[] body(String encrypted) {
        return ("{\"encrypt\":\"" + encrypted + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static String encrypted() throws Exception {
        return Ciphering.encrypt(BODY, "dingkey", KEY);
    }

    @Test
    void aSignatureOfTheTokenOpensTheBody() throws Exception {
        String encrypted = encrypted();
        Signed signed = new Signed(Ciphering.signature(TOKEN, "17", "n", encrypted), "17", "n");
        assertThat(new String(seal(TOKEN).open(body(encrypted), signed), StandardCharsets.UTF_8))
                .isEqualTo(BODY);
    }

    @Test
    void aMissingAnothersOrAWornSignatureIsRefused() throws Exception {
        String encrypted = encrypted();
        String right = Ciphering.signature(TOKEN, "17", "n", encrypted);
        for (Signed wrong : new Signed[] {
            new Signed("", "17", "n"),
            new Signed(Ciphering.signature("another", "17", "n", encrypted), "17", "n"),
            new Signed(right, "18", "n"),
            new Signed(right, "17", "m"),
            new Signed(Ciphering.signature(TOKEN, "17", "n", encrypted()), "17", "n")
        }) {
            assertThatThrownBy(() -> seal(TOKEN).open(body(encrypted), wrong))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("token");
        }
    }

    @Test
    void withoutATokenTheKeyAloneCounts() throws Exception {
        String encrypted = encrypted();
        assertThat(seal(null).open(body(encrypted), new Signed("", "", ""))).isNotEmpty();
    }
}
