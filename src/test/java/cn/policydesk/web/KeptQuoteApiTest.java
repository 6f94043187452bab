package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.FactInput;
import cn.policydesk.benefit.Facts;
import cn.policydesk.journal.Asker;
import cn.policydesk.journal.Erased;
import cn.policydesk.journal.Giving;
import cn.policydesk.journal.Journal;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.library.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/quotes/{number}}: then, by the rules of then, and now. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeptQuoteApiTest extends ServedCopy {

    private static final String BENEFIT = "dongyang-monitor-allowance";
    private static final String TALK = "the-conversation-it-was-given-in";

    @Autowired
    Journal journal;

    @Autowired
    CurrentLibrary current;

    private String kept(String user) throws Exception {
        Library library = current.get();
        Benefit benefit = library.rules().benefit(BENEFIT).orElseThrow();
        Facts facts = new FactInput(new ArrayList<>())
                .facts(Map.of("东阳监测员", true, "东阳监测上报次数", "3"), library.rules().dictionary());
        LocalDate day = LocalDate.of(2026, 3, 1);
        return journal.keep(new Giving(
                        Instant.parse("2026-03-01T02:00:00.123Z"),
                        new Asker("web", user),
                        TALK,
                        library.calculator().quote(benefit, facts, Map.of(), day),
                        facts,
                        Map.of(),
                        library.rules(),
                        library.folder(),
                        "每月150元"))
                .orElseThrow()
                .toString();
    }

    private void problem(String number, int status, String words) throws Exception {
        HttpResponse<String> response = send(to("/api/quotes/" + number).header("Accept", "application/json"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(response).path("detail").asString()).contains(words);
    }

    @Test
    void aQuoteIsShownAsOfThenAndNow() throws Exception {
        String number = kept("u1");
        assertThat(number).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        HttpResponse<String> response = send(to("/api/quotes/" + number));
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode view = json(response);
        assertThat(view.propertyNames())
                .containsExactlyInAnyOrder(
                        "number",
                        "region",
                        "benefit",
                        "name",
                        "asOf",
                        "givenAt",
                        "ruleSet",
                        "text",
                        "then",
                        "underOldRules",
                        "underToday",
                        "same",
                        "facts",
                        "parameters",
                        "notes");
        assertThat(view.path("number").asString()).isEqualTo(number);
        assertThat(view.path("benefit").asString()).isEqualTo(BENEFIT);
        assertThat(view.path("asOf").asString()).isEqualTo("2026-03-01");
        assertThat(view.path("givenAt").asString()).isEqualTo("2026-03-01T10:00:00+08:00");
        assertThat(view.path("ruleSet").asString())
                .isEqualTo(current.get().rules().hash());
        assertThat(view.path("text").asString()).isEqualTo("每月150元");
        JsonNode then = view.path("then");
        assertThat(then.path("outcome").asString()).isEqualTo("eligible");
        assertThat(then.path("amount").toString())
                .isEqualTo("{\"low\":\"150.00\",\"high\":\"150.00\",\"unit\":\"元\",\"per\":\"month\"}");
        assertThat(then.path("validity").path("status").asString()).isEqualTo("draft");
        assertThat(view.path("underOldRules")).isEqualTo(then);
        assertThat(view.path("underToday")).isEqualTo(then);
        assertThat(view.path("same").toString()).isEqualTo("{\"oldRules\":true,\"today\":true}");
        assertThat(view.path("notes")).isEmpty();
        assertThat(get("/api/quotes/"
                        + number.toLowerCase(java.util.Locale.ROOT).replace("-", "%20")))
                .as("typed otherwise")
                .isEqualTo(view);
    }

    @Test
    void factsAreForTheirConversationAndStaffAlone() throws Exception {
        String path = "/api/quotes/" + kept("u1");
        String token = new RunningServer(home.resolve("var")).token().orElseThrow();
        String facts = "{\"东阳监测员\":true,\"东阳监测上报次数\":\"3\"}";
        assertThat(get(path).path("facts").isNull()).isTrue();
        assertThat(get(path).path("parameters").isNull()).isTrue();
        assertThat(facts(path, "Cookie", "conversation=" + TALK)).isEqualTo(facts);
        assertThat(facts(path, "X-Conversation", TALK)).isEqualTo(facts);
        assertThat(facts(path, RunningServer.TOKEN_HEADER, token)).isEqualTo(facts);
        assertThat(facts(path, "X-Conversation", "another")).isEqualTo("null");
        assertThat(facts(path, "Cookie", "conversation=another")).isEqualTo("null");
        assertThat(facts(path, "Cookie", "conversation=")).isEqualTo("null");
        assertThat(facts(path, RunningServer.TOKEN_HEADER, "0".repeat(48))).isEqualTo("null");
        HttpResponse<String> forwarded =
                send(to(path).header(RunningServer.TOKEN_HEADER, token).header("X-Forwarded-For", "203.0.113.9"));
        assertThat(json(forwarded).path("facts").isNull()).isTrue();
    }

    private String facts(String path, String header, String value) throws Exception {
        HttpResponse<String> response = send(to(path).header(header, value));
        assertThat(response.statusCode()).isEqualTo(200);
        return json(response).path("facts").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "7K3M-QX0D-R41", "7K3M-QX0D-R41B-7777", "%E7%BC%96%E5%8F%B7", "7K3M-QX0D-R41U"})
    void whatIsNoNumberIsSaidToBeNone(String number) throws Exception {
        problem(number, 404, "编号是12位");
    }

    @Test
    void anUnknownNumberIsSaidToBeUnknown() throws Exception {
        problem("7K3M-QX0D-R41B", 404, "没有这个编号的结果");
    }

    @Test
    void whatWasErasedIsSaidToBeErased() throws Exception {
        String mine = kept("forgetful");
        String others = kept("u1");
        assertThat(journal.forget(new Asker("web", "forgetful"))).contains(new Erased(0, 1));
        problem(mine, 410, "已按本人要求清除");
        assertThat(get("/api/quotes/" + others).path("number").asString()).isEqualTo(others);
    }

    /** The rules of then come out of the journal once the files have changed. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aBenefitThatIsNoMoreSaysSo() throws Exception {
        String number = kept("u1");
        Files.delete(home.resolve("knowledge/benefits/dongyang/" + BENEFIT + ".yaml"));
        Path cases = home.resolve("knowledge/cases/dongyang.yaml");
        List<String> others = Files.readAllLines(cases).stream()
                .filter(line -> !line.contains(BENEFIT))
                .toList();
        Files.write(cases, others);
        StaffFolders.append(
                home,
                "knowledge/benefits/dongyang/none.yaml",
                "  - {通知: dongyang-draft, 条: （一）, 款: 1, 原文: \"给予监测员50元/次的工作补贴\", 因: 停了}");
        StaffFolders.replace(home, "bot/sweep.yaml", "公益性岗位, 监测员]", "公益性岗位]");
        release();
        JsonNode view = get("/api/quotes/" + number);
        assertThat(view.path("ruleSet").asString())
                .isNotEqualTo(current.get().rules().hash());
        assertThat(view.path("then").path("outcome").asString()).isEqualTo("eligible");
        assertThat(view.path("underOldRules")).isEqualTo(view.path("then"));
        assertThat(view.path("underToday").isNull()).isTrue();
        assertThat(view.path("same").toString()).isEqualTo("{\"oldRules\":true,\"today\":null}");
        assertThat(view.path("notes").path(0).asString()).isEqualTo("现在的规则里没有这项待遇了。");
    }

    private void release() {
        CurrentLibrary.Outcome outcome = current.release();
        assertThat(outcome).as(outcome.toString()).isInstanceOf(CurrentLibrary.Outcome.Released.class);
    }
}
