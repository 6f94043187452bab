package cn.policydesk.dialogue;

import cn.policydesk.telling.Phrase;
import java.util.List;

/** A release of new rules between two messages: what is worked out is worked out anew, and what vanished is told. */
final class NewRules {

    private final Scene scene;

    NewRules(Scene scene) {
        this.scene = scene;
    }

    /** New rules: what is being worked out may be gone. */
    void take() {
        Conversation c = scene.c();
        if (c.turn() == 1 || c.ruleSet().equals(scene.desk.library().version())) {
            return;
        }
        Person person = c.person();
        if (person.goal() instanceof Goal.One(String id)
                && scene.desk.library().rules().benefit(id).isEmpty()) {
            person = person.wants(Goal.NOTHING);
            scene.say(Phrase.TALK_VANISHED);
        } else if (scene.busy()) {
            scene.say(Phrase.TALK_NEW_RULES);
        }
        List<String> gone = person.facts().keySet().stream()
                .filter(fact ->
                        scene.desk.library().rules().dictionary().find(fact).isEmpty())
                .toList();
        scene.keep(person.without(gone));
    }
}
