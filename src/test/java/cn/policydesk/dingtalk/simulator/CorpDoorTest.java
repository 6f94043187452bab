package cn.policydesk.dingtalk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.simulator.ForThisMachineAlone;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The page's server side and the command line, on a product that runs. */
class CorpDoorTest extends SimulatedCorp implements ForThisMachineAlone {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MESSAGES = "application/json";

    private String scene(String robot) throws Exception {
        HttpResponse<String> begun = post("/dingtalk-simulator/scenes?robot=" + robot, MESSAGES, "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return "/dingtalk-simulator/scenes/"
                + JSON.readTree(begun.body()).path("id").asString();
    }

    @Override
    public String simulator() {
        return "/dingtalk-simulator";
    }

    @Test
    void itsReaderOfMarkdownIsThere() throws Exception {
        assertThat(get("/dingtalk-simulator/files/markdown.js").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingSecretOfTheRobotsIsTold() throws Exception {
        assertThat(get("/dingtalk-simulator/state").body())
                .contains("simulator-stream")
                .doesNotContain("ecret", "appKey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"who\":\"nobody\",\"kind\":\"text\"}|没有这个人",
                "{\"kind\":\"shout\"}|kind",
                "{\"kind\":\"file\",\"file\":\"x\"}|没有这个文件",
                "{\"kind\":\"other\",\"value\":\"<b>\"}|消息类型",
                "{\"kind\":\"text\",\"webhook\":\"nowhere\"}|webhook",
                "{\"kind\":|JSON"
            })
    void whatCannotBeIsRefusedInChinese(String body, String words) throws Exception {
        HttpResponse<String> response = post(scene("simulator") + "/messages", MESSAGES, body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(response.body()).path("detail").asString()).contains(words);
    }

    @Test
    void aSceneThatIsNotThereIsRefused() throws Exception {
        assertThat(get("/dingtalk-simulator/scenes/nothing/bubbles").statusCode())
                .isEqualTo(400);
        assertThat(post("/dingtalk-simulator/scenes?robot=nobody", MESSAGES, "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFileThatWasHandedOverCanBeFetchedByItsName() throws Exception {
        String scene = scene("simulator");
        HttpResponse<String> kept = post(scene + "/files?name=a.csv", "application/octet-stream", "姓名\n张三\n");
        String file = JSON.readTree(kept.body()).path("file").asString();
        HttpResponse<String> fetched = get(scene + "/files/" + file);
        assertThat(fetched.body()).isEqualTo("姓名\n张三\n");
        assertThat(fetched.headers().firstValue("Content-Disposition")).hasValue("attachment");
    }

    @Test
    void streamModeKeepsTwoConnections() throws Exception {
        String scene = scene("simulator-stream");
        int connections = 0;
        for (int i = 0; i < 200 && connections < 2; i++) {
            Thread.sleep(50);
            connections = JSON.readTree(get(scene).body()).path("connections").asInt();
        }
        assertThat(connections).isEqualTo(2);
    }

    // ---- the command line

    private Ran talk(String input, String... more) {
        String[] args = {"dingtalk-try", "--home", HOME.toString(), "--to", base()};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return run(input, all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "Stream"})
    void theTerminalShowsWhatTheChatsWould(String way) {
        Ran ran = talk(":图片\n:点 东阳\n:群\n:我是 李强\n你好\n:点 没有这一行\n:跳舞\n:原文\n:q\n", "--way", way);
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out())
                .contains(
                        way + " 模式", "图片我看不了", "可以点：", "机器人（群）", "@李强", "没有可以点的“没有这一行”", "不认识“:跳舞”", "conversationId");
    }

    @Test
    void aStoryThatGoesOtherwiseIsToldWithItsLine(@TempDir Path folder) throws Exception {
        Path story = Files.writeString(
                folder.resolve("story.yaml"),
                "- 名: 不是这样\n  方式: [HTTP]\n  话:\n    - {说: 你好, 含: [您好]}\n    - {图片: 是, 条: 0, 含: [好看]}\n");
        Ran ran = talk("", "--story", story.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("story.yaml：5“不是这样”：［陈静的单聊］里没有“好看”", "多说了1条");
    }

    @Test
    void whereNothingRunsItSaysWhatToStart() {
        Ran ran = run("你好\n", "dingtalk-try", "--home", HOME.toString(), "--to", "http://127.0.0.1:9");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("--policydesk.dingtalk.simulator=true");
    }
}
