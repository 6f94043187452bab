package cn.policydesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the words of every messenger. */
public abstract class WordsFileContract {

    private final String file;
    private final BiConsumer<Path, Faults> check;

    @TempDir
    Path home;

    /**
     * @param file of the messenger's words
     * @param check of the file in a folder
     */
    protected WordsFileContract(String file, BiConsumer<Path, Faults> check) {
        this.file = file;
        this.check = check;
    }

    @BeforeEach
    final void copyTheRealFile() throws IOException {
        Files.createDirectories(home.resolve("bot"));
        Files.copy(Path.of(file), home.resolve(file));
    }

    protected final void replace(String words, String by) throws IOException {
        StaffFolders.replace(home, file, words, by);
    }

    protected final List<Fault> faults() {
        Faults faults = new Faults();
        check.accept(home, faults);
        return faults.all();
    }

    protected final void onlyFaultSays(String... words) {
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).contains(file).contains(words));
    }

    @Test
    void theRealFileIsClean() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void aMissingPhraseIsAFault() throws IOException {
        replace("  没有下文:", "  # 没有下文:");
        onlyFaultSays("缺少“没有下文”");
    }

    @Test
    void whatPeopleAreToldToReplyMustBeUnderstood() throws IOException {
        replace("看下文: 回复 继续 看下文", "看下文: 回复 N 往后看");
        onlyFaultSays("继续的说法");
    }

    @Test
    void aMissingFileIsAFault() throws IOException {
        Files.delete(home.resolve(file));
        onlyFaultSays(file);
    }
}
