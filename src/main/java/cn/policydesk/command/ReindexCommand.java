package cn.policydesk.command;

import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.notice.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code reindex}: lets the running product answer from the staff folders as they are now. */
@Command(name = "reindex", description = "检查通过后，让正在运行的服务换上新的内容，不用重启")
final class ReindexCommand implements Callable<Integer> {

    @Mixin
    Home home = new Home();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = home.folder();
        PrintWriter out = spec.commandLine().getOut();
        HttpResponse<String> response = Running.ask(folder, "POST", "/internal/reindex");
        JsonNode result = response == null ? null : result(response.body());
        return result == null ? prepare(folder, out) : report(result, out);
    }

    /** The product's answer; null where something else has taken its port. */
    private static @Nullable JsonNode result(String body) {
        try {
            JsonNode result = new JsonMapper().readTree(body);
            return result.has("released") ? result : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static int report(JsonNode result, PrintWriter out) {
        if (result.path("released").asBoolean()) {
            out.println("已换上新内容，版本 " + result.path("version").asString().substring(0, 12) + "。");
            return Commands.OK;
        }
        for (JsonNode fault : result.path("faults")) {
            out.println(new Fault(
                            fault.path("file").asString(),
                            fault.path("line").asInt(),
                            fault.path("column").asInt(0),
                            fault.path("message").asString(),
                            fault.path("advice").asString(),
                            fault.path("excerpt").asString(""))
                    .shown());
        }
        out.println("共 " + result.path("faults").size() + " 处错误，没有换上，旧的内容继续回答。");
        return Commands.REFUSED;
    }

    /** Without a running product the release is made ready for its next start. */
    private static int prepare(Path folder, PrintWriter out) throws IOException {
        try (CurrentLibrary current =
                new CurrentLibrary(folder, folder.resolve("var"), StaffChecks.all(), out::println)) {
            return switch (current.release()) {
                case CurrentLibrary.Outcome.Released released -> {
                    out.println(
                            "服务没有在运行。新内容已备好，版本 " + released.library().version().substring(0, 12) + "，下次启动就用。");
                    yield Commands.OK;
                }
                case CurrentLibrary.Outcome.Refused refused -> {
                    refused.faults().forEach(fault -> out.println(fault.shown()));
                    out.println("共 " + refused.faults().size() + " 处错误，没有启用。");
                    yield Commands.REFUSED;
                }
            };
        }
    }
}
