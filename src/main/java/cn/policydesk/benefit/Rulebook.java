package cn.policydesk.benefit;

import cn.policydesk.notice.Notice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All rules of one release: the dictionary of facts, the parameters of each region and the benefits.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Rulebook {

    private final String hash;
    private final Dictionary dictionary;
    private final Map<String, Map<String, Parameter>> parameters;
    private final Map<String, Benefit> benefits = new LinkedHashMap<>();
    private final Map<String, List<Benefit>> byRegion = new HashMap<>();
    private final Map<String, Set<String>> needed = new HashMap<>();
    private final Map<String, Set<String>> neededIn = new HashMap<>();
    private final Standing standing;
    private final List<Coverage.Row> coverage;

    Rulebook(
            String hash,
            Dictionary dictionary,
            Map<String, Map<String, Parameter>> parameters,
            List<Benefit> benefits,
            Map<String, Notice> notices,
            List<Coverage.Row> coverage) {
        this.hash = hash;
        this.dictionary = dictionary;
        this.parameters = Map.copyOf(parameters);
        this.coverage = List.copyOf(coverage);
        for (Benefit benefit : benefits) {
            this.benefits.put(benefit.id(), benefit);
            byRegion.computeIfAbsent(benefit.region(), region -> new ArrayList<>())
                    .add(benefit);
            Set<String> facts = new LinkedHashSet<>();
            benefit.facts().forEach(fact -> add(fact, facts));
            needed.put(benefit.id(), Collections.unmodifiableSet(facts));
            neededIn.computeIfAbsent(benefit.region(), region -> new LinkedHashSet<>())
                    .addAll(facts);
        }
        this.standing = new Standing(benefits, notices);
    }

    /** Names the content: the SHA-256 over the files it was read from, in hex. */
    public String hash() {
        return hash;
    }

    /** The dictionary of facts. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** The parameters of a region. */
    public List<Parameter> parameters(String region) {
        return List.copyOf(parameters.getOrDefault(region, Map.of()).values());
    }

    /** All benefits, region by region, in the order of their clauses. */
    public List<Benefit> benefits() {
        return List.copyOf(benefits.values());
    }

    /** The benefits of a region, in the order of their clauses. */
    public List<Benefit> benefits(String region) {
        return Collections.unmodifiableList(byRegion.getOrDefault(region, List.of()));
    }

    /** The ids of the facts a benefit may need, in the order its file names them, and of those they follow from. */
    public Set<String> needed(Benefit benefit) {
        return needed.getOrDefault(benefit.id(), Set.of());
    }

    /** The ids of all facts that the benefits of a region may need, and of their parts; none where it has no benefits. */
    public Set<String> neededIn(String region) {
        return Collections.unmodifiableSet(neededIn.getOrDefault(region, Set.of()));
    }

    private void add(Fact fact, Set<String> facts) {
        if (facts.add(fact.id())) {
            dictionary.parts(fact).forEach(part -> add(part, facts));
        }
    }

    /** The benefit of an id. */
    public Optional<Benefit> benefit(String id) {
        return Optional.ofNullable(benefits.get(id));
    }

    /** Every sentence of the notices that holds a number, with what uses it. */
    public List<Coverage.Row> coverage() {
        return coverage;
    }

    Standing standing() {
        return standing;
    }
}
