package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** {@code /api/batch} and its page over real HTTP. */
@Timeout(120)
class BatchApiTest extends ServedCopy {

    private static final String LIST = "姓名,灵活就业,带动人数\n张三,是,3\n";

    private static byte[] form(byte[] file, String name, Map<String, String> fields) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(("--edge\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private HttpResponse<String> hand(byte[] file, String name, Map<String, String> fields) throws Exception {
        return send(to("/api/batch")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(form(file, name, fields))));
    }

    private HttpResponse<String> hand(String csv) throws Exception {
        return hand(csv.getBytes(StandardCharsets.UTF_8), "三月.csv", Map.of("region", "dongyang", "asOf", "2026-03-01"));
    }

    private String taken(String csv) throws Exception {
        HttpResponse<String> response = hand(csv);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return json(response).path("id").asString();
    }

    private JsonNode ended(String id) throws Exception {
        while (true) {
            HttpResponse<String> response = send(to("/api/batch/" + id));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            JsonNode state = json(response);
            if (!state.path("state").asString().equals("running")) {
                return state;
            }
            Thread.sleep(20);
        }
    }

    private HttpResponse<byte[]> file(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(to(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static void problem(HttpResponse<String> response, int status, String... words) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(response).path("detail").asString()).contains(words);
        assertThat(response.body()).doesNotContain("Exception", "cn.policydesk", "springframework");
    }

    @Test
    void aListIsTakenWorkedOffFetchedAndDeleted() throws Exception {
        HttpResponse<String> response = hand(LIST + "李四,也许,3\n");
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).path("rows").asInt()).isEqualTo(2);
        String id = json(response).path("id").asString();
        assertThat(id).matches("[0-9a-f]{32}");
        JsonNode state = ended(id);
        assertThat(state.path("state").asString()).isEqualTo("done");
        assertThat(state.path("done").asInt()).isEqualTo(2);
        assertThat(state.path("total").asInt()).isEqualTo(2);
        assertThat(state.path("problems").asInt()).isEqualTo(1);
        assertThat(state.path("detail").isString()).isTrue();
        HttpResponse<byte[]> result = file("/api/batch/" + id + "/result");
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(result.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name)
                        .startsWith("attachment")
                        .contains("filename*=UTF-8''%E4%B8%89%E6%9C%88-%E7%BB%93%E6%9E%9C.csv"));
        assertThat(result.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(new String(result.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF姓名,灵活就业,带动人数,能领")
                .contains("张三,是,3,", "不能是“也许”");
        assertThat(send(to("/api/batch/" + id).DELETE()).statusCode()).isEqualTo(204);
        problem(send(to("/api/batch/" + id)), 404, "没有这份名单");
        problem(send(to("/api/batch/" + id + "/result")), 404, "没有这份名单");
        problem(send(to("/api/batch/" + id).DELETE()), 404, "没有这份名单");
    }

    @Test
    void gbkIsTakenOverHttpToo() throws Exception {
        HttpResponse<String> response =
                hand(LIST.getBytes(Charset.forName("GBK")), "gbk.csv", Map.of("region", "东阳", "for", "个人"));
        String id = json(response).path("id").asString();
        ended(id);
        assertThat(new String(file("/api/batch/" + id + "/result").body(), StandardCharsets.UTF_8))
                .contains("张三");
    }

    @Test
    void aTemplateFilledInAsItIsIsTakenBack() throws Exception {
        HttpResponse<byte[]> template = file("/api/batch/template?region=dongyang&for=employer");
        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(template.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).endsWith(".xlsx"));
        problem(hand(template.body(), "a.xlsx", Map.of("region", "dongyang")), 400, "没有一个人");
        HttpResponse<byte[]> csv = file("/api/batch/template?region=wushan&format=csv");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8)).startsWith("\uFEFF序号,姓名,地区,对象,申请日,");
        problem(send(to("/api/batch/template")), 400, "region");
        problem(send(to("/api/batch/template?region=hangzhou")), 400, "hangzhou");
    }

    @Test
    void whatIsOffIsNamed() throws Exception {
        byte[] list = LIST.getBytes(StandardCharsets.UTF_8);
        problem(hand(list, "a.csv", Map.of()), 400, "没有说按哪个地区算");
        problem(hand(list, "a.csv", Map.of("region", "杭州")), 400, "不认识的地区“杭州”");
        problem(hand(list, "a.csv", Map.of("region", "东阳", "asOf", "明天")), 400, "日期“明天”不对");
        problem(hand(list, "a.csv", Map.of("region", "东阳", "for", "老板")), 400, "老板", "citizen（个人）", "不写就是个人");
        problem(hand(list, "a.xls", Map.of("region", "东阳")), 400, ".xls");
        problem(hand(new byte[0], "a.csv", Map.of("region", "东阳")), 400, "空的");
        problem(
                send(to("/api/batch").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"))),
                415,
                "multipart/form-data");
        problem(
                send(to("/api/batch")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofString(
                                "--edge\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--edge--\r\n"))),
                400,
                "缺少 file");
        problem(
                send(to("/api/batch")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofString(
                                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n1"))),
                400,
                "没有传完整");
        problem(send(to("/api/batch")), 405, "POST /api/batch");
        problem(send(to("/api/batch/nothing/here")), 404, "地址");
    }

    @Test
    void aFileTooLargeIsToldWithItsLengthGivenOrNot() throws Exception {
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        problem(hand(large, "a.csv", Map.of("region", "东阳")), 400, "5 MB");
        byte[] body = form(new byte[6 * 1024 * 1024 + 1], "a.csv", Map.of());
        HttpRequest.Builder request = to("/api/batch").header("Content-Type", "multipart/form-data; boundary=edge");
        problem(
                send(request.copy().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))),
                413,
                "5 MB");
        problem(send(request.copy().POST(BodyPublishers.ofByteArray(body))), 413, "5 MB");
    }

    @Test
    void anUnfinishedListHasNoResultAndTooManyAreTurnedAway() throws Exception {
        String large = "姓名,灵活就业\n" + "张三,是\n".repeat(20_000);
        List<String> ids = new ArrayList<>();
        HttpResponse<String> response = hand(large);
        while (response.statusCode() == 202 && ids.size() < 12) {
            ids.add(json(response).path("id").asString());
            response = hand(large);
        }
        problem(response, 429, "太多", "再交一次");
        assertThat(ids).hasSizeGreaterThanOrEqualTo(6);
        problem(send(to("/api/batch/" + ids.getLast() + "/result")), 409, "还没有算完");
        for (String id : ids) {
            assertThat(send(to("/api/batch/" + id).DELETE()).statusCode()).isEqualTo(204);
        }
        String next = taken(LIST);
        assertThat(ended(next).path("state").asString())
                .as("there is room again")
                .isEqualTo("done");
    }

    @Test
    void thePageSaysWhatIsKeptAndForHowLong() throws Exception {
        HttpResponse<String> page = page("/batch");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "lang=\"zh-CN\"",
                        "name=\"viewport\"",
                        "type=\"file\"",
                        "value=\"dongyang\"",
                        "最多留 1 小时",
                        "5 MB",
                        "/batch.js")
                .doesNotContain("th:", "<script>", " onclick=", " style=");
        assertThat(send(to("/batch.js")).statusCode()).isEqualTo(200);
        assertThat(send(to("/batch.css")).statusCode()).isEqualTo(200);
        assertThat(page("/").body()).contains("href=\"/batch\"");
    }
}
