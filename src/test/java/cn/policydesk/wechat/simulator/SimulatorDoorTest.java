package cn.policydesk.wechat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.simulator.ForThisMachineAlone;
import cn.policydesk.wechat.Account;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's server side and the command line, on a product that runs. */
class SimulatorDoorTest extends SimulatedProduct implements ForThisMachineAlone {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonNode sent(String act) throws Exception {
        HttpResponse<String> response = post(
                "/wechat-simulator/messages",
                "application/json",
                "{\"account\":\"simulator\",\"follower\":\"" + Handset.somebody() + "\"," + act + "}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    @Override
    public String simulator() {
        return "/wechat-simulator";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files/phone.js", "/files/foot.js", "/pushes?follower=oSIM123456"})
    void thisMachineGetsWhatThePhoneNeeds(String path) throws Exception {
        assertThat(get(simulator() + path).statusCode()).isEqualTo(200);
        assertThat(get(simulator() + path, "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"安全,encrypt", "兼容,encrypt", "明文,plain"})
    void aMessageGoesInEachModeAndTheReplyIsShown(String mode, String how) throws Exception {
        JsonNode sent = sent("\"kind\":\"subscribe\",\"mode\":\"" + mode + "\"");
        assertThat(sent.path("wire").asString().contains("<Encrypt>")).isEqualTo(how.equals("encrypt"));
        assertThat(sent.path("attempts").get(0).path("received").asString().contains("<Encrypt>"))
                .isEqualTo(how.equals("encrypt"));
        assertThat(sent.path("shown").get(0).path("text").asString()).contains("谢谢关注");
        assertThat(sent.path("shown").toString()).contains("\"sends\":\"东阳能领哪些补贴\"");
        assertThat(sent.path("broken").isNull()).isTrue();
    }

    @Test
    void threeTriesGetTheSameReply() throws Exception {
        JsonNode sent = sent("\"kind\":\"text\",\"value\":\"你好\",\"times\":3,\"together\":true");
        assertThat(sent.path("attempts")).hasSize(3);
        assertThat(sent.path("unequal").asBoolean()).isFalse();
    }

    @Test
    void whatWantsNoReplyShowsNothing() throws Exception {
        JsonNode sent = sent("\"kind\":\"unsubscribe\"");
        assertThat(sent.path("shown")).isEmpty();
        assertThat(sent.path("broken").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"account\":\"nobody\",\"follower\":\"oSIM123456\",\"kind\":\"text\"}|没有叫",
                "{\"account\":\"simulator\",\"follower\":\"o\",\"kind\":\"text\"}|follower",
                "{\"account\":\"simulator\",\"follower\":\"oSIM123456\",\"kind\":\"shout\"}|kind",
                "{\"account\":\"simulator\",\"follower\":\"oSIM123456\",\"kind\":\"text\",\"mode\":\"密\"}|mode",
                "{\"account\":\"simulator\",\"follower\":\"oSIM123456\",\"kind\":\"text\",\"line\":\"坏\"}|line",
                "{\"account\":\"simulator\",\"follower\":\"oSIM123456\",\"kind\":\"text\",\"times\":4}|times",
                "{\"account\":\"simulator\",\"follower\":\"oSIM123456\",\"kind\":\"text\",\"slow\":61}|slow",
                "{\"account\":|JSON"
            })
    void whatCannotBeIsRefusedInChinese(String body, String words) throws Exception {
        HttpResponse<String> response = post("/wechat-simulator/messages", "application/json", body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(JSON.readTree(response.body()).path("detail").asString()).contains(words);
    }

    @Test
    void whoeverIsNotWechatIsRefusedAndShownAsBroken() throws Exception {
        try (RunningSimulator simulator = new RunningSimulator(base())) {
            Account real = simulator.invented().orElseThrow();
            Account wrong = new Account(
                    real.name(),
                    real.appId(),
                    null,
                    "anothertoken",
                    real.aesKey(),
                    real.mode(),
                    null,
                    real.apiBase(),
                    real.originalId());
            try (Courier courier = new Courier(base(), wrong, Clock.systemUTC())) {
                Delivered delivered =
                        courier.deliver(new Act.Text("你好"), Handset.somebody(), Delivery.usual(Account.Mode.SAFE));
                assertThat(delivered.broken()).isTrue();
                assertThat(delivered.attempts()).hasSize(1);
                assertThat(delivered.why()).contains("403");
            }
        }
    }

    // ---- the command line

    private Ran talk(String input, String... more) {
        String[] args = {"wechat-try", "--home", HOME.toString(), "--to", base()};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return run(input, all);
    }

    @Test
    void theTerminalShowsWhatThePhoneWould() {
        Ran ran = talk(":关注\n:点 东阳\n:同时 3\n:语音 个人。\n:图片\n:点 没有这一行\n:取消关注\n:原文\n:q\n");
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out())
                .contains("安全模式", "谢谢关注", "1. 〔东阳〕", "第3次", "图片我看不了", "没有可以点的“没有这一行”", "手机上什么也不显示", "<Encrypt>");
    }

    @Test
    void aWrongLineSaysHowItIsWritten() {
        Ran ran = talk(":跳舞\n:遍 9\n:线路 坏\n:模式 密\n:慢 一会\n:菜单 没有\n:帮助\n");
        assertThat(ran.out()).contains("不认识“:跳舞”", "最多发三遍", "线路可以是", "模式可以是", "0到60秒", "菜单里没有", ":换人");
    }

    @Test
    void aStoryThatGoesOtherwiseIsToldWithItsLine(@TempDir Path folder) throws Exception {
        Path story = Files.writeString(
                folder.resolve("story.yaml"), "- 名: 不是这样\n  话:\n    - {关注: 是, 含: [谢谢关注]}\n    - {图片: 是, 含: [好看]}\n");
        Ran ran = talk("", "--story", story.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("story.yaml：4“不是这样”：回复里没有“好看”");
    }

    @Test
    void whereNothingRunsItSaysWhatToStart() {
        Ran ran = run("你好\n", "wechat-try", "--home", HOME.toString(), "--to", "http://127.0.0.1:9");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("--policydesk.wechat.simulator=true");
    }
}
