package cn.policydesk.dialogue;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 没有，就请了4个人 to a question for several things at once, and 现在一共六个人 later: what follows from what is told goes before an answer
 * that was given to all of it together, and is worked out anew. Of the rest the later word holds. So nobody is told twice that
 * their words do not fit together, and nobody gets stuck there.
 */
final class Reconciled {

    private final Scene scene;
    private final Dictionary dictionary;

    Reconciled(Scene scene) {
        this.scene = scene;
        this.dictionary = scene.desk.library().rules().dictionary();
    }

    /** The person without the answers to several things at once that what they told as late or later speaks against. */
    Person precise(Person person) {
        Person left = person;
        if (!fits(left)) {
            for (Fact whole : derived(left)) {
                List<String> parts = parts(whole, left);
                if (!parts.isEmpty() && against(whole, parts, left) && turn(left, whole.id()) <= latest(left, parts)) {
                    left = left.without(List.of(whole.id()));
                }
            }
        }
        return left;
    }

    /** The person who told something: a correction, or what is said when it was asked which of two holds, goes before all else. */
    Person told(Person person) {
        return scene.wants(Intent.CORRECT)
                        || scene.c().last().contains(scene.phrase(Phrase.TALK_CONTRADICTION, "问题", ""))
                ? later(person)
                : precise(person);
    }

    /** What a text without a number says of a yes or no that follows from one fact; null where it says nothing of one. */
    @Nullable
    HeardFact share(String text, Fact part) {
        return scene.pursuit().looked().stream()
                .flatMap(benefit -> scene.pursuit().facts(benefit).stream())
                .distinct()
                .flatMap(id -> dictionary.find(id).stream())
                .filter(whole -> whole.kind() == Kind.YES_NO
                        && Changed.parts(whole, dictionary).contains(part))
                .flatMap(whole -> scene.hear(text, whole).facts().stream()
                        .filter(one -> one.fact().equals(whole) && !HeardFact.nothing(one.known())))
                .findFirst()
                .orElse(null);
    }

    /** The same, where the later word holds of what is left: 说错了 没达到一半 before the numbers that were told. */
    Person later(Person person) {
        Person left = precise(person);
        if (!fits(left)) {
            for (Fact whole : derived(left)) {
                List<String> parts = parts(whole, left);
                if (!parts.isEmpty() && against(whole, parts, left)) {
                    left = left.without(parts);
                }
            }
        }
        String oldest = fits(left) ? null : oldest(left);
        while (oldest != null) {
            left = left.without(List.of(oldest));
            oldest = fits(left) ? null : oldest(left);
        }
        return left;
    }

    /** What was told first and makes the rest impossible; null where no one thing does. */
    private @Nullable String oldest(Person person) {
        return person.facts().entrySet().stream()
                .filter(told -> fits(person.without(List.of(told.getKey()))))
                .min(Comparator.comparingInt(told -> told.getValue().turn()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private boolean fits(Person person) {
        return scene.pursuit(person).contradiction() == null;
    }

    /** Whether one thing and what it follows from, and nothing else that was told, cannot be true together. */
    private boolean against(Fact whole, List<String> parts, Person person) {
        List<String> others = person.facts().keySet().stream()
                .filter(id -> !id.equals(whole.id()) && !parts.contains(id))
                .toList();
        return !fits(person.without(others));
    }

    private List<Fact> derived(Person person) {
        List<Fact> all = new ArrayList<>();
        person.facts().keySet().stream()
                .flatMap(id -> dictionary.find(id).stream())
                .filter(fact -> fact.kind() == Kind.YES_NO || fact.kind().ordered())
                .filter(fact -> !dictionary.parts(fact).isEmpty())
                .forEach(all::add);
        return all;
    }

    private List<String> parts(Fact whole, Person person) {
        Set<String> told = new LinkedHashSet<>();
        Changed.parts(whole, dictionary).forEach(part -> told.add(part.id()));
        told.retainAll(person.facts().keySet());
        return List.copyOf(told);
    }

    private static int latest(Person person, List<String> parts) {
        return parts.stream().mapToInt(id -> turn(person, id)).max().orElse(0);
    }

    private static int turn(Person person, String id) {
        Told told = person.facts().get(id);
        return told == null ? 0 : told.turn();
    }
}
