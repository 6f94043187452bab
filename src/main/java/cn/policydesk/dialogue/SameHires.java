package cn.policydesk.dialogue;

import cn.policydesk.benefit.Known;
import java.util.Map;

/**
 * 打算雇7个人 told of whom one takes on is told of the project as well: 雇了6个人以上吗 is not asked behind it. The number follows when the first is
 * told anew; where it cannot be true with what was said of the project, it is left. Immutable.
 */
final class SameHires {

    private static final String TAKEN_ON = "带动人数";
    static final String OF_PROJECT = "江阴雇用人数";

    private final Scene scene;

    SameHires(Scene scene) {
        this.scene = scene;
    }

    /** The person with it. */
    Person known() {
        Person person = scene.person();
        Told told = person.facts().get(TAKEN_ON);
        Told project = person.facts().get(OF_PROJECT);
        if (told == null
                || scene.c().region() == null
                || !(told.known() instanceof Known.Between)
                || !scene.pursuit().wanted().contains(OF_PROJECT)
                || project != null && !follows(project, told)) {
            return person;
        }
        Person with = person.with(Map.of(OF_PROJECT, new Told(told.known(), told.words(), told.turn())));
        return scene.pursuit(with).contradiction() == null ? with : person;
    }

    private static boolean follows(Told project, Told told) {
        Told before = told.before();
        return before != null
                && !project.known().equals(told.known())
                && project.turn() == before.turn()
                && project.words().equals(before.words());
    }
}
