package cn.policydesk.dingtalk;

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

class DingtalkWordsTest {

    private static final String FILE = "bot/dingtalk.yaml";

    @TempDir
    Path home;

    @BeforeEach
    void copyTheRealFile() throws IOException {
        Files.createDirectories(home.resolve("bot"));
        Files.copy(Path.of(FILE), home.resolve(FILE));
    }

    private List<Fault> faults() {
        Faults faults = new Faults();
        DingtalkWords.check(home, faults);
        return faults.all();
    }

    @Test
    void theRealFileIsClean() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void aButtonThatNothingUnderstandsIsAFault() throws IOException {
        StaffFolders.replace(home, FILE, "转发的说法: [转发给居民, ", "转发的说法: [");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).contains(FILE).contains("转发的说法"));
    }

    @Test
    void aNameNobodyFillsIsAFault() throws IOException {
        StaffFolders.replace(home, FILE, "金额：{金额}", "金额：{数目}");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).contains("{数目}"));
    }
}
