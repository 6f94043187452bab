package cn.policydesk.hearing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writings that stand for others, found by their first character, the longest first.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class Rewriting {

    /** One writing and what it stands for. */
    record Rule(String from, String to) {}

    private final Map<Character, List<Rule>> byFirst = new LinkedHashMap<>();

    Rewriting(Map<String, String> rules) {
        rules.forEach((from, to) -> {
            if (!from.isEmpty()) {
                byFirst.computeIfAbsent(from.charAt(0), first -> new ArrayList<>())
                        .add(new Rule(from, to));
            }
        });
        byFirst.values()
                .forEach(
                        list -> list.sort((a, b) -> b.from().length() - a.from().length()));
    }

    /** The rule for what starts at a place. */
    @Nullable
    Rule at(CharSequence text, int from) {
        for (Rule rule : byFirst.getOrDefault(text.charAt(from), List.of())) {
            String word = rule.from();
            int end = from + word.length();
            if (end <= text.length() && text.subSequence(from, end).toString().equals(word)) {
                return rule;
            }
        }
        return null;
    }
}
