package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordFilesTest {

    @TempDir
    private Path folder;

    private WordFolder sound() {
        return new WordFolder(folder);
    }

    @Test
    void theRealFilesHaveNoFaults() {
        Faults faults = new Faults();

        Words words = WordFiles.read(Path.of("index"), faults);

        assertThat(faults.all()).isEmpty();
        assertThat(words.synonyms()).isNotEmpty();
        assertThat(words.lay()).isNotEmpty();
        assertThat(words.outside()).isNotEmpty();
        assertThat(words.places()).contains("杭州").noneMatch(place -> place.startsWith("^"));
    }

    @Test
    void everyKindOfLineIsRead() {
        Words words = sound().with("synonyms.txt", "# 说明", "", "社保 = 社会保险=社会保险费", "  [n-1]  横漂 => 演员， 培训,上岗 ")
                .with("dictionary.txt", "[n-1] 横漂", "稳岗")
                .with("stopwords.txt", "请问")
                .with("typos.txt", "射保 => 社保")
                .with("places.txt", "^浙江", "杭州")
                .with(
                        "outside.yaml",
                        "- 主题: 公积金",
                        "  词: [取公积金]",
                        "  问: [怎么取, 能取吗]",
                        "  去处: 请问中心",
                        "- 主题: 落户",
                        "  问: 怎么落户")
                .with("aspects.yaml", "- 方面: 去哪办", "  说法: [在哪办, 去哪]", "  文中有: [网上]")
                .with("absent/n-1.yaml", "文件: n-1", "没有:", "  - 主题: 租房补贴", "    问: [租房补吗]")
                .words();

        assertThat(words.synonyms()).containsExactly(new Marked<>(null, List.of("社保", "社会保险", "社会保险费")));
        assertThat(words.lay()).containsExactly(new Marked<>("n-1", new Words.Lay("横漂", List.of("演员", "培训", "上岗"))));
        assertThat(words.terms()).containsExactly(new Marked<>("n-1", "横漂"), new Marked<>(null, "稳岗"));
        assertThat(words.stops()).containsExactly("请问");
        assertThat(words.typos()).isEqualTo(Map.of("射保", "社保"));
        assertThat(words.places()).containsExactly("杭州");
        assertThat(words.aspects()).isEqualTo(Map.of("去哪办", List.of("在哪办", "去哪")));
        assertThat(words.telling()).isEqualTo(Map.of("去哪办", List.of("网上")));
        assertThat(words.outside())
                .containsExactly(
                        new OutsideTopic(null, "公积金", List.of("取公积金"), List.of("怎么取", "能取吗"), "请问中心"),
                        new OutsideTopic(null, "落户", List.of(), List.of("怎么落户"), ""),
                        new OutsideTopic("n-1", "租房补贴", List.of(), List.of("租房补吗"), ""));
    }

    @Test
    void wordsOfANoticeLeftOutAreDropped() {
        Words words = sound().with("synonyms.txt", "[n-1] 甲 = 乙", "丙 = 丁", "[n-1] 横漂 => 演员")
                .with("dictionary.txt", "[n-1] 横漂", "[n-2] 群演")
                .with("absent/n-1.yaml", "文件: n-1", "没有: [{主题: 租房, 问: 租房补吗}]")
                .words();

        assertThat(words.without(null)).isEqualTo(words);
        Words without = words.without("n-1");
        assertThat(without.synonyms()).containsExactly(new Marked<>(null, List.of("丙", "丁")));
        assertThat(without.lay()).isEmpty();
        assertThat(without.terms()).containsExactly(new Marked<>("n-2", "群演"));
        assertThat(without.outside()).isEmpty();
    }

    @Test
    void linesOfWindowsAndItsByteOrderMarkAreRead() throws Exception {
        sound().with("places.txt");
        Files.writeString(folder.resolve("synonyms.txt"), "\uFEFF# 同义词表\r\n社保 = 社会保险\r\n");
        Files.writeString(folder.resolve("stopwords.txt"), "\uFEFF请问\r\n");

        Faults faults = new Faults();
        Words words = WordFiles.read(folder, faults);

        assertThat(faults.all()).isEmpty();
        assertThat(words.synonyms()).containsExactly(new Marked<>(null, List.of("社保", "社会保险")));
        assertThat(words.stops()).containsExactly("请问");
    }

    @Test
    void aMissingFileIsAFaultOfTheWholeFile() {
        for (String name : List.of(
                "synonyms.txt",
                "dictionary.txt",
                "stopwords.txt",
                "typos.txt",
                "places.txt",
                "outside.yaml",
                "aspects.yaml")) {
            List<Fault> faults = sound().without(name).faults();

            assertThat(faults).as(name).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.file()).isEqualTo("index/" + name);
                assertThat(fault.line()).isZero();
                assertThat(fault.advice()).matches(".*\\p{IsHan}.*");
            });
            assertThat(faults).as("%s is told once", name).hasSize(1);
        }
    }

    @Test
    void aFileInAnotherEncodingIsAFault() throws Exception {
        sound();
        Files.write(folder.resolve("stopwords.txt"), "请问\n".getBytes(Charset.forName("GBK")));
        Files.write(folder.resolve("outside.yaml"), "- 主题: 落户\n".getBytes(Charset.forName("GBK")));

        Faults faults = new Faults();
        WordFiles.read(folder, faults);

        assertThat(faults.all()).extracting(Fault::file).containsExactly("index/stopwords.txt", "index/outside.yaml");
        assertThat(faults.all()).allSatisfy(fault -> assertThat(fault.text()).contains("UTF-8"));
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnce() {
        assertThat(sound().with("synonyms.txt", "甲", "乙 =")
                        .with("dictionary.txt", "丙", "丙")
                        .with("typos.txt", "丁")
                        .faults())
                .extracting(fault -> fault.file() + ":" + fault.line())
                .containsExactly(
                        "index/synonyms.txt:1", "index/synonyms.txt:2", "index/dictionary.txt:2", "index/typos.txt:1");
    }

    @Test
    void askedLinesAreReadWithTheirPlaceAndParagraph() {
        sound().with(
                        "asked/n-1.yaml",
                        "文件: n-1",
                        "问法:",
                        "  - 条: （一）",
                        "    问: [开店补吗, 开店给钱吗]",
                        "  - {条: （三）, 款: 2, 问: 招人补吗}");
        Faults faults = new Faults();

        List<AskedLine> lines = WordFiles.asked(folder, "n-1", faults);

        assertThat(faults.all()).isEmpty();
        assertThat(lines)
                .containsExactly(
                        new AskedLine(new ClauseRef("n-1", "（一）", 1), "开店补吗"),
                        new AskedLine(new ClauseRef("n-1", "（一）", 1), "开店给钱吗"),
                        new AskedLine(new ClauseRef("n-1", "（三）", 2), "招人补吗"));
        assertThat(WordFiles.asked(folder, "n-2", faults)).as("no file").isEmpty();
        assertThat(faults.none()).isTrue();
    }

    /** Which places a notice has is the library's to know. */
    @Test
    void anAskedLineToAMissingPlaceIsNoFaultHere() {
        sound().with("asked/n-1.yaml", "文件: n-1", "问法: [{条: （九十九）, 款: 7, 问: 有吗}]");
        Faults faults = new Faults();

        assertThat(WordFiles.asked(folder, "n-1", faults))
                .containsExactly(new AskedLine(new ClauseRef("n-1", "（九十九）", 7), "有吗"));
        assertThat(faults.none()).isTrue();
    }
}
