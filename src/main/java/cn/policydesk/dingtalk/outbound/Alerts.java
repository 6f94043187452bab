package cn.policydesk.dingtalk.outbound;

import cn.policydesk.channel.OperatorAlerts;
import cn.policydesk.dingtalk.Robot;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/**
 * Tells operators of DingTalk what only they can mend, see {@link OperatorAlerts}. Names the robot and what to do, never a person, a
 * text or a token.
 *
 * <p>Safe for use by several threads.
 */
final class Alerts {

    private final OperatorAlerts alerts;

    Alerts(MeterRegistry meters, Clock clock) {
        this.alerts = new OperatorAlerts(new OperatorAlerts.Whose("dingtalk", "robot", "钉钉机器人"), meters, clock);
    }

    /** A call that came to nothing. */
    void tell(Robot robot, Called.Failed failed) {
        tell(robot, code(failed), words(failed));
    }

    /**
     * Something else.
     *
     * @param code names the kind of it
     * @param words what is wrong and what to do, in Chinese
     */
    void tell(Robot robot, String code, String words) {
        alerts.tell(robot.name(), code, words);
    }

    private static String code(Called.Failed failed) {
        return switch (failed) {
            case Called.Refused refused -> refused.code();
            case Called.TooFast fast -> "too-fast";
            case Called.Unsent unsent -> "unsent";
            case Called.Unclear unclear -> "unclear";
        };
    }

    private static String words(Called.Failed failed) {
        return switch (failed) {
            case Called.Refused refused -> Advice.of(refused);
            case Called.TooFast fast -> "发得太快，被钉钉限流，没有发出的排着队，过一会儿接着发（群里一分钟最多20条，超过以后可能十分钟不收）";
            case Called.Unsent unsent -> "没有连上钉钉接口（" + unsent.why() + "），过一会儿再试。请检查服务器能否访问钉钉";
            case Called.Unclear unclear -> "钉钉接口没有给出能用的回答（" + unclear.why() + "），不知道有没有发到，没有重发。一直出现请检查网络和代理";
        };
    }
}
