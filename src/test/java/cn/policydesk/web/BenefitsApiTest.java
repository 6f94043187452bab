package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.library.CurrentLibrary;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/facts} and {@code GET /api/benefits}. */
class BenefitsApiTest extends ServedCopy {

    @Autowired
    CurrentLibrary current;

    private static JsonNode named(JsonNode list, String id) {
        return list.valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFactOfTheDictionaryIsDescribed() throws Exception {
        JsonNode facts = get("/api/facts");
        assertThat(facts).hasSize(current.get().rules().dictionary().all().size());
        JsonNode age = named(facts, "年龄");
        assertThat(age.path("label").asString()).isEqualTo("年龄");
        assertThat(age.path("kind").asString()).isEqualTo("count");
        assertThat(age.path("unit").asString()).isEqualTo("岁");
        assertThat(age.path("range").toString()).isEqualTo("{\"low\":\"0\",\"high\":\"120\"}");
        assertThat(age.path("question").asString()).endsWith("？");
        assertThat(age.path("sensitive").isBoolean()).isTrue();
        assertThat(named(facts, "性别").path("choices").valueStream().map(JsonNode::asString))
                .containsExactly("男", "女");
        assertThat(named(facts, "持证残疾人").path("sensitive").asBoolean()).isTrue();
        assertThat(named(facts, "贷款本金").path("range").path("low").asString()).isEqualTo("0.01");
        assertThat(named(facts, "贷款年利率").path("range").path("high").asString()).isEqualTo("36%/年");
        assertThat(named(facts, "小微企业").path("whole").asBoolean()).isTrue();
        assertThat(named(facts, "毕业2年以内").path("parts").valueStream().map(JsonNode::asString))
                .containsExactly("高校毕业生", "毕业日期");
        assertThat(named(facts, "带动人数").path("benefits").valueStream().map(JsonNode::asString))
                .contains("dongyang-startup-job-creation");
    }

    @Test
    void everyBenefitHasTheFieldsOfTheContract() throws Exception {
        JsonNode all = get("/api/benefits?asOf=2026-03-01");
        assertThat(all).hasSize(current.get().rules().benefits().size());
        JsonNode jobs = named(all, "dongyang-startup-job-creation");
        assertThat(jobs.path("name").asString()).isEqualTo("创业带动就业补贴");
        assertThat(jobs.path("region").asString()).isEqualTo("dongyang");
        assertThat(jobs.path("notice").asString()).isEqualTo("dongyang-draft");
        assertThat(jobs.path("clause").asString()).isEqualTo("（六）");
        assertThat(jobs.path("paragraph").asInt()).isEqualTo(3);
        assertThat(jobs.path("for").toString()).isEqualTo("[\"citizen\"]");
        assertThat(jobs.path("kind").asString()).isEqualTo("computable");
        assertThat(jobs.path("facts").valueStream().map(JsonNode::asString)).contains("带动人数", "登记日期");
        assertThat(jobs.path("validity").path("status").asString()).isEqualTo("draft");
        Set<String> kinds = new HashSet<>();
        all.forEach(each -> kinds.add(each.path("kind").asString()));
        assertThat(kinds).contains("computable", "capped-only", "informational");
    }

    @Test
    void theyAreNarrowedByRegionAudienceAndDay() throws Exception {
        JsonNode heping = get("/api/benefits?region=heping&for=employer&asOf=2024-01-01");
        assertThat(heping).isNotEmpty().allSatisfy(each -> {
            assertThat(each.path("region").asString()).isEqualTo("heping");
            assertThat(each.path("for").valueStream().map(JsonNode::asString)).contains("employer");
        });
        assertThat(heping.path(0).path("validity").path("status").asString()).isEqualTo("in-force");
        assertThat(get("/api/benefits?region=heping&asOf=2026-03-01")
                        .path(0)
                        .path("validity")
                        .path("status")
                        .asString())
                .isEqualTo("expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"region=hangzhou", "for=people", "asOf=2026-02-30"})
    void whatIsNotKnownIsNamed(String query) throws Exception {
        HttpResponse<String> response = send(to("/api/benefits?" + query));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("errors").path(0).path("fact").asString())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void anAnswerNamesTheBenefitsOfItsParagraph() throws Exception {
        JsonNode answers =
                ask("{\"question\":\"带动3人就业创业带动就业补贴每年2000元\",\"region\":\"dongyang\",\"asOf\":\"2026-03-01\"}")
                        .path("answers");
        assertThat(answers.valueStream()
                        .filter(answer -> answer.path("url").asString().endsWith("#c6-3"))
                        .flatMap(answer -> answer.path("benefits").valueStream())
                        .map(JsonNode::asString))
                .contains("dongyang-startup-job-creation");
    }

    @Test
    void theContractIsPublishedWithChineseSummariesAndExamples() throws Exception {
        JsonNode paths = get("/v3/api-docs").path("paths");
        assertThat(paths.path("/api/quote").path("post").path("summary").asString())
                .contains("待遇");
        assertThat(paths.path("/api/quote").toString()).contains("带动人数", "月最低工资标准");
        assertThat(paths.path("/api/facts").path("get").path("summary").asString())
                .isEqualTo("事实字典");
        assertThat(paths.path("/api/benefits").path("get").path("summary").asString())
                .isEqualTo("待遇清单");
    }
}
