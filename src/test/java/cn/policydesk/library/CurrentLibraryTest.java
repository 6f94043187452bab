package cn.policydesk.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.policydesk.StaffFolders;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary.NothingToServe;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Notice;
import cn.policydesk.search.Finding;
import cn.policydesk.search.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product comes up with. */
class CurrentLibraryTest {

    private static final Question QUESTION = new Question("零就业家庭人员、单亲家庭人员、低保家庭人员", "heping");

    @TempDir
    Path home;

    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void copyTheRealFolders() throws IOException {
        StaffFolders.copyWithoutAsked(home);
    }

    private CurrentLibrary library() {
        return new CurrentLibrary(home, home.resolve("var"), List.of(Assistant::check), log::add);
    }

    private String comeUpAndStop() throws Exception {
        try (CurrentLibrary library = library()) {
            assertThat(library.start()).isEmpty();
            return library.get().version();
        }
    }

    private Path lastGood() throws IOException {
        return home.resolve("var/releases").resolve(Files.readString(home.resolve("var/current")));
    }

    @Test
    void aStartOnGoodFoldersServesAllFiveNotices() throws Exception {
        try (CurrentLibrary library = library()) {
            assertThat(library.start()).isEmpty();
            assertThat(library.get().notices())
                    .extracting(Notice::id)
                    .containsExactly(
                            "dongyang-draft", "jiangyin-2019-18", "wushan-2023-57", "heping-2020", "anshan-2020-3");
            assertThat(library.get().version()).matches("[0-9a-f]{64}");
            assertThat(library.get().folder()).isEqualTo(lastGood()).isDirectory();
            assertThat(log).containsExactly("索引不存在，已新建");
        }
    }

    @Test
    void beforeTheStartThereIsNoLibraryToAsk() {
        assertThatIllegalStateException().isThrownBy(() -> library().get());
    }

    @Test
    void aSecondStartTakesTheIndexAsItLies() throws Exception {
        String version = comeUpAndStop();
        log.clear();
        assertThat(comeUpAndStop()).isEqualTo(version);
        assertThat(log).isEmpty();
    }

    @Test
    void aStartOnFaultyFoldersComesUpOnTheLastGoodReleaseAndTellsTheFaults() throws Exception {
        String version = comeUpAndStop();
        int line = StaffFolders.append(home, "index/synonyms.txt", "没有等号的一行");
        StaffFolders.replace(home, "bot/replies.yaml", "拿不准:", "拿不淮:");
        try (CurrentLibrary library = library()) {
            List<Fault> faults = library.start();
            assertThat(faults).anySatisfy(fault -> {
                assertThat(fault.file()).isEqualTo("index/synonyms.txt");
                assertThat(fault.line()).isEqualTo(line);
            });
            assertThat(faults).anySatisfy(fault -> assertThat(fault.text()).contains("bot/replies.yaml", "拿不淮", "拿不准"));
            assertThat(library.get().version()).isEqualTo(version);
            assertThat(library.get().notices()).hasSize(5);
            assertThat(library.get().index().find(QUESTION)).isNotInstanceOf(Finding.NotFound.class);
        }
    }

    @Test
    void aStartOnFaultyFoldersWithoutAnyReleaseIsRefusedWithTheFaults() throws Exception {
        int line = StaffFolders.append(home, "knowledge/notices/wushan/wushan-2023-57.yaml", "说明书: 多写的");
        try (CurrentLibrary library = library()) {
            assertThatThrownBy(library::start)
                    .isInstanceOfSatisfying(
                            NothingToServe.class,
                            refusal -> assertThat(refusal.faults())
                                    .singleElement()
                                    .satisfies(fault -> {
                                        assertThat(fault.file())
                                                .isEqualTo("knowledge/notices/wushan/wushan-2023-57.yaml");
                                        assertThat(fault.line()).isEqualTo(line);
                                        assertThat(fault.message()).contains("说明书");
                                        assertThat(fault.advice()).isNotEmpty();
                                    }));
        }
    }

    @Test
    void aStartIsRefusedWhereTheLastGoodReleaseIsDamagedToo() throws Exception {
        comeUpAndStop();
        StaffFolders.append(home, "index/typos.txt", "写法不对的一行");
        Files.delete(lastGood().resolve("knowledge/regions.yaml"));
        try (CurrentLibrary library = library()) {
            assertThatThrownBy(library::start)
                    .isInstanceOfSatisfying(
                            NothingToServe.class,
                            refusal -> assertThat(refusal.faults())
                                    .singleElement()
                                    .satisfies(fault -> assertThat(fault.file()).isEqualTo("index/typos.txt")));
        }
    }

    @Test
    void aStartInAnEmptyHomeIsRefusedWithFaultsNotWithAnError(@TempDir Path empty) throws Exception {
        try (CurrentLibrary library =
                new CurrentLibrary(empty, empty.resolve("var"), List.of(Assistant::check), log::add)) {
            assertThatThrownBy(library::start)
                    .isInstanceOfSatisfying(
                            NothingToServe.class,
                            refusal -> assertThat(refusal.faults())
                                    .extracting(Fault::file)
                                    .contains("knowledge/regions.yaml", "index/synonyms.txt", "bot/replies.yaml"));
        }
    }

    @Test
    void aDeletedIndexIsBuiltAnewAtTheStartAndAnswersTheSame() throws Exception {
        Finding before;
        try (CurrentLibrary library = library()) {
            library.start();
            before = library.get().index().find(QUESTION);
        }
        Path index = lastGood().resolve("lucene");
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(index);
        log.clear();
        try (CurrentLibrary library = library()) {
            assertThat(library.start()).isEmpty();
            assertThat(log).containsExactly("索引不存在，已新建");
            assertThat(library.get().index().find(QUESTION)).isEqualTo(before).isNotInstanceOf(Finding.NotFound.class);
        }
    }
}
