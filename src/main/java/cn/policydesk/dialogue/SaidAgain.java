package cn.policydesk.dialogue;

import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.List;

/** 前面说了是2020年毕业, which is known and is not what is asked: that it is known comes before the question. One per message. */
final class SaidAgain {

    private final Scene scene;

    SaidAgain(Scene scene) {
        this.scene = scene;
    }

    /** Says it where all that is heard was told before; nothing otherwise. */
    void tell(Heard heard) {
        List<String> same = heard.facts().stream()
                .filter(one -> !HeardFact.nothing(one.known()))
                .filter(one -> {
                    Told told = scene.began().facts().get(one.fact().id());
                    return told != null && told.known().equals(one.known());
                })
                .map(one -> scene.desk.slots().told(one.fact(), one.known()))
                .toList();
        if (scene.wants(Intent.KNOWN) && same.size() == heard.facts().size()) {
            scene.say(Phrase.TALK_KNOWN, "事实", String.join("、", same));
        }
    }
}
