package cn.policydesk.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** Puts the scores of paragraphs and of asked lines together. Safe for use by several threads. */
final class Ranking {

    private static final int PARAGRAPHS = 40;
    private static final int LINES = 80;
    private static final int ELSEWHERE = 20;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    /** By document: the number of its paragraph, and of a line its own. */
    private final int[] units;

    private final int[] lines;
    private final AskedVectors vectors;
    private final Subject subject;
    private final Weights weights;

    Ranking(IndexSearcher searcher, AskedVectors vectors, Subject subject, Weights weights) throws IOException {
        this.subject = subject;
        this.searcher = searcher;
        this.vocabulary = new Vocabulary(searcher);
        this.units = values(Fields.UNIT);
        this.lines = values(Fields.LINE_NUMBER);
        this.vectors = vectors;
        this.weights = weights;
    }

    List<Ranked> rank(Analysis question, @Nullable String region) throws IOException {
        ComposedQuery paragraphs = ComposedQuery.paragraphs(vocabulary, question, region, weights);
        ComposedQuery lines = ComposedQuery.lines(vocabulary, question, region, weights);
        TopDocs paragraphHits = searcher.search(paragraphs.query(), PARAGRAPHS);
        TopDocs lineHits = searcher.search(lines.query(), LINES);
        Map<Integer, Float> own = new HashMap<>();
        for (ScoreDoc hit : paragraphHits.scoreDocs) {
            own.put(units[hit.doc], hit.score / paragraphs.ceiling());
        }
        Map<Integer, List<Float>> near = new HashMap<>();
        AskedVectors.Probe probe = vectors.probe(question);
        for (ScoreDoc hit : lineHits.scoreDocs) {
            near.computeIfAbsent(units[hit.doc], unit -> new ArrayList<>())
                    .add(vectors.near(probe, this.lines[hit.doc]));
        }
        List<Ranked> ranked = new ArrayList<>();
        Set<Long> sums = Amounts.of(question.normalised());
        own.forEach((unit, score) -> ranked.add(ranked(unit, score, near.getOrDefault(unit, List.of()), sums)));
        near.forEach((unit, scores) -> {
            if (!own.containsKey(unit)) {
                ranked.add(ranked(unit, 0, scores, sums));
            }
        });
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::unit));
        return ranked;
    }

    /**
     * A line asked for a paragraph of another region.
     *
     * @param unit the paragraph's number
     * @param near how near the question is to the line, 0 to 1
     */
    record NearLine(int unit, float near) {}

    /** The lines of other regions that are nearest to a question, the nearest first. */
    List<NearLine> linesElsewhere(Analysis question, String region) throws IOException {
        AskedVectors.Probe probe = vectors.probe(question);
        List<NearLine> lines = new ArrayList<>();
        ComposedQuery query = ComposedQuery.elsewhere(vocabulary, question, region, weights);
        for (ScoreDoc hit : searcher.search(query.query(), ELSEWHERE).scoreDocs) {
            lines.add(new NearLine(units[hit.doc], vectors.near(probe, this.lines[hit.doc])));
        }
        lines.sort(Comparator.comparingDouble(NearLine::near).reversed());
        return lines;
    }

    private Ranked ranked(int unit, float own, List<Float> near, Set<Long> sums) {
        float nearest = 0;
        float more = 0;
        List<Float> sorted = new ArrayList<>(near);
        sorted.sort(Comparator.reverseOrder());
        for (int i = 0; i < Math.min(3, sorted.size()); i++) {
            if (i == 0) {
                nearest = sorted.get(i);
            } else {
                more += sorted.get(i);
            }
        }
        float score = weights.own() * own + weights.nearest() * (nearest + weights.second() * more);
        return new Ranked(unit, subject.names(unit, sums) ? score * weights.sum() : score, own, nearest);
    }

    private int[] values(String field) throws IOException {
        int[] all = new int[searcher.getIndexReader().maxDoc()];
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
            for (int at = values.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = values.nextDoc()) {
                all[leaf.docBase + at] = (int) values.longValue();
            }
        }
        return all;
    }
}
