package cn.policydesk.dialogue;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day that was told decides where a word would: 我是大学生 of one who left his studies six years ago does not make him 毕业5年内. A group that
 * asks for such a day, or for something else that was not told, is then asked about and not taken from the word.
 */
final class DayDecides {

    private final Scene scene;

    DayDecides(Scene scene) {
        this.scene = scene;
    }

    /** What was heard without the groups that a day told rules out in part. */
    Heard settle(Heard heard) {
        List<HeardFact> kept =
                heard.facts().stream().filter(one -> !ruledOut(one, heard)).toList();
        return kept.size() == heard.facts().size() ? heard : new Heard(kept, heard.refused(), heard.unlike());
    }

    private boolean ruledOut(HeardFact one, Heard heard) {
        Fact fact = one.fact();
        Dictionary dictionary = scene.desk.library().rules().dictionary();
        if (fact.kind() != Kind.YES_NO
                || !fact.whole()
                || !one.known().equals(Known.YES)
                || fact.equals(scene.open())
                        && heard.facts().stream().noneMatch(other -> other.fact().kind() == Kind.DATE)) {
            return false;
        }
        List<Fact> parts = dictionary.parts(fact);
        if (parts.stream().anyMatch(part -> Known.YES.equals(told(part, heard)))) {
            return false;
        }
        return parts.stream()
                .filter(part -> dictionary.parts(part).stream().anyMatch(day -> day.kind() == Kind.DATE))
                .anyMatch(part -> cannotBe(part, heard));
    }

    /** Whether a part cannot be true with what is told. */
    private boolean cannotBe(Fact part, Heard heard) {
        Person before = scene.person();
        Person with = before;
        for (HeardFact other : heard.facts()) {
            if (!other.fact().whole() && !HeardFact.nothing(other.known())) {
                with = with.with(Map.of(
                        other.fact().id(), new Told(other.known(), "", scene.c().turn())));
            }
        }
        scene.keep(with.with(Map.of(part.id(), new Told(Known.YES, "", scene.c().turn()))));
        boolean contradicts = scene.pursuit().contradiction() != null;
        scene.keep(with);
        boolean anyway = scene.pursuit().contradiction() != null;
        scene.keep(before);
        return contradicts && !anyway;
    }

    private @Nullable Known told(Fact fact, Heard heard) {
        return heard.facts().stream()
                .filter(one -> one.fact().equals(fact))
                .map(HeardFact::known)
                .findFirst()
                .orElseGet(() -> {
                    Told told = scene.person().facts().get(fact.id());
                    return told == null ? null : told.known();
                });
    }
}
