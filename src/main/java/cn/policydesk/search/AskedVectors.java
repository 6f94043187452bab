package cn.policydesk.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every asked line as a vector of weighted features, to tell how near a question is to it: cosine of term weights, rare
 * features counting more (inverse document frequency over all lines).
 *
 * <p>Immutable and safe for use by several threads.
 */
final class AskedVectors {

    private final Map<String, Integer> ids = new HashMap<>();
    private final float[] rarity;
    private final int[][] features;
    private final float[][] values;
    private final Weights weights;
    private final float unseen;

    AskedVectors(List<Analysis> lines, Weights weights) {
        this.weights = weights;
        int[] counts = new int[1024];
        for (Analysis line : lines) {
            for (String key : keys(line)) {
                int id = ids.computeIfAbsent(key, k -> ids.size());
                if (id >= counts.length) {
                    counts = Arrays.copyOf(counts, counts.length * 2);
                }
                counts[id]++;
            }
        }
        rarity = new float[ids.size()];
        for (int id = 0; id < rarity.length; id++) {
            rarity[id] = (float) Math.log(1 + lines.size() / (counts[id] + 0.5));
        }
        unseen = (float) Math.log(1 + lines.size() / 0.5);
        features = new int[lines.size()][];
        values = new float[lines.size()][];
        for (int i = 0; i < lines.size(); i++) {
            fill(i, lines.get(i));
        }
    }

    private static Set<String> keys(Analysis line) {
        Set<String> keys = new HashSet<>();
        line.features().forEach(f -> keys.add(f.key()));
        return keys;
    }

    private void fill(int line, Analysis analysis) {
        List<int[]> order = new ArrayList<>();
        List<Feature> all = analysis.features();
        for (int i = 0; i < all.size(); i++) {
            order.add(new int[] {ids.getOrDefault(all.get(i).key(), -1), i});
        }
        order.sort((a, b) -> Integer.compare(a[0], b[0]));
        features[line] = new int[all.size()];
        values[line] = new float[all.size()];
        double square = 0;
        for (int i = 0; i < all.size(); i++) {
            Feature feature = all.get(order.get(i)[1]);
            int id = order.get(i)[0];
            features[line][i] = id;
            float value = weight(feature) * rarity[id];
            values[line][i] = value;
            square += value * value;
        }
        float norm = (float) Math.sqrt(square);
        for (int i = 0; i < all.size() && norm > 0; i++) {
            values[line][i] /= norm;
        }
    }

    private float weight(Feature feature) {
        return feature.weight() * weights.line().getOrDefault(feature.kind(), 0f);
    }

    /** A question laid out for comparison. */
    Probe probe(Analysis question) {
        Probe probe = new Probe(question.features().size());
        double square = 0;
        for (Feature feature : question.features()) {
            Integer id = ids.get(feature.key());
            float value = weight(feature) * (id == null ? unseen : rarity[id]);
            if (id != null) {
                probe.put(id, value);
            }
            // A sound or stray pair nobody ever used says little about what is asked.
            square += id == null && feature.kind() != Feature.Kind.TERM ? 0.25 * value * value : value * value;
        }
        probe.norm = (float) Math.sqrt(square);
        return probe;
    }

    /** A question's weights by feature number, with their length: a hash table small enough to stay in the processor's cache. */
    static final class Probe {
        private static final int SPREAD = 0x9e3779b9;

        private final int[] numbers;
        private final float[] values;
        private final int shift;
        private float norm;

        private Probe(int features) {
            int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, features)) + 1;
            numbers = new int[1 << bits];
            values = new float[1 << bits];
            shift = 32 - bits;
            Arrays.fill(numbers, -1);
        }

        private void put(int number, float value) {
            int slot = slot(number);
            numbers[slot] = number;
            values[slot] = value;
        }

        private float get(int number) {
            return values[slot(number)];
        }

        /** Where a number stands or would. */
        private int slot(int number) {
            int slot = (number * SPREAD) >>> shift;
            while (numbers[slot] >= 0 && numbers[slot] != number) {
                slot = (slot + 1) & (numbers.length - 1);
            }
            return slot;
        }
    }

    /** How near the question is to the line, 0 to 1. */
    float near(Probe probe, int line) {
        if (probe.norm == 0) {
            return 0;
        }
        float dot = 0;
        int[] at = features[line];
        float[] value = values[line];
        for (int i = 0; i < at.length; i++) {
            dot += probe.get(at[i]) * value[i];
        }
        return dot / probe.norm;
    }
}
