package cn.policydesk.wechat.outbound;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.Pushes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What tests of sending have: WeChat's server, an account, a clock turned by hand, pauses that are noted and not waited for. */
abstract class Sender {

    static final String WEI = "o-follower-wei";

    final WeChatServer wechat = new WeChatServer();
    final HandClock clock = new HandClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    final Account account = wechat.account("dongyang");
    CustomerMessages messages = open(WeChatApi.LONGEST);

    final CustomerMessages open(Duration longest) {
        return new CustomerMessages(
                clock,
                meters,
                time -> {
                    pauses.add(time);
                    clock.passes(time);
                },
                longest);
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
        Counter counter =
                meters.find("policydesk.wechat.alerts").tag("code", code).counter();
        return counter == null ? 0 : counter.count();
    }
}
