package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people hired whom a benefit counts.
 *
 * @param counts the numbers told, by kind
 * @param all their sum
 * @param measured what is measured of these people: months of insurance, of a contract
 * @param untold the numbers that were not told
 */
record HiredPeople(Map<Fact, Integer> counts, int all, List<Fact> measured, List<Fact> untold) {

    int of(Fact fact) {
        return counts.getOrDefault(fact, 0);
    }

    /** The people that are counted in what is looked at, or was worked out; null where nobody is. */
    static @Nullable HiredPeople of(Scene scene) {
        Map<String, List<String>> links = scene.desk.hearing().counted();
        List<Benefit> worked = scene.person().trail().worked().reversed().stream()
                .map(id -> scene.desk.library().rules().benefit(id))
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
        for (List<Benefit> benefits : List.of(scene.pursuit().looked(), worked)) {
            Set<Fact> facts = new LinkedHashSet<>();
            benefits.forEach(benefit -> facts.addAll(benefit.facts()));
            List<Fact> measured =
                    facts.stream().filter(fact -> links.containsKey(fact.id())).toList();
            List<Fact> counted = facts.stream()
                    .filter(fact -> measured.stream()
                            .anyMatch(one ->
                                    links.getOrDefault(one.id(), List.of()).contains(fact.id())))
                    .toList();
            if (!counted.isEmpty()) {
                return of(scene, measured, counted);
            }
        }
        return null;
    }

    private static HiredPeople of(Scene scene, List<Fact> measured, List<Fact> counted) {
        Map<Fact, Integer> counts = new LinkedHashMap<>();
        List<Fact> untold = new ArrayList<>();
        for (Fact fact : counted) {
            Told told = scene.person().facts().get(fact.id());
            if (told == null) {
                untold.add(fact);
            } else if (told.known() instanceof Known.Between(Span span)
                    && span.exact()
                    && span.low() != null
                    && span.low().signum() > 0) {
                counts.put(fact, span.low().intValue());
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new HiredPeople(counts, all, measured, untold);
    }
}
