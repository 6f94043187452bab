package cn.policydesk.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
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

    private static final BitSet NOTHING = new BitSet();

    private final Map<String, Integer> ids;
    private final float[] rarity;
    private final float unseen;
    /** By paragraph: the numbers of its features, ascending. */
    private final List<int[]> units;

    private final List<Set<Long>> amounts;
    private final Map<String, BitSet> regions;
    private final Map<String, BitSet> written;
    private final BitSet writtenAnywhere = new BitSet();

    private Subject(Builder builder) {
        ids = Map.copyOf(builder.ids);
        units = List.copyOf(builder.units);
        amounts = List.copyOf(builder.amounts);
        regions = Map.copyOf(builder.regions);
        written = Map.copyOf(builder.written);
        written.values().forEach(writtenAnywhere::or);
        int[] counts = new int[ids.size()];
        units.forEach(unit -> Arrays.stream(unit).forEach(id -> counts[id]++));
        rarity = new float[ids.size()];
        for (int id = 0; id < rarity.length; id++) {
            rarity[id] = (float) Math.log(1 + units.size() / (double) counts[id]);
        }
        unseen = (float) Math.log(1 + units.size());
    }

    /** Takes paragraph by paragraph, so that their analyses need not all be in memory at once. Not safe for several threads. */
    static final class Builder {
        private final Map<String, Integer> ids = new HashMap<>();
        private final List<int[]> units = new ArrayList<>();
        private final List<Set<Long>> amounts = new ArrayList<>();
        private final Map<String, BitSet> regions = new HashMap<>();
        private final Map<String, BitSet> written = new HashMap<>();

        /**
         * Adds the next paragraph.
         *
         * @param paragraph what its own words speak of
         * @param asked the lines asked for it
         */
        void add(String region, Analysis paragraph, List<Analysis> asked) {
            BitSet own = numbers(List.of(paragraph));
            written.computeIfAbsent(region, key -> new BitSet()).or(own);
            own.or(numbers(asked));
            regions.computeIfAbsent(region, key -> new BitSet()).or(own);
            units.add(own.stream().toArray());
            amounts.add(Set.copyOf(Amounts.of(paragraph.normalised())));
        }

        private BitSet numbers(List<Analysis> analyses) {
            BitSet numbers = new BitSet();
            for (Analysis analysis : analyses) {
                analysis.features().forEach(f -> numbers.set(ids.computeIfAbsent(f.key(), key -> ids.size())));
            }
            return numbers;
        }

        Subject done() {
            return new Subject(this);
        }
    }

    /** How much of what the question says in one way of looking the unit covers, 0 to 1; 1 where it says nothing that way. */
    float covered(Analysis question, int unit, Feature.Kind kind) {
        int[] held = units.get(unit);
        return share(question, kind, id -> Arrays.binarySearch(held, id) >= 0);
    }

    /** How much of it occurs anywhere in the region, or in any region where that is null. */
    float known(Analysis question, @Nullable String region, Feature.Kind kind) {
        BitSet in = region == null ? null : regions.getOrDefault(region, NOTHING);
        return share(question, kind, id -> in == null || in.get(id));
    }

    /** Whether a paragraph names one of the sums. */
    boolean names(int unit, Set<Long> sums) {
        return unit < amounts.size() && !sums.isEmpty() && !Collections.disjoint(amounts.get(unit), sums);
    }

    /** How much a feature tells: more the fewer paragraphs hold it. */
    float rarity(Feature feature) {
        Integer id = ids.get(feature.key());
        return id == null ? 1 : rarity[id];
    }

    /** Whether the question names, by a term of the word files, a benefit of which the region says nothing. */
    boolean namesStranger(Analysis question, @Nullable String region) {
        BitSet in = region == null ? writtenAnywhere : written.getOrDefault(region, NOTHING);
        for (Feature feature : question.features()) {
            if (feature.kind() == Feature.Kind.TERM
                    && feature.weight() == 1
                    && BENEFIT.matcher(feature.text()).matches()) {
                Integer id = ids.get(feature.key());
                if (id == null || !in.get(id)) {
                    return true;
                }
            }
        }
        return false;
    }

    private float share(Analysis question, Feature.Kind kind, IntPredicate in) {
        float all = 0;
        float held = 0;
        for (Feature feature : question.features()) {
            if (feature.kind() != kind
                    || feature.weight() < 0.55f
                    || feature.text().startsWith("§")) {
                continue;
            }
            Integer id = ids.get(feature.key());
            float weight = feature.weight() * (id == null ? unseen : rarity[id]);
            all += weight;
            if (id != null && in.test(id)) {
                held += weight;
            }
        }
        return all == 0 ? 1 : held / all;
    }
}
