package cn.policydesk.dialogue;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HeardFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 要是雇6个人呢 where 不是50万的项目 was told: what is supposed is of what the benefit counts, and goes before the yes or no that
 * follows from it.
 */
final class Overruling {

    private final Scene scene;

    Overruling(Scene scene) {
        this.scene = scene;
    }

    /** What a text supposes: of the one count of the benefit that it can be of, where what was heard matters for none. */
    Map<Fact, Known> of(String text, List<HeardFact> heard) {
        Map<Fact, Known> all = new LinkedHashMap<>();
        heard.forEach(one -> all.put(one.fact(), one.known()));
        Dictionary dictionary = scene.desk.library().rules().dictionary();
        List<Fact> used = scene.pursuit().looked().stream()
                .flatMap(benefit -> scene.pursuit().facts(benefit).stream())
                .distinct()
                .flatMap(id -> dictionary.find(id).stream())
                .toList();
        if (all.isEmpty() || all.keySet().stream().anyMatch(used::contains)) {
            return all;
        }
        Map<Fact, Known> own = new LinkedHashMap<>();
        for (Fact fact : used) {
            if (fact.kind() == Kind.COUNT) {
                scene.hear(text, fact).facts().stream()
                        .filter(one -> one.fact().equals(fact) && !HeardFact.nothing(one.known()))
                        .forEach(one -> own.put(fact, one.known()));
            }
        }
        return own.size() == 1 ? own : all;
    }

    /** The person with what is supposed; without what was told and cannot be true with it, where that follows from it. */
    Person with(Map<String, Told> supposed) {
        Person person = scene.person().with(supposed);
        if (scene.pursuit(person).contradiction() == null) {
            return person;
        }
        Dictionary dictionary = scene.desk.library().rules().dictionary();
        List<String> gone = person.facts().keySet().stream()
                .filter(id -> !supposed.containsKey(id))
                .flatMap(id -> dictionary.find(id).stream())
                .filter(fact -> dictionary.parts(fact).stream().anyMatch(part -> supposed.containsKey(part.id())))
                .map(Fact::id)
                .toList();
        return person.without(gone);
    }
}
