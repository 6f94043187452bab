package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 房租我一年付7000 这个能一起拿不: what a message that asks for a second benefit tells for it. Nothing that was told before is told anew. One per message.
 */
final class SecondTold {

    private final Scene scene;

    SecondTold(Scene scene) {
        this.scene = scene;
    }

    /** Keeps what the message tells for the second; nothing that was told is told anew, and what names a benefit is no fact. */
    void hear(String text, Map<Benefit, String> named, Benefit now) {
        Set<Benefit> seconds = named.keySet();
        Map<String, Told> more = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        seconds.forEach(one -> names.add(one.name()));
        names.add(now.name());
        for (HeardFact one : scene.hear(text, null).facts()) {
            String words = text.substring(one.start(), one.end());
            boolean used = seconds.stream()
                    .anyMatch(benefit ->
                            scene.pursuit().facts(benefit).contains(one.fact().id()));
            boolean name = names.stream().anyMatch(whole -> whole.contains(words))
                    || seconds.stream()
                            .anyMatch(benefit -> SecondNamed.figures(words + "元").stream()
                                    .anyMatch(SecondNamed.written(benefit)::contains));
            Known known = one.known();
            if (used
                    && !name
                    && !HeardFact.nothing(known)
                    && !scene.person().facts().containsKey(one.fact().id())) {
                more.put(one.fact().id(), new Told(known, words, scene.c().turn()));
                said.add(scene.desk.slots().told(one.fact(), known));
            }
        }
        named.forEach((benefit, part) -> counted(benefit, part, more, said));
        if (!more.isEmpty() && scene.pursuit(scene.person().with(more)).contradiction() == null) {
            scene.keep(scene.person().with(more));
            scene.say(Phrase.TALK_NOTED, "事实", String.join("、", said));
        }
    }

    /** 里面6个半年内开起店来了: the one number of the words that name it, where they name no sum, is what it counts. */
    private void counted(Benefit benefit, String part, Map<String, Told> more, List<String> said) {
        List<Fact> counts = benefit.facts().stream()
                .filter(fact -> fact.kind() == Kind.COUNT
                        && !scene.person().facts().containsKey(fact.id())
                        && !more.containsKey(fact.id()))
                .toList();
        if (counts.size() != 1 || !SecondNamed.figures(part).isEmpty()) {
            return;
        }
        scene.hear(part, counts.getFirst()).facts().stream()
                .filter(one -> one.fact().equals(counts.getFirst()) && !HeardFact.nothing(one.known()))
                .forEach(one -> {
                    more.put(
                            one.fact().id(),
                            new Told(one.known(), part, scene.c().turn()));
                    said.add(scene.desk.slots().told(one.fact(), one.known()));
                });
    }
}
