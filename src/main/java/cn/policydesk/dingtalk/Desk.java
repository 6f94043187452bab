package cn.policydesk.dingtalk;

/**
 * Where both ways in end: takes a message, works on it elsewhere, once, however often and on whichever way it comes.
 *
 * <p>Safe for use by several threads.
 */
public interface Desk {

    /** Takes a message; returns at once and never fails. */
    void received(Robot robot, RobotMessage message);
}
