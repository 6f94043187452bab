package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.policydesk.notice.Faults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a set of rules make the same rules wherever they lie. */
class RuleFilesTest {

    @TempDir
    Path folder;

    @Test
    void writtenElsewhereTheyAreTheSameRules() throws IOException {
        RuleFiles files = RuleFiles.of(Path.of(""));
        assertThat(files.hash()).isEqualTo(RealRules.book().hash());
        files.writeTo(folder);
        assertThat(RuleFiles.of(folder).hash()).isEqualTo(files.hash());
        Faults faults = new Faults();
        assertThat(RealRules.read(folder, faults).hash()).isEqualTo(files.hash());
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void whatPeopleReadIsNoRule() throws IOException {
        RuleFiles.of(Path.of("")).writeTo(folder);
        String before = RuleFiles.of(folder).hash();
        Files.writeString(folder.resolve("knowledge/说明.md"), "说明");
        assertThat(RuleFiles.of(folder).hash()).isEqualTo(before);
        Files.writeString(folder.resolve("knowledge/facts.yaml"), "事实: {}");
        assertThat(RuleFiles.of(folder).hash()).isNotEqualTo(before);
    }

    @Test
    void nothingIsWrittenElsewhere() {
        RuleFiles files = new RuleFiles(Map.of("../x.yaml", "x".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> files.writeTo(folder.resolve("home"))).isInstanceOf(IOException.class);
        assertThat(folder.resolve("home/x.yaml")).doesNotExist();
    }
}
