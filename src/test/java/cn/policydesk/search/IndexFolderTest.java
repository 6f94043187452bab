package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexFolderTest {

    private static final List<Unit> UNITS = List.of(
            new Unit(new ClauseRef("n", "（一）", 1), "r", "创业补贴", "首次创业给予一次性创业补贴5000元", List.of("开店有钱拿吗", "创业补贴多少")),
            new Unit(new ClauseRef("n", "（二）", 1), "r", "社保补贴", "灵活就业人员给予社会保险补贴", List.of("自己交社保能补吗")),
            new Unit(new ClauseRef("n", "（三）", 1), "r", "稳岗返还", "不裁员的企业返还失业保险费", List.of()));
    private static final List<Region> REGIONS =
            List.of(new Region("r", "某省某市", "某市", List.of("某省"), List.of(), List.of(), List.of("n"), List.of(), "请问"));
    private static final List<String> QUESTIONS = List.of("创业补贴多少", "自己交社保能补吗", "不裁员返还失业保险费", "5000元", "天气");

    @TempDir
    private Path temp;

    private Path folder;
    private Words words;

    @BeforeEach
    void words() throws IOException {
        words = new WordFolder(Files.createDirectory(temp.resolve("words")))
                .with("dictionary.txt", "创业补贴", "社保", "稳岗")
                .words();
        folder = temp.resolve("var/lucene");
    }

    private ClauseIndex.Opened open(String version, List<Unit> units) {
        return ClauseIndex.open(folder, version, units, words, REGIONS);
    }

    private static List<String> answers(ClauseIndex.Opened opened) throws IOException {
        try (ClauseIndex index = opened.index()) {
            List<String> answers = new ArrayList<>();
            for (String question : QUESTIONS) {
                answers.add(
                        index.ranked(new Question(question, "r"), 3) + " " + index.search(new Question(question, "r")));
            }
            return answers;
        }
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void aMissingIndexIsBuiltWithARemark() throws IOException {
        ClauseIndex.Opened opened = open("1", UNITS);

        assertThat(opened.rebuilt()).contains("不存在");
        assertThat(answers(opened).getFirst()).contains("（一）").contains("Answered");
        assertThat(files().keySet()).anyMatch(name -> name.startsWith("segments_"));
    }

    @Test
    void anUnchangedIndexServesAsItIs() throws IOException {
        List<String> before = answers(open("1", UNITS));
        Path segments = folder.resolve(files().keySet().stream()
                .filter(name -> name.startsWith("segments_"))
                .findFirst()
                .orElseThrow());
        Files.setLastModifiedTime(segments, FileTime.fromMillis(1_000_000_000_000L));
        Map<String, byte[]> written = files();

        ClauseIndex.Opened again = open("1", UNITS);

        assertThat(again.rebuilt()).isNull();
        assertThat(answers(again)).isEqualTo(before);
        assertThat(files()).containsExactlyEntriesOf(written);
        assertThat(Files.getLastModifiedTime(segments).toMillis()).isEqualTo(1_000_000_000_000L);
    }

    @Test
    void anIndexOfOtherContentIsBuiltAnew() throws IOException {
        answers(open("1", UNITS));

        ClauseIndex.Opened opened = open("2", UNITS.subList(1, 3));

        assertThat(opened.rebuilt()).contains("更新");
        assertThat(answers(opened).getFirst()).doesNotContain("（一）");
        assertThat(open("2", UNITS.subList(1, 3)).rebuilt()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedFileOfAnyKindIsBuiltAnewAndAnswersAreEqual(Damage damage) throws IOException {
        List<String> before = answers(open("1", UNITS));
        List<String> names = files().keySet().stream()
                .filter(name -> !name.equals("write.lock"))
                .toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(4);
        // A rebuilt index may use other numbers in its names: each kind of file is taken where it then lies.
        for (int kind = 0; kind < names.size(); kind++) {
            String name = files().keySet().stream()
                    .filter(each -> !each.equals("write.lock"))
                    .toList()
                    .get(kind);
            damage.to(folder.resolve(name));

            ClauseIndex.Opened opened = open("1", UNITS);

            assertThat(opened.rebuilt()).as(name).isNotNull().endsWith("建");
            assertThat(answers(opened)).as(name).isEqualTo(before);
            ClauseIndex.Opened again = open("1", UNITS);
            assertThat(again.rebuilt()).as("after %s was mended", name).isNull();
            again.index().close();
        }
    }

    @Test
    void aSingleByteChangedAnywhereIsNoticed() throws IOException {
        answers(open("1", UNITS));
        Map<String, byte[]> good = files();
        for (Map.Entry<String, byte[]> file : good.entrySet()) {
            int length = file.getValue().length;
            for (int part = 0; part < 32 && length > 0; part++) {
                byte[] bad = file.getValue().clone();
                bad[(length - 1) * part / 31] ^= 0x10;
                for (String name : files().keySet()) {
                    Files.delete(folder.resolve(name));
                }
                for (Map.Entry<String, byte[]> each : good.entrySet()) {
                    Files.write(
                            folder.resolve(each.getKey()), each.getKey().equals(file.getKey()) ? bad : each.getValue());
                }

                ClauseIndex.Opened opened = open("1", UNITS);

                assertThat(opened.rebuilt())
                        .as("%s, part %d", file.getKey(), part)
                        .isNotNull();
                opened.index().close();
            }
        }
    }

    @Test
    void strayFilesInTheFolderDoNoHarm() throws IOException {
        List<String> before = answers(open("1", UNITS));
        Files.writeString(folder.resolve("segments_9"), "kein Index");
        Files.writeString(folder.resolve("说明.txt"), "旧文件");

        ClauseIndex.Opened opened = open("1", UNITS);

        assertThat(opened.rebuilt()).isNotNull();
        assertThat(answers(opened)).isEqualTo(before);
    }

    @Test
    void aFolderThatCannotBeMadeIsReported() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file where the folder should be");

        assertThatThrownBy(() -> open("1", UNITS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("lucene");
    }
}
