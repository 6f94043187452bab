package cn.policydesk.command;

import cn.policydesk.benefit.Kind;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.dialogue.Incoming;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.telling.Reply;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code chat}: a conversation in the terminal, or one played from a file. */
@Command(name = "chat", description = "对话：一行一句，:q 结束；也可以用 < 文件 从文件里读")
final class ChatCommand implements Callable<Integer> {

    private static final String END = ":q";

    @Mixin
    Home home = new Home();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (CurrentLibrary current = home.open()) {
            Library library = current.get();
            String region = home.region(library);
            LocalDate asOf = home.asOf == null ? null : home.day();
            Assistant assistant = new Assistant("");
            boolean typed = terminal();
            PrintWriter out = spec.commandLine().getOut();
            out.println(assistant.greeting(library));
            // Left open: standard input is not ours to close.
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = next(in, out); line != null && !line.equals(END); line = next(in, out)) {
                if (line.isEmpty()) {
                    continue;
                }
                if (!typed) {
                    out.println(line);
                }
                print(
                        assistant.chat(
                                new Incoming("command", "terminal", null, line, region, asOf, Instant.now()), library),
                        library,
                        out);
            }
            out.println();
            return Commands.OK;
        }
    }

    /** Whether somebody types; a terminal shows what was typed by itself. */
    @SuppressWarnings("SystemConsoleNull") // NullAway knows it as nullable
    static boolean terminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static @Nullable String next(BufferedReader in, PrintWriter out) throws IOException {
        out.println();
        out.print("> ");
        out.flush();
        String line = in.readLine();
        return line == null ? null : line.strip();
    }

    private static void print(Reply reply, Library library, PrintWriter out) {
        Reply.Asking asking = reply.asking();
        int last = reply.messages().size() - 1;
        for (int i = 0; i <= last; i++) {
            Reply.Message message = reply.messages().get(i);
            out.println(message.text());
            choices(message.choices(), i == last && !numeric(asking, library), out);
        }
        if (asking != null && !asking.why().isEmpty()) {
            out.println("  （在问：" + asking.fact() + "。为什么问：" + asking.why() + "）");
        }
    }

    /** Only the choices of the last message are picked by number, and only where no number is asked for. */
    private static void choices(List<Reply.Choice> choices, boolean numbered, PrintWriter out) {
        for (int i = 0; i < choices.size(); i++) {
            out.println("  " + (numbered ? i + 1 + ". " : "· ") + choices.get(i).label());
        }
    }

    private static boolean numeric(Reply.@Nullable Asking asking, Library library) {
        return asking != null
                && library.rules()
                        .dictionary()
                        .find(asking.fact())
                        .map(fact -> fact.kind())
                        .map(Kind::ordered)
                        .orElse(false);
    }
}
