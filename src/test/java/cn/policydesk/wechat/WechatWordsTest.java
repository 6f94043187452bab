package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WechatWordsTest {

    private static final String FILE = "bot/wechat.yaml";

    @TempDir
    Path home;

    @BeforeEach
    void copyTheRealFile() throws IOException {
        Files.createDirectories(home.resolve("bot"));
        Files.copy(Path.of(FILE), home.resolve(FILE));
    }

    private List<Fault> faults() {
        Faults faults = new Faults();
        WechatWords.check(home, faults);
        return faults.all();
    }

    @Test
    void theRealFileIsClean() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void aMissingPhraseIsAFault() throws IOException {
        StaffFolders.replace(home, FILE, "  图片: 图片我看不了。请把想问的打成字，比如图上通知里的哪一句。\n", "");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).contains(FILE).contains("缺少“图片”"));
    }

    @Test
    void anUnknownKeyAndANameNobodyFillsAreFaultsWithTheirLines() throws IOException {
        StaffFolders.replace(home, FILE, "  视频: 视频我看不了。", "  视频: 视频{网址}我看不了。");
        StaffFolders.replace(home, FILE, "  链接:", "  连接:");
        assertThat(faults())
                .extracting(Fault::text)
                .anySatisfy(text -> assertThat(text).contains("{网址}没有东西可填"));
        assertThat(faults())
                .extracting(Fault::text)
                .anySatisfy(text -> assertThat(text).contains("不认识的键“连接”").contains("链接"));
        assertThat(faults())
                .filteredOn(fault -> fault.message().contains("连接"))
                .allSatisfy(fault -> assertThat(fault.line()).isPositive());
    }

    @Test
    void whatPeopleAreToldToReplyMustBeUnderstood() throws IOException {
        StaffFolders.replace(home, FILE, "看下文: 回复 继续 看下文", "看下文: 回复 N 往后看");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).contains("继续的说法"));
    }

    @Test
    void aMissingFileIsAFault() throws IOException {
        Files.delete(home.resolve(FILE));
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).startsWith(FILE));
    }
}
