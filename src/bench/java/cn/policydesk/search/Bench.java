package cn.policydesk.search;

import cn.policydesk.batch.BatchBench;
import cn.policydesk.benefit.QuoteBench;
import cn.policydesk.dialogue.ChatBench;
import cn.policydesk.dingtalk.simulator.DingtalkBench;
import cn.policydesk.wechat.WechatBench;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all measurements and prints them as tables. Arguments: the parts to run of {@code quotes}, {@code chat}, {@code wechat}, {@code dingtalk}, {@code ask}, {@code stages}, {@code growth} and
 * {@code jmh}, separated by commas; then sizes, {@code clauses} or {@code clauses:lines asked for each}, separated by commas.
 */
final class Bench {

    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        // Only says that vector search would like another module; there is no vector search here.
        LUCENE.setLevel(Level.SEVERE);
        List<String> parts = List.of(arguments[0].split(","));
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("JDK %s, %d 核 cores, 堆上限 heap limit %,d MB%n", Runtime.version(), runtime.availableProcessors(),
                runtime.maxMemory() >> 20);
        if (parts.contains("quotes")) {
            QuoteBench.run();
            BatchBench.run();
        }
        if (parts.contains("chat")) {
            ChatBench.run();
        }
        if (parts.contains("wechat")) {
            WechatBench.run();
        }
        if (parts.contains("dingtalk")) {
            DingtalkBench.run();
        }
        Corpus corpus = parts.contains("ask") || parts.contains("growth") ? Corpus.read(null) : null;
        if (parts.contains("ask")) {
            AskPath.run(corpus);
        }
        if (parts.contains("stages")) {
            stages();
        }
        if (parts.contains("jmh")) {
            jmh();
        }
        if (parts.contains("growth")) {
            Growth growth = new Growth(corpus);
            growth.warm();
            for (int[] size : Arrays.stream(arguments[1].split(",")).map(Bench::size).toList()) {
                growth.run(size[0], size[1]);
            }
            growth.print();
        }
    }

    private static int[] size(String word) {
        String[] numbers = word.split(":");
        return new int[] {Integer.parseInt(numbers[0]), numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0};
    }

    private static void stages() throws IOException {
        StageBenchmark stages = new StageBenchmark();
        stages.open();
        try {
            Map<String, Timing.Way> ways = stages.ways();
            Timing timing = new Timing(stages.size(), List.copyOf(ways.values()));
            List<Timing.Result> results = timing.run(4 * stages.size(), 15, stages.size());
            Table table = new Table("环节 / stage", "µs/题", "p50 µs", "p99 µs");
            int at = 0;
            for (String name : ways.keySet()) {
                Timing.Result result = results.get(at++);
                table.row(name, 1e6 / result.perSecond(), result.p50(), result.p99());
            }
            table.print("各环节用时 / what each stage takes: 15 轮中位数 median of rounds");
        } finally {
            stages.close();
        }
    }

    private static void jmh() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(StageBenchmark.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Table table = new Table("环节 / stage", "µs/题", "±");
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            table.row(name.substring(name.lastIndexOf('.') + 1), result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError());
        }
        table.print("各环节用时 / what each stage takes (JMH, 1 fork, 3 + 5 iterations of 1 s)");
    }
}
