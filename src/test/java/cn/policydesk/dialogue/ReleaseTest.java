package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.telling.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation goes on while staff publish new rules. */
class ReleaseTest {

    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");

    private static CurrentLibrary old;
    private static CurrentLibrary renamed;
    private static CurrentLibrary reworded;

    private final Assistant assistant = new Assistant("", ChatLimits.USUAL, Clock.systemUTC());
    private int sent;

    @BeforeAll
    static void publish(@TempDir Path folder) throws Exception {
        old = open(folder.resolve("old"));
        Path other = StaffFolders.copyWithoutAsked(Files.createDirectories(folder.resolve("renamed")));
        rename(other, "dongyang-startup-job-creation", "dongyang-startup-jobs");
        renamed = started(other);
        Path same = StaffFolders.copyWithoutAsked(Files.createDirectories(folder.resolve("reworded")));
        StaffFolders.replace(same, "bot/replies.yaml", "不客气", "不用谢");
        reworded = started(same);
    }

    private static CurrentLibrary open(Path folder) throws Exception {
        return started(StaffFolders.copyWithoutAsked(Files.createDirectories(folder)));
    }

    private static CurrentLibrary started(Path home) throws Exception {
        CurrentLibrary current = new CurrentLibrary(home, home.resolve("var"), List.of(), line -> {});
        assertThat(current.start()).isEmpty();
        return current;
    }

    /** The same benefit by another id, wherever it stands: to a conversation the old one is gone. */
    private static void rename(Path home, String id, String other) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(file);
                Files.writeString(file, text.replace(id, other));
                if (file.endsWith(id + ".yaml")) {
                    Files.move(file, file.resolveSibling(other + ".yaml"));
                }
            }
        }
    }

    @AfterAll
    static void close() throws IOException {
        old.close();
        renamed.close();
        reworded.close();
    }

    private String say(String text, Library library) {
        sent++;
        Incoming incoming = new Incoming("web", "u", "m" + sent, text, "dongyang", null, NOW.plusSeconds(sent));
        return assistant.chat(incoming, library).messages().stream()
                .map(Reply.Message::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsWorkedOutGoesOnByTheNewRulesAndThatIsSaid() {
        assertThat(say("算创业带动就业补贴", old.get())).contains("第一次办企业");
        String next = say("第一次", reworded.get());
        assertThat(next).contains("规则刚刚更新").contains("还要问");
        assertThat(say("有残疾证", reworded.get())).doesNotContain("规则刚刚更新");
    }

    @Test
    void aBenefitThatIsGoneIsToldAndWhatWasSaidIsKept() {
        say("算创业带动就业补贴", old.get());
        say("第一次", old.get());
        assertThat(say("有残疾证", renamed.get())).contains("新的规则里没有");
        assertThat(say("你知道我什么", renamed.get())).contains("第一次创业", "残疾人证");
        assertThat(say("算创业带动就业补贴", renamed.get())).doesNotContain("第一次办企业");
    }
}
