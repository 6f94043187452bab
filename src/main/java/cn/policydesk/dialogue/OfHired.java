package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import java.util.List;

/** 他们都52岁男的 while a firm's benefit is worked out: told of the people hired, and of nobody who speaks. One per message. */
final class OfHired {

    private final Scene scene;

    OfHired(Scene scene) {
        this.scene = scene;
    }

    /** Takes a message that tells of people hired what the benefit does not ask for; false where it is none. */
    boolean take(String text) {
        if (!scene.desk.words().cues().said(Cue.THEY, text)
                || text.contains("我")
                || scene.wants(Intent.ASK, Intent.AMOUNT, Intent.ALL)
                || !(scene.person().goal() instanceof Goal.One(String id))) {
            return false;
        }
        Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
        List<Fact> heard = scene.hear(text, scene.open()).facts().stream()
                .map(HeardFact::fact)
                .toList();
        if (benefit == null
                || benefit.audiences().contains(Benefit.Audience.CITIZEN)
                || heard.isEmpty()
                || heard.stream()
                        .anyMatch(fact -> scene.pursuit().facts(benefit).contains(fact.id()))) {
            return false;
        }
        scene.say(Phrase.TALK_OF_HIRED, "待遇", benefit.name());
        if (scene.open() != null) {
            scene.again();
        }
        return true;
    }
}
