package cn.policydesk.benefit;

import cn.policydesk.notice.StaffNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names a rule may use: facts, with how derived ones follow, and the parameters of its region. */
final class Names {

    /** How a derived fact follows, worked out when it is first asked for. */
    @FunctionalInterface
    interface Definitions {
        Dictionary.@Nullable Definition of(Fact fact);
    }

    private final Map<String, Fact> facts;
    private final Map<String, Parameter> parameters;
    private final Definitions definitions;
    private final List<String> longestFirst = new ArrayList<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    Names(Map<String, Fact> facts, Map<String, Parameter> parameters, Definitions definitions) {
        this.facts = facts;
        this.parameters = parameters;
        this.definitions = definitions;
        refresh();
    }

    /** Takes up names that were added since. */
    void refresh() {
        longestFirst.clear();
        byFirst.clear();
        longestFirst.addAll(facts.keySet());
        longestFirst.addAll(parameters.keySet());
        longestFirst.sort((a, b) -> Integer.compare(b.length(), a.length()));
        for (String name : longestFirst) {
            if (!name.isEmpty()) {
                byFirst.computeIfAbsent(name.charAt(0), c -> new ArrayList<>()).add(name);
            }
        }
    }

    /** The longest name that a text continues with, or null. */
    @Nullable
    String at(String text, int from) {
        for (String name : byFirst.getOrDefault(text.charAt(from), List.of())) {
            if (text.startsWith(name, from)) {
                return name;
            }
        }
        return null;
    }

    @Nullable
    Fact fact(String name) {
        return facts.get(name);
    }

    @Nullable
    Parameter parameter(String name) {
        return parameters.get(name);
    }

    Dictionary.@Nullable Definition definition(Fact fact) {
        return definitions.of(fact);
    }

    /** The name nearest to one that is not known. */
    String nearest(String name) {
        return StaffNode.nearest(name, longestFirst);
    }

    String nearestFact(String name) {
        return StaffNode.nearest(name, facts.keySet());
    }
}
