package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 那我不说就拿不到了, 我没说我有 别给我记: about what somebody did not want to tell, and what was taken down against their will. */
final class Unsaid {

    private final Scene scene;

    Unsaid(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing of the kind is said. */
    boolean take(String text) {
        Cues cues = scene.desk.words().cues();
        if (!scene.busy()) {
            return false;
        }
        if (cues.said(Cue.UNSAY, text)) {
            withdraw();
            return true;
        }
        List<String> untold = untold();
        if (untold.isEmpty() || !cues.said(Cue.UNTOLD, text)) {
            return false;
        }
        String name = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).map(Benefit::name).orElse("")
                : "";
        scene.say(Phrase.TALK_UNTOLD, "事实", String.join("、", untold), "待遇", name);
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** The names of what was not told. */
    private List<String> untold() {
        List<String> names = new ArrayList<>();
        scene.person().facts().forEach((id, told) -> {
            if (told.known() instanceof Known.Declined) {
                scene.desk
                        .library()
                        .rules()
                        .dictionary()
                        .find(id)
                        .ifPresent(fact -> names.add(scene.desk.slots().name(fact)));
            }
        });
        return names;
    }

    /** Takes back what the last message told: it counts as not told from now on. */
    private void withdraw() {
        Map<String, Told> back = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        int last = scene.c().turn() - 1;
        scene.person().facts().forEach((id, told) -> {
            Fact fact = scene.desk.library().rules().dictionary().find(id).orElse(null);
            if (fact != null && told.turn() == last && !HeardFact.nothing(told.known())) {
                back.put(id, new Told(Known.DECLINED, told.words(), scene.c().turn()));
                names.add(scene.desk.slots().told(fact, told.known()));
            }
        });
        if (back.isEmpty()) {
            scene.say(Phrase.TALK_UNSAID_NONE);
            if (scene.open() != null) {
                scene.again();
            }
            return;
        }
        scene.keep(scene.person().with(back));
        scene.say(Phrase.TALK_UNSAID, "事实", String.join("、", names));
        scene.go();
    }
}
