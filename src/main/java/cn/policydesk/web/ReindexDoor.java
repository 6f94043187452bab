package cn.policydesk.web;

import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.RunningServer;
import cn.policydesk.notice.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /internal/reindex}: the command line asks the running product to read the staff folders anew. */
@RestController
class ReindexDoor {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");

    private final CurrentLibrary current;
    private final RunningServer server;

    ReindexDoor(CurrentLibrary current, @Value("${policydesk.home}") String home) {
        this.current = current;
        this.server = new RunningServer(Path.of(home, "var"));
    }

    /** What came of it: the version that answers now, or the faults. */
    record Result(boolean released, String version, List<Fault> faults) {}

    @PostMapping("/internal/reindex")
    ResponseEntity<Result> reindex(@RequestHeader(name = RunningServer.TOKEN_HEADER, defaultValue = "") String token) {
        if (!server.knows(token)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return ResponseEntity.ok(
                switch (current.release()) {
                    case CurrentLibrary.Outcome.Released released -> {
                        LOG.info("已换上新的知识版本 {}", released.library().version().substring(0, 12));
                        yield new Result(true, released.library().version(), List.of());
                    }
                    case CurrentLibrary.Outcome.Refused refused -> {
                        LOG.warn("新的知识文件有 {} 处错误，没有换上，旧的继续回答", refused.faults().size());
                        yield new Result(false, current.get().version(), refused.faults());
                    }
                });
    }

    @EventListener
    void onReady(WebServerInitializedEvent event) throws IOException {
        if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
            int port = event.getWebServer().getPort();
            server.announce(port);
            LOG.info("请在浏览器打开 http://localhost:{}/", port);
        }
    }
}
