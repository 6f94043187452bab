package cn.policydesk.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of the command line. Without one the product serves. */
@Command(
        name = "policydesk",
        description = "就业创业政策问答。不带命令就启动服务。",
        subcommands = {
            AskCommand.class,
            BatchCommand.class,
            ChatCommand.class,
            ExplainCommand.class,
            NoticesCommand.class,
            CoverageCommand.class,
            QuoteCommand.class,
            BenefitsCommand.class,
            FactsCommand.class,
            JournalCommand.class,
            CheckCommand.class,
            ReindexCommand.class,
            MenuCommand.class,
            WechatTryCommand.class,
            DingtalkTryCommand.class
        },
        synopsisSubcommandLabel = "命令",
        commandListHeading = "%n命令：%n",
        optionListHeading = "%n选项：%n",
        parameterListHeading = "%n参数：%n")
public final class Commands {

    /** What a command returns where all went well. */
    static final int OK = 0;
    /** What it returns where something was refused or not found. */
    static final int REFUSED = 1;

    private static final Set<String> NAMES = Set.of(
            "ask",
            "chat",
            "batch",
            "explain",
            "notices",
            "quote",
            "benefits",
            "facts",
            "coverage",
            "journal",
            "check",
            "reindex",
            "menu",
            "wechat-try",
            "help",
            "--help",
            "-h");

    Commands() {}

    /** Whether the arguments name a command; options alone, such as {@code --server.port}, are for the server. */
    public static boolean isCommand(String... args) {
        return args.length > 0 && (NAMES.contains(args[0]) || !args[0].startsWith("-"));
    }

    /**
     * Runs a command.
     *
     * @return 0 where all went well, 1 where something was refused or not found, 2 where the command's words are off
     */
    public static int run(String... args) {
        CommandLine line = new CommandLine(new Commands());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, given) -> explain(e));
        line.setExecutionExceptionHandler((e, of, result) -> {
            of.getErr().println("没有做成：" + Failure.words(e));
            return REFUSED;
        });
        boolean help = Arrays.asList("help", "--help", "-h").contains(args[0]);
        if (help) {
            line.usage(line.getOut());
            return OK;
        }
        return line.execute(args);
    }

    private static int explain(ParameterException e) {
        CommandLine line = e.getCommandLine();
        String what = e instanceof UnmatchedArgumentException unmatched
                ? "不认识：" + String.join(" ", unmatched.getUnmatched())
                : e instanceof CommandLine.MissingParameterException ? "少写了要问的话或参数" : "参数写法不对";
        line.getErr().println(what);
        line.usage(line.getErr());
        return 2;
    }
}
