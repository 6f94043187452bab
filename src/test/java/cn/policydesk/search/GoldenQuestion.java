package cn.policydesk.search;

import cn.policydesk.notice.ClauseRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of {@code index/golden}.
 *
 * @param accept every acceptable place, paragraph 0 where any paragraph of the clause is fine; empty for out of scope
 * @param contains words a right answer must show
 */
record GoldenQuestion(
        String id, String region, String half, String kind, String text, List<Place> accept, List<String> contains) {

    record Place(String label, int paragraph) {
        boolean is(ClauseRef ref) {
            return label.equals(ref.label()) && (paragraph == 0 || paragraph == ref.paragraph());
        }
    }

    static final String TUNED = "调优";
    static final String BLIND = "盲测";

    boolean inScope() {
        return !accept.isEmpty();
    }

    static List<GoldenQuestion> all() throws IOException {
        List<GoldenQuestion> all = new ArrayList<>();
        for (String region : List.of("dongyang", "jiangyin", "wushan", "heping", "anshan")) {
            all.addAll(read(Path.of("index/golden", region + ".jsonl"), region));
        }
        return all;
    }

    static List<GoldenQuestion> read(Path file, String region) throws IOException {
        List<GoldenQuestion> questions = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode node = json.readTree(line);
            List<Place> accept = new ArrayList<>();
            for (JsonNode place : node.path("应答")) {
                accept.add(new Place(place.path("条").asString(), place.path("款").asInt(0)));
            }
            List<String> contains = new ArrayList<>();
            node.path("须含").forEach(words -> contains.add(words.asString()));
            questions.add(new GoldenQuestion(
                    node.path("编号").asString(),
                    region,
                    node.path("组").asString(),
                    node.path("类").asString(),
                    node.path("问").asString(),
                    accept,
                    contains));
        }
        return questions;
    }
}
