package cn.policydesk.wechat.outbound;

import cn.policydesk.channel.OperatorAlerts;
import cn.policydesk.wechat.Account;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/**
 * Tells operators of WeChat what only they can mend, see {@link OperatorAlerts}. Names the account and what to do, never a follower,
 * a text or a token.
 *
 * <p>Safe for use by several threads.
 */
final class Alerts {

    private final OperatorAlerts alerts;

    Alerts(MeterRegistry meters, Clock clock) {
        this.alerts = new OperatorAlerts(new OperatorAlerts.Whose("wechat", "account", "公众号"), meters, clock);
    }

    /** A failure that concerns the account as a whole. */
    void tell(Account account, Called.Failed failed) {
        alerts.tell(account.name(), code(failed), words(failed));
    }

    private static String code(Called.Failed failed) {
        return switch (failed) {
            case Called.Refused refused -> Integer.toString(refused.code());
            case Called.Unsent unsent -> "unsent";
            case Called.Unclear unclear -> "unclear";
        };
    }

    /** What is wrong and what to do, in Chinese. */
    static String words(Called.Failed failed) {
        return switch (failed) {
            case Called.Refused refused -> Advice.of(refused);
            case Called.Unsent unsent -> "没有连上微信接口（" + unsent.why() + "）。请检查服务器能否访问 WECHAT_API_BASE；被动回复不受影响";
            case Called.Unclear unclear -> "微信接口没有给出能用的回答（" + unclear.why() + "）。偶尔一次可以不管，一直出现请检查网络和代理";
        };
    }
}
