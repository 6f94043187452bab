package cn.policydesk.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The library alone: the very Lucene queries that the search composes for each question, noted down beforehand while it ranks
 * them, then only executed, on the same index on disk.
 */
final class Bare implements Closeable {

    private record Search(Query query, int most) {}

    /** Notes what is searched for. */
    private static final class Recorder extends IndexSearcher {
        private @Nullable List<Search> notes;

        Recorder(DirectoryReader reader) {
            super(reader);
            setSimilarity(FieldSimilarity.DEFAULT);
            setQueryCache(null);
        }

        @Override
        public TopDocs search(Query query, int most) throws IOException {
            if (notes != null) {
                notes.add(new Search(query, most));
            }
            return super.search(query, most);
        }
    }

    private final Directory directory;
    private final DirectoryReader reader;
    private final Recorder searcher;
    private final List<List<Search>> searches = new ArrayList<>();

    /** @param folder an index of that content */
    Bare(Path folder, IndexContent content, List<Question> questions) throws IOException {
        directory = FSDirectory.open(folder);
        reader = DirectoryReader.open(directory);
        searcher = new Recorder(reader);
        Ranking ranking = new Ranking(searcher, content.vectors(), content.subject(), Weights.DEFAULT);
        Borrowing borrowing = new Borrowing(content.units(), content.analysis(), ranking);
        Places places = new Places(content.regions(), content.words().places());
        for (Question question : questions) {
            List<Search> notes = new ArrayList<>();
            searcher.notes = notes;
            if (places.of(question.text(), question.region()) instanceof Scope.Within(String region)) {
                Analysis read = content.analysis().question(places.without(question.text(), region));
                ranking.rank(borrowing.widen(read, region), region);
            }
            searches.add(notes);
        }
        searcher.notes = null;
    }

    /** Executes a question's queries. */
    int answer(int question) {
        try {
            int found = 0;
            for (Search search : searches.get(question)) {
                found += searcher.search(search.query(), search.most()).scoreDocs.length;
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int documents() {
        return reader.maxDoc();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
