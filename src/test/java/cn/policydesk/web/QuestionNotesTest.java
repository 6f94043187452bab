package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.journal.Entry;
import cn.policydesk.journal.Journal;
import cn.policydesk.library.RunningServer;
import cn.policydesk.notice.ClauseRef;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is asked outside a conversation is noted: masked, with what came of it, and with nothing of who asked. */
class QuestionNotesTest extends ServedCopy {

    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    Journal journal;

    private Entry newest() {
        return journal.entries(Instant.EPOCH, END, 1).getFirst();
    }

    private int count() {
        return journal.entries(Instant.EPOCH, END, 100_000).size();
    }

    private HttpResponse<String> fromPage(String path, String json) throws Exception {
        return send(to(path).header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> overview(String token, String query) throws Exception {
        return send(to("/internal/journal" + query).header(RunningServer.TOKEN_HEADER, token));
    }

    @Test
    void anAnsweredQuestionIsNotedMaskedWithItsClauses() throws Exception {
        JsonNode reply = ask("{\"question\":\"一次性创业补贴需要什么条件，我13800138000\",\"region\":\"dongyang\"}");
        assertThat(reply.path("outcome").asString()).isEqualTo("answered");
        Entry entry = newest();
        assertThat(entry.kind()).isEqualTo(Entry.Kind.ANSWERED);
        assertThat(entry.text()).isEqualTo("一次性创业补贴需要什么条件，我【手机号】");
        assertThat(entry.channel()).isEqualTo("api");
        assertThat(entry.region()).isEqualTo("dongyang");
        JsonNode first = reply.path("answers").path(0);
        assertThat(entry.clauses())
                .hasSize(reply.path("answers").size())
                .first()
                .isEqualTo(new ClauseRef(
                        first.path("notice").asString(),
                        first.path("clause").asString(),
                        first.path("paragraph").asInt()));
    }

    @Test
    void aQuestionThatIsNotAnsweredIsNotedAsNotFound() throws Exception {
        String question = "量子力学怎么考研究生";
        assertThat(ask("{\"question\":\"" + question + "\"}").path("outcome").asString())
                .isEqualTo("not-found");
        assertThat(newest().kind()).isEqualTo(Entry.Kind.NOT_FOUND);
        assertThat(newest().region()).isNull();
        assertThat(newest().clauses()).isEmpty();
        String token = new RunningServer(home.resolve("var")).token().orElseThrow();
        HttpResponse<String> overview = overview(token, "?days=1&lines=5");
        assertThat(overview.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json(overview).path("missed").path(0).path("text").asString())
                .isEqualTo(question);
    }

    @Test
    void whetherAQuestionComesFromOurOwnPagesIsNoted() throws Exception {
        assertThat(fromPage("/api/ask", "{\"question\":\"见习补贴多少\",\"region\":\"heping\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(newest().channel()).isEqualTo("web");
        assertThat(page("/ask?q=%E8%A7%81%E4%B9%A0%E8%A1%A5%E8%B4%B4").statusCode())
                .isEqualTo(200);
        assertThat(newest().channel()).isEqualTo("web");
        assertThat(newest().text()).isEqualTo("见习补贴");
        assertThat(newest().region()).as("that of the first answer").isNotNull();
    }

    @Test
    void aQuoteIsNotedWithItsOutcomeAndWithoutTheFacts() throws Exception {
        quote("{\"region\":\"dongyang\",\"benefit\":\"dongyang-monitor-allowance\",\"asOf\":\"2026-03-01\","
                + "\"facts\":{\"东阳监测员\":true,\"东阳监测上报次数\":\"3\"}}");
        Entry entry = newest();
        assertThat(entry.kind()).isEqualTo(Entry.Kind.QUOTED);
        assertThat(entry.benefit()).isEqualTo("dongyang-monitor-allowance");
        assertThat(entry.outcome()).isEqualTo("eligible");
        assertThat(entry.text()).isEqualTo("用工和失业动态监测员补贴");
        assertThat(entry.clauses()).contains(new ClauseRef("dongyang-draft", "（一）", 1));
        assertThat(entry.quote()).isNull();
    }

    @Test
    void aSweepIsNotedAsOne() throws Exception {
        int before = count();
        quote("{\"region\":\"heping\",\"for\":\"citizen\",\"facts\":{\"年龄\":52}}");
        assertThat(count()).isEqualTo(before + 1);
        assertThat(newest().benefit()).isNull();
        assertThat(newest().outcome()).isNull();
        assertThat(newest().region()).isEqualTo("heping");
        assertThat(newest().clauses()).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void whatIsNotTakenIsNotNoted() throws Exception {
        int before = count();
        assertThat(post("{\"question\":\"问\",\"region\":\"nowhere\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("/api/quote", "{\"region\":\"dongyang\",\"facts\":{\"没有的事实\":1}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void onlyTheAccountThatStartedTheProductReadsWhatWasAsked() throws Exception {
        String token = new RunningServer(home.resolve("var")).token().orElseThrow();
        for (String other : List.of("", "x", token + "x")) {
            HttpResponse<String> refused = overview(other, "?days=1&lines=5");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("missed");
        }
        assertThat(overview(token, "?days=0&lines=5").statusCode()).isEqualTo(400);
        assertThat(overview(token, "?days=9&lines=1001").statusCode()).isEqualTo(400);
        assertThat(overview(token, "?days=9&lines=0").statusCode()).isEqualTo(200);
    }

    @Test
    void whatCouldNotBeNotedIsMeasured() throws Exception {
        assertThat(send(to("/actuator/prometheus")).body())
                .contains(
                        "policydesk_journal_lost_total{why=\"overflow\"} 0.0",
                        "policydesk_journal_lost_total{why=\"failed\"} 0.0",
                        "policydesk_journal_works 1.0",
                        "policydesk_journal_waiting ");
    }

    @Test
    void aConversationIsNotedUnderItsOwnHashWithTheQuoteAndWhatWasThoughtOfIt() throws Exception {
        String conversation = null;
        JsonNode reply = null;
        for (String text : List.of("算用工和失业动态监测员补贴", "是", "3次")) {
            reply = json(post(
                    "/api/chat",
                    "{\"text\":\"%s\",\"region\":\"dongyang\",\"conversation\":%s}"
                            .formatted(text, conversation == null ? "null" : "\"" + conversation + "\"")));
            conversation = reply.path("conversation").asString();
        }
        String number = reply.path("quoteNumber").asString();
        assertThat(newest().kind()).isEqualTo(Entry.Kind.QUOTED);
        assertThat(newest().quote()).hasToString(number);
        assertThat(newest().outcome()).isEqualTo("eligible");
        int before = count();
        post("/api/chat", "{\"text\":\"没用\",\"conversation\":\"" + conversation + "\"}");
        assertThat(count()).as("not a question").isEqualTo(before);
        assertThat(journal.overview(Instant.EPOCH, END, 9).orElseThrow().disliked())
                .singleElement()
                .satisfies(one -> assertThat(one.quote()).isEqualTo(number));
        post("/api/chat", "{\"text\":\"清除我的信息\",\"conversation\":\"" + conversation + "\"}");
        assertThat(journal.overview(Instant.EPOCH, END, 9).orElseThrow().disliked())
                .isEmpty();
        assertThat(count()).isEqualTo(before - 3);
    }

    @Test
    void whatAConversationDoesNotFindIsNotedAsNotFoundAndMayBeJudged() throws Exception {
        JsonNode reply = json(post("/api/chat", "{\"text\":\"量子力学怎么考研究生\",\"region\":\"dongyang\"}"));
        assertThat(newest().kind()).isEqualTo(Entry.Kind.NOT_FOUND);
        String conversation = reply.path("conversation").asString();
        post("/api/chat", "{\"text\":\"没用\",\"conversation\":\"" + conversation + "\"}");
        assertThat(journal.overview(Instant.EPOCH, END, 9).orElseThrow().disliked())
                .anySatisfy(one -> assertThat(one.text()).isEqualTo("量子力学怎么考研究生"));
        post("/api/chat", "{\"text\":\"清除我的信息\",\"conversation\":\"" + conversation + "\"}");
    }
}
