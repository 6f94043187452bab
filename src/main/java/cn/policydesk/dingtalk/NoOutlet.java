package cn.policydesk.dingtalk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** There is no way out: what is said is lost, and the log says so. */
final class NoOutlet implements Outlet {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");

    @Override
    public void say(Robot robot, Place place, Saying saying) {
        LOG.error("机器人 {} 有一条答复发不出去：程序里没有发送的部分", robot.name());
    }

    @Override
    public byte[] fetch(Robot robot, String downloadCode) throws OutletFault {
        throw new OutletFault("现在收不了文件，请稍后再试。");
    }
}
