package cn.policydesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that turns the product down, is not there, or goes away while people ask. */
@Timeout(120)
class ServerTroubleTest {

    private static final Asker ASKER = new Asker("web", "u");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final TrialServer server = TrialServer.running();

    private static Entry entry(String text) {
        return new Entry(TrialRules.NOW, "web", Entry.Kind.ANSWERED, null, text, List.of(), null);
    }

    private void refused(String url, String... said) {
        TrialJournal clock = new TrialJournal(folder, "");
        assertThatThrownBy(
                        () -> Journal.open(folder, new Journal.Setup("", Retention.DEFAULT, url), clock, clock.log::add)
                                .close())
                .isInstanceOf(DatabaseRefused.class)
                .message()
                .contains(said)
                .doesNotContain(TrialServer.PASSWORD, TrialServer.WRITTEN, "geheim");
        assertThat(clock.log).isEmpty();
    }

    @Test
    void whatTheServerTurnsDownIsSaidAtTheStart() {
        String database = server.create();
        String at = "@127.0.0.1:" + server.port() + "/" + database;
        refused("postgresql://desk:geheim" + at, database, "用户名或密码不对");
        refused("postgresql://nobody:geheim" + at, "用户名或密码不对");
        refused(TrialServer.address(server.port(), "no_such"), "no_such", "没有这个库");
        refused(TrialServer.address(server.port(), database) + "?sslmode=require", "sslmode");
        refused(TrialServer.address(server.port(), database) + "?sslmode=perhaps", "参数");
        refused(TrialServer.address(server.port(), database) + "?socketTimeout=soon", "参数");
        refused("postgresql://desk:geheim@no-such-host.invalid/d", "no-such-host.invalid", "找不到这台主机");
    }

    @Test
    void aUserWithoutRightsAndTablesOfOthersAreSaid() {
        String database = server.create();
        refused("postgresql://stranger:x@127.0.0.1:" + server.port() + "/" + database, "没有建表的权限");
        server.execute(database, "create table entry (mine int)");
        refused(TrialServer.address(server.port(), database), "已经有同名的表");
    }

    @Test
    void tablesOfOthersBesideItsOwnDoNotMatter() {
        String database = server.create();
        server.execute(database, "create table others (theirs int)");
        TrialJournal trial = new TrialJournal(folder, TrialServer.address(server.port(), database));
        try (Journal journal = trial.open()) {
            assertThat(journal.note(ASKER, entry("问"))).isTrue();
            assertThat(journal.entries(Instant.EPOCH, END, 9)).hasSize(1);
        }
        assertThat(trial.log).isEmpty();
    }

    @RepeatedTest(3)
    void severalProcessesMayBeginOnOneEmptyDatabaseTogether() throws Exception {
        String url = server.fresh();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> nodes =
                    List.of(() -> begun(url, "a"), () -> begun(url, "b"), () -> begun(url, "c"));
            for (Future<Boolean> node : threads.invokeAll(nodes)) {
                assertThat(node.get()).isTrue();
            }
        }
        try (Journal journal = new TrialJournal(folder, url).open("the-same-key-everywhere")) {
            assertThat(journal.entries(Instant.EPOCH, END, 9)).hasSize(3);
            assertThat(journal.forget(ASKER)).as("with the same key").contains(new Erased(3, 0));
        }
    }

    private boolean begun(String url, String node) {
        TrialJournal trial = new TrialJournal(folder.resolve(node), url);
        try (Journal journal = trial.open("the-same-key-everywhere")) {
            return journal.note(ASKER, entry(node)) && trial.log.isEmpty();
        }
    }

    @Test
    void aServerThatIsNotThereAtTheStartIsWaitedFor() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        TrialJournal trial = new TrialJournal(folder, TrialServer.address(free, "d"));
        try (Journal journal = trial.open()) {
            assertThat(journal.works()).isFalse();
            journal.keepUp();
            assertThat(journal.keep(TrialRules.real().giving("u"))).isEmpty();
            assertThat(journal.note(ASKER, entry("问"))).as("waits in memory").isTrue();
            assertThat(trial.log)
                    .singleElement()
                    .asString()
                    .contains("127.0.0.1:" + free, "拒绝连接", "照常回答")
                    .doesNotContain(TrialServer.PASSWORD, TrialServer.WRITTEN);
        }
        assertThat(trial.log).hasSize(2).last().asString().contains("1条记录没有写进数据库");
    }

    private static void until(Callable<Boolean> state) throws Exception {
        while (!state.call()) {
            Thread.sleep(20);
        }
    }

    @Test
    void whileItIsGoneAnswersGoOnAndAfterwardsNothingIsMissing() throws Exception {
        try (Cable cable = new Cable(server.port())) {
            TrialJournal trial = new TrialJournal(folder, TrialServer.address(cable.port(), server.create()));
            try (Journal journal = trial.open()) {
                QuoteNumber before = journal.keep(TrialRules.real().giving("u")).orElseThrow();
                cable.pull();
                assertThat(journal.keep(TrialRules.real().giving("u")))
                        .as("no number")
                        .isEmpty();
                for (int i = 0; i < 1_000; i++) {
                    assertThat(journal.note(ASKER, entry("第" + i + "句"))).isTrue();
                    assertThat(journal.keep(TrialRules.real().giving("u"))).isEmpty();
                }
                assertThat(journal.quote(before)).isEqualTo(new Lookup.Unavailable());
                assertThat(journal.works()).isFalse();
                assertThat(trial.log)
                        .as("once, not for each")
                        .singleElement()
                        .asString()
                        .contains("用不了了", "照常回答");
                cable.plug();
                until(journal::works);
                assertThat(journal.entries(Instant.EPOCH, END, 10_000)).hasSize(1_000);
                assertThat(journal.quote(before)).isInstanceOf(Lookup.Found.class);
                assertThat(journal.keep(TrialRules.real().giving("u"))).isPresent();
                assertThat(trial.log).hasSize(2).last().asString().contains("又能用了");
                assertThat(journal.overflow() + journal.failed()).isZero();
            }
        }
    }

    @Test
    void aServerThatComesAndGoesIsNotToldEachTimeButWhileItStaysAway() throws Exception {
        try (Cable cable = new Cable(server.port())) {
            TrialJournal trial = new TrialJournal(folder, TrialServer.address(cable.port(), server.create()));
            try (Journal journal = trial.open()) {
                for (int i = 0; i < 3; i++) {
                    cable.pull();
                    assertThat(journal.keep(TrialRules.real().giving("u"))).isEmpty();
                    cable.plug();
                    until(journal::works);
                }
                assertThat(trial.log).hasSize(2);
                cable.pull();
                assertThat(journal.keep(TrialRules.real().giving("u"))).isEmpty();
                assertThat(trial.log).hasSize(2);
                journal.keepUp();
                journal.keepUp();
                assertThat(trial.log).hasSize(3).last().asString().contains("用不了了");
            }
        }
    }

    @Test
    void whatDoesNotFitWhileItIsGoneIsCountedAndSaidOnce() throws Exception {
        try (Cable cable = new Cable(server.port())) {
            TrialJournal trial = new TrialJournal(folder, TrialServer.address(cable.port(), server.create()));
            try (Journal journal = trial.openBusy(100)) {
                cable.pull();
                int taken = 0;
                for (int i = 0; i < 2_000; i++) {
                    taken += journal.note(ASKER, entry("第" + i + "句")) ? 1 : 0;
                }
                assertThat(journal.overflow()).isPositive().isEqualTo(2_000 - taken);
                assertThat(trial.log.stream().filter(line -> line.contains("来不及写")))
                        .hasSize(1);
                until(() -> !journal.works());
                cable.plug();
                until(journal::works);
                assertThat(journal.entries(Instant.EPOCH, END, 10_000)).hasSize(taken);
                assertThat(trial.log).anyMatch(line -> line.contains("丢弃的共" + journal.overflow() + "条"));
            }
        }
    }

    @Test
    void whatIsErasedWhileItIsGoneIsErasedOnceItIsBackEvenInAnotherProcess() throws Exception {
        String database = server.create();
        Path owed = folder.resolve("journal/" + Owed.FILE);
        QuoteNumber number;
        try (Cable cable = new Cable(server.port())) {
            TrialJournal trial = new TrialJournal(folder, TrialServer.address(cable.port(), database));
            try (Journal journal = trial.open()) {
                number = journal.keep(TrialRules.real().giving("u")).orElseThrow();
                journal.note(ASKER, entry("写进去的"));
                assertThat(journal.entries(Instant.EPOCH, END, 9)).hasSize(1);
                cable.pull();
                journal.note(ASKER, entry("还没写的"));
                journal.note(new Asker("web", "other"), entry("别人的"));
                assertThat(journal.forget(ASKER)).as("not at once").isEmpty();
                assertThat(Files.readString(owed)).doesNotContain("web").hasLineCount(1);
            }
        }
        TrialJournal trial = new TrialJournal(folder, TrialServer.address(server.port(), database));
        trial.pass(Duration.ofMinutes(1));
        try (Journal journal = trial.open()) {
            assertThat(journal.entries(Instant.EPOCH, END, 9)).isEmpty();
            assertThat(journal.quote(number)).isEqualTo(new Lookup.Forgotten());
            assertThat(owed).doesNotExist();
        }
    }

    @Test
    void whatSomebodySaysAfterAnOwedErasureIsNotErased() throws Exception {
        try (Cable cable = new Cable(server.port())) {
            TrialJournal trial = new TrialJournal(folder, TrialServer.address(cable.port(), server.create()));
            try (Journal journal = trial.open()) {
                journal.note(ASKER, entry("之前"));
                assertThat(journal.entries(Instant.EPOCH, END, 9)).hasSize(1);
                cable.pull();
                assertThat(journal.forget(ASKER)).isEmpty();
                trial.pass(Duration.ofSeconds(1));
                journal.note(ASKER, new Entry(trial.instant(), "web", Entry.Kind.ASKED, null, "之后", List.of(), null));
                cable.plug();
                until(journal::works);
                journal.keepUp();
                assertThat(journal.entries(Instant.EPOCH, END, 9))
                        .extracting(Entry::text)
                        .containsExactly("之后");
            }
        }
    }

    @Test
    void aListOfOwedErasuresThatCannotBeReadIsPutAside() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        Files.writeString(folder.resolve("journal/" + Owed.FILE), "kaputt\n");
        TrialJournal trial = new TrialJournal(folder, server.fresh());
        try (Journal journal = trial.open()) {
            assertThat(journal.works()).isTrue();
        }
        assertThat(trial.log).singleElement().asString().contains("读不全");
        assertThat(folder.resolve("journal/" + Owed.FILE + ".broken")).hasContent("kaputt\n");
    }
}
