package cn.policydesk.search;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Span;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the sentences of a paragraph that answer a question. Safe for use by several threads. */
final class Focus {

    private static final int MOST = 3;
    /** A further sentence must match at least this share of what the best one does. */
    private static final double NEAR_BEST = 0.7;

    private static final Pattern SUM = Pattern.compile("\\d万?元|\\d%|\\d/\\d|全额|之和");

    /** What each sentence of a paragraph holds: reading it takes longer than everything else here. */
    private final Cache<ClauseRef, List<Set<String>>> read =
            Caffeine.newBuilder().maximumSize(20_000).build();

    private final TextAnalysis analysis;
    private final Subject subject;

    Focus(TextAnalysis analysis, Subject subject) {
        this.analysis = analysis;
        this.subject = subject;
    }

    /** The matching sentences, as stretches of the paragraph's text. */
    Matching of(Paragraph paragraph, Analysis question) {
        List<Span> sentences = paragraph.sentences();
        double[] scores = new double[sentences.size()];
        double best = 0;
        int first = 0;
        List<Set<String>> held = read.get(paragraph.ref(), ref -> features(paragraph, sentences));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = money(sentences.get(i).of(paragraph.text()))
                    * score(held.get(i), held, question)
                    / Math.pow(sentences.get(i).end() - sentences.get(i).start() + 20.0, 0.12);
            if (scores[i] > best) {
                best = scores[i];
                first = i;
            }
        }
        List<Span> focus = new ArrayList<>();
        for (int i = 0; i < scores.length && focus.size() < MOST; i++) {
            if (best > 0 && scores[i] >= NEAR_BEST * best) {
                focus.add(sentences.get(i));
            }
        }
        if (sentences.isEmpty()) {
            Span whole = new Span(0, paragraph.text().length());
            return new Matching(whole, List.of(whole));
        }
        Span most = sentences.get(first);
        if (!focus.contains(most)) {
            focus.clear();
            focus.add(most);
        }
        return new Matching(most, focus);
    }

    /** People mostly ask for what is paid: a sentence that names a sum, a share or a loan is favoured a little. */
    private static double money(String sentence) {
        return SUM.matcher(sentence).find() ? 1.25 : 1;
    }

    private List<Set<String>> features(Paragraph paragraph, List<Span> sentences) {
        List<Set<String>> features = new ArrayList<>();
        for (Span sentence : sentences) {
            features.add(Likeness.features(analysis, sentence.of(paragraph.text())));
        }
        return features;
    }

    /** What sentences of the paragraph have in common tells them not apart: rare within the paragraph counts more. */
    private double score(Set<String> held, List<Set<String>> all, Analysis question) {
        double score = 0;
        for (Feature feature : question.features()) {
            String key = Likeness.key(feature);
            if (held.contains(key)) {
                long holders =
                        all.stream().filter(sentence -> sentence.contains(key)).count();
                score += Likeness.worth(feature, subject, all.size(), holders);
            }
        }
        return score;
    }
}
