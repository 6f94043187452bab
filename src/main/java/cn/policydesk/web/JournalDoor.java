package cn.policydesk.web;

import cn.policydesk.journal.Journal;
import cn.policydesk.journal.Overview;
import cn.policydesk.library.RunningServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /internal/journal}: the command line asks the running product, which alone has the journal open. */
@RestController
class JournalDoor {

    private static final int MOST_DAYS = 36_500;
    private static final int MOST_LINES = 1_000;

    private final Journal journal;
    private final RunningServer server;
    private final Clock clock;

    JournalDoor(Journal journal, @Value("${policydesk.home}") String home, Clock clock) {
        this.journal = journal;
        this.server = new RunningServer(Path.of(home, "var"));
        this.clock = clock;
    }

    @GetMapping("/internal/journal")
    ResponseEntity<Overview> overview(
            @RequestHeader(name = RunningServer.TOKEN_HEADER, defaultValue = "") String token,
            @RequestParam int days,
            @RequestParam int lines) {
        if (!server.knows(token)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (days < 1 || days > MOST_DAYS || lines < 0 || lines > MOST_LINES) {
            throw new BadInput("days 要在 1 到 " + MOST_DAYS + " 之间，lines 要在 0 到 " + MOST_LINES + " 之间。");
        }
        Instant now = clock.instant();
        return journal.overview(now.minus(Duration.ofDays(days)), now, lines)
                .map(overview ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(overview))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }
}
