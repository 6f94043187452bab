package cn.policydesk.search;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with its two parameters by field: in the lines
 * asked for a paragraph, a feature that many of them share tells more than one that a single line has.
 */
final class FieldSimilarity extends PerFieldSimilarityWrapper {

    static final FieldSimilarity DEFAULT = new FieldSimilarity(1.2f, 0.75f, 1.2f, 0.5f);

    private final Similarity body;
    private final Similarity asked;

    FieldSimilarity(float bodyK1, float bodyB, float askedK1, float askedB) {
        body = new BM25Similarity(bodyK1, bodyB);
        asked = new BM25Similarity(askedK1, askedB);
    }

    @Override
    public Similarity get(String field) {
        return field.startsWith(Fields.ASKED) ? asked : body;
    }
}
