package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.simulator.RunningSimulator.Heard;
import cn.policydesk.dingtalk.simulator.RunningSimulator.Played;
import cn.policydesk.dingtalk.simulator.Story.Move;
import cn.policydesk.dingtalk.simulator.Story.Words;
import cn.policydesk.simulator.Play;
import cn.policydesk.simulator.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Plays one story in one scene and checks what comes of it.
 *
 * <p>Beside what the story wants: the robot says as many messages as are wanted and no more, now or later; in the group it mentions who
 * asked; DingTalk refuses nothing; nothing is shown that DingTalk cannot show. Not safe for use by several threads.
 */
public final class StoryPlay extends Play<Story.Step> {

    private static final String GROUP = "group";
    private static final String ROBOT = "robot";

    /** What somebody is answered comes within it, lists included. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What comes too much comes within it. */
    private static final Duration QUIET = Duration.ofMillis(1500);

    private static final long LOOK = 100;

    private final Played scene;
    private final Path folder;
    private final Map<String, List<Shown>> shown = new HashMap<>();
    private final Map<String, List<Heard>> fresh = new HashMap<>();
    private long last;

    /** @param folder where the files lie that somebody sends */
    public StoryPlay(Story story, Played scene, Path folder) {
        super(story, story.steps());
        this.scene = scene;
        this.folder = folder;
    }

    @Override
    protected void end() throws Refused, InterruptedException {
        Thread.sleep(QUIET);
        listen();
        fresh.forEach((chat, left) -> problem(place(chat) + "多说了" + left.size() + "条"));
    }

    @Override
    protected void take(Story.Step step) throws Refused, InterruptedException {
        String nick = step.who() == null ? scene.people().getFirst() : String.valueOf(step.who());
        String id = scene.id(nick).orElseThrow(() -> new Refused("群里没有“" + nick + "”"));
        String chat = step.group() ? GROUP : id;
        if (step.move() == Move.CUT) {
            scene.cut();
            listen();
            return;
        }
        Map<String, Object> asked = new HashMap<>(step.how());
        asked.put("who", nick);
        asked.put("group", step.group());
        what(step, chat, asked);
        List<String> told = scene.send(asked);
        Story.Outcome wanted = step.wanted();
        boolean refused = !told.isEmpty() && told.getLast().startsWith("HTTP " + wanted.refused());
        if (wanted.refused() > 0 != refused || told.size() > 1) {
            said("（" + String.join("；", told) + "）");
        }
        if (wanted.refused() > 0 && !refused) {
            problem("应当拒绝（" + wanted.refused() + "），没有拒绝");
        }
        check(step, chat, step.group() ? nick : "", wanted.here());
        if (step.group()) {
            check(step, id, "", wanted.alone());
        }
        if (!wanted.files().isEmpty() || wanted.rows() > 0) {
            file(step, id);
        }
    }

    /** What is sent. */
    private void what(Story.Step step, String chat, Map<String, Object> asked) throws Refused, InterruptedException {
        asked.put("kind", kind(step.move()));
        asked.put("value", step.value());
        if (step.move() == Move.TAP) {
            asked.put(
                    "value",
                    shown.getOrDefault(chat, List.of()).reversed().stream()
                            .flatMap(each -> each.tap(step.value()).stream())
                            .findFirst()
                            .orElseThrow(() -> new Refused("前面没有可以点的“" + step.value() + "”")));
        }
        if (step.move() == Move.FILE) {
            Path file = folder.resolve(step.value());
            try {
                asked.put("file", scene.upload(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new Refused("读不了文件 " + file);
            }
        }
    }

    private static String kind(Move move) {
        return switch (move) {
            case SAY, TAP, CUT -> "text";
            case VOICE -> "voice";
            case RICH -> "rich";
            case PICTURE -> "picture";
            case FILE -> "file";
            case OTHER -> "other";
        };
    }

    /** Waits for as many messages as are wanted, and looks at them. */
    private void check(Story.Step step, String chat, String mentions, Words wanted)
            throws Refused, InterruptedException {
        List<Heard> came = await(chat, "markdown", wanted.messages());
        if (came.size() < wanted.messages()) {
            problem(place(chat) + "说了" + came.size() + "条，应当是" + wanted.messages() + "条");
        }
        List<Shown> said = came.stream().map(each -> Shown.of(each.text())).toList();
        String words = said.stream().map(Shown::words).collect(Collectors.joining("\n"));
        said.forEach(each -> each.faults().forEach(fault -> problem(place(chat) + fault)));
        shown.computeIfAbsent(chat, absent -> new ArrayList<>()).addAll(said);
        wanted.words()
                .missing(
                        place(chat) + "里",
                        words,
                        label -> said.stream().anyMatch(one -> one.tap(label).isPresent()))
                .forEach(this::problem);
        boolean webhook = !step.how().containsKey("webhook");
        for (Heard each : mentions.isEmpty() || !webhook ? List.<Heard>of() : came) {
            if (!each.mention().equals(scene.id(mentions).stream().toList())) {
                problem("群里没有 @ 提问的" + mentions);
            }
        }
    }

    private void file(Story.Step step, String chat) throws Refused, InterruptedException {
        List<Heard> came = await(chat, "file", 1);
        if (came.isEmpty()) {
            problem("没有收到文件");
            return;
        }
        Table table = Table.of(scene.download(came.getFirst().file()));
        if (step.wanted().rows() > 0 && table.rows() != step.wanted().rows()) {
            problem("收到的文件有" + table.rows() + "人，应当是" + step.wanted().rows() + "人");
        }
        step.wanted().files().stream()
                .filter(each -> !table.words().contains(each))
                .forEach(each -> problem("收到的文件里没有“" + each + "”"));
    }

    private List<Heard> await(String chat, String kind, int count) throws Refused, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        listen();
        while (waiting(chat, kind).size() < count && System.nanoTime() < until) {
            Thread.sleep(LOOK);
            listen();
        }
        List<Heard> mine = waiting(chat, kind).stream().limit(count).toList();
        fresh.getOrDefault(chat, new ArrayList<>()).removeAll(mine);
        fresh.values().removeIf(List::isEmpty);
        return mine;
    }

    private List<Heard> waiting(String chat, String kind) {
        return fresh.getOrDefault(chat, List.of()).stream()
                .filter(each -> each.kind().equals(kind))
                .toList();
    }

    private void listen() throws Refused, InterruptedException {
        for (Heard each : scene.after(last)) {
            last = each.number();
            heading(place(each.chat()) + name(each.from()) + "：");
            Shown.of(each.text())
                    .words()
                    .lines()
                    .forEach(line ->
                            said(each.mention().stream().reduce(line, (all, id) -> all.replace(id, scene.nick(id)))));
            if (each.from().equals(ROBOT)) {
                fresh.computeIfAbsent(each.chat(), absent -> new ArrayList<>()).add(each);
            } else if (each.from().equals("dingtalk") && !each.text().startsWith("断开了")) {
                problem(each.text());
            }
        }
    }

    private String place(String chat) {
        return chat.equals(GROUP) ? "［群］" : "［" + scene.nick(chat) + "的单聊］";
    }

    private String name(String from) {
        return switch (from) {
            case ROBOT -> "机器人";
            case "dingtalk" -> "钉钉";
            default -> scene.nick(from);
        };
    }
}
