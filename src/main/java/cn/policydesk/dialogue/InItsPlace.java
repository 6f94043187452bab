package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * 要是贷20万呢 behind the result of a firm's loan, heard as the sum of a person's: a number heard of a fact that the benefit in view does not
 * use is of the one fact of a like name that it does use and that such a number can be of. Behind a result only; one per message.
 */
final class InItsPlace {

    private static final int PART = 2;

    private final Scene scene;

    InItsPlace(Scene scene) {
        this.scene = scene;
    }

    /** What was heard, with such a number as one of the fact in view; the same where there is none. */
    Heard of(String text, Heard heard) {
        List<Benefit> looked =
                scene.open() != null || !scene.busy() || heard.facts().isEmpty()
                        ? List.of()
                        : scene.pursuit().looked();
        if (looked.size() != 1) {
            return heard;
        }
        List<Fact> used = new Grounds(scene.desk.library(), scene.person(), scene.asOf()).used(looked);
        if (used.isEmpty() || heard.facts().stream().anyMatch(one -> needed(looked, one.fact()))) {
            return heard;
        }
        List<HeardFact> facts = new ArrayList<>();
        for (HeardFact one : heard.facts()) {
            List<Fact> alike = !one.fact().kind().ordered()
                            || HeardFact.nothing(one.known())
                            || new AsTold(scene).named(text, one.fact(), looked)
                    ? List.of()
                    : used.stream().filter(fact -> alike(fact, one.fact())).toList();
            Map.Entry<Fact, Known> fits = alike.isEmpty() ? null : new Fitting(scene).of(text, alike);
            facts.add(fits == null ? one : new HeardFact(fits.getKey(), fits.getValue(), one.start(), one.end()));
        }
        return new Heard(facts, heard.refused(), heard.unlike());
    }

    /** Tells what comes of facts that are supposed; where the benefit in view looks at none of them, that. */
    void tell(Iterable<Fact> facts, String words, String result) {
        List<Benefit> looked = scene.pursuit().looked();
        boolean used = looked.size() != 1;
        for (Fact fact : facts) {
            used |= needed(looked, fact);
        }
        if (used) {
            scene.say(Phrase.TALK_SUPPOSED, "事实", words, "结果", result);
        } else {
            scene.say(
                    Phrase.TALK_SUPPOSED_UNUSED,
                    "事实",
                    words,
                    "待遇",
                    looked.getFirst().name());
            new Amending(scene).offered();
        }
    }

    /** Whether a benefit looks at a fact, or at one that is worked out from it. */
    private boolean needed(List<Benefit> looked, Fact fact) {
        return looked.stream()
                .anyMatch(
                        benefit -> scene.desk.library().rules().needed(benefit).contains(fact.id()));
    }

    /** Whether two facts of one kind have a pair of characters of their names in common. */
    private boolean alike(Fact one, Fact other) {
        String name = scene.desk.slots().name(one);
        String heard = scene.desk.slots().name(other);
        return one.kind() == other.kind()
                && IntStream.rangeClosed(0, heard.length() - PART)
                        .anyMatch(at -> name.contains(heard.substring(at, at + PART)));
    }
}
