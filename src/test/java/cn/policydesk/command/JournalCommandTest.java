package cn.policydesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.journal.Asker;
import cn.policydesk.journal.Entry;
import cn.policydesk.journal.Journal;
import cn.policydesk.journal.QuoteNumber;
import cn.policydesk.library.RunningServer;
import cn.policydesk.notice.ClauseRef;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code journal} on the command line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalCommandTest {

    private static final Asker ASKER = new Asker("web", "u");

    private Path home;

    @BeforeAll
    void copyTheRealFolders(@TempDir Path copy) throws IOException {
        home = StaffFolders.copyWithoutAsked(copy);
    }

    @BeforeEach
    void begin() throws IOException {
        StaffFolders.delete(home.resolve("var"));
    }

    private Spoken journal(String... more) {
        List<String> args = new ArrayList<>(List.of("journal", "--home", home.toString()));
        args.addAll(List.of(more));
        Spoken spoken = Spoken.run(args.toArray(String[]::new));
        assertThat(spoken.all()).doesNotContain("\tat ", "Exception", "cn.policydesk", "Hikari", "Flyway");
        return spoken;
    }

    private static void fill(Journal journal, Instant now) {
        Instant old = now.minus(Duration.ofDays(300));
        journal.note(ASKER, entry(old, Entry.Kind.NOT_FOUND, "老早的问题"));
        journal.note(null, entry(now.minusSeconds(60), Entry.Kind.NOT_FOUND, "网格员有补贴吗\u001B[31m\n红色"));
        journal.note(null, entry(now.minusSeconds(50), Entry.Kind.NOT_FOUND, "长".repeat(500)));
        journal.note(
                ASKER,
                new Entry(
                        now.minusSeconds(40),
                        "web",
                        Entry.Kind.QUOTED,
                        "dongyang",
                        "3次",
                        List.of(new ClauseRef("dongyang-draft", "（一）", 1)),
                        "dongyang-monitor-allowance",
                        "eligible",
                        QuoteNumber.parse("7K3M-QX0D-R4TB").orElseThrow()));
        journal.judge(ASKER, false, now.minusSeconds(30), old);
    }

    private static Entry entry(Instant at, Entry.Kind kind, String text) {
        return new Entry(at, "api", kind, "dongyang", text, List.of(), null);
    }

    @Test
    void withoutARunningProductTheDatabaseIsReadAndLeftAsItIs() throws Exception {
        Instant now = Instant.now();
        Journal.Setup kept = new Journal.Setup("", Duration.ofDays(1000));
        try (Journal journal = Journal.open(home.resolve("var"), kept, Clock.systemUTC(), line -> {})) {
            fill(journal, now);
        }
        Spoken spoken = journal("--days", "7");
        assertThat(spoken.code()).as(spoken.all()).isZero();
        assertThat(spoken.out())
                .contains("共3条", "没找到", "给了结果", "符合条件", "接口", "网页")
                .contains("1次", "东阳", "网格员有补贴吗 [31m 红色", "长".repeat(60) + "…")
                .contains("3次", "dongyang-monitor-allowance 编号7K3M-QX0D-R4TB （一）第1款")
                .contains("var/journal/", "保存180天", "立即清除", "最早的一条是")
                .doesNotContain("老早", "长".repeat(61), "\u001B");
        assertThat(journal("--days", "365").out()).as("nothing was dropped").contains("共4条", "老早的问题");
        assertThat(journal("--days", "365", "--lines", "0").out())
                .contains("共4条")
                .doesNotContain("老早的问题");
    }

    @Test
    void whereNothingWasKeptThatIsSaidAndNothingMade() {
        Spoken spoken = journal();
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err()).contains("还没有记录");
        assertThat(home.resolve("var/journal")).doesNotExist();
    }

    @Test
    void aDatabaseThatDoesNotOpenIsSaid() throws Exception {
        Path file = home.resolve("var/journal/journal.mv.db");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "这不是数据库".repeat(500));
        Spoken spoken = journal();
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err()).contains("数据库打不开", "错误码");
    }

    @Test
    void theRunningProductIsAskedAndItsAnswerShown() throws Exception {
        String body = """
                {"from":"2026-02-01T00:00:00Z","to":"2026-03-03T00:00:00Z",
                "kinds":[{"what":"answered","times":12}],"channels":[{"what":"wechat","times":12}],"outcomes":[],
                "useful":3,"useless":0,"missed":[],"disliked":[],
                "keeping":{"place":"PostgreSQL db:5432/policydesk","days":90,"oldest":"2026-01-01T00:00:00Z","lost":7,"waiting":2}}""";
        Spoken spoken = answering(200, body);
        assertThat(spoken.code()).as(spoken.all()).isZero();
        assertThat(spoken.out())
                .contains("2026-02-01 08:00 至 2026-03-03 08:00，共12条", "微信", "PostgreSQL db:5432/policydesk")
                .contains("保存90天", "2026-01-01 的，2026-04-01 过后清除", "没能记下7条，还有2条等着写");
    }

    @Test
    void whatTheRunningProductCannotDoIsSaid() throws Exception {
        assertThat(answering(403, "").err()).contains("没有接受（状态码 403）", "同一个账号");
        assertThat(answering(503, "").err()).contains("数据库现在读不了");
    }

    @Test
    void anAnswerOfSomethingElseOnThePortIsNotTaken() throws Exception {
        assertThat(answering(200, "<html>").err()).contains("还没有记录");
        assertThat(answering(404, "").err()).contains("还没有记录");
    }

    private Spoken answering(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> asked = new ArrayList<>();
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst(RunningServer.TOKEN_HEADER));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            RunningServer announced = new RunningServer(home.resolve("var"));
            announced.announce(server.getAddress().getPort());
            Spoken spoken = journal("--days", "12");
            assertThat(asked)
                    .containsExactly("GET /internal/journal?days=12&lines=20 "
                            + announced.token().orElseThrow());
            return spoken;
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--days=0", "--days=-3", "--days=40000", "--lines=-1", "--lines=5000"})
    void numbersOutOfBoundsAreNamed(String option) {
        Spoken spoken = journal(option);
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err()).contains("要在").contains(option.substring(0, option.indexOf('=')));
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThat(journal("--days", "很多").code()).isEqualTo(2);
        assertThat(journal("--region", "东阳").err()).contains("不认识：--region");
    }
}
