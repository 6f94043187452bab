package cn.policydesk.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What each paragraph and each region speaks of, to tell how much of a question they cover.
 *
 * <p>Immutable once built; safe for use by several threads.
 */
final class Subject {

    /** Terms that name a benefit. */
    private static final Pattern BENEFIT = Pattern.compile("[^§].*(补贴|补助|津贴|返还|奖励|奖补|贷款|贴息|待遇)");

    private final List<Set<Long>> amounts;
    private final List<Set<String>> units;
    private final Map<String, Set<String>> regions = new HashMap<>();
    private final Map<String, Set<String>> written = new HashMap<>();
    private final Set<String> writtenAnywhere = new HashSet<>();
    private final Map<String, Float> rarity = new HashMap<>();
    private final float unseen;

    /**
     * @param units the paragraphs
     * @param own what each paragraph's own words speak of
     * @param features the same with the lines asked for it
     * @param amounts the sums each paragraph names
     */
    Subject(List<Unit> units, List<Set<String>> own, List<Set<String>> features, List<Set<Long>> amounts) {
        this.amounts = amounts;
        this.units = features;
        for (int i = 0; i < units.size(); i++) {
            written.computeIfAbsent(units.get(i).region(), region -> new HashSet<>()).addAll(own.get(i));
            writtenAnywhere.addAll(own.get(i));
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            regions.computeIfAbsent(units.get(i).region(), region -> new HashSet<>()).addAll(features.get(i));
            features.get(i).forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        counts.forEach((key, count) -> rarity.put(key, (float) Math.log(1 + units.size() / (double) count)));
        unseen = (float) Math.log(1 + units.size());
    }

    /** The features of a unit by which its subject is told. */
    static Set<String> features(Analysis paragraph, List<Analysis> asked) {
        Set<String> keys = new HashSet<>();
        addKeys(keys, paragraph);
        asked.forEach(line -> addKeys(keys, line));
        return keys;
    }

    private static void addKeys(Set<String> keys, Analysis analysis) {
        for (Feature feature : analysis.features()) {
            keys.add(key(feature));
        }
    }

    private static String key(Feature feature) {
        return feature.kind().key() + feature.text();
    }

    /** How much of what the question says in one way of looking the unit covers, 0 to 1; 1 where it says nothing that way. */
    float covered(Analysis question, int unit, Feature.Kind kind) {
        return share(question, units.get(unit), kind);
    }

    /** How much of it occurs anywhere in the region, or in any region where that is null. */
    float known(Analysis question, @Nullable String region, Feature.Kind kind) {
        return region == null ? share(question, rarity.keySet(), kind) : share(question, regions.getOrDefault(region, Set.of()), kind);
    }

    /** Whether a paragraph names one of the sums. */
    boolean names(int unit, Set<Long> sums) {
        return unit < amounts.size() && !sums.isEmpty() && !Collections.disjoint(amounts.get(unit), sums);
    }

    /** How much a feature tells: more the fewer paragraphs hold it. */
    float rarity(Feature feature) {
        return rarity.getOrDefault(key(feature), 1f);
    }

    /** Whether the question names, by a term of the word files, a benefit of which the region says nothing. */
    boolean namesStranger(Analysis question, @Nullable String region) {
        Set<String> in = region == null ? writtenAnywhere : written.getOrDefault(region, Set.of());
        for (Feature feature : question.features()) {
            if (feature.kind() == Feature.Kind.TERM && feature.weight() == 1 && BENEFIT.matcher(feature.text()).matches()
                    && !in.contains(key(feature))) {
                return true;
            }
        }
        return false;
    }

    private float share(Analysis question, Set<String> in, Feature.Kind kind) {
        float all = 0;
        float held = 0;
        for (Feature feature : question.features()) {
            if (feature.kind() != kind || feature.weight() < 0.55f || feature.text().startsWith("§")) {
                continue;
            }
            float weight = feature.weight() * rarity.getOrDefault(key(feature), unseen);
            all += weight;
            if (in.contains(key(feature))) {
                held += weight;
            }
        }
        return all == 0 ? 1 : held / all;
    }
}
