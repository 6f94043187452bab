package cn.policydesk.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.policydesk.journal.ClosedJournal;
import cn.policydesk.journal.DatabaseRefused;
import cn.policydesk.journal.Journal;
import cn.policydesk.journal.Overview;
import cn.policydesk.journal.Retention;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.NoticeFolder;
import cn.policydesk.notice.Region;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code journal}: what people asked, what was not found and what was of no use, over some days. */
@Command(name = "journal", description = "看问答记录：问了多少、怎么答的、没找到的问题、有用没用")
final class JournalCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 36_500;
    private static final int MOST_LINES = 1_000;

    @Option(names = "--home", paramLabel = "文件夹", description = "放 knowledge/ index/ bot/ var/ 的文件夹，默认当前文件夹")
    @Nullable
    Path home;

    @Option(names = "--days", paramLabel = "天数", description = "看最近多少天，默认 30", defaultValue = "30")
    int days;

    @Option(names = "--lines", paramLabel = "行数", description = "每张清单最多列多少行，默认 20", defaultValue = "20")
    int lines;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (days < 1 || days > MOST_DAYS) {
            throw new Failure("--days 要在 1 到 " + MOST_DAYS + " 之间");
        }
        if (lines < 0 || lines > MOST_LINES) {
            throw new Failure("--lines 要在 0 到 " + MOST_LINES + " 之间");
        }
        Home where = new Home();
        where.home = home;
        Path folder = where.folder();
        Overview overview = running(folder);
        Map<String, String> regions = NoticeFolder.read(folder, new Faults()).regions().stream()
                .collect(Collectors.toMap(Region::id, Region::shortName, (one, other) -> one));
        new JournalPrint(spec.commandLine().getOut(), regions).print(overview == null ? kept(folder) : overview);
        return Commands.OK;
    }

    /** What the running product says; null where none runs. */
    private @Nullable Overview running(Path folder) throws IOException, InterruptedException {
        HttpResponse<String> response =
                Running.ask(folder, "GET", "/internal/journal?days=" + days + "&lines=" + lines);
        if (response == null) {
            return null;
        }
        if (response.statusCode() != 200) {
            throw new Failure("服务在运行，但记录用的数据库现在读不了。请看服务的日志");
        }
        try {
            return new JsonMapper().readValue(response.body(), Overview.class);
        } catch (JacksonException e) {
            // Something else has taken its port.
            return null;
        }
    }

    /** What lies in the database, which no product has open. */
    private Overview kept(Path folder) {
        quiet("com.zaxxer.hikari");
        quiet("org.flywaydb");
        Instant now = Instant.now();
        try {
            return ClosedJournal.overview(folder.resolve("var"), setup(), now.minus(Duration.ofDays(days)), now, lines);
        } catch (DatabaseRefused | ClosedJournal.Unreadable e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private static Journal.Setup setup() {
        String retention = set("JOURNAL_RETENTION");
        return new Journal.Setup(
                set("JOURNAL_KEY"),
                retention.isEmpty()
                        ? Retention.DEFAULT
                        : Retention.parse(retention).orElse(Retention.DEFAULT),
                set("DATABASE_URL"));
    }

    private static String set(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value.strip();
    }

    /** On the command line nothing configures the log, and the database's own lines are for nobody here. */
    private static void quiet(String name) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(Level.OFF);
        }
    }
}
