package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealIndex.class)
class ClauseIndexThreadsTest {

    private static final int THREADS = 8;

    private final ClauseIndex index;

    ClauseIndexThreadsTest(ClauseIndex index) {
        this.index = index;
    }

    @Test
    void eightThreadsFindWhatOneFinds() throws Exception {
        List<Question> questions = GoldenQuestion.all().stream()
                .map(q -> new Question(q.text(), q.region()))
                .limit(1_000)
                .filter(q ->
                        Math.floorMod(q.text().hashCode(), 5) == 0 || q.text().length() < 12)
                .limit(200)
                .toList();
        assertThat(questions).hasSize(200);
        Paragraph paragraph =
                Corpus.read(null).notices().get(1).paragraph("（八）", 1).orElseThrow();
        List<String> alone = questions.stream().map(q -> all(q, paragraph)).toList();

        List<Callable<List<String>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(thread));
            tasks.add(() -> {
                String[] found = new String[questions.size()];
                order.forEach(i -> found[i] = all(questions.get(i), paragraph));
                return List.of(found);
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<String>> found : threads.invokeAll(tasks)) {
                assertThat(found.get()).isEqualTo(alone);
            }
        }
    }

    private String all(Question question, Paragraph paragraph) {
        return index.search(question) + " " + index.aspects(question.text()) + " "
                + index.focus(paragraph, question.text());
    }
}
