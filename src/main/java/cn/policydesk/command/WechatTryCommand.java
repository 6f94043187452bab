package cn.policydesk.command;

import cn.policydesk.notice.Faults;
import cn.policydesk.simulator.Terminal;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.SettingsRead;
import cn.policydesk.wechat.outbound.Menu;
import cn.policydesk.wechat.outbound.Menus;
import cn.policydesk.wechat.simulator.Courier;
import cn.policydesk.wechat.simulator.Delivery;
import cn.policydesk.wechat.simulator.Handset;
import cn.policydesk.wechat.simulator.RunningSimulator;
import cn.policydesk.wechat.simulator.Story;
import cn.policydesk.wechat.simulator.StoryPlay;
import cn.policydesk.wechat.simulator.StoryReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wechat-try}: plays WeChat's side of an account against a running product, from the terminal or from stories. */
@Command(name = "wechat-try", description = "不用公众号试公众号：扮微信和手机，跟正在运行的服务对话；一行一句，:帮助 看能做什么，:q 结束；也可以用 < 文件")
final class WechatTryCommand implements Callable<Integer> {

    private static final String USUAL = "default";

    @Mixin
    Home home = new Home();

    @Option(names = "--to", paramLabel = "网址", description = "正在运行的服务，默认这台机器上的")
    @Nullable
    String to;

    @Option(names = "--account", paramLabel = "公众号", description = "设置里公众号的名字，默认 default；没有设公众号时是模拟器的 simulator")
    @Nullable
    String account;

    @Option(names = "--mode", paramLabel = "模式", description = "安全、兼容 或 明文，默认按公众号的设置")
    @Nullable
    String mode;

    @Option(names = "--follower", paramLabel = "编号", description = "关注者的编号（openid），默认每次换一个人")
    @Nullable
    String follower;

    @Option(names = "--story", paramLabel = "文件", arity = "1..*", description = "演 bot/wechat-stories/ 里的故事，和写的不一样就列出来")
    List<Path> stories = new ArrayList<>();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        String base = ServiceAddress.of(to, home);
        PrintWriter out = spec.commandLine().getOut();
        List<Story> read = TryStories.read(stories, StoryReading::read);
        try (RunningSimulator simulator = new RunningSimulator(base)) {
            Account meant = account(simulator);
            Account.Mode way = mode(meant);
            Menu menu = Menus.read(home.folder(), new Faults()).of(meant).orElse(null);
            try (Courier courier = new Courier(base, meant, Clock.systemUTC())) {
                out.println("公众号 " + meant.name() + "，" + Delivery.word(way) + "模式，" + base);
                return stories.isEmpty()
                        ? talk(courier, menu, way, simulator.surroundings(meant.name()), out)
                        : play(read, courier, menu, way, simulator.surroundings(meant.name()), out);
            }
        }
    }

    /** The account meant; the running simulator's own where no settings have one. */
    private Account account(RunningSimulator simulator) throws InterruptedException {
        SettingsRead settings = SettingsRead.now();
        String wanted = account;
        List<Account> all = settings.accounts().all();
        Account set = settings.accounts()
                .find(wanted == null ? USUAL : wanted)
                .orElse(wanted == null && all.size() == 1 ? all.getFirst() : null);
        if (set != null) {
            return set;
        }
        Account invented = all.isEmpty() ? simulator.invented().orElse(null) : null;
        if (invented != null && (wanted == null || wanted.equals(invented.name()))) {
            return invented;
        }
        if (all.isEmpty()) {
            throw new Failure("没有设公众号，也没有找到开着模拟器的服务。先在另一个窗口运行 ./policydesk --policydesk.wechat.simulator=true，"
                    + "再运行这个命令；服务不在这台机器的默认端口时加 --to");
        }
        throw new Failure("没有叫“" + (wanted == null ? USUAL : wanted) + "”的公众号。可以写："
                + all.stream().map(Account::name).collect(Collectors.joining("、")));
    }

    private Account.Mode mode(Account meant) {
        if (mode == null) {
            return Delivery.modes(meant).getFirst();
        }
        Account.Mode way = Delivery.mode(mode);
        if (way == null) {
            throw new Failure("--mode 可以写 安全、兼容 或 明文");
        }
        if (way != Account.Mode.PLAIN && meant.aesKey() == null) {
            throw new Failure("公众号 " + meant.name() + " 没有设 aes-key，只能用明文");
        }
        return way;
    }

    private static int play(
            List<Story> stories,
            Courier courier,
            @Nullable Menu menu,
            Account.Mode way,
            StoryPlay.Surroundings surroundings,
            PrintWriter out)
            throws InterruptedException {
        List<String> problems = new ArrayList<>();
        for (Story story : stories) {
            StoryPlay play = new StoryPlay(story, new Handset(courier, Handset.somebody(), menu), way, surroundings);
            problems.addAll(TryStories.play(story.name(), play, out));
        }
        return TryStories.told(stories.size(), problems, out);
    }

    private int talk(
            Courier courier,
            @Nullable Menu menu,
            Account.Mode way,
            StoryPlay.Surroundings surroundings,
            PrintWriter out)
            throws IOException, InterruptedException {
        String openId = follower;
        if (openId != null && !openId.matches("[A-Za-z0-9_-]{6,64}")) {
            throw new Failure("--follower 要是6到64个字母、数字、_ 或 -");
        }
        Handset first = new Handset(courier, openId == null ? Handset.somebody() : openId, menu);
        Terminal terminal = new Terminal(out);
        TryPhone phone =
                new TryPhone(first, () -> new Handset(courier, Handset.somebody(), menu), way, surroundings, terminal);
        terminal.take(System.in, ChatCommand.terminal(), () -> "我", line -> {
            phone.hear();
            return line.isEmpty() || phone.take(line);
        });
        return Commands.OK;
    }
}
