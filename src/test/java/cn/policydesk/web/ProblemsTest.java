package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is wrong with a request is said in Chinese, as RFC 9457 problem details, without a word of the programme's own. */
class ProblemsTest extends ServedCopy {

    private static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body())
                .doesNotContain("Exception", "\"trace\"", "cn.policydesk", "springframework", "jackson", "\tat ");
        JsonNode problem = json(response);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).matches(".*\\p{IsHan}{2}.*");
        assertThat(problem.path("detail").asString()).matches("(?s).*\\p{IsHan}{2}.*\\p{IsHan}{2}.*");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        return problem;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "null",
                "[]",
                "3",
                "\"补贴\"",
                "{\"question\":",
                "question=补贴",
                "{'question':'补贴'}",
                "<q/>",
                "{\"question\":[\"补贴\"]}",
                "{\"question\":{\"text\":\"补贴\"}}",
                "{\"question\":\"补贴\",\"region\":[]}",
                "{\"question\":\"补贴\",\"asOf\":{}}",
                "{\"question\":\"补贴\"} trailing",
                "\ufeff\ufeff{}"
            })
    void whatIsNoQuestionInJsonIsRefused(String body) throws Exception {
        JsonNode problem = problem(post(body), 400);
        assertThat(problem.path("detail").asString()).contains("question");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"region\":\"dongyang\"}", "{\"question\":null}"})
    void aMissingQuestionIsNamed(String body) throws Exception {
        assertThat(problem(post(body), 400).path("detail").asString()).contains("缺少 question");
    }

    @Test
    void anUnknownRegionIsNamedWithThoseThatAreKnown() throws Exception {
        JsonNode problem = problem(post("{\"question\":\"补贴\",\"region\":\"hangzhou\"}"), 400);
        assertThat(problem.path("detail").asString()).contains("hangzhou", "dongyang（东阳）", "anshan（鞍山）");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "昨天",
                "20260301",
                "2026-3-1",
                "0000-01-01",
                "+999999999-12-31",
                "2026-03-01T00:00"
            })
    void anImpossibleDayIsNamed(String day) throws Exception {
        assertThat(problem(post("{\"question\":\"补贴\",\"asOf\":\"" + day + "\"}"), 400)
                        .path("detail")
                        .asString())
                .contains(day, "2026-03-01");
    }

    @Test
    void longOrBrokenWordsAreShownShortenedAndNeverBreakTheReply() throws Exception {
        for (String odd :
                new String[] {"x".repeat(5_000), "x".repeat(29) + "😀😀", "\\ud83d", "x".repeat(29) + "\\ud83d\\ude00x"
                }) {
            for (String field : new String[] {"region", "asOf"}) {
                String detail = problem(post("{\"question\":\"补贴\",\"" + field + "\":\"" + odd + "\"}"), 400)
                        .path("detail")
                        .asString();
                assertThat(detail).as(field + " " + odd).hasSizeLessThan(200).contains("。");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "nonsense"
            })
    void anotherContentTypeIsRefused(String type) throws Exception {
        HttpResponse<String> response = send(
                to("/api/ask").header("Content-Type", type).POST(BodyPublishers.ofString("{\"question\":\"补贴\"}")));
        assertThat(problem(response, 415).path("detail").asString()).contains("application/json");
    }

    @Test
    void aMissingContentTypeIsRefused() throws Exception {
        problem(send(to("/api/ask").POST(BodyPublishers.ofString("{\"question\":\"补贴\"}"))), 415);
    }

    @Test
    void anAnswerInAnotherFormIsRefusedYetTold() throws Exception {
        HttpRequest.Builder request =
                to("/api/ask").header("Content-Type", "application/json").header("Accept", "image/png");
        problem(send(request.POST(BodyPublishers.ofString("{\"question\":\"补贴\"}"))), 406);
    }

    @Test
    void aBodyOver256KilobytesIsRefusedWithItsLengthGivenOrNot() throws Exception {
        String tooLong = "{\"question\":\"" + "x".repeat(300_000) + "\"}";
        assertThat(problem(post(tooLong), 413).path("detail").asString()).contains("太长");
        HttpRequest.Builder chunked = to("/api/ask")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(tooLong.getBytes(StandardCharsets.UTF_8))));
        assertThat(problem(send(chunked), 413).path("detail").asString()).contains("太长");
    }

    @Test
    void aBodyJustBelowTheLimitIsTaken() throws Exception {
        assertThat(ask("{\"question\":\"" + "x".repeat(262_144 - 40) + "\"}")
                        .path("outcome")
                        .asString())
                .isEqualTo("not-found");
    }

    @Test
    void anUnknownPathAndAWrongMethodAreToldToProgrammes() throws Exception {
        problem(send(to("/api/nothing-here")), 404);
        problem(send(to("/nothing-here").header("Accept", "application/json")), 404);
        assertThat(problem(send(to("/api/ask")), 405).path("detail").asString()).contains("POST /api/ask");
        problem(send(to("/api/ask").DELETE()), 405);
        problem(send(to("/api/ask").header("Accept", "text/html")), 405);
    }

    @Test
    void requestsTheServerItselfCannotReadTellNothingOfTheProgramme() throws Exception {
        for (String request : new String[] {
            "GET /notices/[x] HTTP/1.1",
            "GET /ask?q=" + "x".repeat(20_000) + " HTTP/1.1",
            "NONSENSE",
            "GET /%zz HTTP/1.1"
        }) {
            String response = raw(request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(response)
                    .as(request)
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("Exception", "Apache Tomcat", "\tat ");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
