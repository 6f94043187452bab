package cn.policydesk.search;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The ask path on the five real notices against the library alone, on the golden questions. */
final class AskPath {

    private static final int ROUNDS = 25;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private AskPath() {}

    static void run(Corpus corpus) throws IOException, CurrentLibrary.NothingToServe {
        List<Question> questions = questions();
        Path folder = Files.createTempDirectory("policydesk-bench");
        IndexContent content = IndexContent.of(corpus.units(), corpus.words(), corpus.regions());
        ClauseIndex.Opened opened = new IndexFolder(folder.resolve("lucene"), "bench").open(content);
        try (ClauseIndex index = opened.index();
                Bare bare = new Bare(folder.resolve("lucene"), content, questions);
                CurrentLibrary libraries = new CurrentLibrary(Path.of("."), folder.resolve("var"), List.of(), line -> {})) {
            libraries.start();
            Library library = libraries.get();
            Assistant assistant = new Assistant("");
            int[] asked = new int[1];
            Timing.Way unheard = i -> {
                Question question = questions.get(i);
                String text = unheard(question.text(), asked[0]++ / questions.size());
                return assistant.ask(text, question.region(), DAY, library).hashCode();
            };
            Timing.Way again = i ->
                    assistant.ask(questions.get(i).text(), questions.get(i).region(), DAY, library).hashCode();
            Timing timing = new Timing(
                    questions.size(),
                    List.of(
                            bare::answer,
                            i -> index.search(questions.get(i)).hashCode(),
                            unheard,
                            i -> index.find(questions.get(i)).hashCode(),
                            again));
            List<Timing.Result> results = timing.run(8 * questions.size(), ROUNDS, Math.max(questions.size(), 1000));
            print(timing, results, corpus, questions, bare);
        } finally {
            Scratch.delete(folder);
        }
    }

    private static void print(
            Timing timing, List<Timing.Result> results, Corpus corpus, List<Question> questions, Bare bare) {
        String[] names = {
            "Lucene 裸查询 / composed queries only",
            "提问全程 / ClauseIndex.search",
            "整句回答，首次 / Assistant.ask, new question",
            "重复提问 / ClauseIndex.find, cached",
            "整句回答，重复 / Assistant.ask, cached finding"
        };
        Table table = new Table("做法 / way", "题/秒 q/s", "p50 µs", "p99 µs", "对裸查询 ratio", "各轮 min..max");
        for (int way = 0; way < names.length; way++) {
            double[] ratio = timing.ratio(way, 0);
            Timing.Result result = results.get(way);
            table.row(names[way], result.perSecond(), result.p50(), result.p99(), ratio[1],
                    Table.number(ratio[0]) + ".." + Table.number(ratio[2]));
        }
        table.print(String.format(
                "提问全程与裸查询 / ask path against bare Lucene: %d 款 paragraphs, %,d 索引文档 documents, "
                        + "%d 题 golden questions, %d 轮中位数 median of rounds, 单线程 one thread, 每法计时 %,d 题 timed each",
                corpus.units().size(), bare.documents(), questions.size(), ROUNDS, results.getFirst().questions()));
    }

    /** The same question with full stops behind it: another key for the cache, the same question to the search. */
    private static String unheard(String question, int times) {
        return question + "。".repeat(times + 1);
    }

    static List<Question> questions() throws IOException {
        return GoldenQuestion.all().stream().map(q -> new Question(q.text(), q.region())).toList();
    }
}
