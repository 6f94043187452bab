package cn.policydesk.wechat.outbound;

import cn.policydesk.channel.PlayedTime;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.Pushes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What tests of sending have: WeChat's server, an account, and time that is played. */
abstract class Sender extends PlayedTime {

    static final String WEI = "o-follower-wei";

    final WeChatServer wechat = new WeChatServer();
    final Account account = wechat.account("dongyang");
    CustomerMessages messages = open(WeChatApi.LONGEST);

    final CustomerMessages open(Duration longest) {
        return new CustomerMessages(clock, meters, this::pause, longest);
    }

    @AfterEach
    final void close() {
        messages.close();
        wechat.close();
    }

    /** The follower writes: five messages may be sent. */
    final void writes() {
        messages.opened(account, WEI, Pushes.Opening.MESSAGE, clock.instant());
    }

    final Pushes.Pushed push(String... texts) {
        return messages.push(account, WEI, List.of(texts));
    }

    final Pushes.Outcome outcome(String... texts) {
        return push(texts).outcome();
    }

    final int left() {
        return messages.left(account, WEI);
    }

    /** How often operators were told of a code. */
    final double alerts(String code) {
        return count("policydesk.wechat.alerts", "code", code);
    }
}
