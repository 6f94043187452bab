package cn.policydesk.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Writes the index: one document a paragraph, one a line asked for it. Not safe for use by several threads. */
final class IndexBuilder implements Closeable {

    /** Terms with their counts, no positions: nothing asks for phrases. */
    private static final FieldType FEATURES = new FieldType();

    static {
        FEATURES.setTokenized(true);
        FEATURES.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        FEATURES.freeze();
    }

    private final IndexWriter writer;
    private final TextAnalysis analysis;
    private int units;
    private int lines;

    IndexBuilder(Directory directory, TextAnalysis analysis) throws IOException {
        this.analysis = analysis;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setRAMBufferSizeMB(64));
    }

    void add(Unit unit) throws IOException {
        Document document = document(unit.region(), false);
        addFeatures(
                document,
                Fields.BODY,
                analysis.paragraph(unit.heading() + " " + unit.text()).features());
        if (!unit.heading().isEmpty()) {
            addFeatures(
                    document, Fields.HEAD, analysis.paragraph(unit.heading()).features());
        }
        addWithLines(document, unit.asked(), unit.region(), false);
    }

    /** Adds a topic that no notice decides, or, with a region, one that its notice is silent on; after all paragraphs. */
    void add(OutsideTopic topic, @Nullable String region) throws IOException {
        String place = region == null ? Fields.OUTSIDE : Fields.SILENT + region;
        addWithLines(document(place, true), topic.asked(), place, true);
    }

    private void addWithLines(Document document, List<String> asked, String region, boolean topic) throws IOException {
        List<Feature> all = new ArrayList<>();
        List<Analysis> read = asked.stream().map(analysis::question).toList();
        read.forEach(line -> all.addAll(line.features()));
        if (!all.isEmpty()) {
            addFeatures(document, Fields.ASKED, all);
        }
        writer.addDocument(document);
        for (Analysis line : read) {
            Document lineDocument = document(region, topic);
            lineDocument.add(new NumericDocValuesField(Fields.LINE_NUMBER, lines++));
            addFeatures(lineDocument, Fields.LINE, line.features());
            writer.addDocument(lineDocument);
        }
        units++;
    }

    private Document document(String region, boolean topic) {
        Document document = new Document();
        document.add(new StringField(Fields.REGION, region, Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.UNIT, units));
        if (topic) {
            document.add(new StringField(Fields.TOPIC, "1", Field.Store.NO));
        }
        return document;
    }

    private static void addFeatures(Document document, String prefix, List<Feature> features) {
        Map<Feature.Kind, List<String>> byKind = new EnumMap<>(Feature.Kind.class);
        features.forEach(
                f -> byKind.computeIfAbsent(f.kind(), kind -> new ArrayList<>()).add(f.text()));
        byKind.forEach(
                (kind, tokens) -> document.add(new Field(prefix + kind.key(), new FeatureStream(tokens), FEATURES)));
    }

    /** Makes what was added last, under the given remarks. */
    void commit(Map<String, String> remarks) throws IOException {
        writer.setLiveCommitData(remarks.entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
