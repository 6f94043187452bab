package cn.policydesk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What each stage of the ask path takes, on the golden questions in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StageBenchmark {

    private record Read(
            Question question, Analysis analysis, List<Ranked> all, List<Ranked> paragraphs, OutsideTopics.Near beside) {}

    private final List<Read> reads = new ArrayList<>();
    private int at;
    private Path folder;
    private ClauseIndex index;
    private Bare bare;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private TextAnalysis analysis;
    private Places places;
    private OutsideTopics outside;
    private Ranking ranking;

    @Setup(Level.Trial)
    public void open() throws IOException {
        Corpus corpus = Corpus.read(null);
        IndexContent content = IndexContent.of(corpus.units(), corpus.words(), corpus.regions());
        folder = Files.createTempDirectory("policydesk-bench");
        index = new IndexFolder(folder, "bench").open(content).index();
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(FieldSimilarity.DEFAULT);
        searcher.setQueryCache(null);
        analysis = content.analysis();
        places = new Places(corpus.regions(), corpus.words().places());
        outside = new OutsideTopics(content.topics(), content.units().size());
        ranking = new Ranking(searcher, content.vectors(), content.subject(), Weights.DEFAULT);
        bare = new Bare(folder, content, AskPath.questions());
        for (Question question : AskPath.questions()) {
            Analysis read = analysis.question(places.without(question.text(), question.region()));
            List<Ranked> all = ranking.rank(read, question.region());
            List<Ranked> paragraphs = all.stream().filter(each -> !outside.isTopic(each.unit())).toList();
            reads.add(new Read(question, read, all, paragraphs, outside.nearest(read, all)));
        }
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        bare.close();
        index.close();
        reader.close();
        Scratch.delete(folder);
    }

    int size() {
        return reads.size();
    }

    /** The stages by name, the library alone and the whole first. */
    Map<String, Timing.Way> ways() {
        Map<String, Timing.Way> ways = new LinkedHashMap<>();
        ways.put("裸查询 / bare queries", at(this::bareQueries));
        ways.put("全程 / ClauseIndex.search", at(this::search));
        ways.put("地点 / places", at(this::places));
        ways.put("分析 / analysis", at(this::analysis));
        ways.put("　其中分词 / SmartChinese in it", at(this::smartWords));
        ways.put("排名 / rank: compose, search, collect", at(this::rank));
        ways.put("范围外主题 / outside topics", at(this::outsideTopics));
        ways.put("证据 / evidence", at(this::evidence));
        return ways;
    }

    private Timing.Way at(Supplier<Object> stage) {
        return question -> {
            at = question - 1;
            return System.identityHashCode(stage.get());
        };
    }

    private Read next() {
        at = at + 1 == reads.size() ? 0 : at + 1;
        return reads.get(at);
    }

    @Benchmark
    public Object bareQueries() {
        next();
        return bare.answer(at);
    }

    @Benchmark
    public Object search() {
        return index.search(next().question());
    }

    @Benchmark
    public Object places() {
        Question question = next().question();
        return List.of(
                places.of(question.text(), question.region()), places.without(question.text(), question.region()));
    }

    @Benchmark
    public Object analysis() {
        return analysis.question(next().question().text());
    }

    @Benchmark
    public Object smartWords() {
        return SmartWords.of(next().analysis().normalised());
    }

    @Benchmark
    public Object outsideTopics() {
        Read read = next();
        return outside.nearest(read.analysis(), read.all());
    }

    @Benchmark
    public Object rank() {
        Read read = next();
        try {
            return ranking.rank(read.analysis(), read.question().region());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public Object evidence() {
        Read read = next();
        return read.paragraphs().isEmpty()
                ? read
                : index.evidence(read.analysis(), read.question().region(), read.paragraphs(), read.beside());
    }
}
