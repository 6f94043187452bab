package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is wrong with a request for a quote is told at once, with names and accepted forms. */
class QuoteProblemsTest extends ServedCopy {

    private JsonNode problem(String json) throws Exception {
        HttpResponse<String> response = post("/api/quote", json);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body()).doesNotContain("Exception", "cn.policydesk", "springframework", "jackson");
        JsonNode problem = json(response);
        assertThat(problem.path("detail").asString())
                .matches("(?s).*\\p{IsHan}{2}.*")
                .hasSizeLessThan(900);
        return problem;
    }

    /** The one thing that is wrong. */
    private JsonNode mistake(String json) throws Exception {
        JsonNode problem = problem(json);
        assertThat(problem.path("errors")).as(problem.toString()).hasSize(1);
        JsonNode mistake = problem.path("errors").path(0);
        assertThat(mistake.propertyNames()).containsExactlyInAnyOrder("fact", "problem", "advice");
        assertThat(problem.path("detail").asString())
                .contains(
                        mistake.path("problem").asString(),
                        mistake.path("advice").asString());
        return mistake;
    }

    private JsonNode fact(String facts) throws Exception {
        return mistake("{\"region\":\"dongyang\",\"asOf\":\"2026-03-01\",\"facts\":{" + facts + "}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"带动人\":3 | 没有叫“带动人”的事实 | 是不是“带动人数”",
                "\"带动人数\":-3 | 不能是负数 | 只能是整数",
                "\"带动人数\":2.5 | 太细了 | 只能是整数",
                "\"带动人数\":\"3元\" | 单位应当是人 | 3人",
                "\"带动人数\":true | 类型不对 | 3人",
                "\"带动人数\":[3] | 不能直接写列表 | atLeast",
                "\"带动人数\":{\"atleast\":3} | 不认识“atleast” | atLeast",
                "\"带动人数\":\"NaN\" | 看不懂 | 只能是整数",
                "\"带动人数\":1e999 | 太大 | 只能是整数",
                "\"带动人数\":1e999999999 | 太大 | 只能是整数",
                "\"带动人数\":999999999999999999999999 | 太大 | 只能是整数",
                "\"年龄\":400 | 超出了可以相信的范围 | 0岁到120岁",
                "\"年龄\":\"50月\" | 单位应当是岁 | 岁",
                "\"贷款本金\":\"3月\" | 单位应当是元 | 6000.00",
                "\"贷款本金\":0.001 | 太细了 | 6000.00",
                "\"贷款年利率\":3.5 | 要写百分号 | 3.5%",
                "\"正常经营时间\":\"10元\" | 单位应当是月 | 月",
                "\"初次创业\":1 | 类型不对 | true 或 false",
                "\"性别\":\"男性\" | 不能是“男性” | 男、女",
                "\"登记日期\":\"2024-02-30\" | 不是有效的日期 | 2024-06-30",
                "\"登记日期\":\"2026-03-02\" | 晚于申请日 | 核对",
                "\"登记日期\":20240601 | 类型不对 | 2024-06-30"
            })
    void aFactThatCannotBeIsNamedWithTheAcceptedForm(String facts, String problem, String advice) throws Exception {
        JsonNode mistake = fact(facts);
        assertThat(mistake.path("problem").asString()).contains(problem);
        assertThat(mistake.path("advice").asString()).contains(advice);
    }

    @Test
    void factsThatContradictEachOtherAreTold() throws Exception {
        JsonNode mistake = fact("\"单位规模\":\"大型企业\",\"小微企业\":true");
        assertThat(mistake.path("fact").asString()).isEqualTo("小微企业");
        assertThat(mistake.path("problem").asString()).contains("单位规模", "对不上");
    }

    @Test
    void everythingWrongIsToldAtOnce() throws Exception {
        JsonNode problem = problem("{\"region\":\"hangzhou\",\"for\":\"people\",\"asOf\":\"2026-02-30\",\"bonus\":1,"
                + "\"facts\":{\"年龄\":400,\"带动人\":3,\"带动人数\":-1}}");
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(each -> each.path("fact").asString()))
                .containsExactlyInAnyOrder("bonus", "region", "asOf", "for", "年龄", "带动人", "带动人数");
        assertThat(problem.path("detail").asString()).contains("共7处", "errors");
    }

    @Test
    void aKeyWrittenTwiceIsNamed() throws Exception {
        assertThat(fact("\"带动人数\":3,\"带动人数\":5").path("problem").asString()).isEqualTo("“带动人数”写了两次");
        assertThat(mistake("{\"region\":\"dongyang\",\"region\":\"heping\"}")
                        .path("fact")
                        .asString())
                .isEqualTo("region");
    }

    @Test
    void moreThan500FactsAreRefused() throws Exception {
        String many =
                IntStream.rangeClosed(0, 500).mapToObj(i -> "\"甲" + i + "\":1").collect(Collectors.joining(","));
        assertThat(fact(many).path("problem").asString()).contains("501", "太多");
    }

    @Test
    void anUnknownBenefitRegionAudienceOrFigureIsToldWithTheNearestName() throws Exception {
        assertThat(mistake("{\"benefit\":\"dongyang-startup-jobs-creation\"}")
                        .path("advice")
                        .asString())
                .contains("dongyang-startup-job-creation（创业带动就业补贴）");
        assertThat(mistake("{\"region\":\"heping\",\"benefit\":\"dongyang-startup-job-creation\"}")
                        .path("problem")
                        .asString())
                .contains("是 dongyang 的待遇");
        assertThat(mistake("{\"region\":\"hangzhou\"}").path("advice").asString())
                .contains("dongyang（东阳）");
        assertThat(mistake("{\"region\":\"heping\",\"for\":\"citizens\"}")
                        .path("advice")
                        .asString())
                .contains("citizen");
        assertThat(mistake("{\"region\":\"dongyang\",\"parameters\":{\"最低工资\":1}}")
                        .path("advice")
                        .asString())
                .contains("月最低工资标准");
        assertThat(mistake("{}").path("problem").asString()).contains("没有写 region");
        assertThat(mistake("{\"regoin\":\"heping\"}").path("advice").asString()).contains("region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2260元/年\"", "\"很多\"", "true", "-1", "1e999", "[]", "\"NaN\""})
    void aFigureInTheWrongUnitOrNoNumberIsNamed(String value) throws Exception {
        JsonNode mistake = mistake("{\"region\":\"dongyang\",\"parameters\":{\"月最低工资标准\":" + value + "}}");
        assertThat(mistake.path("fact").asString()).isEqualTo("月最低工资标准");
        assertThat(mistake.path("advice").asString()).contains("元/人·月");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "null",
                "[]",
                "{\"facts\":[]}",
                "{\"facts\":{\"带动人数\":NaN}}",
                "{\"facts\":{\"带动人数\":Infinity}}",
                "{\"region\":{}}"
            })
    void whatIsNoRequestInJsonIsRefusedWithAnExample(String body) throws Exception {
        assertThat(problem(body).path("detail").asString()).contains("region");
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws Exception {
        HttpResponse<String> response =
                post("/api/quote", "{\"region\":\"dongyang\",\"benefit\":\"" + "x".repeat(300_000) + "\"}");
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(problem("{\"region\":\"dongyang\",\"benefit\":\"" + "x".repeat(100_000) + "\"}")
                        .path("errors"))
                .hasSize(1);
    }
}
