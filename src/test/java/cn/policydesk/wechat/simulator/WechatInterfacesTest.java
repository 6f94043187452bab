package cn.policydesk.wechat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.Pushes;
import cn.policydesk.wechat.outbound.Button;
import cn.policydesk.wechat.outbound.CustomerMessages;
import cn.policydesk.wechat.outbound.Menu;
import cn.policydesk.wechat.outbound.MenuDesk;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The product's own outbound side takes the simulated interfaces for WeChat's. */
class WechatInterfacesTest {

    private WechatInterfaces interfaces;
    private Account account;

    @BeforeEach
    void open() throws Exception {
        interfaces = new WechatInterfaces(0);
        account = InventedAccount.make(interfaces.base());
    }

    @AfterEach
    void close() {
        interfaces.close();
    }

    @Test
    void aPushArrivesWithWhoeverIsMeant() {
        try (CustomerMessages messages = new CustomerMessages(Clock.systemUTC(), new SimpleMeterRegistry())) {
            messages.opened(
                    account, "oSIM-a", Pushes.Opening.MESSAGE, Clock.systemUTC().instant());
            messages.typing(account, "oSIM-a");
            assertThat(messages.push(account, "oSIM-a", List.of("一", "二")).outcome())
                    .isEqualTo(Pushes.Outcome.SENT);
        }
        assertThat(interfaces.inbox().after("oSIM-a", 0))
                .extracting(Inbox.Note::text)
                .containsExactly("", "一", "二");
        assertThat(interfaces.inbox().after("oSIM-a", 2))
                .extracting(Inbox.Note::text)
                .containsExactly("二");
        assertThat(interfaces.inbox().after("oSIM-b", 0)).isEmpty();
    }

    @Test
    void aPublishedMenuIsTheOneThatIsShown() throws Exception {
        Menu menu = new Menu(List.of(
                new Button.Group("查", List.of(new Button.Keyed("我的", Button.Kind.CLICK, "mine"))),
                new Button.Page("原文", "/notices")));
        try (MenuDesk desk = new MenuDesk(account, "https://me.cn", Clock.systemUTC())) {
            assertThat(desk.live().lines()).isEmpty();
            desk.publish(menu);
            assertThat(desk.same(desk.live(), menu)).isTrue();
        }
    }

    @Test
    void withoutATokenItHandedOutNothingIsTaken() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(interfaces.base() + "/cgi-bin/message/custom/send?access_token=guessed"))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"touser\":\"oSIM-a\",\"msgtype\":\"text\",\"text\":{\"content\":\"一\"}}"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("40001");
        }
        assertThat(interfaces.inbox().after("oSIM-a", 0)).isEmpty();
    }

    @Test
    void theInventedAccountIsObviouslyInvented() {
        assertThat(account.appId()).startsWith("wx-invented-");
        assertThat(account.token()).startsWith("invented").hasSize(32);
        assertThat(account.aesKey()).hasSize(43).matches("[A-Za-z0-9]+");
        assertThat(InventedAccount.make("").token()).isNotEqualTo(account.token());
    }
}
