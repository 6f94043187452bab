package cn.policydesk.dingtalk;

import org.jspecify.annotations.Nullable;

/**
 * Who may write to a robot.
 *
 * <p>Pure. Over HTTP nothing of a message is signed (platforms.md, row Integrity): robot and corp are compared with the settings.
 */
final class Admission {

    /** What DingTalk names as the code where it names none. */
    private static final String NO_CODE = "normal";

    private Admission() {}

    /** Why a message is none for this robot, in Chinese, for the operator; null where it is one. */
    static @Nullable String refusal(Robot robot, RobotMessage message) {
        String code = message.robotCode();
        if (code != null && !code.equals(NO_CODE) && !code.equals(robot.robotCode())) {
            return "消息是给别的机器人的，请核对 robot-code";
        }
        if (robot.corpId() != null && !robot.corpId().equals(message.robotCorpId())) {
            return "消息是给别的单位的机器人的，请核对 corp-id";
        }
        return null;
    }

    /** Whether the sender may ask: one of the corp's staff and, where there is a list, on it. */
    static boolean allowed(Robot robot, RobotMessage message) {
        if (robot.corpId() != null && !robot.corpId().equals(message.senderCorpId())) {
            return false;
        }
        return robot.staff().isEmpty()
                || message.staffId() != null && robot.staff().contains(message.staffId());
    }
}
