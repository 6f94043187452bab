package cn.policydesk.command;

import cn.policydesk.dingtalk.simulator.RunningSimulator.Heard;
import cn.policydesk.dingtalk.simulator.RunningSimulator.Played;
import cn.policydesk.dingtalk.simulator.Shown;
import cn.policydesk.simulator.Refused;
import cn.policydesk.simulator.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** DingTalk in the terminal: does what the lines say and prints what comes into the chats. Not safe for use by several threads. */
final class DingtalkTryPhone {

    static final String WHERE = "在单聊；:群 到群里，:帮助 看能做什么";

    private static final String HELP = """
            直接写字就是发文字。别的都以冒号开头：
              :群   :单聊   :我是 李强   :点 可以点的字
              :语音 [听出的字]   :图文 字   :图片   :文件 路径   :消息类型 名字
              :不叫 字（群里不 @ 机器人）   :两遍 字（同一条来两遍）   :断线 字（发到一半断线）   :断开（断开 Stream 的连接）
              :过期 字   :伪造 字（消息里的回复地址）   :原文（上一条收发的 JSON）   :换人   :帮助   :q""";

    private static final Duration FIRST = Duration.ofSeconds(8);
    private static final Duration MORE = Duration.ofMillis(1200);
    private static final long LOOK = 100;

    /** How a scene with new people is had. */
    @FunctionalInterface
    interface Begins {
        Played begin() throws Refused, InterruptedException;
    }

    private final Begins begins;
    private final Terminal out;
    private final List<Shown> shown = new ArrayList<>();
    private final List<String> raw = new ArrayList<>();
    private Played scene;
    private String me;
    private boolean group;
    private long last;

    DingtalkTryPhone(Begins begins, Terminal out) throws Refused, InterruptedException {
        this.begins = begins;
        this.out = out;
        this.scene = begins.begin();
        this.me = scene.people().getFirst();
    }

    /** A way in as people call it. */
    static String way(String way) {
        return switch (way) {
            case "stream" -> "Stream 模式";
            case "sealed" -> "HTTP 模式，消息加密";
            default -> "HTTP 模式";
        };
    }

    /** Who speaks where. */
    String prompt() {
        return me + (group ? "在群里" : "");
    }

    /** Does what a line says; false where it ends the conversation. */
    boolean take(String line) throws InterruptedException {
        try {
            return did(line);
        } catch (Refused e) {
            out.remark(e.words());
        } catch (IOException e) {
            out.remark("读不了这个文件");
        }
        return true;
    }

    private boolean did(String line) throws Refused, IOException, InterruptedException {
        Terminal.Order order = Terminal.order(line).orElse(null);
        if (order == null) {
            send("text", line, Map.of());
            return true;
        }
        String rest = order.rest();
        switch (order.name()) {
            case "群" -> group = true;
            case "单聊" -> group = false;
            case "我是" -> {
                if (scene.people().contains(rest)) {
                    me = rest;
                } else {
                    out.remark("群里有" + String.join("、", scene.people()));
                }
            }
            case "点" -> tap(rest);
            case "语音" -> send("voice", rest, Map.of());
            case "图文" -> send("rich", rest, Map.of());
            case "图片" -> send("picture", "", Map.of());
            case "消息类型" -> send("other", rest, Map.of());
            case "文件" -> {
                Path file = Path.of(rest);
                String name = String.valueOf(file.getFileName());
                send("file", name, Map.of("file", scene.upload(name, Files.readAllBytes(file))));
            }
            case "不叫" -> send("text", rest, Map.of("called", false));
            case "两遍" -> send("text", rest, Map.of("twice", true));
            case "断线" -> send("text", rest, Map.of("cut", true));
            case "过期" -> send("text", rest, Map.of("webhook", "expired"));
            case "伪造" -> send("text", rest, Map.of("webhook", "foreign"));
            case "断开" -> {
                scene.cut();
                hear(MORE);
            }
            case "原文" -> raw.forEach(out::print);
            case "换人" -> {
                scene = begins.begin();
                me = scene.people().getFirst();
                last = 0;
                out.remark("换了一个群，里面的人机器人都没见过");
            }
            case "帮助" -> out.print(HELP);
            case "q" -> {
                return false;
            }
            default -> out.remark(order.unknown());
        }
        return true;
    }

    private void tap(String label) throws Refused, InterruptedException {
        Optional<String> sends = shown.reversed().stream()
                .flatMap(each -> each.tap(label).stream())
                .findFirst();
        if (sends.isEmpty()) {
            out.remark("前面没有可以点的“" + label + "”");
        } else {
            send("text", sends.get(), Map.of());
        }
    }

    private void send(String kind, String value, Map<String, Object> how) throws Refused, InterruptedException {
        raw.clear();
        Map<String, Object> asked = new HashMap<>(how);
        asked.put("who", me);
        asked.put("group", group);
        asked.put("kind", kind);
        asked.put("value", value);
        List<String> told = scene.send(asked);
        if (told.size() > 1 || told.stream().anyMatch(each -> !each.contains("200"))) {
            out.remark(String.join("；", told));
        }
        hear(how.containsKey("called") ? MORE : FIRST);
    }

    /** Prints what comes: waits for the first, and a little for what follows it. */
    private void hear(Duration patience) throws Refused, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            for (Heard each : scene.after(last)) {
                last = each.number();
                if (!each.raw().isEmpty()) {
                    raw.add(each.raw());
                }
                if (each.from().equals("robot") || each.from().equals("dingtalk")) {
                    print(each);
                    until = System.nanoTime() + MORE.toNanos();
                }
            }
            Thread.sleep(LOOK);
        }
    }

    private void print(Heard heard) throws Refused, InterruptedException {
        Shown text = Shown.of(heard.text());
        shown.add(text);
        out.said((heard.from().equals("robot") ? "机器人" : "钉钉")
                + (heard.chat().equals("group") ? "（群）" : "（" + scene.nick(heard.chat()) + "的单聊）") + "：");
        String words = text.words();
        for (String id : heard.mention()) {
            words = words.replace(id, scene.nick(id));
        }
        out.said(words);
        if (heard.kind().equals("file")) {
            out.remark("文件，" + scene.download(heard.file()).length + " 字节");
        }
        if (!text.taps().isEmpty()) {
            out.said("可以点："
                    + String.join(
                            "、", text.taps().stream().map(Shown.Tap::label).toList()));
        }
    }
}
