package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 开办企业或不动产登记, 中级或者高级: two options of a choice, either of which may be meant. Neither alone is what was said. Stateless. */
final class EitherOption {

    private static final Pattern BRACKETS = Pattern.compile("（[^）]*）");
    private static final String OR = "或者?";

    private EitherOption() {}

    /** Widens what was heard of choices to both options where two are named so. */
    static void settle(String text, @Nullable Fact open, Slots slots, HearingWords words, Map<Fact, HeardFact> facts) {
        if (text.indexOf('或') < 0) {
            return;
        }
        Set<Fact> choices = new LinkedHashSet<>(facts.keySet());
        if (open != null) {
            choices.add(open);
        }
        for (Fact fact : choices) {
            Known both = fact.kind() == Kind.CHOICE ? both(text, fact, slots, words) : null;
            if (both != null) {
                HeardFact heard = facts.get(fact);
                facts.put(
                        fact,
                        new HeardFact(
                                fact,
                                both,
                                heard == null ? 0 : heard.start(),
                                heard == null ? text.length() : heard.end()));
            }
        }
    }

    private static @Nullable Known both(String text, Fact fact, Slots slots, HearingWords words) {
        Set<String> said = new LinkedHashSet<>();
        for (String one : fact.options()) {
            for (String other : fact.options()) {
                if (!one.equals(other)
                        && joined(text, called(one, fact, slots, words), called(other, fact, slots, words))) {
                    said.add(one);
                    said.add(other);
                }
            }
        }
        return said.isEmpty() ? null : new Known.OneOf(said);
    }

    private static boolean joined(String text, Set<String> first, Set<String> second) {
        return first.stream()
                .anyMatch(one -> second.stream()
                        .anyMatch(other -> Pattern.compile(Pattern.quote(one) + OR + Pattern.quote(other))
                                .matcher(text)
                                .find()));
    }

    /** How an option is called: by itself and by its button, without what stands in brackets. */
    private static Set<String> called(String option, Fact fact, Slots slots, HearingWords words) {
        Set<String> called = new LinkedHashSet<>();
        called.add(words.form(option));
        for (Slots.Button button : slots.buttons(fact)) {
            if (button.value().equals(option)) {
                called.add(words.form(button.text()));
                called.add(words.form(BRACKETS.matcher(button.text()).replaceAll("")));
            }
        }
        return called;
    }
}
