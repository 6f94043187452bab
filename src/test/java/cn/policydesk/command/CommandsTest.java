package cn.policydesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that only read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {

    private static final String QUESTION = "租赁工位给予每月300元的补贴 创业房租补贴";

    private String home;

    @BeforeAll
    void copyTheRealFolders(@TempDir Path folder) throws IOException {
        home = StaffFolders.copyWithoutAsked(folder).toString();
    }

    private static Spoken told(Spoken spoken, int code) {
        assertThat(spoken.code()).as(spoken.all()).isEqualTo(code);
        assertThat(spoken.all()).matches("(?s).*\\p{IsHan}{2}.*").doesNotContain("\tat ", "Exception", "cn.policydesk");
        return spoken;
    }

    @Test
    void askTellsTheAnswerAndReturns0() {
        Spoken spoken =
                told(Spoken.run("ask", QUESTION, "--region", "heping", "--as-of", "2026-03-01", "--home", home), 0);
        assertThat(spoken.out()).startsWith("租赁工位给予每月300元的补贴").contains("（十五）第1款", "已于2025年6月30日到期");
        assertThat(spoken.err()).isEmpty();
    }

    @Test
    void askTakesWordsWithoutQuotationMarksAndTheNameOfAPlace() {
        Spoken spoken = told(Spoken.run("ask", "创业房租补贴", "租赁工位", "每月300元", "--region", "和平", "--home", home), 0);
        assertThat(spoken.out()).contains("（十五）第1款");
    }

    @Test
    void theDayDecidesTheStanding() {
        Spoken spoken =
                told(Spoken.run("ask", QUESTION, "--region", "heping", "--as-of", "2024-01-01", "--home", home), 0);
        assertThat(spoken.out()).contains("按文件现行").doesNotContain("到期");
    }

    @ParameterizedTest
    @ValueSource(strings = {"在杭州租房有补贴吗", "", "？？？", "hello", "😀"})
    void askReturns1WhereNothingIsFound(String question) {
        assertThat(told(Spoken.run("ask", question, "--home", home), 1).out()).contains("现在收录的有", "12333");
    }

    @Test
    void explainShowsTokensExpansionsAndScores() {
        Spoken spoken = told(Spoken.run("explain", QUESTION, "--region", "heping", "--home", home), 0);
        assertThat(spoken.out()).contains("创业房租补贴", "（十五）第1款").containsPattern("\\d\\.\\d");
        assertThat(spoken.out().lines()).hasSizeGreaterThan(5);
    }

    @Test
    void noticesListsWhatIsHeldAndWhereItStands() {
        Spoken all = told(Spoken.run("notices", "--as-of", "2026-03-01", "--home", home), 0);
        assertThat(all.out())
                .contains(
                        "dongyang-draft",
                        "（无文号）",
                        "征求意见稿，尚未施行",
                        "澄政发〔2019〕18号",
                        "wushan-2023-57",
                        "已于2025年6月30日到期",
                        "anshan-2020-3");
        assertThat(told(Spoken.run("notices", "--region", "wushan", "--home", home), 0)
                        .out())
                .contains("wushan-2023-57", "19条")
                .doesNotContain("heping");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "explain"})
    void anUnknownRegionIsNamedWithThoseThatAreKnown(String command) {
        assertThat(told(Spoken.run(command, "补贴", "--region", "hangzhou", "--home", home), 1)
                        .err())
                .contains("不认识的地区“hangzhou”", "dongyang（东阳）", "anshan（鞍山）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "昨天", "2026/03/01", ""})
    void anImpossibleDayIsNamed(String day) {
        assertThat(told(Spoken.run("ask", "补贴", "--as-of", day, "--home", home), 1)
                        .err())
                .contains("日期“" + day + "”不对", "2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "explain"})
    void missingWordsReturn2(String command) {
        assertThat(told(Spoken.run(command, "--home", home), 2).err()).contains("少写了要问的话");
    }

    @Test
    void anUnknownCommandOrOptionReturns2AndShowsWhatThereIs() {
        assertThat(told(Spoken.run("aks", "补贴"), 2).err())
                .contains("不认识：aks", "ask", "explain", "notices", "check", "reindex");
        assertThat(told(Spoken.run("ask", "补贴", "--regoin", "heping", "--home", home), 2)
                        .err())
                .contains("不认识：", "--regoin");
        assertThat(told(Spoken.run("ask", "补贴", "--region"), 2).err()).contains("少写了");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "explain", "notices", "check", "reindex"})
    void aHomeWithoutKnowledgeIsNamed(String command, @TempDir Path empty) {
        String[] args = command.equals("ask") || command.equals("explain")
                ? new String[] {command, "补贴", "--home", empty.toString()}
                : new String[] {command, "--home", empty.toString()};
        assertThat(told(Spoken.run(args), 1).err()).contains("没有 knowledge/", empty.toString(), "--home");
        assertThat(empty).as("nothing is made there").isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpListsTheCommandsAndReturns0(String word) {
        assertThat(told(Spoken.run(word), 0).out()).contains("ask", "explain", "notices", "check", "reindex", "命令");
    }

    @Test
    void optionsAloneAreForTheServer() {
        assertThat(Commands.isCommand()).isFalse();
        assertThat(Commands.isCommand("--server.port=9000")).isFalse();
        assertThat(Commands.isCommand("ask", "补贴")).isTrue();
        assertThat(Commands.isCommand("--help")).isTrue();
        assertThat(Commands.isCommand("aks")).as("a slip is told, not served").isTrue();
    }

    @Test
    void aCommandLeavesWhatARunningServerUsesAlone() {
        Spoken.run("notices", "--home", home);
        assertThat(Path.of(home, "var")).isDirectoryContaining(path -> path.endsWith("command"));
        assertThat(Files.exists(Path.of(home, "var/current"))).isFalse();
    }
}
