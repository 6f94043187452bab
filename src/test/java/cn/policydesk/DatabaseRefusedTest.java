package cn.policydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.policydesk.journal.DatabaseRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** With a wrong {@code DATABASE_URL} the product does not come up, and says why without the password. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseRefusedTest {

    @TempDir
    Path home;

    @Test
    void aWrongAddressOfTheDatabaseIsSaidInWords(CapturedOutput output) throws Exception {
        StaffFolders.copyWithoutAsked(home);
        assertThatThrownBy(() -> SpringApplication.run(
                        Application.class,
                        "--server.port=0",
                        "--policydesk.home=" + home,
                        "--policydesk.journal.database=postgresql://u:ge@heim@db/d"))
                .hasRootCauseInstanceOf(DatabaseRefused.class);
        assertThat(output.getAll())
                .contains("DATABASE_URL 写得不对：分不清哪里是密码", "%40", "改正后再启动")
                .doesNotContain("heim", "\tat ", "UnsatisfiedDependency");
    }
}
