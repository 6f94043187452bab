package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of faulty line is told with file, line and what to do; a "/" in a row stands for a new line. */
class WordFaultsTest {

    @TempDir
    private Path folder;

    private static String[] lines(String content) {
        return content.split("/", -1);
    }

    private static void assertTold(List<Fault> faults, String file, int line, String words) {
        assertThat(faults).as(words).hasSize(1);
        Fault fault = faults.getFirst();
        assertThat(fault.file()).isEqualTo("index/" + file);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.message()).contains(words).matches(".*\\p{IsHan}.*").doesNotEndWith("。");
        assertThat(fault.advice()).matches(".*\\p{IsHan}.*").doesNotEndWith("。");
        assertThat(fault.text()).matches("(?s)\\Qindex/" + file + " 第" + line + "行\\E(第\\d+列)?：.*");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "synonyms.txt, 甲 = 乙/丙丁, 2, 既没有“=”也没有“=>”",
                "synonyms.txt, 社保＝社会保险, 1, 既没有“=”也没有“=>”",
                "synonyms.txt, 甲 =, 1, 两边都要有词",
                "synonyms.txt, = 甲, 1, 两边都要有词",
                "synonyms.txt, 开店 =>, 1, 两边都要有词",
                "synonyms.txt, #/=> 创业, 2, 两边都要有词",
                "synonyms.txt, \"开店 => ，,\", 1, 两边都要有词",
                "synonyms.txt, 甲 = 乙/丙 = 乙, 2, “乙”在第1行已经写过",
                "synonyms.txt, 甲 = 乙 = 甲, 1, “甲”",
                "synonyms.txt, 开店 => 创业//[n-1] 开店 => 个体, 3, “开店”在第1行已经写过",
                "synonyms.txt, 开店 => 创业 => 个体, 1, “=>”",
                "dictionary.txt, 稳岗/#/稳岗, 3, “稳岗”写了两次",
                "dictionary.txt, [n-1]横漂, 1, 横漂",
                "stopwords.txt, 请问/啊/请问, 3, “请问”写了两次",
                "places.txt, 杭州/杭州, 2, “杭州”写了两次",
                "typos.txt, 射保, 1, 写法不对",
                "typos.txt, 射保 =>, 1, 写法不对",
                "typos.txt, => 社保, 1, 写法不对",
                "typos.txt, 甲 => 乙 => 丙, 1, 写法不对",
                "typos.txt, 射保 => 社保/射保 => 社报, 2, “射保”写了两次",
                "outside.yaml, - 主题: 落户/  问: [怎么落户, 3, YAML",
                "outside.yaml, - 主题: 落户/  问题: 怎么落户, 2, 不认识的键“问题”",
                "outside.yaml, - 问: 怎么落户, 1, 缺少“主题”",
                "outside.yaml, - 主题: 落户/  主题: 户口, 2, “主题”写了两次",
                "outside.yaml, - {主题: 落户}/- {主题: 落户}, 2, “落户”",
                "outside.yaml, - 主题: 落户/  问: [[怎么]], 2, 应当是一个值",
                "aspects.yaml, - 方面: 去哪办/  说: 在哪, 2, 不认识的键“说”",
                "aspects.yaml, - 说法: 在哪, 1, 缺少“方面”",
                "aspects.yaml, - 方面: [, 2, YAML",
                "aspects.yaml, \"- {方面: 电话, 说法: 几号}/- {方面: 去哪儿, 说法: 在哪}\", 2, “去哪儿”",
                "absent/n-1.yaml, 文件: n-2/没有: [], 1, “文件”应当是 n-1",
                "absent/n-1.yaml, 文件: n-1/有: 租房, 2, 不认识的键“有”",
                "absent/n-1.yaml, 文件: n-1/没有: [{主题: 租房, 2, YAML",
            })
    void aFaultyLineIsToldOnce(String file, String content, int line, String words) {
        List<Fault> faults = new WordFolder(folder).with(file, lines(content)).faults();

        // A broken YAML file ends behind its last line.
        assertTold(faults, file, words.equals("YAML") ? faults.getFirst().line() : line, words);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "文件: n-2/问法: [], 1, “文件”应当是 n-1",
                "\"问法: [{条: （一）, 问: 有吗}]\", 1, 缺少“文件”",
                "文件: n-1/问: 有吗, 2, 不认识的键“问”",
                "\"文件: n-1/问法: [{条: （一）, 款: 二, 问: 有吗}]\", 2, 应当是整数",
                "文件: n-1/问法: [{问: 有吗}], 2, 缺少“条”",
                "\"文件: n-1/问法: [{条: （一）, 问: [[有吗]]}]\", 2, 应当是一个值",
                "\"文件: n-1/问法:/  - {条: （一）, 问: 有吗}/  - {条: （二）, 问: 有吗}\", 4, “有吗”在（一）第1款已经写过",
            })
    void aFaultyAskedFileIsTold(String content, int line, String words) {
        WordFolder sources = new WordFolder(folder).with("asked/n-1.yaml", lines(content));
        Faults faults = new Faults();

        WordFiles.asked(sources.path(), "n-1", faults);

        if (words.equals("缺少“文件”")) {
            assertThat(faults.all())
                    .anySatisfy(fault -> assertThat(fault.message()).contains(words));
        } else {
            assertTold(faults.all(), "asked/n-1.yaml", line, words);
        }
    }

    @Test
    void namingANoticeThatIsNotHeldIsAFault() {
        WordFolder sources = new WordFolder(folder).with("dictionary.txt", "[n-1] 横漂", "[n-2] 群演");

        assertTold(faults(sources, Set.of("n-1")), "dictionary.txt", 2, "“n-2”");
        assertThat(faults(sources, Set.of("n-1", "n-2"))).isEmpty();
    }

    @Test
    void aFileForANoticeThatIsNotHeldIsAFault() {
        WordFolder sources = new WordFolder(folder)
                .with("asked/n-2.yaml", "文件: n-2", "问法: []")
                .with("absent/n-3.yaml", "文件: n-3", "没有: []");

        assertThat(faults(sources, Set.of("n-1")))
                .extracting(Fault::file)
                .containsExactlyInAnyOrder("index/asked/n-2.yaml", "index/absent/n-3.yaml");
        assertThat(faults(sources, Set.of("n-2", "n-3"))).isEmpty();
    }

    private static List<Fault> faults(WordFolder sources, Set<String> notices) {
        Faults faults = new Faults();
        WordFiles.read(sources.path(), notices, faults);
        return faults.all();
    }

    /** As index/README.md promises. */
    @Test
    void aStopWordThatIsAlsoInTheDictionaryIsAFault() {
        List<Fault> faults = new WordFolder(folder)
                .with("dictionary.txt", "稳岗")
                .with("stopwords.txt", "啊", "稳岗")
                .faults();

        assertTold(faults, "stopwords.txt", 2, "“稳岗”");
    }
}
