package cn.policydesk.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The features the index holds, each looked up on disk once: a question has some hundred, in four fields, and most of them were
 * asked for before. Safe for use by several threads.
 */
final class Vocabulary {

    /** Features kept in memory for each field, at about 300 bytes. */
    private static final int KEPT = 30_000;

    /**
     * What is known of a feature in a field.
     *
     * @param query the query for it, or null where no document holds it
     * @param rarity how much it tells, by the share of documents that hold it
     */
    record Known(@Nullable Query query, float rarity) {}

    private final IndexSearcher searcher;
    private final Map<String, Cache<String, Known>> fields = new HashMap<>();

    Vocabulary(IndexSearcher searcher) {
        this.searcher = searcher;
        for (String prefix : List.of(Fields.BODY, Fields.HEAD, Fields.ASKED, Fields.LINE)) {
            fields.put(prefix, Caffeine.newBuilder().maximumSize(KEPT).build());
        }
    }

    /** @param prefix one of the prefixes of feature fields */
    Known get(String prefix, Feature feature) throws IOException {
        Cache<String, Known> field = fields.get(prefix);
        Known known = field == null ? null : field.getIfPresent(feature.key());
        if (known == null) {
            known = read(new Term(prefix + feature.kind().key(), feature.text()));
            if (field != null) {
                field.put(feature.key(), known);
            }
        }
        return known;
    }

    private Known read(Term term) throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        TermStates states = TermStates.build(searcher, term, true);
        double frequency = Math.max(0.5, states.docFreq());
        return new Known(states.docFreq() > 0 ? new TermQuery(term, states) : null, (float)
                Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5)));
    }
}
