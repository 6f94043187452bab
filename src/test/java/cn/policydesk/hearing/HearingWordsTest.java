package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.benefit.Dictionary;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearingWordsTest {

    private static final String FILE = HearingWords.FILE;
    private static Dictionary dictionary;

    @TempDir
    Path home;

    private final Faults faults = new Faults();

    @BeforeAll
    static void readTheRules() {
        dictionary = new HeardSentences().rules().dictionary();
    }

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(home.resolve("bot"));
        Files.copy(Path.of(FILE), home.resolve(FILE));
    }

    private HearingWords read() {
        return HearingWords.read(home, dictionary, faults);
    }

    private void only(String... parts) {
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.text()).contains(parts);
        });
    }

    @Test
    void theWordsOfTheRealFileAreRead() {
        HearingWords words = read();
        assertThat(faults.all()).extracting(Fault::text).isEmpty();
        assertThat(words.all(HearingWords.Bag.ANIMALS)).hasSize(12);
        assertThat(words.form("沒有繳納")).isEqualTo("没交纳");
        assertThat(words.starts(HearingWords.Bag.LESS, "不到一年", 0)).isEqualTo(2);
        assertThat(words.absurd("年龄")).contains("年龄").doesNotContain("{");
    }

    @Test
    void otherSectionsOfTheFileAreLeftToOthers() throws IOException {
        StaffFolders.append(home, FILE, "闲聊:\n  打招呼: [你好]");
        read();
        assertThat(faults.all()).extracting(Fault::text).isEmpty();
    }

    @Test
    void aMistypedKeyIsAFaultAtItsLineWithTheNearestForm() throws IOException {
        StaffFolders.replace(home, FILE, "  插词: [", "  插辞: [");
        read();
        assertThat(faults.all())
                .anySatisfy(fault -> {
                    assertThat(fault.line()).isPositive();
                    assertThat(fault.text()).contains("不认识的键“插辞”", "是不是想写“插词”");
                })
                .anySatisfy(fault -> assertThat(fault.text()).contains("缺少“插词”"));
    }

    @Test
    void aMistypedSectionIsTold() throws IOException {
        StaffFolders.replace(home, FILE, "\n数与时间:", "\n数与时问:");
        read();
        only("缺少“数与时间”", "是不是把它写成了“数与时问”");
    }

    @Test
    void aFactThatDoesNotExistIsAFaultWithTheNearestName() throws IOException {
        StaffFolders.replace(home, FILE, "要说到: {", "要说到: {登记失业时问: [登记], ");
        read();
        only("不认识的事实“登记失业时问”", "是不是“登记失业时间”");
    }

    @Test
    void anUnreadableNumberIsAFault() throws IOException {
        StaffFolders.replace(home, FILE, "十几: 11..19", "十几: 19..11");
        StaffFolders.replace(home, FILE, "去年: -1", "去年: 上一年");
        read();
        assertThat(faults.all())
                .extracting(Fault::text)
                .anySatisfy(text -> assertThat(text).contains("“十几”的值“19..11”看不懂", "例如 十几: 11..19"))
                .anySatisfy(text -> assertThat(text).contains("“去年”应当是整数"))
                .hasSize(2);
    }

    @Test
    void aNameNobodyFillsInIsAFault() throws IOException {
        StaffFolders.replace(home, FILE, "您说的“{事实}”好像不对", "您说的“{事情}”好像不对");
        read();
        only("“太离谱”里的{事情}没有东西可填", "{事实}");
    }

    @Test
    void aMissingFileIsAFault() throws IOException {
        Files.delete(home.resolve(FILE));
        read();
        only("文件不存在");
    }
}
