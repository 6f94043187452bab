package cn.policydesk.dingtalk;

/**
 * The way out to DingTalk.
 *
 * <p>Safe for use by several threads.
 */
public interface Outlet {

    /**
     * Says something. It is queued: this neither waits for DingTalk nor fails. What is said at one place comes in the order in which
     * it was said.
     */
    void say(Robot robot, Place place, Saying saying);

    /**
     * Fetches a file that somebody sent; waits for DingTalk, some seconds at most.
     *
     * @param downloadCode as the message gave it
     * @throws OutletFault where it cannot be had
     */
    byte[] fetch(Robot robot, String downloadCode) throws OutletFault;
}
