package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the page is told, as it goes over the line. */
final class Views {

    private Views() {}

    /** A robot that can be played with: its name and {@code http}, {@code sealed} (encrypted) or {@code stream}. */
    record RobotView(String name, String way) {
        static RobotView of(Robot robot) {
            return new RobotView(
                    robot.name(), robot.aesKey() == null ? robot.mode().name().toLowerCase(Locale.ROOT) : "sealed");
        }
    }

    /** What there is. */
    record State(String nick, List<RobotView> robots) {}

    /** Somebody. */
    record PersonView(String id, String nick) {}

    /**
     * A scene.
     *
     * @param connections how many stand, in Stream mode
     */
    record SceneView(String id, RobotView robot, int connections, List<PersonView> people) {
        static SceneView of(Scene scene, int connections) {
            return new SceneView(
                    scene.id(),
                    RobotView.of(scene.robot()),
                    connections,
                    scene.people().stream()
                            .map(each -> new PersonView(each.staffId(), each.nick()))
                            .toList());
        }
    }

    /** How often something was handed on; empty where nobody was told. */
    record SentView(List<Attempt> attempts) {}

    /** What a file is called from now on. */
    record FileView(String file) {}

    /** See {@link Bubble}. */
    record BubbleView(
            long number,
            String chat,
            String from,
            String kind,
            String text,
            List<String> mention,
            @Nullable String file,
            String raw) {
        static BubbleView of(Bubble bubble) {
            return new BubbleView(
                    bubble.number(),
                    bubble.chat(),
                    bubble.from(),
                    bubble.kind().name().toLowerCase(Locale.ROOT),
                    bubble.text(),
                    bubble.mention(),
                    bubble.file(),
                    bubble.raw());
        }
    }
}
