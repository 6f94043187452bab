package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/ask} field by field, as the HTTP contract has it. */
class AskApiTest extends ServedCopy {

    private static final String QUESTION = "租赁工位给予每月300元的补贴 创业房租补贴";

    private static String body(String question, String region, String asOf) {
        return "{\"question\":\"" + question + "\",\"region\":" + (region == null ? "null" : "\"" + region + "\"")
                + ",\"asOf\":\"" + asOf + "\"}";
    }

    @Test
    void anAnswerHasEveryFieldOfTheContract() throws Exception {
        JsonNode reply = ask(body(QUESTION, "heping", "2026-03-01"));
        assertThat(reply.path("outcome").asString()).isEqualTo("answered");
        assertThat(reply.path("asOf").asString()).isEqualTo("2026-03-01");
        assertThat(reply.path("reply").asString()).contains("（十五）第1款", "已于2025年6月30日到期");
        JsonNode first = reply.path("answers").path(0);
        assertThat(first.path("notice").asString()).isEqualTo("heping-2020");
        assertThat(first.path("title").asString()).isEqualTo("和平区人民政府办公室关于印发和平区进一步做好稳就业工作实施办法的通知");
        assertThat(first.has("documentNumber")).isTrue();
        assertThat(first.path("documentNumber").isNull()).isTrue();
        assertThat(first.path("region").asString()).isEqualTo("heping");
        assertThat(first.path("clause").asString()).isEqualTo("（十五）");
        assertThat(first.path("paragraph").isInt()).isTrue();
        assertThat(first.path("paragraph").asInt()).isEqualTo(1);
        assertThat(first.path("heading").asString()).isEqualTo("给予创业房租补贴");
        assertThat(first.path("text").asString()).startsWith("（十五）给予创业房租补贴。").endsWith("（责任部门：区人社局）");
        assertThat(first.path("departments").valueStream().map(JsonNode::asString))
                .containsExactly("区人社局");
        assertThat(first.path("benefits").isArray()).isTrue();
        assertThat(first.path("url").asString()).isEqualTo("/notices/heping-2020#c15-1");
        assertThat(first.path("score").isNumber()).isTrue();
    }

    @Test
    void highlightsAreStartAndEndWithinTheText() throws Exception {
        JsonNode answers = ask(body(QUESTION, "heping", "2026-03-01")).path("answers");
        assertThat(answers).hasSizeBetween(1, 3);
        for (JsonNode answer : answers) {
            assertThat(answer.path("highlights")).isNotEmpty();
            for (JsonNode stretch : answer.path("highlights")) {
                assertThat(stretch).hasSize(2);
                assertThat(stretch.path(0).asInt()).isBetween(0, stretch.path(1).asInt() - 1);
                assertThat(stretch.path(1).asInt())
                        .isLessThanOrEqualTo(answer.path("text").asString().length());
            }
        }
    }

    @Test
    void answersAreRankedByScore() throws Exception {
        double before = Double.MAX_VALUE;
        for (JsonNode answer : ask(body(QUESTION, "heping", "2026-03-01")).path("answers")) {
            assertThat(answer.path("score").asDouble()).isPositive().isLessThanOrEqualTo(before);
            before = answer.path("score").asDouble();
        }
    }

    @Test
    void validityNamesStatusDatesPayableNoteAndWords() throws Exception {
        JsonNode validity = ask(body(QUESTION, "heping", "2026-03-01"))
                .path("answers")
                .path(0)
                .path("validity");
        assertThat(validity.path("status").asString()).isEqualTo("expired");
        assertThat(validity.path("from").asString()).isEqualTo("2020-06-30");
        assertThat(validity.path("to").asString()).isEqualTo("2025-06-30");
        assertThat(validity.path("payable").isBoolean()).isTrue();
        assertThat(validity.path("payable").asBoolean()).isFalse();
        assertThat(validity.path("note").asString()).contains("2025年6月30日", "推算");
        assertThat(validity.path("quote").asString()).isEqualTo("自发布之日起，有效期5年");
    }

    @Test
    void aMissingEndIsNullAndTheNoteSaysSo() throws Exception {
        JsonNode validity = ask(body("本实施意见规定的困难企业是指", "jiangyin", "2026-03-01"))
                .path("answers")
                .path(0)
                .path("validity");
        assertThat(validity.path("status").asString()).isEqualTo("in-force");
        assertThat(validity.has("to")).isTrue();
        assertThat(validity.path("to").isNull()).isTrue();
        assertThat(validity.path("note").asString()).contains("文件未写截止日");
    }

    @Test
    void theDayDecidesTheStanding() throws Exception {
        assertThat(ask(body(QUESTION, "heping", "2024-01-01"))
                        .path("answers")
                        .path(0)
                        .path("validity")
                        .path("status")
                        .asString())
                .isEqualTo("in-force");
    }

    @Test
    void withoutADayItIsTodayInShanghai() throws Exception {
        JsonNode reply = ask("{\"question\":\"" + QUESTION + "\"}");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(LocalDate.parse(reply.path("asOf").asString())).isBetween(today.minusDays(1), today);
    }

    @Test
    void withARegionAnswersComeFromItAlone() throws Exception {
        for (String region : Set.of("dongyang", "jiangyin", "wushan", "heping", "anshan")) {
            JsonNode reply = ask(body("就业见习补贴标准", region, "2026-03-01"));
            reply.path("answers")
                    .forEach(answer ->
                            assertThat(answer.path("region").asString()).isEqualTo(region));
        }
    }

    @Test
    void withoutARegionAllAreSearchedAndEachAnswerNamesItsOwn() throws Exception {
        Set<String> regions = new HashSet<>();
        for (String question : Set.of(QUESTION, "本实施意见规定的困难企业是指", "县人力社保局稳岗返还政策实施期限截至2023年12月31日")) {
            ask(body(question, null, "2026-03-01"))
                    .path("answers")
                    .forEach(answer -> regions.add(answer.path("region").asString()));
        }
        assertThat(regions).contains("heping", "jiangyin", "wushan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"和平", "天津市和平区", " heping "})
    void aRegionMayBeCalledByItsName(String region) throws Exception {
        assertThat(ask(body(QUESTION, region, "2026-03-01"))
                        .path("answers")
                        .path(0)
                        .path("region")
                        .asString())
                .isEqualTo("heping");
    }

    @Test
    void aPlaceInTheTextDecidesWhereNoRegionIsGivenAndIsPointedToWhereAnotherIs() throws Exception {
        JsonNode answers = ask(body("天津和平区" + QUESTION, null, "2026-03-01")).path("answers");
        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(
                        answer -> assertThat(answer.path("region").asString()).isEqualTo("heping"));
        JsonNode elsewhere = ask(body("天津和平区" + QUESTION, "anshan", "2026-03-01"));
        assertThat(elsewhere.path("outcome").asString()).isEqualTo("not-found");
        assertThat(elsewhere.path("reply").asString()).contains("和平");
    }

    @Test
    void aRefusalHasAnEmptyListAndSaysWhatIsHeld() throws Exception {
        JsonNode reply = ask(body("在杭州租房有补贴吗", null, "2026-03-01"));
        assertThat(reply.path("outcome").asString()).isEqualTo("not-found");
        assertThat(reply.path("answers").isArray()).isTrue();
        assertThat(reply.path("answers")).isEmpty();
        assertThat(reply.path("reply").asString()).contains("杭州", "东阳", "江阴", "巫山", "和平", "鞍山");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "😀",
                "\\ud83d",
                "\\u0000\\u0007",
                "<script>alert(1)</script>",
                "title:补贴 AND [* TO *]",
                "' OR 1=1 --"
            })
    void oddQuestionsGetAKindReply(String question) throws Exception {
        JsonNode reply = ask(body(question, null, "2026-03-01"));
        assertThat(reply.path("reply").asString())
                .matches("(?s).*\\p{IsHan}{4}.*")
                .doesNotContain("Exception", "<script");
    }

    @Test
    void aQuestionOf20000CharactersIsTaken() throws Exception {
        assertThat(ask(body("创业补贴".repeat(5_000), null, "2026-03-01"))
                        .path("reply")
                        .asString())
                .startsWith("内容太长");
    }
}
