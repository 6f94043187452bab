package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.simulator.Story.Move;
import cn.policydesk.dingtalk.simulator.Story.Words;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.simulator.StoryFile;
import cn.policydesk.simulator.Wanted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads stories of {@code bot/dingtalk-stories}; what is wrong is told with its line. */
public final class StoryReading {

    private static final Map<String, Move> MOVES = new LinkedHashMap<>();

    static {
        MOVES.put("说", Move.SAY);
        MOVES.put("点", Move.TAP);
        MOVES.put("语音", Move.VOICE);
        MOVES.put("图文", Move.RICH);
        MOVES.put("图片", Move.PICTURE);
        MOVES.put("文件", Move.FILE);
        MOVES.put("消息类型", Move.OTHER);
        MOVES.put("断开", Move.CUT);
    }

    private static final List<String> HOW = List.of(
            "谁", "在", "不叫机器人", "遍", "断线", "回复地址", "签名", "条", "含", "不含", "可点", "单聊条", "单聊含", "单聊不含", "单聊可点", "收到文件",
            "文件人数", "拒绝");

    private static final Map<String, String> WEBHOOKS = Map.of("能用", "good", "过期", "expired", "伪造", "foreign");
    private static final Map<String, String> SIGNS = Map.of("对", "good", "伪造", "forged", "过期", "stale");

    private StoryReading() {}

    /**
     * The stories of a file.
     *
     * @param path where it lies
     * @param name the file as staff know it
     * @param faults receives what is wrong
     */
    public static List<Story> read(Path path, String name, Faults faults) {
        return StoryFile.read(path, name, faults, node -> story(node, name));
    }

    private static Story story(StaffNode node, String file) {
        node.allow("名", "方式", "群里", "话");
        List<String> ways = new ArrayList<>();
        for (StaffNode way : node.items("方式")) {
            switch (way.text()) {
                case "HTTP" -> ways.add("http");
                case "Stream" -> ways.add("stream");
                default -> way.fault("“" + way.text() + "”不是消息来的方式", "请写 HTTP 或 Stream；不写就是两种都演");
            }
        }
        return new Story(
                node.required("名"),
                file,
                node.line(),
                ways.isEmpty() ? List.of("http", "stream") : ways,
                node.texts("群里"),
                StoryFile.steps(node, StoryReading::step));
    }

    private static Optional<Story.Step> step(StaffNode node) {
        return StoryFile.move(node, MOVES.keySet(), HOW).map(key -> {
            Move move = MOVES.getOrDefault(key, Move.SAY);
            int refused = node.number("拒绝", 0);
            boolean silent = refused > 0 || move == Move.CUT || node.child("不叫机器人") != null;
            return new Story.Step(
                    node.line(),
                    node.optional("谁"),
                    StoryFile.among(node, "在", Map.of("群", true, "单聊", false), false),
                    move,
                    StoryFile.value(node, key),
                    how(node),
                    new Story.Outcome(
                            words(node, "", silent ? 0 : 1),
                            words(node, "单聊", node.child("单聊含") == null ? 0 : 1),
                            node.texts("收到文件"),
                            node.number("文件人数", 0),
                            refused));
        });
    }

    private static Map<String, Object> how(StaffNode node) {
        Map<String, Object> how = new HashMap<>();
        if (StoryFile.only(node, "不叫机器人", "是")) {
            how.put("called", false);
        }
        if (StoryFile.only(node, "遍", "2")) {
            how.put("twice", true);
        }
        if (StoryFile.only(node, "断线", "是")) {
            how.put("cut", true);
        }
        if (node.child("回复地址") != null) {
            how.put("webhook", StoryFile.among(node, "回复地址", WEBHOOKS, "good"));
        }
        if (node.child("签名") != null) {
            how.put("sign", StoryFile.among(node, "签名", SIGNS, "good"));
        }
        return how;
    }

    private static Words words(StaffNode node, String where, int usual) {
        return new Words(node.number(where + "条", usual), Wanted.read(node, where));
    }
}
