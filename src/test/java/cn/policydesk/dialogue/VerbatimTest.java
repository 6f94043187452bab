package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Paragraph;
import cn.policydesk.search.Aspect;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Excerpt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every quoted word of every answer to every golden question, against the notice's file, character for character. */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerbatimTest {

    private OpenedNotices notices;
    private Map<String, String> sources;
    private Map<OpenedNotices.Golden, AskReply> replies;

    @BeforeAll
    void askAllGoldenQuestions() throws Exception {
        notices = OpenedNotices.open();
        sources = notices.sources();
        replies = notices.askAll("2026-03-01");
    }

    private interface AnswerCheck {
        void check(String about, OpenedNotices.Golden question, ClauseAnswer answer);
    }

    private void eachAnswer(AnswerCheck check) {
        int answers = 0;
        for (Map.Entry<OpenedNotices.Golden, AskReply> each : replies.entrySet()) {
            for (ClauseAnswer answer : each.getValue().answers()) {
                String about = each.getKey().id() + " " + each.getKey().text() + " → " + answer.notice()
                        + answer.clause() + "第" + answer.paragraph() + "款";
                check.check(about, each.getKey(), answer);
                answers++;
            }
        }
        assertThat(answers).as("answers checked").isGreaterThan(900);
    }

    private Paragraph stored(ClauseAnswer answer) {
        return notices.library()
                .notice(answer.notice())
                .flatMap(n -> n.paragraph(answer.clause(), answer.paragraph()))
                .orElseThrow();
    }

    @Test
    void theTextIsTheStoredParagraphAndStandsInTheFile() {
        eachAnswer((about, question, answer) -> {
            assertThat(answer.text()).as(about).isEqualTo(stored(answer).text());
            assertThat(sources.get(answer.notice())).as(about).contains(OpenedNotices.bare(answer.text()));
        });
    }

    @Test
    void theGistIsAnUnbrokenStretchOfTheTextUnlessItNamesTheDepartments() {
        eachAnswer((about, question, answer) -> {
            if (notices.library().index().aspects(question.text()).contains(Aspect.DEPARTMENT)) {
                String says = answer.departments().isEmpty()
                        ? "本款没有写责任部门"
                        : "由" + String.join("、", answer.departments()) + "负责";
                assertThat(answer.gist()).as(about).startsWith(says);
            } else {
                assertThat(answer.gist()).as(about).isNotBlank();
                assertThat(answer.text()).as(about).contains(answer.gist());
            }
        });
    }

    @Test
    void theDepartmentsStandInTheFile() {
        eachAnswer((about, question, answer) -> answer.departments()
                .forEach(department ->
                        assertThat(sources.get(answer.notice())).as(about).contains(OpenedNotices.bare(department))));
    }

    @Test
    void highlightsAreOrderedStretchesOfTheTextAndTheHighlightedPiecesOfTheExcerpt() {
        eachAnswer((about, question, answer) -> {
            int end = 0;
            List<String> stretches = new ArrayList<>();
            for (List<Integer> stretch : answer.highlights()) {
                assertThat(stretch).as(about).hasSize(2);
                assertThat(stretch.getFirst())
                        .as(about)
                        .isGreaterThanOrEqualTo(end)
                        .isLessThan(stretch.getLast());
                end = stretch.getLast();
                assertThat(end).as(about).isLessThanOrEqualTo(answer.text().length());
                stretches.add(answer.text().substring(stretch.getFirst(), end));
            }
            assertThat(stretches)
                    .as(about)
                    .isNotEmpty()
                    .containsExactlyElementsOf(answer.excerpt().stream()
                            .filter(ClauseAnswer.Piece::highlight)
                            .map(ClauseAnswer.Piece::text)
                            .toList());
        });
    }

    @Test
    void betweenItsGapsTheExcerptIsUnbrokenText() {
        eachAnswer((about, question, answer) -> {
            StringBuilder shown = new StringBuilder();
            answer.excerpt().forEach(piece -> shown.append(piece.text()));
            for (String piece : shown.toString().split(Excerpt.GAP)) {
                assertThat(answer.text()).as(about).contains(piece);
            }
            assertThat(answer.excerptCut().front())
                    .as(about)
                    .isEqualTo(!answer.text()
                            .startsWith(answer.excerpt().getFirst().text()));
            assertThat(answer.excerptCut().back())
                    .as(about)
                    .isEqualTo(
                            !answer.text().endsWith(answer.excerpt().getLast().text()));
        });
    }

    @Test
    void theWordsThatDecideTheStandingStandInTheFile() {
        eachAnswer((about, question, answer) -> assertThat(sources.get(answer.notice()))
                .as(about)
                .contains(OpenedNotices.bare(answer.validity().quote())));
    }

    @Test
    void everythingBetweenQuotationMarksInTheReplyStandsUnbrokenInTheFile() {
        for (Map.Entry<OpenedNotices.Golden, AskReply> each : replies.entrySet()) {
            AskReply reply = each.getValue();
            if (reply.outcome().equals("answered")) {
                List<String> quoted = OpenedNotices.quoted(reply.reply());
                assertThat(quoted).as(each.getKey().id()).isNotEmpty();
                for (String words : quoted) {
                    assertThat(sources.get(reply.answers().getFirst().notice()))
                            .as("%s\n%s", each.getKey().id(), reply.reply())
                            .contains(OpenedNotices.bare(words));
                }
            }
        }
    }

    @Test
    void everyReplyFitsAMessageAndNamesWhatItClaims() {
        replies.forEach((question, reply) -> {
            String about = question.id() + " " + question.text();
            assertThat(reply.reply().getBytes(StandardCharsets.UTF_8)).as(about).hasSizeLessThanOrEqualTo(1900);
            assertThat(reply.answers()).as(about).hasSizeLessThanOrEqualTo(3);
            assertThat(reply.answers())
                    .as(about)
                    .extracting(ClauseAnswer::region)
                    .allMatch(question.region()::equals);
            switch (reply.outcome()) {
                case "answered" -> {
                    ClauseAnswer first = reply.answers().getFirst();
                    assertThat(reply.reply())
                            .as(about)
                            .startsWith(first.gist())
                            .contains(
                                    "《" + first.title() + "》",
                                    first.clause() + "第" + first.paragraph() + "款",
                                    first.validity().note());
                }
                case "unsure" ->
                    reply.answers()
                            .forEach(candidate ->
                                    assertThat(reply.reply()).as(about).contains(candidate.clause()));
                case "not-found" -> assertThat(reply.answers()).as(about).isEmpty();
                default -> throw new AssertionError(about + ": " + reply.outcome());
            }
        });
    }

    @Test
    void everyAnswerOfTheDraftSaysThatItIsOne() {
        eachAnswer((about, question, answer) -> {
            if (answer.notice().equals("dongyang-draft")) {
                assertThat(answer.validity().status()).as(about).isEqualTo("draft");
                assertThat(answer.validity().payable()).as(about).isFalse();
                assertThat(answer.validity().note()).as(about).startsWith("征求意见稿，尚未施行");
            }
        });
    }
}
