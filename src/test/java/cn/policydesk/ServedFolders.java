package cn.policydesk;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The product, served on a free port from a copy of the staff folders; what extends it says with which settings. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public abstract class ServedFolders {

    @TempDir
    protected static Path home;

    @LocalServerPort
    protected int port;

    @BeforeAll
    static void copyTheRealFolders() throws IOException {
        StaffFolders.copyWithoutAsked(home);
    }

    @DynamicPropertySource
    static void serveTheCopy(DynamicPropertyRegistry settings) {
        settings.add("policydesk.home", () -> home.toString());
    }
}
