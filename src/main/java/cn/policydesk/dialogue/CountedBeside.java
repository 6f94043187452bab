package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 那7个半年里自己开了店的呢 of a training school whose certificates were worked out: the number is of what the same paragraph grants besides, and that is
 * worked out. One per message.
 */
final class CountedBeside {

    private final Scene scene;

    CountedBeside(Scene scene) {
        this.scene = scene;
    }

    /** Turns to the one benefit of the same paragraph that counts what the words count; false where there is none or several. */
    boolean take(Benefit now, String words) {
        Set<String> used = scene.pursuit().facts(now);
        List<HeardFact> counted = scene.hear(words, null).facts().stream()
                .filter(one -> one.fact().kind() == Kind.COUNT && !HeardFact.nothing(one.known()))
                .filter(one -> !used.contains(one.fact().id()))
                .toList();
        if (counted.size() != 1) {
            return false;
        }
        Fact fact = counted.getFirst().fact();
        List<Benefit> beside = scene.desk.library().rules().benefits(now.region()).stream()
                .filter(one -> !one.equals(now) && !one.versions().isEmpty())
                .filter(one -> one.ref().equals(now.ref()) && one.audiences().equals(now.audiences()))
                .filter(one -> scene.pursuit().facts(one).contains(fact.id()))
                .toList();
        if (beside.size() != 1) {
            return false;
        }
        scene.keep(scene.person()
                .with(Map.of(
                        fact.id(),
                        new Told(counted.getFirst().known(), words, scene.c().turn()))));
        scene.say(
                Phrase.TALK_NOTED,
                "事实",
                scene.desk.slots().told(fact, counted.getFirst().known()));
        scene.say(Phrase.TALK_NOW_THIS, "待遇", beside.getFirst().name());
        new Naming(scene).one(beside.getFirst());
        return true;
    }
}
