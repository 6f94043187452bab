package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.Robot.Mode;
import cn.policydesk.simulator.Chance;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Robots nobody at DingTalk knows, one for each way in and one whose messages come encrypted over HTTP, made at the start and kept in memory alone. */
final class InventedRobots {

    /** What the robot is called in chats. */
    static final String NICK = "政策小助手";

    /** CorpId of the corp that they and all people of the simulator belong to. */
    static final String CORP = "ding-invented-corp";

    private InventedRobots() {}

    /**
     * All of them.
     *
     * @param base where the simulator's servers are: their only way out
     */
    static List<Robot> make(String base) {
        return List.of(
                robot("simulator", Mode.HTTP, base, false),
                robot("simulator-sealed", Mode.HTTP, base, true),
                robot("simulator-stream", Mode.STREAM, base, false));
    }

    private static Robot robot(String name, Mode mode, String base, boolean sealed) {
        return new Robot(
                name,
                "ding-invented-" + Chance.letters(12),
                "invented-" + Chance.letters(40),
                "robot-invented-" + Chance.letters(12),
                CORP,
                sealed ? Chance.signs(43) : null,
                sealed ? "invented-" + Chance.letters(20) : null,
                mode,
                base,
                Set.of(URI.create(base).getHost()),
                null,
                Map.of(),
                Set.of());
    }
}
