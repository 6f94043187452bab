package cn.policydesk.dialogue;

import cn.policydesk.hearing.InOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person or firm that a conversation is about.
 *
 * @param label what the asker calls them; empty for the asker
 * @param facts what was said of them, by fact
 * @param goal what is wanted for them
 * @param asked the fact that was asked for, or null
 * @param failures how often the open question was answered with something else
 * @param reported the benefits whose result was told already
 * @param figures outside figures they told, by parameter; a share as a share of one
 * @param trail what is remembered of the way so far
 */
record Person(
        String label,
        Map<String, Told> facts,
        Goal goal,
        @Nullable String asked,
        int failures,
        Set<String> reported,
        Map<String, BigDecimal> figures,
        Trail trail) {

    /**
     * What is remembered of somebody's way through the conversation.
     *
     * @param wish what was asked for them and is not taken up yet; may be empty
     * @param worked the benefits worked out one by one, in the order of their results
     * @param self whether the asker speaks as the one who is to be paid, not as a firm
     * @param asked the facts that were asked for: what was told of them is an answer
     * @param later what else was asked for in one message and comes afterwards, in the order it was said
     * @param kin the relative that is spoken of while nobody has a name yet, 妈妈; may be empty
     * @param loose the numbers told that were taken for no fact, as typed, in the order they were said
     * @param firm whether the one who asks spoke last as an employer
     * @param tabled the benefits that tables told, or that were taken up, before another was: they stand in a sum too where they are met
     * @param region where it was about them when somebody else was turned to; null before that, and while it was not known
     * @param hired how those are called who were told of as hired: 小陈, 阿姨
     */
    record Trail(
            String wish,
            List<String> worked,
            boolean self,
            Set<String> asked,
            List<Later> later,
            String kin,
            List<String> loose,
            boolean firm,
            List<String> tabled,
            @Nullable String region,
            List<String> hired) {

        static final Trail NONE =
                new Trail("", List.of(), false, Set.of(), List.of(), "", List.of(), false, List.of(), null, List.of());

        Trail {
            worked = List.copyOf(worked);
            asked = InOrder.copy(asked);
            later = List.copyOf(later);
            loose = List.copyOf(loose);
            tabled = List.copyOf(tabled);
            hired = List.copyOf(hired);
        }

        Trail wishing(String next) {
            return new Trail(next, worked, self, asked, later, kin, loose, firm, tabled, region, hired);
        }

        Trail working(List<String> next) {
            return new Trail(wish, next, self, asked, later, kin, loose, firm, tabled, region, hired);
        }

        Trail forSelf() {
            return new Trail(wish, worked, true, asked, later, kin, loose, firm, tabled, region, hired);
        }

        Trail asking(String fact) {
            Set<String> all = new LinkedHashSet<>(asked);
            all.add(fact);
            return new Trail(wish, worked, self, all, later, kin, loose, firm, tabled, region, hired);
        }

        Trail later(List<Later> next) {
            return new Trail(wish, worked, self, asked, next, kin, loose, firm, tabled, region, hired);
        }

        Trail loose(List<String> numbers) {
            return new Trail(wish, worked, self, asked, later, kin, numbers, firm, tabled, region, hired);
        }

        Trail firm(boolean employer) {
            return new Trail(wish, worked, self, asked, later, kin, loose, employer, tabled, region, hired);
        }

        Trail in(@Nullable String place) {
            return new Trail(wish, worked, self, asked, later, kin, loose, firm, tabled, place, hired);
        }

        /** With how those are called who were told of as hired. */
        Trail hiring(List<String> names) {
            List<String> all = new ArrayList<>(hired);
            names.stream().filter(one -> !all.contains(one)).forEach(all::add);
            return new Trail(wish, worked, self, asked, later, kin, loose, firm, tabled, region, all);
        }

        Trail kin(String relative) {
            return new Trail(wish, worked, self, asked, later, relative, loose, firm, tabled, region, hired);
        }

        /** With what a table told, or what was taken up. */
        Trail tabling(List<String> benefits) {
            List<String> all = new ArrayList<>(tabled);
            benefits.stream().filter(one -> !all.contains(one)).forEach(all::add);
            return new Trail(wish, worked, self, asked, later, kin, loose, firm, all, region, hired);
        }
    }

    /**
     * Something asked for that comes afterwards.
     *
     * @param name what it is called to the asker
     * @param words what was said of it
     * @param benefits the ids of the benefits it may mean; empty where only a clause speaks of it
     */
    record Later(String name, String words, List<String> benefits) {
        Later {
            benefits = List.copyOf(benefits);
        }
    }

    Person {
        figures = InOrder.copy(figures);
        facts = InOrder.copy(facts);
        reported = InOrder.copy(reported);
    }

    static Person called(String label) {
        return new Person(label, Map.of(), Goal.NOTHING, null, 0, Set.of(), Map.of(), Trail.NONE);
    }

    /** The same person by another name. */
    Person named(String other) {
        return new Person(other, facts, goal, asked, failures, reported, figures, trail);
    }

    Person with(Map<String, Told> more) {
        Map<String, Told> all = new LinkedHashMap<>(facts);
        more.forEach((fact, told) -> all.put(fact, told.after(facts.get(fact))));
        return new Person(label, all, goal, asked, failures, reported, figures, trail);
    }

    Person without(List<String> gone) {
        Map<String, Told> rest = new LinkedHashMap<>(facts);
        gone.forEach(rest::remove);
        return new Person(label, rest, goal, asked, failures, reported, figures, trail);
    }

    Person wants(Goal next) {
        Trail left = goal instanceof Goal.Going going
                ? trail.tabling(going.shown())
                : goal instanceof Goal.One(String benefit) ? trail.tabling(List.of(benefit)) : trail;
        return new Person(label, facts, next, null, 0, Set.of(), figures, left);
    }

    /** After the same thing, further on. */
    Person pursuing(Goal next) {
        return new Person(label, facts, next, asked, failures, reported, figures, trail);
    }

    Person asking(@Nullable String fact) {
        return new Person(
                label,
                facts,
                goal,
                fact,
                fact != null && fact.equals(asked) ? failures : 0,
                reported,
                figures,
                fact == null ? trail : trail.asking(fact));
    }

    /** With outside figures somebody else told; their own stay. */
    Person knowing(Map<String, BigDecimal> more) {
        Map<String, BigDecimal> all = new LinkedHashMap<>(more);
        all.putAll(figures);
        return new Person(label, facts, goal, asked, failures, reported, all, trail);
    }

    Person failed() {
        return new Person(label, facts, goal, asked, failures + 1, reported, figures, trail);
    }

    /** With one more outside figure. */
    Person figure(String parameter, BigDecimal value) {
        Map<String, BigDecimal> all = new LinkedHashMap<>(figures);
        all.put(parameter, value);
        return new Person(label, facts, goal, asked, failures, reported, all, trail);
    }

    /** Without one outside figure. */
    Person withoutFigure(String parameter) {
        Map<String, BigDecimal> rest = new LinkedHashMap<>(figures);
        rest.remove(parameter);
        return new Person(label, facts, goal, asked, failures, reported, rest, trail);
    }

    /** Without outside figures: they were another place's. */
    Person withoutFigures() {
        return new Person(label, facts, goal, asked, failures, reported, Map.of(), trail);
    }

    Person told(Set<String> benefits) {
        return new Person(label, facts, goal, asked, failures, benefits, figures, trail);
    }

    /** With something asked for them that waits, or none. */
    Person wishing(String wish) {
        return on(trail.wishing(wish));
    }

    /** With one more benefit worked out. */
    Person worked(String benefit) {
        List<String> all = new ArrayList<>(trail.worked());
        all.remove(benefit);
        all.add(benefit);
        return on(trail.working(all));
    }

    /** Speaking as an employer, or not. */
    Person firm(boolean employer) {
        return employer == trail.firm() ? this : on(trail.firm(employer));
    }

    /** Spoken of as the one to be paid. */
    Person forSelf() {
        return on(trail.forSelf());
    }

    /** With other things that come afterwards. */
    Person later(List<Later> next) {
        return on(trail.later(next));
    }

    /** A benefit is taken up: it comes afterwards no more. */
    Person taken(String benefit) {
        return later(trail.later().stream()
                .filter(one -> !one.benefits().contains(benefit))
                .toList());
    }

    /** With the numbers that were taken for no fact. */
    Person loose(List<String> numbers) {
        return on(trail.loose(numbers));
    }

    /** Of a relative who is not called by a name. */
    Person kin(String relative) {
        return on(trail.kin(relative));
    }

    /** Where it is about them, kept while it is about somebody else. */
    Person hiring(List<String> names) {
        return on(trail.hiring(names));
    }

    Person in(@Nullable String region) {
        return on(trail.in(region));
    }

    private Person on(Trail next) {
        return new Person(label, facts, goal, asked, failures, reported, figures, next);
    }
}
