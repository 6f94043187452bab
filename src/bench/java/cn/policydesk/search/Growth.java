package cn.policydesk.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** How building, disk and questions grow with the number of clauses. */
final class Growth {

    /** Fewer questions are timed where each takes long. */
    private static final long BUDGET = TimeUnit.SECONDS.toNanos(60);
    private static final int ROUNDS = 9;
    private static final int SUBSET = 200;

    private final Corpus corpus;
    private final Table built = new Table(
            "条 clauses", "问法 lines", "原文 text MB", "读 read s", "写 write s", "处理器 CPU s", "条/秒 clauses/s", "MB/s",
            "再开 reopen s", "磁盘 disk MB", "磁盘/原文", "堆 heap MB");
    private final Table asked = new Table(
            "条 clauses", "问法 lines", "裸查询 bare q/s", "提问 ask q/s", "ratio", "bare p50 µs", "bare p99 µs",
            "ask p50 µs", "ask p99 µs", "计时题数 timed");

    Growth(Corpus corpus) {
        this.corpus = corpus;
    }

    /** Builds the real paragraphs once for nothing: the first build loads dictionaries and is compiled on the way. */
    void warm() throws IOException {
        Path folder = Files.createTempDirectory("policydesk-bench");
        try {
            IndexContent content = IndexContent.of(corpus.units(), corpus.words(), corpus.regions());
            new IndexFolder(folder, "warm").open(content).index().close();
        } finally {
            Scratch.delete(folder);
        }
    }

    /**
     * Builds and asks one size.
     *
     * @param lines how many lines are asked for each made-up clause; the real paragraphs keep theirs
     */
    void run(int clauses, int lines) throws IOException {
        Path folder = Files.createTempDirectory("policydesk-bench");
        try {
            measure(folder, clauses, lines);
        } finally {
            Scratch.delete(folder);
        }
    }

    private void measure(Path folder, int clauses, int lines) throws IOException {
        List<Unit> units = units(clauses, lines);
        double text = units.stream()
                        .mapToLong(u -> (u.heading() + u.text()).getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / 1e6;
        long count = units.stream().mapToLong(u -> u.asked().size()).sum();
        long busy = processor();
        long start = System.nanoTime();
        IndexContent content = IndexContent.of(units, corpus.words(), corpus.regions());
        double read = seconds(start);
        say("%,d clauses read in %.1f s", clauses, read);
        start = System.nanoTime();
        new IndexFolder(folder, "bench").open(content).index().close();
        double write = seconds(start);
        double cpu = (processor() - busy) / 1e9;
        say("%,d clauses written in %.1f s", clauses, write);
        start = System.nanoTime();
        try (ClauseIndex index = new IndexFolder(folder, "bench").open(content).index()) {
            double open = seconds(start);
            double disk = Scratch.size(folder) / 1e6;
            built.row(
                    String.format("%,d", clauses),
                    String.format("%,d", count),
                    text,
                    read,
                    write,
                    cpu,
                    clauses / (read + write),
                    text / (read + write),
                    read + open,
                    disk,
                    disk / text,
                    heap());
            ask(folder, clauses, count, content, index);
        }
    }

    private void ask(Path folder, int clauses, long lines, IndexContent content, ClauseIndex index) throws IOException {
        List<Question> questions = new ArrayList<>(AskPath.questions());
        Collections.shuffle(questions, new Random(1));
        List<Question> some = questions.subList(0, Math.min(SUBSET, questions.size()));
        try (Bare bare = new Bare(folder, content, some)) {
            Timing.Way ask = i -> index.search(some.get(i)).hashCode();
            new Timing(some.size(), List.of(bare::answer, ask)).run(some.size(), 1, 1);
            long start = System.nanoTime();
            new Timing(some.size(), List.of(bare::answer, ask)).run(0, 1, 50);
            long each = (System.nanoTime() - start) / 50;
            int perRound = Math.clamp(BUDGET / each / ROUNDS, 25, 2_500);
            Timing timing = new Timing(some.size(), List.of(bare::answer, ask));
            List<Timing.Result> results = timing.run(Math.min(4_000, perRound), ROUNDS, perRound);
            Timing.Result alone = results.get(0);
            Timing.Result whole = results.get(1);
            asked.row(
                    String.format("%,d", clauses),
                    String.format("%,d", lines),
                    alone.perSecond(),
                    whole.perSecond(),
                    timing.ratio(1, 0)[1],
                    alone.p50(),
                    alone.p99(),
                    whole.p50(),
                    whole.p99(),
                    String.format("%,d", whole.questions()));
        }
    }

    private List<Unit> units(int clauses, int lines) {
        List<Unit> units = new ArrayList<>(corpus.units().subList(0, Math.min(clauses, corpus.units().size())));
        Mixture mixture = new Mixture(corpus);
        while (units.size() < clauses) {
            units.add(mixture.next(units.size(), lines));
        }
        return units;
    }

    void print() {
        built.print("建索引 / building: 读＝分析全部条款 analysing all texts, 写＝写索引 writing, "
                + "再开＝磁盘上已有索引时的启动 start with the index on disk");
        asked.print("规模与查询 / questions by size: 单线程 one thread, " + ROUNDS + " 轮中位数 median of rounds");
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    /** What the whole process has used of the processor, in nanoseconds. */
    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.err.printf(format + "%n", values);
    }
}
