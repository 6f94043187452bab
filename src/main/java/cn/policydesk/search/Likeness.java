package cn.policydesk.search;

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
    private final List<Set<String>> texts;
    private final Map<String, Integer> holders = new HashMap<>();

    Likeness(TextAnalysis analysis, Subject subject, List<String> texts) {
        this.analysis = analysis;
        this.subject = subject;
        this.texts = texts.stream().map(text -> features(analysis, text)).toList();
        this.texts.forEach(held -> held.forEach(key -> holders.merge(key, 1, Integer::sum)));
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
        double[] scores = new double[texts.size()];
        for (Feature feature : analysis.question(question).features()) {
            String key = key(feature);
            int holding = holders.getOrDefault(key, 0);
            if (holding == 0) {
                continue;
            }
            double worth = worth(feature, subject, texts.size(), holding);
            for (int i = 0; i < scores.length; i++) {
                if (texts.get(i).contains(key)) {
                    scores[i] += worth;
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
