package cn.policydesk.command;

import cn.policydesk.dingtalk.simulator.RunningSimulator;
import cn.policydesk.dingtalk.simulator.Story;
import cn.policydesk.dingtalk.simulator.StoryPlay;
import cn.policydesk.dingtalk.simulator.StoryReading;
import cn.policydesk.simulator.Refused;
import cn.policydesk.simulator.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dingtalk-try}: plays DingTalk's side of a robot against a running product, from the terminal or from stories. */
@Command(name = "dingtalk-try", description = "不用钉钉试钉钉机器人：扮钉钉和网格员，跟开着钉钉模拟器的服务对话；一行一句，:帮助 看能做什么，:q 结束；也可以用 < 文件")
final class DingtalkTryCommand implements Callable<Integer> {

    @Mixin
    Home home = new Home();

    @Option(names = "--to", paramLabel = "网址", description = "正在运行的服务，默认这台机器上的")
    @Nullable
    String to;

    @Option(names = "--way", paramLabel = "方式", description = "HTTP、加密（HTTP 模式，消息加密）或 Stream，默认 HTTP；故事里写了的按故事")
    String way = "HTTP";

    @Option(
            names = "--story",
            paramLabel = "文件",
            arity = "1..*",
            description = "演 bot/dingtalk-stories/ 里的故事，和写的不一样就列出来")
    List<Path> stories = new ArrayList<>();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<Story> read = TryStories.read(stories, StoryReading::read);
        try (RunningSimulator simulator = new RunningSimulator(ServiceAddress.of(to, home))) {
            return stories.isEmpty() ? talk(simulator, out) : play(read, simulator, out);
        } catch (Refused e) {
            throw new Failure(e.words());
        }
    }

    private static String robot(RunningSimulator simulator, String way) throws InterruptedException {
        return simulator
                .robot(way)
                .orElseThrow(() -> new Failure("没有找到开着钉钉模拟器的服务。先在另一个窗口运行 ./policydesk "
                        + "--policydesk.dingtalk.simulator=true，再运行这个命令；服务不在这台机器的默认端口时加 --to"));
    }

    private static int play(List<Story> stories, RunningSimulator simulator, PrintWriter out)
            throws Refused, InterruptedException {
        List<String> problems = new ArrayList<>();
        for (Story story : stories) {
            Path folder = Path.of(story.file()).toAbsolutePath().resolveSibling(".");
            for (String each : story.ways()) {
                StoryPlay play = new StoryPlay(story, simulator.begin(robot(simulator, each), story.people()), folder);
                String title = story.name() + "（" + DingtalkTryPhone.way(each) + "）";
                problems.addAll(TryStories.play(title, play, out));
            }
        }
        return TryStories.told(stories.size(), problems, out);
    }

    private int talk(RunningSimulator simulator, PrintWriter out) throws Refused, IOException, InterruptedException {
        String meant = switch (way.toLowerCase(java.util.Locale.ROOT)) {
            case "http" -> "http";
            case "加密" -> "sealed";
            case "stream" -> "stream";
            default -> throw new Failure("--way 可以写 HTTP、加密或 Stream");
        };
        String robot = robot(simulator, meant);
        Terminal terminal = new Terminal(out);
        DingtalkTryPhone phone = new DingtalkTryPhone(() -> simulator.begin(robot, List.of()), terminal);
        out.println(DingtalkTryPhone.way(meant) + "，机器人 " + robot + "。" + DingtalkTryPhone.WHERE);
        terminal.take(System.in, ChatCommand.terminal(), phone::prompt, line -> line.isEmpty() || phone.take(line));
        return Commands.OK;
    }
}
