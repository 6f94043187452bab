package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/chat} field by field, as the HTTP contract has it. */
class ChatApiTest extends ServedCopy {

    private static final String JOBS = "算创业带动就业补贴";
    private static final String SLOWER = "消息太快了";

    private static String body(String conversation, String messageId, String text) {
        return new JsonMapper()
                .writeValueAsString(new JsonMapper()
                        .createObjectNode()
                        .put("conversation", conversation)
                        .put("messageId", messageId)
                        .put("text", text)
                        .put("region", "dongyang")
                        .put("asOf", "2026-03-01"));
    }

    private JsonNode say(String conversation, String text) throws Exception {
        return say(conversation, null, text);
    }

    private JsonNode say(String conversation, String messageId, String text) throws Exception {
        HttpResponse<String> response = post("/api/chat", body(conversation, messageId, text));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private static String id(JsonNode reply) {
        return reply.path("conversation").asString();
    }

    private static String texts(JsonNode reply) {
        return String.join(
                "\n",
                reply.path("messages")
                        .valueStream()
                        .map(message -> message.path("text").asString())
                        .toList());
    }

    private String refused(int status, String json) throws Exception {
        HttpResponse<String> response = post("/api/chat", json);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body()).doesNotContain("Exception", "cn.policydesk", "tools.jackson");
        return json(response).path("detail").asString();
    }

    @Test
    void aFirstMessageBeginsAConversationThatAsksWithAnswersAtHand() throws Exception {
        JsonNode reply = say(null, JOBS);
        assertThat(id(reply)).matches("[A-Za-z0-9_-]{24}");
        assertThat(texts(reply)).contains("24小时");
        JsonNode asking = reply.path("asking");
        assertThat(asking.path("fact").asString()).isNotEmpty();
        assertThat(asking.path("why").asString()).isNotEmpty();
        assertThat(asking.path("left").asInt()).isPositive();
        JsonNode last = reply.path("messages").path(reply.path("messages").size() - 1);
        assertThat(last.path("choices")).isNotEmpty().allSatisfy(choice -> {
            assertThat(choice.path("label").asString()).isNotEmpty();
            assertThat(choice.path("text").asString()).isNotEmpty();
        });
        for (String list : List.of("quotes", "answers", "given")) {
            assertThat(reply.path(list).isArray()).as(list).isTrue();
            assertThat(reply.path(list)).as(list).isEmpty();
        }
        assertThat(reply.has("quoteNumber")).isTrue();
        assertThat(reply.path("region").asString()).isEqualTo("dongyang");
        assertThat(reply.path("ended").asBoolean()).isFalse();
    }

    @Test
    void aQuestionIsAnsweredByAClauseThatItsMessageTells() throws Exception {
        JsonNode reply = say(null, "一次性创业补贴需要什么条件");
        assertThat(reply.path("answers")).isNotEmpty();
        assertThat(reply.path("answers").path(0).path("url").asString()).startsWith("/notices/dongyang-draft#");
        assertThat(reply.path("messages")
                        .valueStream()
                        .map(message -> message.path("tells").asString()))
                .contains("answers");
    }

    @Test
    void whatIsOpenIsToldAsAQuoteOnRequest() throws Exception {
        String conversation = id(say(null, JOBS));
        JsonNode reply = say(conversation, "先看结果");
        assertThat(reply.path("quotes")).hasSize(1);
        assertThat(reply.path("quotes").path(0).path("benefit").asString()).isEqualTo("dongyang-startup-job-creation");
        assertThat(reply.path("asking").isNull()).isTrue();
        assertThat(reply.path("messages")
                        .valueStream()
                        .map(message -> message.path("tells").asString()))
                .contains("quotes");
    }

    @Test
    void anUnknownConversationIsSaidToBeDeleted() throws Exception {
        assertThat(refused(404, body("AAAAAAAAAAAAAAAAAAAAAAAA", null, "你好"))).contains("不存在", "重新开始");
        assertThat(refused(404, body("x".repeat(5000), null, "你好"))).contains("重新开始");
    }

    @Test
    void aDeletedConversationIsGoneAndSaysSo() throws Exception {
        String conversation = id(say(null, JOBS));
        JsonNode reply = say(conversation, "清除我的信息");
        assertThat(texts(reply)).contains("已经清除");
        assertThat(reply.path("ended").asBoolean()).isTrue();
        assertThat(reply.path("given")).isEmpty();
        refused(404, body(conversation, null, "你好"));
    }

    @Test
    void aRepeatedMessageGetsTheSameReplyAndIsNotTakenTwice() throws Exception {
        String conversation = id(say(null, JOBS));
        JsonNode first = say(conversation, "m-1", "不知道");
        assertThat(say(conversation, "m-1", "不知道")).isEqualTo(first);
        assertThat(say(conversation, "m-1", "别的话")).isEqualTo(first);
        assertThat(say(conversation, "m-2", "不知道").path("asking")).isNotEqualTo(first.path("asking"));
    }

    @Test
    void twoConversationsDoNotMix() throws Exception {
        String one = id(say(null, JOBS));
        String two = id(say(null, "你好"));
        assertThat(one).isNotEqualTo(two);
        say(one, "不知道");
        assertThat(texts(say(two, "我说过什么"))).contains("还没有告诉我什么情况");
        assertThat(say(one, "我说过什么").path("given")).isNotEmpty();
        say(two, "清除我的信息");
        assertThat(say(one, "我说过什么").path("given")).isNotEmpty();
    }

    @Test
    void messagesThatComeTogetherAreTakenOneAfterTheOther() throws Exception {
        String conversation = id(say(null, JOBS));
        List<Callable<JsonNode>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String message = "together-" + i;
            calls.add(() -> say(conversation, message, "不知道"));
        }
        List<JsonNode> replies = all(calls);
        assertThat(replies.stream().map(reply -> reply.path("given").size()).sorted())
                .as("each of them answered another question")
                .doesNotHaveDuplicates();
    }

    private static List<JsonNode> all(List<Callable<JsonNode>> calls) throws Exception {
        List<JsonNode> replies = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<JsonNode> reply : pool.invokeAll(calls)) {
                replies.add(reply.get());
            }
        }
        return replies;
    }

    @Test
    void whoWritesTooFastIsAskedToWaitAndKeepsWhatWasOffered() throws Exception {
        JsonNode begun = say(null, JOBS);
        List<Callable<JsonNode>> calls = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            calls.add(() -> say(id(begun), "为什么问"));
        }
        List<JsonNode> replies = all(calls);
        List<JsonNode> slower = replies.stream()
                .filter(reply -> texts(reply).startsWith(SLOWER))
                .toList();
        assertThat(slower).hasSizeBetween(440, 475);
        assertThat(slower.getLast().path("messages").path(0).path("choices")).isNotEmpty();
        assertThat(slower.getLast().path("ended").asBoolean()).isFalse();
        assertThat(texts(say(null, "你好"))).as("others are not held up").doesNotContain(SLOWER);
    }

    @Test
    void aMessageThatCameTooFastMayComeAgainUnderItsId() throws Exception {
        String conversation = id(say(null, "你好"));
        JsonNode reply = say(conversation, "m-0", "我说过什么");
        int sent = 1;
        while (!texts(reply).startsWith(SLOWER) && sent < 60) {
            reply = say(conversation, "m-" + sent++, "我说过什么");
        }
        assertThat(texts(reply)).startsWith(SLOWER);
        Thread.sleep(2500);
        assertThat(texts(say(conversation, "m-" + (sent - 1), "我说过什么"))).doesNotContain(SLOWER);
    }

    @Test
    void oneAddressCannotBeginConversationsWithoutEnd() throws Exception {
        int slower = 0;
        for (int i = 0; i < 330; i++) {
            HttpResponse<String> response = send(to("/api/chat")
                    .header(HttpHeaders.CONTENT_TYPE, "application/json")
                    .header("X-Forwarded-For", "198.51.100." + i + ", 203.0.113.7")
                    .POST(HttpRequest.BodyPublishers.ofString(body(null, null, "谢谢"))));
            assertThat(response.statusCode()).isEqualTo(200);
            JsonNode reply = json(response);
            if (texts(reply).startsWith(SLOWER)) {
                slower++;
                assertThat(reply.path("ended").asBoolean()).isTrue();
            }
        }
        assertThat(slower).isPositive();
    }

    @Test
    void anEmptyAndAHugeTextAreAnswered() throws Exception {
        assertThat(texts(say(null, ""))).isNotBlank();
        assertThat(texts(say(null, "  \n　"))).isNotBlank();
        assertThat(texts(say(null, "😀😀"))).isNotBlank();
        long start = System.nanoTime();
        assertThat(texts(say(null, "我开了个店招了3个人能领多少".repeat(3000)))).isNotBlank();
        assertThat((System.nanoTime() - start) / 1_000_000_000.0).as("seconds").isLessThan(10);
        refused(413, body(null, null, "补".repeat(200_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"你好\"",
                "{}",
                "{\"text\":null}",
                "{\"text\":[\"你好\"]}",
                "{\"text\":{\"a\":1}}",
                "{\"text\":\"你好\",\"text\":\"再见\"}",
                "{\"text\":\"你好\",\"conversation\":{}}",
                "{\"text\":\"你好\",\"messageId\":[1]}",
                "{\"text\":\"你好\",\"region\":[]}"
            })
    void whatIsNoMessageIsRefusedInChinese(String json) throws Exception {
        assertThat(refused(400, json)).containsPattern("[\\u4e00-\\u9fa5]");
    }

    @Test
    void aWrongRegionOrDayIsNamed() throws Exception {
        assertThat(refused(400, "{\"text\":[]}")).contains("{\"text\":\"").doesNotContain("question");
        assertThat(refused(400, "{\"text\":\"你好\",\"region\":\"hangzhou\"}")).contains("hangzhou", "dongyang");
        for (String day : List.of("2026-02-30", "昨天", "0001-01-01")) {
            assertThat(refused(400, "{\"text\":\"你好\",\"asOf\":\"" + day + "\"}"))
                    .contains(day, "2026-03-01");
        }
        assertThat(refused(400, body(null, "m".repeat(65), "你好"))).contains("messageId");
    }

    @Test
    void theContractIsPublishedInChinese() throws Exception {
        JsonNode operation = get("/v3/api-docs").path("paths").path("/api/chat").path("post");
        assertThat(operation.path("summary").asString()).contains("对话");
        assertThat(operation.path("description").asString()).contains("tells", "ended");
    }
}
