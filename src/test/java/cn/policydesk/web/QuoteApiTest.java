package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/quote} field by field, as the HTTP contract has it. */
class QuoteApiTest extends ServedCopy {

    private static final String JOBS = "dongyang-startup-job-creation";
    private static final String ALL_MET =
            "\"东阳重点人群\":true,\"初次创业\":true,\"东阳带动参保时间\":14,\"东阳其他单位参保\":false,\"登记日期\":\"2024-06-01\"";

    private JsonNode jobs(String facts) throws Exception {
        return quote("{\"region\":\"dongyang\",\"benefit\":\"" + JOBS + "\",\"asOf\":\"2026-03-01\",\"facts\":{" + facts
                + "}}");
    }

    private static JsonNode only(JsonNode reply) {
        assertThat(reply.path("quotes")).hasSize(1);
        return reply.path("quotes").path(0);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void theExampleOfTheContract() throws Exception {
        JsonNode reply = jobs(ALL_MET + ",\"带动人数\":7");
        assertThat(reply.path("asOf").asString()).isEqualTo("2026-03-01");
        assertThat(reply.path("ruleSet").asString()).matches("[0-9a-f]{64}");
        assertThat(reply.path("combination").isNull()).isTrue();
        JsonNode quote = only(reply);
        assertThat(quote.path("benefit").asString()).isEqualTo(JOBS);
        assertThat(quote.path("name").asString()).isEqualTo("创业带动就业补贴");
        assertThat(quote.path("outcome").asString()).isEqualTo("eligible");
        assertThat(quote.path("amount").toString())
                .isEqualTo("{\"low\":\"6000.00\",\"high\":\"6000.00\",\"unit\":\"元\",\"per\":\"year\"}");
        assertThat(quote.path("atMost").toString()).isEqualTo("{\"periods\":3,\"total\":\"18000.00\"}");
        JsonNode step = quote.path("working").path(0);
        assertThat(step.path("step").asString()).isEqualTo("2000元 + 1000元/人 × (7人 − 3人)");
        assertThat(step.path("result").asString()).isEqualTo("6000.00");
        assertThat(step.path("clause").asString()).isEqualTo("（六）");
        assertThat(step.path("paragraph").asInt()).isEqualTo(3);
        assertThat(step.path("quote").asString()).contains("每年2000元的创业带动就业补贴");
        assertThat(step.path("url").asString()).isEqualTo("/notices/dongyang-draft#c6-3");
        for (String empty : List.of("failed", "missing", "missingParameters", "declined", "years")) {
            assertThat(quote.path(empty).isArray()).as(empty).isTrue();
            assertThat(quote.path(empty)).as(empty).isEmpty();
        }
        assertThat(quote.path("stacking").isArray()).isTrue();
        assertThat(quote.path("purpose").asString()).isEqualTo("补贴");
        assertThat(quote.path("payment").asBoolean()).isTrue();
        assertThat(quote.path("asking").isNull()).isTrue();
        assertThat(quote.path("departments")).isNotEmpty();
        assertThat(quote.path("checks")).hasSize(6).allSatisfy(check -> {
            assertThat(check.path("state").asString()).isEqualTo("met");
            assertThat(check.path("quote").asString()).isNotEmpty();
        });
        assertThat(quote.path("doubts").path(1).path("other").asString()).isEqualTo("只给一次");
    }

    @Test
    void validityIsThatOfAskAndTheSentenceTellsItInTheSameBreath() throws Exception {
        JsonNode quote = only(jobs(ALL_MET + ",\"带动人数\":7"));
        assertThat(quote.path("validity").propertyNames())
                .containsExactlyInAnyOrder("status", "from", "to", "payable", "note", "quote");
        assertThat(quote.path("validity").path("status").asString()).isEqualTo("draft");
        assertThat(quote.path("validity").path("payable").asBoolean()).isFalse();
        assertThat(quote.path("text").asString())
                .isEqualTo("创业带动就业补贴：按您说的，条件都符合，每年6000元，最多3年，合计最多18000元。征求意见稿，尚未施行，现在还不能申领。");
    }

    @Test
    void aFailedConditionTellsHowFarOffItIs() throws Exception {
        JsonNode quote = only(jobs(ALL_MET + ",\"带动人数\":2"));
        assertThat(quote.path("outcome").asString()).isEqualTo("ineligible");
        assertThat(quote.path("amount").isNull()).isTrue();
        assertThat(quote.path("atMost").isNull()).isTrue();
        assertThat(quote.path("failed")).hasSize(1);
        JsonNode failed = quote.path("failed").path(0);
        assertThat(failed.path("gap").asString()).isEqualTo("还差1人");
        assertThat(failed.path("condition").asString()).contains("3人以上");
        assertThat(failed.path("clause").asString()).isEqualTo("（六）");
        assertThat(failed.path("paragraph").asInt()).isEqualTo(3);
        assertThat(quote.path("text").asString()).contains("不符合", "还差1人");
    }

    @Test
    void openFactsAreNamedInOrderAndTheFirstIsAskedFor() throws Exception {
        JsonNode reply = jobs("\"初次创业\":true,\"带动人数\":{\"atLeast\":3}");
        JsonNode quote = only(reply);
        assertThat(quote.path("outcome").asString()).isEqualTo("needs-facts");
        assertThat(texts(quote.path("missing")))
                .contains("东阳重点人群", "登记日期", "东阳其他单位参保")
                .doesNotContain("初次创业");
        assertThat(quote.path("amount").path("low").asString()).isEqualTo("2000.00");
        assertThat(quote.path("amount").path("high").asString()).isEqualTo("20000.00");
        JsonNode asking = quote.path("asking");
        assertThat(asking.path("fact").asString())
                .isEqualTo(quote.path("missing").path(0).asString());
        assertThat(asking.path("question").asString()).contains("？");
        assertThat(asking.path("why").asString()).isNotEmpty();
        assertThat(asking.path("left").asInt()).isEqualTo(quote.path("missing").size());
        assertThat(reply.path("asking")).isEqualTo(asking);
        assertThat(reply.path("given").path(0).path("text").asString()).isNotEmpty();
    }

    @Test
    void aNumberThatMattersByOneThresholdIsAskedForAsReachedOrNot() throws Exception {
        String facts = "\"东阳重点人群\":true,\"初次创业\":true,\"带动人数\":5,\"东阳其他单位参保\":false,\"登记日期\":\"2024-06\"";
        JsonNode asking = only(jobs(facts)).path("asking");
        assertThat(asking.path("fact").asString()).isEqualTo("东阳带动参保时间");
        assertThat(asking.path("threshold").path("text").asString()).isEqualTo("达到12个月");
        String yes = asking.path("threshold").path("yes").toString();
        String no = asking.path("threshold").path("no").toString();
        assertThat(only(jobs(facts + ",\"东阳带动参保时间\":" + yes)).path("outcome").asString())
                .isEqualTo("eligible");
        assertThat(only(jobs(facts + ",\"东阳带动参保时间\":" + no)).path("outcome").asString())
                .isEqualTo("ineligible");
        assertThat(only(jobs("\"东阳重点人群\":true,\"初次创业\":true,\"带动人数\":{\"atLeast\":3},\"东阳带动参保时间\":14,"
                                + "\"东阳其他单位参保\":false,\"登记日期\":\"2024-06\""))
                        .path("asking")
                        .path("threshold")
                        .isNull())
                .as("the number itself decides the amount")
                .isTrue();
    }

    @Test
    void whatIsDeclinedIsNotAskedAgain() throws Exception {
        JsonNode quote =
                only(jobs(ALL_MET.replace("\"东阳重点人群\":true", "\"东阳重点人群\":{\"declined\":true}") + ",\"带动人数\":7"));
        assertThat(quote.path("outcome").asString()).isEqualTo("needs-facts");
        assertThat(quote.path("missing")).isEmpty();
        assertThat(texts(quote.path("declined"))).containsExactly("东阳重点人群");
        assertThat(quote.path("asking").isNull()).isTrue();
        assertThat(quote.path("text").asString()).contains("重点人群", "经办部门", "如果条件都符合，是每年6000元");
    }

    @Test
    void aCeilingIsNeverPromisedAndALoanIsNoPayment() throws Exception {
        boolean ceilings = false;
        boolean loans = false;
        for (String region : List.of("dongyang", "jiangyin", "heping")) {
            for (JsonNode quote : quote("{\"region\":\"" + region + "\"}").path("quotes")) {
                if (quote.path("purpose").asString().equals("贷款额度")) {
                    loans = true;
                    assertThat(quote.path("payment").asBoolean()).isFalse();
                    assertThat(quote.path("amountText").asString())
                            .startsWith("贷款额度最高")
                            .contains("不是直接发的钱");
                }
                if (quote.path("outcome").asString().equals("up-to")) {
                    ceilings = true;
                    assertThat(quote.path("text").asString()).contains("以经办部门核定为准");
                }
            }
        }
        assertThat(loans).isTrue();
        JsonNode contest = only(quote("{\"benefit\":\"heping-contest-organiser-50w\",\"facts\":{\"和平办创业大赛\":true}}"));
        assertThat(contest.path("outcome").asString()).isEqualTo("up-to");
        assertThat(contest.path("text").asString()).contains("最高50万元，以经办部门核定为准");
        assertThat(ceilings || contest.path("amount").path("low").asString().equals("0.00"))
                .isTrue();
    }

    @Test
    void whatHasLapsedIsWorkedOutByTheOldStandardAndSaysSo() throws Exception {
        JsonNode quote = only(quote(
                "{\"benefit\":\"heping-contest-organiser-50w\",\"asOf\":\"2026-03-01\",\"facts\":{\"和平办创业大赛\":true}}"));
        assertThat(quote.path("validity").path("status").asString()).isEqualTo("expired");
        assertThat(quote.path("text").asString()).contains("现在不能申领，已于2025年6月30日到期", "按原标准：");
    }

    @Test
    void amountsThatDifferByYearAreListed() throws Exception {
        JsonNode quote = only(quote("{\"benefit\":\"dongyang-startup-eldercare-agri\",\"asOf\":\"2026-03-01\"}"));
        assertThat(texts(quote.path("years"))).hasSizeGreaterThan(1).allMatch(year -> year.matches("\\d+\\.\\d\\d"));
        assertThat(quote.path("amountText").asString()).contains("第1年", "第2年");
    }

    @Test
    void aMissingOutsideFigureIsDescribedAndTakenWhereGiven() throws Exception {
        JsonNode some = null;
        for (JsonNode each : quote("{\"region\":\"dongyang\"}").path("quotes")) {
            if (each.path("missingParameters")
                    .valueStream()
                    .anyMatch(p -> p.path("name").asString().equals("月最低工资标准"))) {
                some = each;
            }
        }
        assertThat(some).isNotNull();
        JsonNode missing = some.path("missingParameters").path(0);
        assertThat(missing.propertyNames()).containsExactlyInAnyOrder("name", "unit", "note", "source");
        assertThat(missing.path("source").asString()).isNotEmpty();
        JsonNode given = only(quote(
                "{\"benefit\":\"" + some.path("benefit").asString() + "\",\"parameters\":{\"月最低工资标准\":\"2260.00\"}}"));
        assertThat(given.path("missingParameters")
                        .valueStream()
                        .map(p -> p.path("name").asString()))
                .doesNotContain("月最低工资标准");
    }

    @Test
    void withoutABenefitAllOfTheRegionAreQuotedAndCombined() throws Exception {
        JsonNode reply = quote("{\"region\":\"wushan\",\"asOf\":\"2026-03-01\",\"facts\":{}}");
        assertThat(reply.path("region").asString()).isEqualTo("wushan");
        assertThat(reply.path("quotes"))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        quote -> assertThat(quote.path("benefit").asString()).startsWith("wushan-"));
        assertThat(reply.path("combination").propertyNames())
                .containsExactlyInAnyOrder("take", "leave", "because", "silent");
        assertThat(reply.path("combination").path("because").isString()).isTrue();
        assertThat(reply.path("missing")).isNotEmpty();
        assertThat(reply.path("asking").path("fact").asString())
                .isEqualTo(reply.path("missing").path(0).asString());
        int citizens = quote("{\"region\":\"wushan\",\"for\":\"citizen\"}")
                .path("quotes")
                .size();
        assertThat(citizens).isBetween(1, reply.path("quotes").size() - 1);
    }

    @Test
    void aBenefitMayBeCalledByItsNameAndBringsItsRegion() throws Exception {
        assertThat(only(quote("{\"region\":\"东阳\",\"benefit\":\"创业带动就业补贴\"}"))
                        .path("benefit")
                        .asString())
                .isEqualTo(JOBS);
        assertThat(quote("{\"benefit\":\"" + JOBS + "\"}").path("region").asString())
                .isEqualTo("dongyang");
    }

    @Test
    void everyFigureOfMoneyHasTwoDigits() throws Exception {
        for (String region : List.of("dongyang", "jiangyin", "wushan", "heping", "anshan")) {
            for (JsonNode quote : quote("{\"region\":\"" + region + "\"}").path("quotes")) {
                if (quote.path("amount").path("unit").asString("").equals("元")) {
                    for (String end : List.of("low", "high")) {
                        JsonNode value = quote.path("amount").path(end);
                        assertThat(value.isNull() || value.asString().matches("\\d+\\.\\d\\d"))
                                .as(quote.toString())
                                .isTrue();
                    }
                }
                assertThat(quote.path("text").asString()).doesNotContain("{", "}", "null");
            }
        }
    }
}
