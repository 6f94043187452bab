package cn.policydesk.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
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
    static ComposedQuery paragraphs(Vocabulary vocabulary, Analysis question, @Nullable String region, Weights weights)
            throws IOException {
        Composer composer = new Composer(vocabulary);
        for (Feature feature : question.features()) {
            composer.add(Fields.BODY, feature, weights.body());
            composer.add(Fields.HEAD, feature, weights.head());
            composer.add(Fields.ASKED, feature, weights.asked());
        }
        return composer.done(region);
    }

    /** The query for asked lines. */
    static ComposedQuery lines(Vocabulary vocabulary, Analysis question, @Nullable String region, Weights weights)
            throws IOException {
        Composer composer = new Composer(vocabulary);
        for (Feature feature : question.features()) {
            composer.add(Fields.LINE, feature, weights.line());
        }
        return composer.done(region);
    }

    /** The query for lines asked for paragraphs of all regions but one. */
    static ComposedQuery elsewhere(Vocabulary vocabulary, Analysis question, String region, Weights weights)
            throws IOException {
        Composer composer = new Composer(vocabulary);
        for (Feature feature : question.features()) {
            composer.add(Fields.LINE, feature, weights.line());
        }
        ComposedQuery all = composer.bare();
        BooleanQuery query = new BooleanQuery.Builder()
                .add(all.query(), BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(Fields.REGION, region)), BooleanClause.Occur.MUST_NOT)
                .add(new TermQuery(new Term(Fields.TOPIC, "1")), BooleanClause.Occur.MUST_NOT)
                .build();
        return new ComposedQuery(query, all.ceiling());
    }

    private static final class Composer {
        private final Vocabulary vocabulary;
        private final BooleanQuery.Builder builder = new BooleanQuery.Builder();
        private float ceiling;
        private boolean empty = true;

        Composer(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        void add(String prefix, Feature feature, Map<Feature.Kind, Float> weights) throws IOException {
            float weight = weights.getOrDefault(feature.kind(), 0f) * feature.weight();
            if (weight <= 0) {
                return;
            }
            Vocabulary.Known known = vocabulary.get(prefix, feature);
            if (known.query() != null) {
                builder.add(new BoostQuery(known.query(), weight), BooleanClause.Occur.SHOULD);
                empty = false;
            }
            ceiling += weight * known.rarity();
        }

        /** Of any place. */
        ComposedQuery bare() {
            if (empty) {
                return new ComposedQuery(
                        new MatchNoDocsQuery("no feature of the question is in the index"), Math.max(ceiling, 1));
            }
            return new ComposedQuery(builder.setMinimumNumberShouldMatch(1).build(), Math.max(ceiling, 1));
        }

        /** Of one region, what its notices are silent on and what all are; of all regions where that is null. */
        ComposedQuery done(@Nullable String region) {
            if (!empty) {
                BooleanQuery.Builder places = new BooleanQuery.Builder();
                if (region == null) {
                    places.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.MUST);
                    places.add(new PrefixQuery(new Term(Fields.REGION, Fields.SILENT)), BooleanClause.Occur.MUST_NOT);
                } else {
                    for (String place : List.of(region, Fields.OUTSIDE, Fields.SILENT + region)) {
                        places.add(new TermQuery(new Term(Fields.REGION, place)), BooleanClause.Occur.SHOULD);
                    }
                }
                builder.add(places.build(), BooleanClause.Occur.FILTER);
            }
            return bare();
        }
    }
}
