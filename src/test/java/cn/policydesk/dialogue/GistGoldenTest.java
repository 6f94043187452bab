package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StandardOut;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of the golden questions whose paragraph is found: how often the words an answer must show stand in its first line. */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GistGoldenTest {

    private OpenedNotices notices;

    @BeforeAll
    void open() throws Exception {
        notices = OpenedNotices.open();
    }

    private static final class Score {
        int asked;
        int first;
        int marked;
        final List<String> missing = new ArrayList<>();
    }

    @Test
    void theFirstLineShowsWhatAnAnswerMustShow() throws IOException {
        Map<String, Score> scores = new LinkedHashMap<>();
        JsonMapper json = new JsonMapper();
        for (String region : List.of("dongyang", "jiangyin", "wushan", "heping", "anshan")) {
            for (String line : Files.readAllLines(Path.of("index/golden", region + ".jsonl"))) {
                JsonNode node = json.readTree(line);
                if (!node.path("须含").isEmpty()) {
                    score(region, node, scores.computeIfAbsent(node.path("组").asString(), half -> new Score()));
                }
            }
        }
        StandardOut.alone(() -> scores.forEach((half, score) -> {
            score.missing.forEach(System.out::println);
            System.out.printf("要点 %s: %d问, 首句有 %d, 高亮有 %d%n", half, score.asked, score.first, score.marked);
            assertThat(score.asked).as(half).isGreaterThan(100);
            assertThat((double) score.first / score.asked).as(half).isGreaterThanOrEqualTo(0.8);
            assertThat((double) score.marked / score.asked).as(half).isGreaterThanOrEqualTo(0.9);
        }));
    }

    private void score(String region, JsonNode node, Score score) {
        String question = node.path("问").asString();
        AskReply reply = notices.assistant().ask(question, region, LocalDate.of(2020, 12, 10), notices.library());
        if (reply.answers().isEmpty()) {
            return;
        }
        ClauseAnswer answer = reply.answers().getFirst();
        boolean right = node.path("应答")
                .valueStream()
                .anyMatch(place -> place.path("条").asString().equals(answer.clause())
                        && place.path("款").asInt(1) == answer.paragraph());
        if (!right) {
            return;
        }
        StringBuilder marks = new StringBuilder();
        answer.highlights().forEach(mark -> marks.append(answer.text(), mark.getFirst(), mark.getLast()));
        List<String> words =
                node.path("须含").valueStream().map(JsonNode::asString).toList();
        boolean first = words.stream().allMatch(answer.gist()::contains);
        score.asked++;
        score.first += first ? 1 : 0;
        score.marked += words.stream().allMatch(marks.toString()::contains) ? 1 : 0;
        if (!first) {
            score.missing.add(region + " " + question + " 要" + words + " 得" + answer.gist());
        }
    }
}
