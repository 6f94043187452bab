package cn.policydesk.dingtalk;

import java.util.List;

/**
 * Who knows of which departments somebody is; asked only where a robot has regions by department.
 *
 * <p>Safe for use by several threads.
 */
@FunctionalInterface
public interface Departments {

    /**
     * Ids of the departments of one of the staff, the nearest first; waits for DingTalk, some seconds at most.
     *
     * @throws OutletFault where they cannot be had
     */
    List<String> of(Robot robot, String staffId) throws OutletFault;
}
