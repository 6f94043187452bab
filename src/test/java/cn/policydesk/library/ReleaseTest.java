package cn.policydesk.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary.Outcome;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Notice;
import cn.policydesk.search.Finding;
import cn.policydesk.search.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a release takes over and what it refuses. The tests share one library; each mends what it damaged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseTest {

    private static final String HEADER = "knowledge/notices/wushan/wushan-2023-57.yaml";

    private Path home;
    private CurrentLibrary current;
    private Library good;

    @BeforeAll
    void comeUpOnTheRealFolders(@TempDir Path folder) throws Exception {
        home = StaffFolders.copyWithoutAsked(folder);
        current = new CurrentLibrary(home, home.resolve("var"), List.of(Assistant::check), line -> {});
        current.start();
        good = current.get();
    }

    @AfterEach
    void mend() throws IOException {
        good = current.get();
        restore(
                "knowledge/regions.yaml",
                HEADER,
                "knowledge/notices/wushan/wushan-2023-57.txt",
                "index/synonyms.txt",
                "bot/replies.yaml");
        for (String added : List.of("knowledge/notices/wushan/wushan-2099-1.txt", "index/asked/wushan-2023-57.yaml")) {
            Files.deleteIfExists(home.resolve(added));
        }
    }

    @AfterAll
    void stop() throws IOException {
        current.close();
    }

    private void restore(String... files) throws IOException {
        for (String file : files) {
            Files.writeString(home.resolve(file), Files.readString(Path.of(file)));
        }
    }

    private List<Fault> refused() {
        Outcome outcome = current.release();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(current.get()).as("the old library goes on").isSameAs(good);
        assertThat(current.get().index().find(new Question("一次性吸纳就业补贴政策实施期限", "wushan")))
                .isNotInstanceOf(Finding.NotFound.class);
        return outcome instanceof Outcome.Refused(List<Fault> faults) ? faults : List.of();
    }

    @Test
    void everyFaultOfAllFilesIsToldAtOnceAndTheOldLibraryGoesOn() throws IOException {
        int header = StaffFolders.append(home, HEADER, "说明书: 多写的");
        int words = StaffFolders.append(home, "index/synonyms.txt", "没有等号的一行");
        int replies = StaffFolders.append(home, "bot/replies.yaml", "问侯: 您好");
        String version = current.get().version();
        assertThat(refused())
                .extracting(Fault::file, Fault::line)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(HEADER, header),
                        Tuple.tuple("index/synonyms.txt", words),
                        Tuple.tuple("bot/replies.yaml", replies));
        assertThat(current.get().version()).isEqualTo(version);
        assertThat(current.check()).as("check tells the same").hasSize(3);
    }

    @Test
    void everyFaultSaysInChineseWhatIsWrongAndWhatToDo() throws IOException {
        StaffFolders.append(home, HEADER, "说明书: 多写的");
        StaffFolders.append(home, "index/synonyms.txt", "没有等号的一行");
        StaffFolders.append(home, "bot/replies.yaml", "问侯: 您好");
        assertThat(refused()).allSatisfy(fault -> {
            assertThat(fault.message()).matches(".*\\p{IsHan}.*").doesNotContain("Exception");
            assertThat(fault.advice()).matches(".*\\p{IsHan}.*");
        });
    }

    @Test
    void aChangedNoticeTextIsRefusedUntilItsHeaderSaysSo() throws IOException {
        StaffFolders.replace(home, "knowledge/notices/wushan/wushan-2023-57.txt", "2000元/人", "9000元/人");
        assertThat(refused()).anySatisfy(fault -> assertThat(fault.text()).contains("校验"));
    }

    @Test
    void aNoticeFileThatNoRegionListsIsAFault() throws IOException {
        Files.writeString(home.resolve("knowledge/notices/wushan/wushan-2099-1.txt"), "（一）新的");
        assertThat(refused()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("knowledge/notices/wushan/wushan-2099-1.txt");
            assertThat(fault.text()).contains("regions.yaml", "wushan-2099-1");
        });
    }

    @Test
    void aListedNoticeWithoutFilesIsAFault() throws IOException {
        StaffFolders.replace(home, "knowledge/regions.yaml", "[wushan-2023-57]", "[wushan-2099-1, wushan-2023-57]");
        assertThat(refused())
                .extracting(Fault::file)
                .contains("knowledge/notices/wushan/wushan-2099-1.txt", "knowledge/notices/wushan/wushan-2099-1.yaml");
    }

    @Test
    void aRegionWrittenTwiceIsAFault() throws IOException {
        String region = "- 编号: wushan\n  名称: 重庆\n  简称: 巫山\n  通知: [wushan-2023-57]\n  经办提示: 无";
        StaffFolders.append(home, "knowledge/regions.yaml", region);
        assertThat(refused()).anySatisfy(fault -> assertThat(fault.text()).contains("regions.yaml", "“wushan”写了两次"));
    }

    @Test
    void anAskedLineForAPlaceThatDoesNotExistIsAFaultWithTheNearestPlace() throws IOException {
        Files.writeString(home.resolve("index/asked/wushan-2023-57.yaml"), """
                文件: wushan-2023-57
                问法:
                  - 条: （二十）
                    款: 1
                    问: [这条没有]
                """);
        assertThat(refused()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("index/asked/wushan-2023-57.yaml");
            assertThat(fault.text()).contains("（二十）第1款不存在", "是不是 （");
        });
    }

    @Test
    void aRefusedReleaseLeavesNoCopyBehind() throws IOException {
        StaffFolders.append(home, "index/synonyms.txt", "没有等号的一行");
        refused();
        try (Stream<Path> releases = Files.list(home.resolve("var/releases"))) {
            assertThat(releases.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("new-"));
        }
    }

    @Test
    void unchangedContentKeepsTheSameLibrary() {
        assertThat(current.release()).isEqualTo(new Outcome.Released(current.get()));
        assertThat(current.get()).isSameAs(good);
    }

    @Test
    void mendedFoldersAreReleasedAndTheOldContentCanComeBack() throws IOException {
        String before = good.version();
        StaffFolders.append(home, "index/synonyms.txt", "没有等号的一行");
        refused();
        restore("index/synonyms.txt");
        StaffFolders.append(home, "index/synonyms.txt", "红缨枪补助 => 见习补贴");
        assertThat(current.release()).isEqualTo(new Outcome.Released(current.get()));
        assertThat(current.get()).isNotSameAs(good);
        assertThat(current.get().version()).isNotEqualTo(before);
        assertThat(current.get().folder().resolve("index/synonyms.txt"))
                .content()
                .contains("红缨枪补助");
        restore("index/synonyms.txt");
        current.release();
        assertThat(current.get().version()).isEqualTo(before);
        assertThat(current.get().notices()).extracting(Notice::id).hasSize(5);
    }

    @Test
    void editingTheStaffFoldersDoesNotTouchWhatIsServed() throws IOException {
        StaffFolders.replace(home, "bot/replies.yaml", "以经办部门审核为准", "随便改的");
        assertThat(current.get().folder().resolve("bot/replies.yaml")).content().doesNotContain("随便改的");
    }
}
