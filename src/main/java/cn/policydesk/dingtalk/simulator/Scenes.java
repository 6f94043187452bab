package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import cn.policydesk.simulator.Chance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scenes that are being played.
 *
 * <p>Safe for use by several threads. Keeps the newest alone.
 */
final class Scenes {

    /** Who belongs to a group where nobody says otherwise. */
    static final List<String> USUAL = List.of("陈静", "李强", "周敏");

    private static final int MOST = 200;
    private static final int ID = 8;

    private final Map<String, Scene> scenes = new LinkedHashMap<>();

    /** A new one. */
    synchronized Scene begin(Robot robot, List<String> nicks) {
        Scene scene = new Scene(Chance.letters(ID), robot, nicks);
        scenes.put(scene.id(), scene);
        if (scenes.size() > MOST) {
            scenes.remove(scenes.keySet().iterator().next());
        }
        return scene;
    }

    synchronized Optional<Scene> find(String id) {
        return Optional.ofNullable(scenes.get(id));
    }

    /** The scene and the chat a robot means. */
    record Found(Scene scene, String chat) {}

    /** Where a conversation takes place. */
    synchronized Optional<Found> conversation(Robot robot, String conversation) {
        for (Scene scene : scenes.values()) {
            String chat = scene.robot().equals(robot) ? scene.chat(conversation) : null;
            if (chat != null) {
                return Optional.of(new Found(scene, chat));
            }
        }
        return Optional.empty();
    }

    /** The one-to-one chat with one of the staff. */
    synchronized Optional<Found> staff(Robot robot, String staffId) {
        return scenes.values().stream()
                .filter(scene -> scene.robot().equals(robot))
                .flatMap(scene -> scene.people().stream()
                        .filter(each -> each.staffId().equals(staffId))
                        .map(each -> new Found(scene, staffId)))
                .findFirst();
    }
}
