package cn.policydesk.search;

import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the sentences of a paragraph that answer a question. Safe for use by several threads. */
final class Focus {

    private static final int MOST = 3;
    /** A further sentence must match at least this share of what the best one does. */
    private static final double NEAR_BEST = 0.7;

    private final TextAnalysis analysis;
    private final Subject subject;

    Focus(TextAnalysis analysis, Subject subject) {
        this.analysis = analysis;
        this.subject = subject;
    }

    /** The matching sentences in printed order, as stretches of the paragraph's text; never empty unless the body is. */
    List<Span> of(Paragraph paragraph, Analysis question) {
        List<Span> sentences = paragraph.sentences();
        double[] scores = new double[sentences.size()];
        double best = 0;
        for (int i = 0; i < scores.length; i++) {
            String text = sentences.get(i).of(paragraph.text());
            scores[i] = score(text, question);
            best = Math.max(best, scores[i]);
        }
        List<Span> focus = new ArrayList<>();
        for (int i = 0; i < scores.length && focus.size() < MOST; i++) {
            if (best > 0 && scores[i] >= NEAR_BEST * best) {
                focus.add(sentences.get(i));
            }
        }
        return focus.isEmpty() && !sentences.isEmpty() ? List.of(sentences.getFirst()) : List.copyOf(focus);
    }

    private double score(String sentence, Analysis question) {
        Set<String> held = new HashSet<>();
        for (Feature feature : analysis.paragraph(sentence).features()) {
            held.add(feature.kind().key() + feature.text());
        }
        double score = 0;
        for (Feature feature : question.features()) {
            if (held.contains(feature.kind().key() + feature.text())) {
                score += feature.weight() * weight(feature.kind()) * subject.rarity(feature);
            }
        }
        return score;
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
