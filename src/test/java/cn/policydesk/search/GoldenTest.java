package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StandardOut;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The golden questions: prints how good the search is, and holds it to the goals. */
@Execution(ExecutionMode.CONCURRENT)
class GoldenTest {

    private static final List<String> KINDS = List.of("口语", "情景", "错别字", "关键词", "短句");

    private static Corpus corpus;
    private static List<GoldenQuestion> questions;
    private static final Map<String, GoldenScore> SCORES = new TreeMap<>();

    @BeforeAll
    static void askAll() throws IOException {
        corpus = Corpus.read(null);
        questions = GoldenQuestion.all();
        SmartChineseBaseline plain = new SmartChineseBaseline(corpus.units());
        try (ClauseIndex index = corpus.index()) {
            for (GoldenQuestion question : questions) {
                Finding finding = index.search(new Question(question.text(), question.region()));
                boolean refused = finding instanceof Finding.NotFound;
                boolean unsure = finding instanceof Finding.Unsure;
                List<ClauseRef> got = places(finding);
                List<ClauseRef> plainly = plain.find(question.text(), question.region());
                for (String group : List.of("全部", question.region(), question.kind())) {
                    score(question.half() + " " + group).add(question, got, refused, unsure);
                    score(question.half() + " " + group + " 仅SmartChinese")
                            .add(question, plainly, plainly.isEmpty(), false);
                }
            }
        }
        StandardOut.alone(GoldenTest::report);
    }

    private static List<ClauseRef> places(Finding finding) {
        return switch (finding) {
            case Finding.Answered answered ->
                answered.hits().stream().map(Hit::ref).toList();
            case Finding.Unsure unsure -> unsure.hits().stream().map(Hit::ref).toList();
            case Finding.NotFound notFound -> List.of();
        };
    }

    private static GoldenScore score(String name) {
        return SCORES.computeIfAbsent(name, key -> new GoldenScore());
    }

    private static void report() {
        System.out.println("标准问答（index/golden）\n" + GoldenScore.head());
        for (String half : List.of(GoldenQuestion.TUNED, GoldenQuestion.BLIND)) {
            for (String group : List.of(
                    "全部", "dongyang", "jiangyin", "wushan", "heping", "anshan", "口语", "情景", "错别字", "关键词", "短句")) {
                System.out.println(score(half + " " + group).row(half + " " + group));
                System.out.println(score(half + " " + group + " 仅SmartChinese").row("    仅SmartChinese"));
            }
        }
    }

    @Test
    void tunedHalfReachesTheGoals() {
        GoldenScore tuned = score(GoldenQuestion.TUNED + " 全部");
        assertThat(tuned.hit1()).as("hit@1").isGreaterThanOrEqualTo(0.95);
        assertThat(tuned.hit3()).as("hit@3").isGreaterThanOrEqualTo(0.99);
        assertThat(tuned.refusedOutside()).as("out of scope refused").isGreaterThanOrEqualTo(0.95);
        assertThat(tuned.falseRefusals()).as("in scope refused").isLessThanOrEqualTo(0.02);
    }

    /** The last figures stand in index/golden/last.txt, one name and number a line; better ones are written there by hand. */
    @Test
    void blindHalfDoesNotFallBelowItsLastFigures() throws IOException {
        Map<String, Double> last = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("index/golden/last.txt"))) {
            String[] pair = line.split("=", 2);
            if (pair.length == 2 && !line.startsWith("#")) {
                last.put(pair[0].strip(), Double.parseDouble(pair[1].strip()));
            }
        }
        GoldenScore blind = score(GoldenQuestion.BLIND + " 全部");
        assertThat(blind.hit1()).as("hit@1").isGreaterThanOrEqualTo(last.get("hit@1"));
        assertThat(blind.hit3()).as("hit@3").isGreaterThanOrEqualTo(last.get("hit@3"));
        assertThat(blind.hitParagraph()).as("款准").isGreaterThanOrEqualTo(last.get("款准"));
        assertThat(blind.refusedOutside()).as("拒答").isGreaterThanOrEqualTo(last.get("拒答"));
        assertThat(blind.falseRefusals()).as("误拒").isLessThanOrEqualTo(last.get("误拒"));
    }

    @Test
    void everyRegionHasEnoughQuestionsOfEveryKindOverAllItsClauses() {
        Map<String, Set<String>> askedClauses = new HashMap<>();
        for (GoldenQuestion question : questions) {
            question.accept()
                    .forEach(p -> askedClauses
                            .computeIfAbsent(question.region(), r -> new HashSet<>())
                            .add(p.label()));
        }
        for (Notice notice : corpus.notices()) {
            String region = notice.header().region();
            List<GoldenQuestion> own =
                    questions.stream().filter(q -> q.region().equals(region)).toList();
            assertThat(own.stream().filter(GoldenQuestion::inScope)).as(region).hasSizeGreaterThanOrEqualTo(60);
            assertThat(own.stream().filter(q -> !q.inScope())).as(region).hasSizeGreaterThanOrEqualTo(15);
            assertThat(own.stream().map(GoldenQuestion::kind)).as(region).containsAll(KINDS);
            assertThat(askedClauses.get(region))
                    .as(region)
                    .containsAll(notice.clauses().stream().map(c -> c.label()).toList());
        }
    }

    @Test
    void everyAcceptedPlaceExistsAndHoldsTheWordsTheAnswerMustContain() {
        for (GoldenQuestion question : questions) {
            Notice notice = corpus.notices().stream()
                    .filter(n -> n.header().region().equals(question.region()))
                    .findFirst()
                    .orElseThrow();
            for (GoldenQuestion.Place place : question.accept()) {
                assertThat(notice.paragraph(place.label(), Math.max(1, place.paragraph())))
                        .as(question.id())
                        .isPresent();
            }
            for (String words : question.contains()) {
                assertThat(question.accept())
                        .as(question.id())
                        .anySatisfy(place -> assertThat(notice.paragraphs()).anySatisfy(p -> {
                            assertThat(place.label()).isEqualTo(p.ref().label());
                            assertThat(p.text()).contains(words);
                        }));
            }
        }
    }

    /** Golden questions are written apart from the asked lines: one that nearly repeats a line would measure nothing. */
    @Test
    void noGoldenQuestionNearlyRepeatsAnAskedLine() {
        Map<String, List<Set<String>>> holding = new HashMap<>();
        for (Unit unit : corpus.units()) {
            for (String line : unit.asked()) {
                Set<String> pairs = pairs(line);
                pairs.forEach(pair -> holding.computeIfAbsent(unit.region() + pair, key -> new ArrayList<>())
                        .add(pairs));
            }
        }
        List<String> near = new ArrayList<>();
        for (GoldenQuestion question : questions) {
            Set<String> own = pairs(question.text());
            Map<Set<String>, Integer> shared = new IdentityHashMap<>();
            for (String pair : own) {
                holding.getOrDefault(question.region() + pair, List.of())
                        .forEach(line -> shared.merge(line, 1, Integer::sum));
            }
            shared.forEach((line, count) -> {
                if (2.0 * count / (own.size() + line.size()) >= 0.6) {
                    near.add(question.id() + " " + question.text());
                }
            });
        }
        assertThat(near).isEmpty();
    }

    private static Set<String> pairs(String text) {
        String plain = text.replaceAll("[\\s\\p{Punct}，。？！、；：“”（）]", "").toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        if (pairs.isEmpty()) {
            pairs.add(plain);
        }
        return pairs;
    }

    /**
     * What a notice gets on the day it is published, before anybody wrote how people ask for it. Each notice needs an index of its own,
     * so a build leaves out the one with most questions; all five in turn with {@code -Dtalked.whole}.
     */
    @Test
    void aNoticeWhoseWordsWereLeftOutStillFindsMostClauses() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add("换一份新通知时（该通知的问法和专用词全部不用）\n" + GoldenScore.head());
        GoldenScore all = new GoldenScore();
        for (Notice notice : leftOut()) {
            GoldenScore own = new GoldenScore();
            try (ClauseIndex index = Corpus.read(notice.id()).index()) {
                for (GoldenQuestion question : questions) {
                    if (question.region().equals(notice.header().region())) {
                        List<ClauseRef> got = index.ranked(new Question(question.text(), question.region()), 3).stream()
                                .map(Hit::ref)
                                .toList();
                        own.add(question, got, false, false);
                        all.add(question, got, false, false);
                    }
                }
            }
            rows.add(own.row("去掉 " + notice.id()));
        }
        rows.add(all.row("去掉 合计"));
        StandardOut.alone(() -> rows.forEach(System.out::println));
        assertThat(all.hit1()).isGreaterThan(0.75);
    }

    private static List<Notice> leftOut() {
        if (System.getProperty("talked.whole") != null) {
            return corpus.notices();
        }
        Comparator<Notice> byQuestions = Comparator.comparingLong(notice -> questions.stream()
                .filter(q -> q.region().equals(notice.header().region()))
                .count());
        return List.of(corpus.notices().stream().max(byQuestions).orElseThrow());
    }
}
