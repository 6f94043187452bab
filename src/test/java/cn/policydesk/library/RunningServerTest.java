package cn.policydesk.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServerTest {

    @TempDir
    Path var;

    private RunningServer server;

    @BeforeEach
    void point() {
        server = new RunningServer(var.resolve("not/made/yet"));
    }

    private Path token() {
        return var.resolve("not/made/yet/server.token");
    }

    @Test
    void theAnnouncedPortAndTokenAreFoundAndTheTokenIsKnown() throws IOException {
        server.announce(8123);
        RunningServer other = new RunningServer(var.resolve("not/made/yet"));
        assertThat(other.port()).contains("8123");
        assertThat(other.token()).hasValueSatisfying(token -> assertThat(token).matches("[0-9a-f]{48}"));
        assertThat(server.knows(other.token().orElseThrow())).isTrue();
    }

    @Test
    void onlyItsOwnAccountMayReadTheToken() throws IOException {
        Files.createDirectories(token().getParent());
        Files.writeString(token(), "left by somebody");
        Files.setPosixFilePermissions(token(), PosixFilePermissions.fromString("rw-r--r--"));
        server.announce(8123);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token())))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrongOrEmptyOrShortenedTokenIsRefused() throws IOException {
        server.announce(8123);
        String token = server.token().orElseThrow();
        assertThat(server.knows("")).isFalse();
        assertThat(server.knows(" ")).isFalse();
        assertThat(server.knows(token.substring(1))).isFalse();
        assertThat(server.knows(token + "0")).isFalse();
        assertThat(server.knows("令牌")).isFalse();
    }

    @Test
    void everyStartHasATokenOfItsOwn() throws IOException {
        server.announce(8123);
        String first = server.token().orElseThrow();
        server.announce(8124);
        assertThat(server.knows(first)).isFalse();
        assertThat(server.port()).contains("8124");
    }

    @Test
    void beforeAServerRanNothingIsFoundAndNoTokenIsKnown() throws IOException {
        assertThat(server.port()).isEmpty();
        assertThat(server.token()).isEmpty();
        assertThat(server.knows("")).isFalse();
        Files.createDirectories(token().getParent());
        Files.writeString(token(), "\n");
        assertThat(server.knows("")).as("an empty token file opens no door").isFalse();
    }
}
