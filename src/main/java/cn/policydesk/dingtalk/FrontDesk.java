package cn.policydesk.dingtalk;

import cn.policydesk.channel.Answer;
import cn.policydesk.channel.Complaints;
import cn.policydesk.channel.InOrder;
import cn.policydesk.channel.Once;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk: each message once, one after the other for each person, people side by side.
 *
 * <p>Safe for use by several threads.
 */
final class FrontDesk implements Desk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");

    /** So many messages of one person wait. */
    private static final int MOST_WAITING = 100;

    private final DingtalkTalk talk;
    private final Once once;
    private final InOrder order;
    private final Complaints complaints = new Complaints(line -> LOG.warn("{}", line));

    FrontDesk(DingtalkTalk talk, Once once, int atOnce) {
        this.talk = talk;
        this.once = once;
        // What went wrong is told without its message, which may hold what somebody wrote.
        this.order = new InOrder(
                atOnce,
                MOST_WAITING,
                failure -> LOG.error("钉钉的一条消息没有答成：{}", failure.getClass().getSimpleName()));
    }

    @Override
    public void received(Robot robot, RobotMessage message) {
        String refusal = Admission.refusal(robot, message);
        if (refusal != null) {
            complaints.tell("机器人 " + robot.name() + " 不理一条消息：" + refusal);
            return;
        }
        if (!message.addressed()) {
            return;
        }
        String key = "dingtalk " + robot.name() + " " + message.id();
        // The effect itself waits in a line: two messages of one person must not race.
        if (once.arrived(key, () -> Answer.SILENT, () -> Answer.SILENT).number() != 1) {
            return;
        }
        String user = DingtalkTalk.user(robot, message);
        if (!order.add(user, () -> answered(robot, message, key))) {
            complaints.tell("机器人 " + robot.name() + " 有人一下子发来太多消息，后面的没有答");
            talk.crowded(robot, message);
        }
    }

    private void answered(Robot robot, RobotMessage message, String key) {
        try {
            talk.answer(robot, message, key);
        } catch (RuntimeException | Error e) {
            talk.failed(robot, message);
            throw e;
        }
    }

    /** Waits some seconds for messages that are not answered yet. */
    @Override
    public void close() {
        order.close();
    }
}
