package cn.policydesk.search;

import cn.policydesk.notice.ClauseRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What Lucene does out of the box: SmartChineseAnalyzer, one document a clause, BM25. */
final class SmartChineseBaseline {

    private final IndexSearcher searcher;
    private final List<ClauseRef> places = new ArrayList<>();

    SmartChineseBaseline(List<Unit> units) throws IOException {
        Map<String, StringBuilder> clauses = new LinkedHashMap<>();
        Map<String, Unit> firsts = new LinkedHashMap<>();
        for (Unit unit : units) {
            String key = unit.ref().notice() + unit.ref().label();
            firsts.putIfAbsent(key, unit);
            clauses.computeIfAbsent(key, k -> new StringBuilder(unit.heading())).append(unit.text());
        }
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new SmartChineseAnalyzer()))) {
            for (Map.Entry<String, StringBuilder> clause : clauses.entrySet()) {
                Document document = new Document();
                document.add(new TextField("text", clause.getValue().toString(), Field.Store.NO));
                document.add(
                        new StringField("region", firsts.get(clause.getKey()).region(), Field.Store.NO));
                document.add(new StoredField("place", places.size()));
                places.add(firsts.get(clause.getKey()).ref());
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    List<ClauseRef> find(String question, String region) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        SmartWords.of(question)
                .forEach(word -> query.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD));
        query.add(new TermQuery(new Term("region", region)), BooleanClause.Occur.FILTER);
        query.setMinimumNumberShouldMatch(1);
        List<ClauseRef> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query.build(), 3).scoreDocs) {
            found.add(places.get(searcher.storedFields()
                    .document(hit.doc)
                    .getField("place")
                    .numericValue()
                    .intValue()));
        }
        return found;
    }
}
