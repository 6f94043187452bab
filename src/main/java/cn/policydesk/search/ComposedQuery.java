package cn.policydesk.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene query made of a question's features.
 *
 * @param query a disjunction over the feature fields, narrowed to the region
 * @param ceiling the score a document would reach that holds every feature often: what scores are measured against
 */
record ComposedQuery(Query query, float ceiling) {

    /** The query for paragraphs. */
    static ComposedQuery paragraphs(IndexSearcher searcher, Analysis question, @Nullable String region, Weights weights)
            throws IOException {
        Composer composer = new Composer(searcher);
        for (Feature feature : question.features()) {
            composer.add(Fields.BODY, feature, weights.body());
            composer.add(Fields.HEAD, feature, weights.head());
            composer.add(Fields.ASKED, feature, weights.asked());
        }
        return composer.done(region);
    }

    /** The query for asked lines. */
    static ComposedQuery lines(IndexSearcher searcher, Analysis question, @Nullable String region, Weights weights)
            throws IOException {
        Composer composer = new Composer(searcher);
        for (Feature feature : question.features()) {
            composer.add(Fields.LINE, feature, weights.line());
        }
        return composer.done(region);
    }

    /** The query for lines asked for paragraphs of all regions but one. */
    static ComposedQuery elsewhere(IndexSearcher searcher, Analysis question, String region, Weights weights)
            throws IOException {
        ComposedQuery all = lines(searcher, question, null, weights);
        BooleanQuery query = new BooleanQuery.Builder()
                .add(all.query(), BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(Fields.REGION, region)), BooleanClause.Occur.MUST_NOT)
                .build();
        return new ComposedQuery(query, all.ceiling());
    }

    private static final class Composer {
        private final IndexSearcher searcher;
        private final BooleanQuery.Builder builder = new BooleanQuery.Builder();
        private final int documents;
        private float ceiling;
        private boolean empty = true;

        Composer(IndexSearcher searcher) {
            this.searcher = searcher;
            this.documents = searcher.getIndexReader().maxDoc();
        }

        void add(String prefix, Feature feature, Map<Feature.Kind, Float> weights) throws IOException {
            float weight = weights.getOrDefault(feature.kind(), 0f) * feature.weight();
            if (weight <= 0) {
                return;
            }
            Term term = new Term(prefix + feature.kind().key(), feature.text());
            TermStates states = TermStates.build(searcher, term, true);
            if (states.docFreq() > 0) {
                builder.add(new BoostQuery(new TermQuery(term, states), weight), BooleanClause.Occur.SHOULD);
                empty = false;
            }
            double frequency = Math.max(0.5, states.docFreq());
            ceiling += weight * (float) Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
        }

        ComposedQuery done(@Nullable String region) {
            if (empty) {
                return new ComposedQuery(new MatchNoDocsQuery("no feature of the question is in the index"), Math.max(ceiling, 1));
            }
            if (region != null) {
                builder.add(new TermQuery(new Term(Fields.REGION, region)), BooleanClause.Occur.FILTER);
                builder.setMinimumNumberShouldMatch(1);
            }
            return new ComposedQuery(builder.build(), Math.max(ceiling, 1));
        }
    }
}
