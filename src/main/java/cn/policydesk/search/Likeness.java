package cn.policydesk.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each of some texts is like a question, by what they hold of it: terms, words, pairs of characters, sounds. What few of
 * the texts hold counts most.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Likeness {

    private final TextAnalysis analysis;
    private final Subject subject;
    private final int texts;
    /** Which texts hold a feature, in their order. */
    private final Map<String, int[]> holders = new HashMap<>();

    Likeness(TextAnalysis analysis, Subject subject, List<String> texts) {
        this.analysis = analysis;
        this.subject = subject;
        this.texts = texts.size();
        Map<String, List<Integer>> holding = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            for (String key : features(analysis, texts.get(i))) {
                holding.computeIfAbsent(key, absent -> new ArrayList<>()).add(i);
            }
        }
        holding.forEach((key, those) ->
                holders.put(key, those.stream().mapToInt(Integer::intValue).toArray()));
    }

    static Set<String> features(TextAnalysis analysis, String text) {
        Set<String> held = new HashSet<>();
        for (Feature feature : analysis.paragraph(text).features()) {
            held.add(key(feature));
        }
        return held;
    }

    static String key(Feature feature) {
        return feature.kind().key() + feature.text();
    }

    /** How much each text, in the order they were given, is like a question; 0 and up, comparable within one call. */
    public double[] to(String question) {
        return to(analysis.question(question));
    }

    /** The same for these texts and others, such as names and what stands behind them, reading the question once. */
    public List<double[]> to(String question, Likeness other) {
        Analysis read = analysis.question(question);
        return List.of(to(read), other.to(read));
    }

    private double[] to(Analysis question) {
        double[] scores = new double[texts];
        for (Feature feature : question.features()) {
            int[] those = holders.get(key(feature));
            if (those != null) {
                double worth = worth(feature, subject, texts, those.length);
                for (int text : those) {
                    scores[text] += worth;
                }
            }
        }
        return scores;
    }

    /** What it says that a text holds something of a question: the more, the fewer texts do. */
    static double worth(Feature feature, Subject subject, int texts, long holding) {
        return feature.weight()
                * weight(feature.kind())
                * (0.6 * subject.rarity(feature) + Math.log(1 + texts / (double) holding));
    }

    private static double weight(Feature.Kind kind) {
        return switch (kind) {
            case TERM -> 2;
            case PAIR -> 1;
            case WORD -> 0.5;
            case CHAR -> 0.2;
            case SOUND -> 0.1;
        };
    }
}
