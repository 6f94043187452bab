package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.simulator.RunningSimulator.Heard;
import cn.policydesk.dingtalk.simulator.RunningSimulator.Played;
import cn.policydesk.dingtalk.simulator.RunningSimulator.Refused;
import cn.policydesk.dingtalk.simulator.Story.Move;
import cn.policydesk.dingtalk.simulator.Story.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays one story in one scene and checks what comes of it.
 *
 * <p>Beside what the story wants: the robot says as many messages as are wanted and no more, now or later; in the group it mentions who
 * asked; DingTalk refuses nothing; nothing is shown that DingTalk cannot show. Not safe for use by several threads.
 */
public final class StoryPlay {

    private static final String GROUP = "group";
    private static final String ROBOT = "robot";

    /** What somebody is answered comes within it, lists included. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What comes too much comes within it. */
    private static final Duration QUIET = Duration.ofMillis(1500);

    private static final long LOOK = 100;

    private final Story story;
    private final Played scene;
    private final Path folder;
    private final List<String> transcript = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, List<Shown>> shown = new HashMap<>();
    private final Map<String, List<Heard>> fresh = new HashMap<>();
    private long last;

    /** @param folder where the files lie that somebody sends */
    public StoryPlay(Story story, Played scene, Path folder) {
        this.story = story;
        this.scene = scene;
        this.folder = folder;
    }

    /** Plays it and returns what was not as written, each with its line; empty where all was. */
    public List<String> play() throws InterruptedException {
        int line = story.line();
        try {
            for (Story.Step step : story.steps()) {
                line = step.line();
                play(step);
            }
            Thread.sleep(QUIET);
            listen();
            for (Map.Entry<String, List<Heard>> left : fresh.entrySet()) {
                problem(line, place(left.getKey()) + "多说了" + left.getValue().size() + "条");
            }
        } catch (Refused | IOException e) {
            problem(line, String.valueOf(e.getMessage()));
        }
        return List.copyOf(problems);
    }

    /** The conversations as the people saw them. */
    public List<String> transcript() {
        return List.copyOf(transcript);
    }

    private void play(Story.Step step) throws Refused, IOException, InterruptedException {
        String nick = step.who() == null ? scene.people().getFirst() : String.valueOf(step.who());
        String id = scene.id(nick).orElse("");
        if (id.isEmpty()) {
            problem(step.line(), "群里没有“" + nick + "”");
            return;
        }
        String chat = step.group() ? GROUP : id;
        if (step.move() == Move.CUT) {
            scene.cut();
            listen();
            return;
        }
        Map<String, Object> asked = new HashMap<>(step.how());
        asked.put("who", nick);
        asked.put("group", step.group());
        if (!what(step, chat, asked)) {
            return;
        }
        List<String> told = scene.send(asked);
        Story.Wanted wanted = step.wanted();
        boolean refused = !told.isEmpty() && told.getLast().startsWith("HTTP " + wanted.refused());
        if (wanted.refused() > 0 != refused || told.size() > 1) {
            transcript.add("        （" + String.join("；", told) + "）");
        }
        if (wanted.refused() > 0 && !refused) {
            problem(step.line(), "应当拒绝（" + wanted.refused() + "），没有拒绝");
        }
        check(step, chat, step.group() ? nick : "", wanted.here());
        if (step.group()) {
            check(step, id, "", wanted.alone());
        }
        if (!wanted.files().isEmpty() || wanted.rows() > 0) {
            file(step, id);
        }
    }

    /** What is sent; false where it cannot be. */
    private boolean what(Story.Step step, String chat, Map<String, Object> asked)
            throws Refused, IOException, InterruptedException {
        asked.put("kind", kind(step.move()));
        asked.put("value", step.value());
        if (step.move() == Move.TAP) {
            Optional<String> tap = shown.getOrDefault(chat, List.of()).reversed().stream()
                    .flatMap(each -> each.tap(step.value()).stream())
                    .findFirst();
            if (tap.isEmpty()) {
                problem(step.line(), "前面没有可以点的“" + step.value() + "”");
                return false;
            }
            asked.put("value", tap.get());
        }
        if (step.move() == Move.FILE) {
            Path file = folder.resolve(step.value());
            asked.put("file", scene.upload(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
        }
        return true;
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
            problem(step.line(), place(chat) + "说了" + came.size() + "条，应当是" + wanted.messages() + "条");
        }
        StringBuilder words = new StringBuilder();
        List<Shown> said = came.stream().map(each -> Shown.of(each.text())).toList();
        said.forEach(each -> words.append(each.words()).append('\n'));
        said.forEach(each -> each.faults().forEach(fault -> problem(step.line(), place(chat) + fault)));
        shown.computeIfAbsent(chat, absent -> new ArrayList<>()).addAll(said);
        wanted.has().stream()
                .filter(each -> words.indexOf(each) < 0)
                .forEach(each -> problem(step.line(), place(chat) + "没有说“" + each + "”"));
        wanted.hasNot().stream()
                .filter(each -> words.indexOf(each) >= 0)
                .forEach(each -> problem(step.line(), place(chat) + "不应当说“" + each + "”"));
        wanted.taps().stream()
                .filter(each -> said.stream().noneMatch(one -> one.tap(each).isPresent()))
                .forEach(each -> problem(step.line(), place(chat) + "没有可以点的“" + each + "”"));
        boolean webhook = !step.how().containsKey("webhook");
        for (Heard each : mentions.isEmpty() || !webhook ? List.<Heard>of() : came) {
            if (!each.mention().equals(scene.id(mentions).stream().toList())) {
                problem(step.line(), "群里没有 @ 提问的" + mentions);
            }
        }
    }

    private void file(Story.Step step, String chat) throws Refused, InterruptedException {
        List<Heard> came = await(chat, "file", 1);
        if (came.isEmpty()) {
            problem(step.line(), "没有收到文件");
            return;
        }
        String text = Table.text(scene.download(came.getFirst().file()));
        int rows = Table.rows(text);
        if (step.wanted().rows() > 0 && rows != step.wanted().rows()) {
            problem(step.line(), "收到的文件有" + rows + "人，应当是" + step.wanted().rows() + "人");
        }
        step.wanted().files().stream()
                .filter(each -> !text.contains(each))
                .forEach(each -> problem(step.line(), "收到的文件里没有“" + each + "”"));
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
            transcript.add(place(each.chat()) + name(each.from()) + "：");
            Shown.of(each.text())
                    .words()
                    .lines()
                    .forEach(line -> transcript.add("        "
                            + each.mention().stream().reduce(line, (all, id) -> all.replace(id, scene.nick(id)))));
            if (each.from().equals(ROBOT)) {
                fresh.computeIfAbsent(each.chat(), absent -> new ArrayList<>()).add(each);
            } else if (each.from().equals("dingtalk") && !each.text().startsWith("断开了")) {
                problem(story.line(), each.text());
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

    private void problem(int line, String what) {
        problems.add(story.file() + "：" + line + "“" + story.name() + "”：" + what);
        transcript.add("    ✗ " + what);
    }
}
