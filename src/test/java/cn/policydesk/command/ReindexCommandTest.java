package cn.policydesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.library.RunningServer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look for faults and bring new content out. */
class ReindexCommandTest {

    @TempDir
    Path home;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void copyTheRealFolders() throws IOException {
        StaffFolders.copyWithoutAsked(home);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private Spoken run(String command, int code) {
        Spoken spoken = Spoken.run(command, "--home", home.toString());
        assertThat(spoken.code()).as(spoken.all()).isEqualTo(code);
        assertThat(spoken.all()).doesNotContain("\tat ", "Exception");
        return spoken;
    }

    /** Something that answers where the product announced itself. */
    private void running(int status, String answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            URI uri = exchange.getRequestURI();
            asked.add(exchange.getRequestMethod() + " " + uri + " "
                    + exchange.getRequestHeaders().getFirst(RunningServer.TOKEN_HEADER));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        new RunningServer(home.resolve("var")).announce(server.getAddress().getPort());
    }

    @Test
    void checkPassesTheRealFoldersAndChangesNothing() {
        assertThat(run("check", 0).out()).isEqualTo("检查通过，没有错误。" + System.lineSeparator());
        assertThat(home.resolve("var")).doesNotExist();
    }

    @Test
    void checkListsEveryFaultWithFileLineAndWhatToDo() throws IOException {
        int header = StaffFolders.append(home, "knowledge/notices/wushan/wushan-2023-57.yaml", "说明书: 多写的");
        int words = StaffFolders.append(home, "index/synonyms.txt", "没有等号的一行");
        int replies = StaffFolders.append(home, "bot/replies.yaml", "问侯: 您好");
        assertThat(run("check", 1).out())
                .contains(
                        "knowledge/notices/wushan/wushan-2023-57.yaml 第" + header + "行第1列：",
                        "index/synonyms.txt 第" + words + "行：这一行既没有“=”也没有“=>”",
                        "bot/replies.yaml 第" + replies + "行第1列：",
                        "是不是想写“问候”\n    问侯: 您好\n    ^^",
                        "共 3 处错误");
    }

    @Test
    void withFaultsTheOtherCommandsSayWhichWhereThereIsNothingToServe() throws IOException {
        StaffFolders.append(home, "index/synonyms.txt", "没有等号的一行");
        assertThat(run("notices", 1).err()).contains("知识文件有错误", "index/synonyms.txt 第");
    }

    @Test
    void withFaultsTheOtherCommandsUseTheLastGoodReleaseAndWarn() throws IOException {
        run("notices", 0);
        StaffFolders.append(home, "index/synonyms.txt", "没有等号的一行");
        Spoken spoken = run("notices", 0);
        assertThat(spoken.out()).contains("wushan-2023-57");
        assertThat(spoken.err()).contains("有 1 处错误", "check");
    }

    @Test
    void withoutARunningProductTheContentIsMadeReadyForItsNextStart() throws IOException {
        assertThat(run("reindex", 0).out()).contains("服务没有在运行", "下次启动就用");
        assertThat(home.resolve("var/current")).isRegularFile();
        int line = StaffFolders.append(home, "index/synonyms.txt", "没有等号的一行");
        assertThat(run("reindex", 1).out()).contains("index/synonyms.txt 第" + line + "行", "共 1 处错误");
    }

    @Test
    void aProductThatStoppedWithoutAWordIsNotRunning() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            new RunningServer(home.resolve("var")).announce(socket.getLocalPort());
        }
        assertThat(run("reindex", 0).out()).contains("服务没有在运行");
    }

    @Test
    void theRunningProductIsAskedWithItsTokenAndItsVersionTold() throws IOException {
        running(200, "{\"released\":true,\"version\":\"0123456789abcdef0123\",\"faults\":[]}");
        assertThat(run("reindex", 0).out()).contains("已换上新内容，版本 0123456789ab。");
        assertThat(asked)
                .containsExactly("POST /internal/reindex "
                        + new RunningServer(home.resolve("var")).token().orElseThrow());
        assertThat(Files.exists(home.resolve("var/current")))
                .as("the product does it, not the command")
                .isFalse();
    }

    @Test
    void theRunningProductsFaultsAreListed() throws IOException {
        running(200, """
                {"released":false,"version":"0123456789abcdef0123","faults":[
                  {"file":"bot/replies.yaml","line":7,"column":3,"excerpt":"  问侯: 您好","message":"不认识的键“问侯”","advice":"是不是想写“问候”"},
                  {"file":"index/typos.txt","line":0,"message":"词表读不出来","advice":""}]}""");
        assertThat(run("reindex", 1).out())
                .contains(
                        "bot/replies.yaml 第7行第3列：不认识的键“问侯”。是不是想写“问候”\n      问侯: 您好\n      ^^",
                        "index/typos.txt：词表读不出来",
                        "共 2 处错误，没有换上");
    }

    @Test
    void aProductThatShutsItsDoorIsTold() throws IOException {
        running(403, "");
        assertThat(run("reindex", 1).err()).contains("没有接受（状态码 403）", "同一个账号");
    }

    @Test
    void somethingElseOnItsPortIsNotTakenForTheProduct() throws IOException {
        running(200, "<html>another programme</html>");
        assertThat(run("reindex", 0).out()).contains("服务没有在运行", "下次启动就用");
    }
}
