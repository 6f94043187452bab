package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.wechat.Message.Content;
import cn.policydesk.wechat.MessageReading.Keyed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoncesTest {

    private final Nonces nonces = new Nonces(1000, Duration.ofMinutes(5));

    private static Account account(String name) {
        return new Account(name, "wx1", null, "token", null, Account.Mode.PLAIN, null, Account.API_BASE, null);
    }

    private static Keyed message(String id, String words) {
        return new Keyed(new Message("gh_1", "o1", 1, id, new Content.Text(words, null)), "o1 " + id);
    }

    private boolean allows(String account, String timestamp, String nonce, Keyed message) {
        return nonces.allows(account(account), new Envelope.Query("s", "", timestamp, nonce, ""), message);
    }

    @Test
    void theSameMessageMayComeAgainAndAnotherMayNot() {
        assertThat(allows("a", "1", "n", message("1", "你好"))).isTrue();
        assertThat(allows("a", "1", "n", message("1", "你好"))).isTrue();
        assertThat(allows("a", "1", "n", message("1", "再见"))).isFalse();
        assertThat(allows("a", "1", "n", message("2", "你好"))).isFalse();
        assertThat(allows("a", "1", "n", message("1", "你好"))).isTrue();
    }

    @Test
    void anotherAccountTimeOrNonceIsAnotherCall() {
        assertThat(allows("a", "1", "n", message("1", "你好"))).isTrue();
        assertThat(allows("b", "1", "n", message("2", "你好"))).isTrue();
        assertThat(allows("a", "2", "n", message("3", "你好"))).isTrue();
        assertThat(allows("a", "1", "m", message("4", "你好"))).isTrue();
    }
}
