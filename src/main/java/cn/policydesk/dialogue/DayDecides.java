package cn.policydesk.dialogue;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What was heard without the groups that a day told rules out in part, and without those that rest on such a one. */
    Heard settle(Heard heard) {
        Dictionary dictionary = scene.desk.library().rules().dictionary();
        Set<Fact> gone = new LinkedHashSet<>();
        heard.facts().stream()
                .filter(one -> ruledOut(one, heard, dictionary.parts(one.fact())))
                .forEach(one -> gone.add(one.fact()));
        if (gone.isEmpty()) {
            return heard;
        }
        heard.facts().stream()
                .filter(one -> one.known().equals(Known.YES))
                .filter(one -> dictionary.parts(one.fact()).stream().anyMatch(gone::contains)
                        && dictionary.parts(one.fact()).stream()
                                .noneMatch(part -> !gone.contains(part) && Known.YES.equals(told(part, heard))))
                .map(HeardFact::fact)
                .toList()
                .forEach(gone::add);
        return new Heard(
                heard.facts().stream().filter(one -> !gone.contains(one.fact())).toList(),
                heard.refused(),
                heard.unlike());
    }

    private boolean ruledOut(HeardFact one, Heard heard, List<Fact> parts) {
        Fact day = parts.stream()
                .filter(part -> part.kind() == Kind.DATE)
                .findFirst()
                .orElse(null);
        boolean said = day != null
                && heard.facts().stream().anyMatch(other -> other.fact().equals(day));
        Known when = day == null ? null : told(day, heard);
        if (day == null
                || when == null
                || !one.fact().whole()
                || !one.known().equals(Known.YES)
                || one.fact().equals(scene.open()) && !said) {
            return false;
        }
        return parts.stream()
                .filter(part -> part.kind() == Kind.YES_NO)
                .anyMatch(only -> !possible(one.fact(), only, parts, Map.of(day.id(), when))
                        && possible(one.fact(), only, parts, Map.of()));
    }

    /** Whether somebody of whom only one of the parts is so can be of the group. */
    private boolean possible(Fact group, Fact only, List<Fact> parts, Map<String, Known> day) {
        Map<String, Told> told = new LinkedHashMap<>();
        day.forEach((id, known) -> told.put(id, new Told(known, "", 0)));
        told.put(group.id(), new Told(Known.YES, "", 0));
        parts.stream()
                .filter(part -> part.kind() == Kind.YES_NO)
                .forEach(part -> told.put(part.id(), new Told(part.equals(only) ? Known.YES : Known.NO, "", 0)));
        Person before = scene.person();
        scene.keep(before.without(List.copyOf(before.facts().keySet())).with(told));
        boolean possible = scene.pursuit().contradiction() == null;
        scene.keep(before);
        return possible;
    }

    private @Nullable Known told(Fact fact, Heard heard) {
        for (HeardFact one : heard.facts()) {
            if (one.fact().equals(fact)) {
                return one.known();
            }
        }
        Told told = scene.person().facts().get(fact.id());
        return told == null ? null : told.known();
    }
}
