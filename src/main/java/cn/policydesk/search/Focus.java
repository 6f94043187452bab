package cn.policydesk.search;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Span;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the sentences of a paragraph that answer a question. Safe for use by several threads. */
final class Focus {

    private static final int MOST = 3;
    /** A further sentence must match at least this share of what the best one does. */
    private static final double NEAR_BEST = 0.7;

    private static final Pattern SUM = Pattern.compile("\\d万?元|\\d%|\\d/\\d|全额|之和");

    private static final Pattern HOW_MUCH = Pattern.compile("多少|好多|几钿|几块|几成|几个钱|有钱|有补|补不补|给不给|给补|没有补|补贴吗");
    private static final Pattern MONTHLY = Pattern.compile("一个月|每个?月|月月|一月");
    private static final Pattern A_MONTH = Pattern.compile("每月|月标准|/月");
    private static final Pattern HOW_LONG = Pattern.compile("多久|好久|几个月|几年|多长|多少个月|多少年|哪天|什么时候|啥时候|截止");
    private static final Pattern PERIOD = Pattern.compile("最长|不超过[\\d]+(?:个月|年)|\\d个?月|\\d年|期限|截至");

    /** What a word of a sentence's name says, where the sentence itself does not have it. */
    private static final double CALLED = 0.6;
    /** How much longer sentences lose. */
    private static final double LENGTH = 0.12;

    private static final double FAVOURED = 1.15;
    private static final double ASKED = 1.5;
    private static final double MONTH = 1.3;
    private static final double LONG = 1.3;
    private static final Pattern CLOSED = Pattern.compile("企业注销|注销后");
    private static final Pattern CLOSING = Pattern.compile("注销|关[了门店张]|停业|歇业|倒闭|黄了|不干了|不开了|没开下去|开不下去|失败|垮|破产|转让|亏|失业");
    private static final double NOT_RUNNING = 0.5;

    /** A sentence of a paragraph with what it is called, or without. */
    private record Read(ClauseRef paragraph, List<Named> names) {}

    /** What a sentence holds, and what only its names hold. */
    private record Held(Set<String> words, Set<String> called) {}

    /** What each sentence of a paragraph holds: reading it takes longer than everything else here. */
    private final Cache<Read, List<Held>> read =
            Caffeine.newBuilder().maximumSize(20_000).build();

    private final TextAnalysis analysis;
    private final Subject subject;

    Focus(TextAnalysis analysis, Subject subject) {
        this.analysis = analysis;
        this.subject = subject;
    }

    /**
     * The matching sentences, as stretches of the paragraph's text.
     *
     * @param names what each sentence gives is called, in their order; empty where that is not known
     */
    Matching of(Paragraph paragraph, Analysis question, List<Named> names) {
        List<Span> sentences = paragraph.sentences();
        double[] scores = new double[sentences.size()];
        double best = 0;
        int first = 0;
        List<Held> held = read.get(new Read(paragraph.ref(), names), key -> features(paragraph, sentences, names));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (i < names.size() ? names.get(i).weight() : 1)
                    * fits(sentences.get(i).of(paragraph.text()), question.normalised())
                    * score(held.get(i), held, question)
                    / Math.pow(sentences.get(i).end() - sentences.get(i).start() + 20.0, LENGTH);
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
    private static double fits(String sentence, String question) {
        boolean sum = SUM.matcher(sentence).find();
        double fits = sum ? HOW_MUCH.matcher(question).find() ? ASKED : FAVOURED : 1;
        if (MONTHLY.matcher(question).find() && A_MONTH.matcher(sentence).find()) {
            fits *= MONTH;
        }
        if (CLOSED.matcher(sentence).find() && !CLOSING.matcher(question).find()) {
            // 开着店自己交的社保: what a firm that has closed is given is nothing for one that runs.
            fits *= NOT_RUNNING;
        }
        if (HOW_LONG.matcher(question).find() && PERIOD.matcher(sentence).find()) {
            fits *= LONG;
        }
        return fits;
    }

    private List<Held> features(Paragraph paragraph, List<Span> sentences, List<Named> names) {
        List<Held> features = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Set<String> words = Likeness.features(analysis, sentences.get(i).of(paragraph.text()));
            Set<String> called = new HashSet<>();
            if (i < names.size() && !names.get(i).name().isEmpty()) {
                called.addAll(Likeness.features(analysis, names.get(i).name()));
                called.removeAll(words);
            }
            features.add(new Held(words, called));
        }
        return features;
    }

    /** What sentences of the paragraph have in common tells them not apart: rare within the paragraph counts more. */
    private double score(Held held, List<Held> all, Analysis question) {
        double score = 0;
        for (Feature feature : question.features()) {
            String key = Likeness.key(feature);
            double share = held.words().contains(key) ? 1 : held.called().contains(key) ? CALLED : 0;
            if (share > 0) {
                long holders = all.stream()
                        .filter(sentence -> sentence.words().contains(key)
                                || sentence.called().contains(key))
                        .count();
                score += share * Likeness.worth(feature, subject, all.size(), holders);
            }
        }
        return score;
    }
}
