package cn.policydesk.benefit;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds what was told that speaks for a version: told facts that meet one of its conditions or enter its amount.
 *
 * <p>That something does not hold speaks for nothing: nearly everybody has no other employer. A number speaks for a version
 * that asks for it even where it is not enough, for whoever hired two people expects a word on what three would bring. Not
 * safe for use by several threads.
 */
final class Speaking {

    private final Dictionary dictionary;
    private final Facts told;
    private final Box box;
    private final Set<Fact> found = new LinkedHashSet<>();

    private Speaking(Dictionary dictionary, Facts told, Box box) {
        this.dictionary = dictionary;
        this.told = told;
        this.box = box;
    }

    /** The told facts that speak for a version, in the order its rules name them. */
    static Set<Fact> of(Version version, Dictionary dictionary, Facts told, Box box) {
        Speaking speaking = new Speaking(dictionary, told, box);
        speaking.condition(version.condition());
        Uses.walk(version.amount(), speaking::entering);
        return speaking.found;
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Condition.Among among -> among(among);
            case Condition.Compared compared -> entering(compared.fact());
            case Condition.Related related -> {
                Uses.of(related.left()).forEach(this::entering);
                Uses.of(related.right()).forEach(this::entering);
            }
            case Condition.Lasting lasting -> entering(lasting.fact());
            case Condition.OnDay day -> entering(day.fact());
            case Condition.Derived derived -> {
                if (derived.wanted() && !own(derived.fact(), 1)) {
                    condition(derived.definition());
                }
            }
            case Condition.All all -> all.parts().forEach(this::condition);
            case Condition.Any any -> any.parts().forEach(this::condition);
            case Condition.Not not -> {}
        }
    }

    private void among(Condition.Among among) {
        boolean negative = among.fact().kind() == Kind.YES_NO && among.options() != 1;
        if (negative || among.eval(box) == Tri.FALSE || own(among.fact(), among.options())) {
            return;
        }
        if (dictionary.definition(among.fact()) instanceof Dictionary.Definition.Rule(Condition definition)) {
            condition(definition);
        }
    }

    /** Takes a fact that was told itself to be one of some options. */
    private boolean own(Fact fact, int options) {
        boolean met = said(fact) && (box.options(fact) & ~options) == 0;
        if (met) {
            found.add(fact);
        }
        return met;
    }

    /** Takes a number that was told, or whose parts were, unless it is nothing. */
    private void entering(Fact fact) {
        if (!fact.kind().ordered()) {
            if (fact.kind() != Kind.YES_NO || box.options(fact) == 1) {
                own(fact, box.options(fact));
            }
            return;
        }
        Span span = box.span(fact);
        if (span.high() != null && span.high().signum() == 0) {
            return;
        }
        if (said(fact)) {
            found.add(fact);
        } else {
            dictionary.parts(fact).forEach(this::entering);
        }
    }

    private boolean said(Fact fact) {
        return switch (told.get(fact.id())) {
            case Known.Between between -> true;
            case Known.OneOf oneOf -> true;
            case Known.Unknown unknown -> false;
            case Known.Declined declined -> false;
        };
    }
}
