package cn.policydesk.dingtalk;

import java.util.List;

/** Gives robots that are on beside those of the settings. There are some only beside the simulator. */
@FunctionalInterface
public interface SpareRobots {

    /** The robots, the same at each call. */
    List<Robot> robots();
}
